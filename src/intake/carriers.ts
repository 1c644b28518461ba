import type { TrackingEvent } from '../canonical/tracking-event.js';
import { unitKeyOf } from '../canonical/transport-unit.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import { monthOfText } from '../database/partitions.js';
import { WriteConflictError } from '../database/sql-errors.js';
import type { Transaction } from '../database/write-pool.js';
import { ridersOf, WAGON_RIDERS } from '../journal/carrier.store.js';
import type { CarrierLinks, ToldCarrier } from '../journal/fact.js';
import { carrierKeysOf, wagonKey } from '../tracking/consist-carriers.js';
import { isListing } from '../tracking/consist-statements.js';
import { instantOf } from '../tracking/fact.js';
import { lockCarriers } from './subject-locks.js';

/** The wagons and trains that a fact names, as the journal keeps them; null when it names none (docs/decisions/0007). */
export function carrierLinksOf(event: TrackingEvent): CarrierLinks | null {
  const keys = carrierKeysOf(event);
  if (keys.length === 0) return null;
  const { unit } = event;
  const day = dayOf(instantOf(event.occurredAt));
  if (unit === null) return { rider: null, on: [], told: keys, day };
  const wagon = unit.kind === 'WAGON' ? wagonKey(unit.number) : null;
  if (wagon !== null) return { rider: wagon, on: keys.filter((key) => key !== wagon), told: keys, day };
  return { rider: unitKeyOf(unit), on: keys, told: isListing(event) ? keys : [], day };
}

/** What our calendar cannot write belongs to 1970, as it does in the journal's months. */
function dayOf(instantMs: number): string {
  const text = new Date(instantMs).toISOString();
  return monthOfText(text) === monthOfText('') ? '1970-01-01' : text.slice(0, 10);
}

/**
 * Locks the carriers that these facts name, and the wagons of the trains among those that something is told of. Whoever links a unit to a
 * wagon, or a wagon to a train, holds the carrier's lock: what is found after locking is all there is. Returns the units that what is told
 * may reach. Nothing is asked when no carrier is named.
 */
export async function lockCarriersOf(tx: Transaction, events: readonly TrackingEvent[]): Promise<ReadonlySet<UnitKey>> {
  const links = events.flatMap((event) => carrierLinksOf(event) ?? []);
  if (links.length === 0) return new Set();
  const told = distinctTold(links);
  const expected = told.some(({ carrier }) => !isWagon(carrier)) ? await ridersOf(tx, told) : [];
  const named = links.flatMap((link) =>
    link.rider !== null && isWagon(link.rider) ? [link.rider, ...link.on] : link.on,
  );
  const locked = await lockCarriers(
    tx,
    new Set([...named, ...told.map(({ carrier }) => carrier), ...expected.filter(isWagon)]),
  );
  const riders = await ridersOf(tx, told);
  if (riders.some((rider) => isWagon(rider) && !locked.has(rider))) {
    throw new WriteConflictError('Another batch linked a further wagon to one of these trains meanwhile');
  }
  return new Set(riders.filter((rider) => !isWagon(rider)) as UnitKey[]);
}

const isWagon = (rider: string): boolean => rider.startsWith(WAGON_RIDERS);

function distinctTold(links: readonly CarrierLinks[]): readonly ToldCarrier[] {
  const told = new Map<string, ToldCarrier>();
  for (const { told: carriers, day } of links) {
    for (const carrier of carriers) told.set(`${carrier}\n${day}`, { carrier, day });
  }
  return [...told.values()];
}
