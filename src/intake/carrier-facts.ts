import type { EventId, JournalEntry } from '../canonical/tracking-event.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import type { Transaction } from '../database/write-pool.js';
import { findCarrierFacts } from '../journal/carrier.store.js';
import type { Riding } from '../journal/carrier.store.js';
import { loadEntries } from '../journal/history.store.js';
import { carrierLinksOf } from './carriers.js';

/**
 * Per unit the facts about the wagons and trains that its own facts put it on, and about the trains of those wagons; nothing is asked for
 * units on none. They are read for every fold and never remembered: whoever adds one folds the units that it reaches (carriers.ts).
 */
export async function carrierFacts(
  tx: Transaction,
  units: Iterable<{ readonly unitKey: UnitKey; readonly entries: ReadonlyMap<EventId, JournalEntry> }>,
): Promise<ReadonlyMap<UnitKey, readonly JournalEntry[]>> {
  const own = new Map([...units].map(({ unitKey, entries }) => [unitKey, entries]));
  const ridings = [...own].flatMap(([unitKey, entries]) => ridingsOf(unitKey, entries.values()));
  const keys = await findCarrierFacts(tx, ridings);
  const foreign = keys.filter(({ unit, id }) => own.get(unit)?.has(id) !== true);
  const entries = await loadEntries(tx, [...new Map(foreign.map((key) => [key.id, key])).values()]);
  const facts = new Map<UnitKey, JournalEntry[]>();
  for (const { unit, id } of foreign) {
    const entry = entries.get(id);
    if (entry === undefined) continue;
    const known = facts.get(unit);
    if (known === undefined) facts.set(unit, [entry]);
    else known.push(entry);
  }
  return facts;
}

function ridingsOf(unit: UnitKey, entries: Iterable<JournalEntry>): readonly Riding[] {
  const ridings = new Map<string, Riding>();
  for (const { event } of entries) {
    const links = event.unit?.kind === 'WAGON' ? null : carrierLinksOf(event);
    if (links === null) continue;
    for (const carrier of links.on) ridings.set(`${carrier}\n${links.day}`, { unit, carrier, day: links.day });
  }
  return [...ridings.values()];
}
