import type { ReferenceKey, Reference } from '../canonical/reference-number.js';
import { referenceKeyOf } from '../canonical/reference-number.js';
import type { EventId, JournalEntry } from '../canonical/tracking-event.js';
import { unitKeyOf } from '../canonical/transport-unit.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import type { Transaction, WritePool } from '../database/write-pool.js';
import { documentUnitsOfUnits } from '../journal/document-unit.store.js';
import type { Fact } from '../journal/fact.js';
import { anyCorrection, loadCorrections, loadDocumentEntries, loadUnitEntries } from '../journal/history.store.js';
import type { CorrectionEntry } from '../journal/history.store.js';
import { loadJourneys } from '../read-model/journey.store.js';
import type { Folded } from '../read-model/journey.store.js';
import type { Journey } from '../tracking/journey.js';
import { linkingKeys } from '../tracking/documents.js';

export type Entries = ReadonlyMap<EventId, JournalEntry>;
/** Per document the references that stand beside it in some fact, by what they say. */
export type Beside = ReadonlyMap<ReferenceKey, ReadonlyMap<string, Reference>>;

/** Everything that bears on one unit, and what the read-model held of it before. */
export interface UnitHistory {
  readonly unitKey: UnitKey;
  readonly entries: Entries;
  readonly documentEntries: readonly JournalEntry[];
  readonly corrections: readonly JournalEntry[];
  readonly beside: Beside;
  readonly before: UnitBefore;
}

export interface UnitBefore {
  readonly journeys: readonly Folded<Journey>[];
  readonly beside: Beside;
}

/** A unit as far as its own facts go. */
export type UnitFacts = Pick<UnitHistory, 'entries' | 'beside' | 'before'>;

type Database = Transaction | WritePool;
type DocumentEntries = ReadonlyMap<ReferenceKey, readonly JournalEntry[]>;

/** Reads units from the journal and the read-model. */
export async function loadUnitFacts(
  db: Database,
  unitKeys: readonly UnitKey[],
): Promise<ReadonlyMap<UnitKey, UnitFacts>> {
  if (unitKeys.length === 0) return new Map();
  const entries = await loadUnitEntries(db, unitKeys);
  const journeys = await loadJourneys(db, unitKeys);
  const besides = new Map<UnitKey, Map<ReferenceKey, ReadonlyMap<string, Reference>>>();
  for (const { unit, document, beside } of await documentUnitsOfUnits(db, unitKeys)) {
    const own = besides.get(unit) ?? new Map<ReferenceKey, ReadonlyMap<string, Reference>>();
    besides.set(unit, own.set(document, new Map(beside.map((reference) => [besideKey(reference), reference]))));
  }
  return new Map(
    unitKeys.map((unitKey) => {
      const own = new Map((entries.get(unitKey) ?? []).map((entry) => [entry.event.id, entry]));
      const before = { journeys: journeys.get(unitKey) ?? [], beside: besides.get(unitKey) ?? new Map() };
      return [unitKey, { entries: own, beside: withBeside(new Map(), own.values()), before }];
    }),
  );
}

/** Adds what the units' own facts do not tell: facts about their documents, and corrections of either by others. */
export async function completeHistories(
  db: Database,
  units: ReadonlyMap<UnitKey, UnitFacts>,
): Promise<ReadonlyMap<UnitKey, UnitHistory>> {
  const documents = new Set([...units.values()].flatMap(({ beside }) => [...beside.keys()]));
  const byDocument = await loadDocumentEntries(db, [...documents]);
  const found = (await anyCorrection(db)) ? await loadCorrections(db, keysOfAll(units, byDocument)) : [];
  return new Map([...units].map(([unitKey, unit]) => [unitKey, complete(unitKey, unit, { byDocument, found })]));
}

