import type { Reference } from '../canonical/reference-number.js';
import type { JournalEntry } from '../canonical/tracking-event.js';
import type { Fact } from './fact.js';
import type { FoldSettings } from './fold-settings.js';
import type { Explanation, Journey, JourneyStatus, Shipment } from './journey.js';
import { referenceKeyOf } from '../canonical/reference-number.js';
import { endsOf, endOf } from './ends.js';
import { distinctReferences } from './documents.js';
import { factOf } from './fact.js';
import { JOURNEY_STATUSES } from './journey.js';
import { shipmentIdOf } from './journey-id.js';
import { liveFacts } from './live-facts.js';
import { eventIds } from './milestone.js';
import { explain } from './rules.js';
import { standingOf } from './status.js';
import { timelineOf } from './timeline.js';
import { placeKindsOf } from './places.js';
import { layOut } from './way.js';

export interface ShipmentHistory {
  readonly document: Reference;
  /** Journeys that name the document. */
  readonly journeys: readonly Journey[];
  /** Facts that name the document and no unit. */
  readonly documentEntries: readonly JournalEntry[];
  /** References that stand beside the document in some fact. */
  readonly linkedReferences: readonly Reference[];
  /** Facts about units that carry a correction of a message from which the document has a fact. */
  readonly corrections?: readonly JournalEntry[];
}

/** What a forwarder asks about. null for a reference that makes no shipment, and for a booking that became a transport document. */
export function foldShipment(history: ShipmentHistory, settings: FoldSettings): Shipment | null {
  const { document, linkedReferences } = history;
  if (!makesShipment(document, linkedReferences, settings)) return null;
  const facts = documentFacts(history, settings);
  const journeys = [...history.journeys].sort(byUnitThenStart);
  if (journeys.length === 0 && !facts.some(isWord)) return null;
  const documentKey = referenceKeyOf(document);
  const told = journeys.length === 0 ? toldByDocument(facts, settings) : toldByJourneys(journeys);
  const words = facts.filter(({ actual }) => actual).map(({ at }) => new Date(at).toISOString());
  return {
    id: shipmentIdOf(documentKey, settings.fingerprint),
    document,
    documentKey,
    ...told,
    journeys: journeys.map(({ id }) => id),
    references: distinctReferences([document, ...linkedReferences]),
    documentEvents: eventIds(facts),
    startedAt: extreme([...words, ...journeys.map(({ startedAt }) => startedAt)], -1),
    lastEventAt: extreme([...words, ...journeys.map(({ lastEventAt }) => lastEventAt)], 1),
  };
}

function makesShipment(
  document: Reference,
  linked: readonly Reference[],
  { shipmentDocuments }: FoldSettings,
): boolean {
  if (!shipmentDocuments.includes(document.type)) return false;
  if (document.type !== 'BOOKING') return true;
  return !linked.some(({ type }) => type !== 'BOOKING' && shipmentDocuments.includes(type));
}

/** The document's own facts in timeline order; they stand for its unit while none is known. */
function documentFacts(history: ShipmentHistory, settings: FoldSettings): readonly Fact[] {
  const { documentEntries, corrections = [] } = history;
  const { live } = liveFacts({ entries: documentEntries, documentEntries: [], corrections }, null);
  const facts = live.map((entry) => factOf(entry, settings));
  return timelineOf(facts, settings);
}

/** A retraction of what is gone tells nothing. */
const isWord = ({ event }: Fact): boolean => event.correction?.action !== 'RETRACTS';

type Told = Pick<Shipment, 'status' | 'explanation' | 'origin' | 'destination'>;

function toldByDocument(facts: readonly Fact[], settings: FoldSettings): Told {
  const places = placeKindsOf(settings);
  const way = layOut(facts, settings);
  const isOver = endOf(way.took) !== null;
  const { origin, destination } = endsOf(way.took, way.legs, { isOver, isBorder: places.isBorder });
  const { status, explanation } = standingOf(way.took, {
    legs: way.legs,
    destination,
    returned: null,
    isBorder: places.isBorder,
  });
  return {
    status,
    explanation: explain('shipment.documents-only', { reason: explanation.text }, explanation),
    origin: origin?.place ?? null,
    destination: destination?.place ?? null,
  };
}

const progressOf = (status: JourneyStatus): number => JOURNEY_STATUSES.indexOf(status);

/** The least advanced journey decides; cancelled ones only among themselves. */
function toldByJourneys(journeys: readonly Journey[]): Told {
  const standing = journeys.filter(({ status }) => status !== 'CANCELLED');
  const counted = standing.length > 0 ? standing : journeys;
  const least = counted.reduce((a, b) => (progressOf(b.status) < progressOf(a.status) ? b : a));
  return {
    status: least.status,
    explanation: explanationOf(least, counted),
    origin: agreedPlace(counted.map(({ origin }) => origin)),
    destination: agreedPlace(counted.map(({ destination }) => destination)),
  };
}

function explanationOf(least: Journey, counted: readonly Journey[]): Explanation {
  const same = counted.filter(({ status }) => status === least.status).length;
  const unit = `${least.unit.number}: ${least.explanation.text}`;
  const values = { count: String(same), total: String(counted.length), unit };
  return explain('shipment.least-advanced', values, least.explanation);
}

/** The place on which all agree that know one. */
function agreedPlace(places: readonly Journey['origin'][]): Journey['origin'] {
  const known = places.filter((place) => place !== null);
  const [first] = known;
  if (first === undefined) return null;
  return known.every(
    ({ key, code, scheme }) => key === first.key && (key !== null || (code === first.code && scheme === first.scheme)),
  )
    ? first
    : null;
}

const byUnitThenStart = (a: Journey, b: Journey): number => (sortKey(a) < sortKey(b) ? -1 : 1);
const sortKey = ({ unitKey, startedAt, id }: Journey): string => `${unitKey}|${startedAt ?? ''}|${id}`;

function extreme(instants: readonly (string | null)[], direction: 1 | -1): string | null {
  let best: string | null = null;
  for (const instant of instants) {
    if (instant === null) continue;
    if (best === null || (instant < best ? -1 : 1) === direction) best = instant;
  }
  return best;
}
