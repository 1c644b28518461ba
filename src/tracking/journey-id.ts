import type { ReferenceKey } from '../canonical/reference-number.js';
import type { EventId } from '../canonical/tracking-event.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import type { Fact } from './fact.js';
import type { FoldSettings } from './fold-settings.js';
import type { JourneyId, ShipmentId } from './journey.js';
import { compareStrength } from './documents.js';

/** A journey known by no document is published under its first event; as many of its events lead to it later on. */
const ANCHOR_EVENTS = 8;

export interface JourneyIdentity {
  readonly id: JourneyId;
  readonly aliases: readonly JourneyId[];
}

/** Per journey its facts, and what was withdrawn of it, in timeline order. */
export interface IdentifiedBy {
  readonly journeys: readonly (readonly Fact[])[];
  readonly withdrawn: readonly (readonly Fact[])[];
}

type Fingerprint = FoldSettings['fingerprint'];

/**
 * Ids of a unit's journeys, oldest first. A journey is anchored at its strongest document (with a count, where the unit went
 * under that document before); without a document at its first event. Each other document, withdrawn ones too, and each of the
 * first events gives an alias: whatever was known when an id was first told, it leads here.
 */
export function identify(
  unitKey: UnitKey,
  { journeys, withdrawn }: IdentifiedBy,
  fingerprint: Fingerprint,
): readonly JourneyIdentity[] {
  const timesUsed = new Map<ReferenceKey, number>();
  const anchored = journeys.map((facts) => documentAnchors(documentsOf(facts), timesUsed));
  return journeys.map((facts, index) => {
    const before = documentsOf(withdrawn[index] ?? []).filter((key) => !timesUsed.has(key));
    for (const key of before) timesUsed.set(key, 1);
    const idUnder = (anchor: string): JourneyId => uuidOf(fingerprint(`${unitKey}|${anchor}`)) as JourneyId;
    const ids = [...(anchored[index] ?? []).map(idUnder), ...anchorEvents(facts).map(idFrom), ...before.map(idUnder)];
    return { id: ids[0] as JourneyId, aliases: ids.slice(1) };
  });
}

function documentAnchors(keys: readonly ReferenceKey[], timesUsed: Map<ReferenceKey, number>): readonly string[] {
  return keys.map((key) => {
    const times = (timesUsed.get(key) ?? 0) + 1;
    timesUsed.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  });
}

export const shipmentIdOf = (document: ReferenceKey, fingerprint: Fingerprint): ShipmentId =>
  uuidOf(fingerprint(`shipment|${document}`)) as ShipmentId;

function documentsOf(facts: readonly Fact[]): readonly ReferenceKey[] {
  const keys = new Set<ReferenceKey>();
  for (const fact of facts) if (anchors(fact)) for (const key of fact.documents) keys.add(key);
  return [...keys].sort(compareStrength);
}

function anchorEvents(facts: readonly Fact[]): readonly EventId[] {
  const ids: EventId[] = [];
  for (const fact of facts) {
    if (anchors(fact)) ids.push(fact.event.id);
    if (ids.length === ANCHOR_EVENTS) break;
  }
  return ids;
}

const anchors = ({ ofUnit, event }: Fact): boolean => ofUnit && event.correction?.action !== 'RETRACTS';

/** An event's id is a hash already: the journey that begins with it takes its digits, halves exchanged. */
function idFrom(event: EventId): JourneyId {
  const digits = event.replaceAll('-', '');
  return uuidOf(digits.slice(16) + digits.slice(0, 16)) as JourneyId;
}

/** 32 hexadecimal digits in the dress of a UUID. */
const uuidOf = (digits: string): string =>
  `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20, 32)}`;
