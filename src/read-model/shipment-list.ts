import type { JourneyStatus } from '../tracking/journey.js';
import type { IndexedNumber } from '../tracking/numbers.js';

export const SHIPMENT_ORDERS = ['LAST_EVENT_DESC', 'LAST_EVENT_ASC', 'STARTED_DESC', 'STARTED_ASC'] as const;
export type ShipmentOrder = (typeof SHIPMENT_ORDERS)[number];

/** Every condition given must hold. */
export interface ShipmentFilter {
  readonly status?: readonly JourneyStatus[] | null;
  /** The shipment, or a journey it covers, carries one of these. */
  readonly numbers?: readonly IndexedNumber[] | null;
  /** Key of the place where the shipment begins or ends. */
  readonly placeKey?: string | null;
  readonly startedAfter?: Date | null;
  readonly startedBefore?: Date | null;
  /** A journey of the shipment is (true) or none is (false) held by an authority. */
  readonly onHold?: boolean | null;
}

/** Where a shipment stands in its list: the value it is ordered by, as Postgres writes it, and its id. */
export interface ShipmentKey {
  readonly value: string | null;
  readonly id: string;
}
