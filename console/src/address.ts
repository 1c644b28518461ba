import { JOURNEY_STATUSES, QUARANTINE_STATUSES, SHIPMENT_ORDERS } from './api/enums.js';
import type { JourneyStatus, QuarantineStatus, ShipmentOrder } from './api/enums.js';

/** What the list of shipments is narrowed to. */
export interface ShipmentsAddress {
  readonly view: 'shipments';
  readonly status: readonly JourneyStatus[];
  readonly onHold: boolean;
  /** Key of a place where shipments begin or end. */
  readonly place: string | null;
  /** Only those that started on this day (UTC) or later, `2026-03-01`. */
  readonly since: string | null;
  readonly order: ShipmentOrder;
}

/** Everything the console can show, each with what it needs to be opened again from its address alone. */
export type Address =
  | ShipmentsAddress
  | { readonly view: 'track'; readonly number: string; readonly journey: string | null; readonly why: string | null }
  | { readonly view: 'journey'; readonly id: string; readonly why: string | null }
  | { readonly view: 'message'; readonly id: string; readonly from: number | null; readonly to: number | null }
  | { readonly view: 'feeds' }
  | {
      readonly view: 'quarantine';
      readonly feed: string | null;
      readonly code: string | null;
      readonly status: QuarantineStatus;
    }
  | { readonly view: 'codes'; readonly feed: string | null; readonly code: string | null }
  | { readonly view: 'replays' }
  | { readonly view: 'replay'; readonly id: string };

export const SHIPMENTS: ShipmentsAddress = {
  view: 'shipments',
  status: [],
  onHold: false,
  place: null,
  since: null,
  order: 'LAST_EVENT_DESC',
};

/** The address behind the `?` of the page's URL. What it does not understand is left out; the rest is shown. */
export function addressOf(search: string): Address {
  const query = new URLSearchParams(search);
  const text = (name: string): string | null => query.get(name)?.trim() || null;
  const id = text('id');
  const number = text('number');
  switch (text('view')) {
    case 'feeds':
      return { view: 'feeds' };
    case 'quarantine':
      return {
        view: 'quarantine',
        feed: text('feed'),
        code: text('code'),
        status: oneOf(QUARANTINE_STATUSES, text('status')) ?? 'OPEN',
      };
    case 'codes':
      return { view: 'codes', feed: text('feed'), code: text('code') };
    case 'replay':
      return id === null ? { view: 'replays' } : { view: 'replay', id };
    case 'message':
      return id === null ? SHIPMENTS : { view: 'message', id, from: byteOf(text('from')), to: byteOf(text('to')) };
    case 'journey':
      return id === null ? SHIPMENTS : { view: 'journey', id, why: text('why') };
    default:
      if (number === null) return shipmentsOf(query, text);
      return { view: 'track', number, journey: text('journey'), why: text('why') };
  }
}

const shipmentsOf = (query: URLSearchParams, text: (name: string) => string | null): ShipmentsAddress => ({
  view: 'shipments',
  status: (query.get('status') ?? '').split(',').flatMap((name) => oneOf(JOURNEY_STATUSES, name) ?? []),
  onHold: text('hold') === 'yes',
  place: text('place'),
  since: /^\d{4}-\d\d-\d\d$/.exec(text('since') ?? '')?.[0] ?? null,
  order: oneOf(SHIPMENT_ORDERS, text('order')) ?? SHIPMENTS.order,
});

/** The inverse of `addressOf`: what stands behind the page's path, `?` included; empty for the list of all shipments. */
export function searchOf(address: Address): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(wordsOf(address))) {
    if (value !== null && value !== '') query.set(name, String(value));
  }
  const search = query.toString();
  return search === '' ? '' : `?${search}`;
}

function wordsOf(address: Address): Readonly<Record<string, string | number | null>> {
  switch (address.view) {
    case 'shipments':
      return {
        status: address.status.join(','),
        hold: address.onHold ? 'yes' : null,
        place: address.place,
        since: address.since,
        order: address.order === SHIPMENTS.order ? null : address.order,
      };
    case 'track':
      return { number: address.number, journey: address.journey, why: address.why };
    case 'quarantine':
      return { ...address, status: address.status === 'OPEN' ? null : address.status };
    case 'replays':
      return { view: 'replay' };
    default:
      return { ...address };
  }
}

const oneOf = <T extends string>(allowed: readonly T[], text: string | null): T | null =>
  allowed.find((value) => value === text) ?? null;

const byteOf = (text: string | null): number | null => (text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null);
