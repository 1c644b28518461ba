import type { EventId } from '../canonical/tracking-event.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import type { Transaction } from '../database/write-pool.js';
import type { ToldCarrier } from './fact.js';

/** Wagons ride in trains: they stand among the riders, under their keys as carriers. */
export const WAGON_RIDERS = 'WAGON:';

/**
 * How many days a fact about a carrier may lie behind a link to it, and how many before it (docs/decisions/0007): a box stays on a wagon for
 * 60 days at most, and the train that the wagon ran in was told up to 10 days before; a train keeps what is in it for 10 days, forecasts reach
 * further, and a list may be made some days ahead. One more for the difference between days and instants.
 */
const WAGON_DAYS = { behind: 62, before: 11 };
const TRAIN_DAYS = { behind: 21, before: 3 };
const days = (row: string, side: keyof typeof WAGON_DAYS): string =>
  `case when ${row}.carrier_key like '${WAGON_RIDERS}%' then ${WAGON_DAYS[side]} else ${TRAIN_DAYS[side]} end`;

/**
 * Units and wagons that are linked to these carriers around the days on which something is told of them; for trains also what is linked to
 * their wagons. The mirror of `findCarrierFacts`.
 */
export async function ridersOf(tx: Transaction, told: readonly ToldCarrier[]): Promise<readonly string[]> {
  if (told.length === 0) return [];
  const { rows } = await tx.query<{ rider: string }>(
    `with direct as (
       select distinct u.unit_key, u.day from unnest($1::text[], $2::date[]) t(carrier_key, day)
       join unit_carrier u on u.carrier_key = t.carrier_key
         and u.day between t.day - ${days('t', 'behind')} and t.day + ${days('t', 'before')})
     select unit_key as rider from direct
     union
     select u.unit_key from direct w join unit_carrier u on u.carrier_key = w.unit_key
       and u.day between w.day - ${WAGON_DAYS.behind} and w.day + ${WAGON_DAYS.before}`,
    [told.map(({ carrier }) => carrier), told.map(({ day }) => day)],
  );
  return rows.map(({ rider }) => rider);
}

/** A unit on a carrier, on the day of the fact that says so. */
export interface Riding extends ToldCarrier {
  readonly unit: UnitKey;
}

/** Where a fact about a carrier stands, and the unit that it may reach. */
export interface CarrierFactKey {
  readonly unit: UnitKey;
  readonly id: EventId;
  readonly month: string;
}

/** The facts about the carriers that these units are on, and about the trains of those that are wagons; each once per unit. */
export async function findCarrierFacts(
  tx: Transaction,
  ridings: readonly Riding[],
): Promise<readonly CarrierFactKey[]> {
  if (ridings.length === 0) return [];
  const { rows } = await tx.query<CarrierFactKey>(
    `with own as (select * from unnest($1::text[], $2::text[], $3::date[]) o(unit_key, carrier_key, day)),
     linked as (
       select * from own
       union
       select o.unit_key, w.carrier_key, w.day from own o join unit_carrier w on w.unit_key = o.carrier_key
         and w.day between o.day - ${WAGON_DAYS.before} and o.day + ${WAGON_DAYS.behind})
     select distinct l.unit_key as unit, e.event_id as id, e.month::text as month
     from linked l join carrier_event e on e.carrier_key = l.carrier_key
       and e.day between l.day - ${days('l', 'before')} and l.day + ${days('l', 'behind')}`,
    [ridings.map(({ unit }) => unit), ridings.map(({ carrier }) => carrier), ridings.map(({ day }) => day)],
  );
  return rows;
}
