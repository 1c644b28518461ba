import type { Reference, ReferenceKey } from '../canonical/reference-number.js';
import { referenceKeyOf } from '../canonical/reference-number.js';
import type { EventId, JournalEntry } from '../canonical/tracking-event.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import type { Transaction } from '../database/write-pool.js';
import { documentUnitsOfDocuments } from '../journal/document-unit.store.js';
import type { Fact } from '../journal/fact.js';
import { loadDocumentEntries } from '../journal/history.store.js';
import type { Folded } from '../read-model/folded.js';
import { documentType, linkingKeys } from '../tracking/documents.js';
import type { Journey, Shipment } from '../tracking/journey.js';
import { FIRST_VERSION } from './subject-locks.js';
import type { SubjectMemory } from './subject-memory.js';
import { withSource } from './unit-history.js';

/** A unit under a document: the references that stand beside it, and its journeys; null while nobody needed them. */
export interface UnitUnder {
  readonly beside: readonly Reference[];
  readonly journeys: readonly Journey[] | null;
}

/** Everything that hangs on one reference document. */
export interface DocumentState {
  /** Facts that name it and no unit. */
  readonly entries: ReadonlyMap<EventId, JournalEntry>;
  /** The documents that these facts name, itself among them. */
  readonly linked: readonly ReferenceKey[];
  /** Units that some fact names together with it. */
  readonly units: ReadonlyMap<UnitKey, UnitUnder>;
  /** As stored; undefined while nobody needed it. */
  readonly shipment: Folded<Shipment> | null | undefined;
}

export type DocumentStates = ReadonlyMap<ReferenceKey, DocumentState>;

const NEW: DocumentState = { entries: new Map(), linked: [], units: new Map(), shipment: null };

export const isBooking = (document: ReferenceKey): boolean => documentType(document) === 'BOOKING';

/** Bookings that some unit's facts put beside the document; none beside a booking. */
export function bookingsBeside(document: ReferenceKey, units: DocumentState['units']): ReadonlySet<ReferenceKey> {
  const bookings = new Set<ReferenceKey>();
  if (isBooking(document)) return bookings;
  for (const { beside } of units.values()) {
    for (const reference of beside) if (reference.type === 'BOOKING') bookings.add(referenceKeyOf(reference));
  }
  return bookings;
}

/** States of locked documents with this batch's facts in them: remembered, or read from the database. */
export async function documentStates(
  tx: Transaction,
  locked: ReadonlyMap<ReferenceKey, number>,
  from: {
    readonly memory: SubjectMemory;
    /** What is remembered of these does not hold. */
    readonly anew: ReadonlySet<ReferenceKey>;
    /** Facts of this batch; those that name a unit are passed over. */
    readonly added: readonly Fact[];
    readonly nowMs: number;
  },
): Promise<DocumentStates> {
  const facts = factsByDocument(from.added);
  const states = new Map<ReferenceKey, DocumentState>();
  const unknown: ReferenceKey[] = [];
  for (const [document, version] of locked) {
    const known = version === FIRST_VERSION ? NEW : from.memory.documents.recall(document, version);
    if (known === null || from.anew.has(document)) unknown.push(document);
    else states.set(document, withFacts(known, facts.get(document) ?? [], from.nowMs));
  }
  for (const [document, state] of await loadDocuments(tx, unknown)) states.set(document, state);
  return states;
}

/** Reads documents from the journal, locked or not. */
export async function loadDocuments(tx: Transaction, documents: readonly ReferenceKey[]): Promise<DocumentStates> {
  if (documents.length === 0) return new Map();
  const entries = await loadDocumentEntries(tx, documents);
  const units = new Map<ReferenceKey, Map<UnitKey, UnitUnder>>();
  for (const { document, unit, beside } of await documentUnitsOfDocuments(tx, documents)) {
    const own = units.get(document) ?? new Map<UnitKey, UnitUnder>();
    units.set(document, own.set(unit, { beside, journeys: null }));
  }
  return new Map(
    documents.map((document) => {
      const own = new Map((entries.get(document) ?? []).map((entry) => [entry.event.id, entry]));
      const state = { entries: own, linked: linkedBy(own), units: units.get(document) ?? new Map() };
      return [document, { ...state, shipment: undefined }];
    }),
  );
}

function withFacts(state: DocumentState, facts: readonly Fact[], nowMs: number): DocumentState {
  if (facts.length === 0) return state;
  const entries = new Map(state.entries);
  for (const fact of facts) entries.set(fact.event.id, withSource(entries.get(fact.event.id), fact, nowMs));
  return { ...state, entries, linked: linkedBy(entries) };
}

const linkedBy = (entries: ReadonlyMap<EventId, JournalEntry>): readonly ReferenceKey[] => [
  ...new Set([...entries.values()].flatMap(({ event }) => linkingKeys(event.references))),
];

function factsByDocument(facts: readonly Fact[]): ReadonlyMap<ReferenceKey, readonly Fact[]> {
  const byDocument = new Map<ReferenceKey, Fact[]>();
  for (const fact of facts) {
    if (fact.event.unit !== null) continue;
    for (const document of fact.links) {
      const known = byDocument.get(document);
      if (known === undefined) byDocument.set(document, [fact]);
      else known.push(fact);
    }
  }
  return byDocument;
}
