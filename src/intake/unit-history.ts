import type { ReferenceKey, Reference } from '../canonical/reference-number.js';
import { referenceKeyOf } from '../canonical/reference-number.js';
import type { EventId, JournalEntry } from '../canonical/tracking-event.js';
import { unitKeyOf } from '../canonical/transport-unit.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import type { Transaction } from '../database/write-pool.js';
import { documentUnitsOfUnits } from '../journal/document-unit.store.js';
import type { Fact } from '../journal/fact.js';
import { loadCorrections, loadUnitEntries } from '../journal/history.store.js';
import type { CorrectionEntry } from '../journal/history.store.js';
import { loadJourneys } from '../read-model/journey.store.js';
import type { Folded } from '../read-model/folded.js';
import { linkingKeys } from '../tracking/documents.js';
import type { Journey } from '../tracking/journey.js';
import { carrierFacts } from './carrier-facts.js';
import type { DocumentStates } from './document-state.js';
import { FIRST_VERSION } from './subject-locks.js';
import type { SubjectMemory } from './subject-memory.js';

export type Entries = ReadonlyMap<EventId, JournalEntry>;
/** Per document the references that stand beside it in some fact, by what they say. */
export type Beside = ReadonlyMap<ReferenceKey, ReadonlyMap<string, Reference>>;

/** A unit as far as its own facts go, and what the read-model holds of it. */
export interface UnitFacts {
  readonly entries: Entries;
  readonly beside: Beside;
  readonly before: UnitBefore;
  /** Corrections by others that reach the senders' documents `checked`. */
  readonly corrections: readonly CorrectionEntry[];
  readonly checked: ReadonlySet<string>;
}

export interface UnitBefore {
  readonly journeys: readonly Folded<Journey>[];
  readonly beside: Beside;
}

/** Everything that bears on one unit. */
export interface UnitHistory extends UnitFacts {
  readonly unitKey: UnitKey;
  readonly documentEntries: readonly JournalEntry[];
  /** Facts about the wagons and trains that it may have been on, and the corrections of these by others. */
  readonly carriers: readonly JournalEntry[];
  readonly carrierCorrections: readonly CorrectionEntry[];
}

const NEW: UnitFacts = {
  entries: new Map(),
  beside: new Map(),
  before: { journeys: [], beside: new Map() },
  corrections: [],
  checked: new Set(),
};

/** Locked units with this batch's facts in them: remembered, or read from the journal and the read-model. */
export async function unitFacts(
  tx: Transaction,
  locked: ReadonlyMap<UnitKey, number>,
  from: {
    readonly memory: SubjectMemory;
    /** What is remembered of these does not hold. */
    readonly anew: ReadonlySet<UnitKey>;
    /** Facts of this batch; those that name no unit are passed over. */
    readonly added: readonly Fact[];
    readonly nowMs: number;
  },
): Promise<ReadonlyMap<UnitKey, UnitFacts>> {
  const facts = factsByUnit(from.added);
  const units = new Map<UnitKey, UnitFacts>();
  const unknown: UnitKey[] = [];
  for (const [unitKey, version] of locked) {
    const known = version === FIRST_VERSION ? NEW : from.memory.units.recall(unitKey, version);
    if (known === null || from.anew.has(unitKey)) unknown.push(unitKey);
    else units.set(unitKey, withFacts(known, facts.get(unitKey) ?? [], from.nowMs));
  }
  for (const [unitKey, loaded] of await loadUnitFacts(tx, unknown)) units.set(unitKey, loaded);
  return units;
}

async function loadUnitFacts(tx: Transaction, unitKeys: readonly UnitKey[]): Promise<ReadonlyMap<UnitKey, UnitFacts>> {
  if (unitKeys.length === 0) return new Map();
  const entries = await loadUnitEntries(tx, unitKeys);
  const journeys = await loadJourneys(tx, unitKeys);
  const besides = new Map<UnitKey, Map<ReferenceKey, ReadonlyMap<string, Reference>>>();
  for (const { unit, document, beside } of await documentUnitsOfUnits(tx, unitKeys)) {
    const own = besides.get(unit) ?? new Map<ReferenceKey, ReadonlyMap<string, Reference>>();
    besides.set(unit, own.set(document, new Map(beside.map((reference) => [besideKey(reference), reference]))));
  }
  return new Map(
    unitKeys.map((unitKey) => {
      const own = new Map((entries.get(unitKey) ?? []).map((entry) => [entry.event.id, entry]));
      const before = { journeys: journeys.get(unitKey) ?? [], beside: besides.get(unitKey) ?? new Map() };
      // A document that no fact names any more stays, without references: the unit was under it, and may come back.
      const none: Beside = new Map([...before.beside.keys()].map((document) => [document, new Map()]));
      const beside = withBeside(none, own.values());
      return [unitKey, { entries: own, beside, before, corrections: [], checked: new Set() }];
    }),
  );
}

