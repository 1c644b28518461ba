import type { JournalEntry } from '../canonical/tracking-event.js';
import { unitKeyOf, type UnitKey } from '../canonical/transport-unit.js';
import { carriedFacts } from './consist.js';
import type { FoldSettings } from './fold-settings.js';
import { liveFacts, type LiveEntry } from './live-facts.js';

export interface CarriedHistory {
  readonly unitKey: UnitKey;
  readonly entries: readonly JournalEntry[];
  readonly carriers: readonly JournalEntry[];
  readonly corrections: readonly JournalEntry[];
}

/** The facts of trains and wagons that hold for the unit; one that counts already, by a document of the unit, is left out. */
export function carriedBy(
  { unitKey, entries, carriers, corrections }: CarriedHistory,
  live: readonly LiveEntry[],
  settings: FoldSettings,
): readonly LiveEntry[] {
  if (carriers.length === 0) return [];
  const correcting = [...entries, ...carriers, ...corrections].filter(({ event }) => event.correction !== null);
  const question = {
    unitKey,
    own: live.filter(({ ofUnit }) => ofUnit),
    carriers: liveCarriers(carriers, correcting),
  };
  const known = new Set(live.map(({ event }) => event.id));
  return carriedFacts(question, settings)
    .map(({ entry }) => entry)
    .filter(({ event }) => !known.has(event.id));
}

/** A retraction that names a wagon takes back what was said of that wagon: each goes under its own key. */
function liveCarriers(carriers: readonly JournalEntry[], corrections: readonly JournalEntry[]): readonly LiveEntry[] {
  const byUnit = new Map<UnitKey | null, JournalEntry[]>();
  for (const entry of carriers) {
    const key = entry.event.unit === null ? null : unitKeyOf(entry.event.unit);
    const known = byUnit.get(key);
    if (known === undefined) byUnit.set(key, [entry]);
    else known.push(entry);
  }
  return [...byUnit].flatMap(([key, entries]) => liveFacts({ entries, documentEntries: [], corrections }, key).live);
}