function complete(
  unitKey: UnitKey,
  { entries, beside, before }: UnitFacts,
  { byDocument, found }: { readonly byDocument: DocumentEntries; readonly found: readonly CorrectionEntry[] },
): UnitHistory {
  const about = byDocument.size === 0 ? [] : [...beside.keys()].flatMap((key) => byDocument.get(key) ?? []);
  const documentEntries = [...new Map(about.map((entry) => [entry.event.id, entry])).values()];
  const corrections =
    found.length === 0 ? [] : reaching(found, documentKeysOf([...entries.values(), ...documentEntries]));
  return { unitKey, entries, documentEntries, corrections, beside, before };
}

const keysOfAll = (units: ReadonlyMap<UnitKey, UnitFacts>, byDocument: DocumentEntries): readonly string[] => [
  ...documentKeysOf([...units.values()].flatMap((unit) => [...unit.entries.values()])),
  ...documentKeysOf([...byDocument.values()].flat()),
];

/** The unit with these facts added; each a further source of a known fact, or a new one. */
export function withFacts(unit: UnitFacts, facts: readonly Fact[], nowMs: number): UnitFacts {
  if (facts.length === 0) return unit;
  const entries = new Map(unit.entries);
  const now = new Date(nowMs).toISOString();
  const added: JournalEntry[] = [];
  for (const fact of facts) {
    const known = entries.get(fact.event.id);
    const recordedAt = fact.recordedAtMs === null ? now : new Date(fact.recordedAtMs).toISOString();
    const source = { documentKey: fact.source.documentKey, reportedAt: fact.source.reportedAt };
    const entry = {
      event: known?.event ?? fact.event,
      recordedAt: known === undefined || recordedAt < known.recordedAt ? recordedAt : known.recordedAt,
      sources: [...(known?.sources ?? []), source],
    };
    entries.set(fact.event.id, entry);
    if (known === undefined) added.push(entry);
  }
  return { entries, beside: withBeside(unit.beside, added), before: unit.before };
}

/** Facts by the unit that they name; those that name none are left out. */
export function factsByUnit(facts: readonly Fact[]): ReadonlyMap<UnitKey, readonly Fact[]> {
  const byUnit = new Map<UnitKey, Fact[]>();
  for (const fact of facts) {
    if (fact.event.unit === null) continue;
    const unitKey = unitKeyOf(fact.event.unit);
    const known = byUnit.get(unitKey);
    if (known === undefined) byUnit.set(unitKey, [fact]);
    else known.push(fact);
  }
  return byUnit;
}

/** Copies only the documents that the entries name. */
function withBeside(before: Beside, entries: Iterable<JournalEntry>): Beside {
  const beside = new Map<ReferenceKey, Map<string, Reference>>();
  for (const { event } of entries) {
    for (const document of linkingKeys(event.references)) {
      const known = beside.get(document) ?? new Map(before.get(document));
      for (const reference of event.references) known.set(besideKey(reference), reference);
      beside.set(document, known);
    }
  }
  return beside.size === 0 ? before : new Map([...before, ...beside]);
}

const besideKey = (reference: Reference): string => `${referenceKeyOf(reference)}\n${reference.original}`;

function documentKeysOf(entries: readonly JournalEntry[]): Set<string> {
  const keys = new Set<string>();
  for (const { sources } of entries) {
    for (const { documentKey } of sources) if (documentKey !== null) keys.add(documentKey);
  }
  return keys;
}

/** The corrections of these documents, of the corrections' own documents, and so on. */
function reaching(corrections: readonly CorrectionEntry[], documentKeys: Set<string>): readonly JournalEntry[] {
  if (corrections.length === 0) return [];
  const reached = new Set<CorrectionEntry>();
  for (let size = -1; size < reached.size;) {
    size = reached.size;
    for (const correction of corrections) {
      if (!documentKeys.has(correction.corrects)) continue;
      reached.add(correction);
      documentKeys.add(correction.saidIn);
    }
  }
  return [...reached].map(({ entry }) => entry);
}