/** Adds what the units' own facts do not tell: facts about their documents and carriers, and corrections of any of these by others. */
export async function completeHistories(
  tx: Transaction,
  units: ReadonlyMap<UnitKey, UnitFacts>,
  documents: DocumentStates,
): Promise<ReadonlyMap<UnitKey, UnitHistory>> {
  const histories = [...units].map(([unitKey, unit]) => ({ unitKey, ...unit, ...saidOf(unit, documents) }));
  const carriers = await carrierFacts(tx, histories);
  const ofCarriers = documentsOf([...carriers.values()].flat());
  const found = await loadCorrections(tx, [...new Set([...uncheckedOf(histories), ...ofCarriers])]);
  return new Map(
    histories.map(({ said, ...history }) => {
      const aboard = carriers.get(history.unitKey) ?? [];
      return [
        history.unitKey,
        {
          ...history,
          checked: said,
          corrections: reaching([...history.corrections, ...found], said),
          carriers: aboard,
          carrierCorrections: reaching(found, documentsOf(aboard)),
        },
      ];
    }),
  );
}

/** Facts about the unit's documents, each once, and the senders' documents in which these and its own facts are said. */
function saidOf(
  { entries, beside }: UnitFacts,
  documents: DocumentStates,
): { readonly documentEntries: readonly JournalEntry[]; readonly said: ReadonlySet<string> } {
  const about = new Map<EventId, JournalEntry>();
  for (const [document, references] of beside) {
    if (references.size === 0) continue;
    for (const [id, entry] of documents.get(document)?.entries ?? []) about.set(id, entry);
  }
  return { documentEntries: [...about.values()], said: documentsOf([...entries.values(), ...about.values()]) };
}

/** The senders' documents in which these facts are said. */
function documentsOf(entries: readonly JournalEntry[]): ReadonlySet<string> {
  const said = new Set<string>();
  for (const { sources } of entries) {
    for (const { documentKey } of sources) if (documentKey !== null) said.add(documentKey);
  }
  return said;
}

function uncheckedOf(histories: readonly { said: ReadonlySet<string>; checked: ReadonlySet<string> }[]): string[] {
  const unchecked = new Set<string>();
  for (const { said, checked } of histories) for (const key of said) if (!checked.has(key)) unchecked.add(key);
  return [...unchecked];
}

/** The unit with these facts added; each a further source of a known fact, or a new one. */
function withFacts(unit: UnitFacts, facts: readonly Fact[], nowMs: number): UnitFacts {
  if (facts.length === 0) return unit;
  const entries = new Map(unit.entries);
  const added: JournalEntry[] = [];
  for (const fact of facts) {
    const known = entries.get(fact.event.id);
    const entry = withSource(known, fact, nowMs);
    entries.set(fact.event.id, entry);
    if (known === undefined) added.push(entry);
  }
  return { ...unit, entries, beside: withBeside(unit.beside, added) };
}

/** The entry of a fact with one source more, as it will be read back. */
export function withSource(known: JournalEntry | undefined, fact: Fact, nowMs: number): JournalEntry {
  const recordedAt = new Date(fact.recordedAtMs ?? nowMs).toISOString();
  return {
    event: known?.event ?? fact.event,
    recordedAt: known === undefined || recordedAt < known.recordedAt ? recordedAt : known.recordedAt,
    sources: [...(known?.sources ?? []), { documentKey: fact.source.documentKey, reportedAt: fact.source.reportedAt }],
  };
}

/** Facts by the unit that they name; those that name none are left out. */
function factsByUnit(facts: readonly Fact[]): ReadonlyMap<UnitKey, readonly Fact[]> {
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

/** The corrections of these documents, of the corrections' own documents, and so on; each once. */
function reaching(corrections: readonly CorrectionEntry[], said: ReadonlySet<string>): readonly CorrectionEntry[] {
  if (corrections.length === 0) return corrections;
  const documentKeys = new Set(said);
  const reached = new Map<string, CorrectionEntry>();
  for (let size = -1; size < reached.size;) {
    size = reached.size;
    for (const correction of corrections) {
      if (!documentKeys.has(correction.corrects)) continue;
      reached.set(`${correction.corrects}\n${correction.saidIn}\n${correction.entry.event.id}`, correction);
      documentKeys.add(correction.saidIn);
    }
  }
  return [...reached.values()];
}
