import { createHash } from 'node:crypto';
import type { CodedPlace } from '../../../src/canonical/place.js';
import type { Reference } from '../../../src/canonical/reference-number.js';
import type { EventTime } from '../../../src/canonical/time.js';
import type { EventId, TrackingEvent } from '../../../src/canonical/tracking-event.js';
import type { EventCode } from '../../../src/canonical/event-code.js';
import { kindOf } from '../../../src/canonical/event-code.js';
import type { TransportUnit, UnitKey } from '../../../src/canonical/transport-unit.js';
import type {
  Explanation,
  Journey,
  JourneyId,
  Milestone,
  Shipment,
  ShipmentId,
} from '../../../src/tracking/journey.js';
import type { ReferenceKey } from '../../../src/canonical/reference-number.js';

/** The same words give the same UUID, so that tests can name rows without reading them first. */
export function uuid(...words: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

export const CHONGQING: CodedPlace = { scheme: 'UNLOCODE', code: 'CNCQI', name: null, facility: null, key: 'cq-city' };
export const DUISBURG: CodedPlace = { scheme: 'UNLOCODE', code: 'DEDUI', name: null, facility: 'DIT', key: 'DEDUI' };
export const NOWHERE: CodedPlace = { scheme: 'FEED', code: 'Q7', name: 'YARD 7', facility: null, key: null };

export const at = (local: string): EventTime => ({
  instant: new Date(`${local}+08:00`).toISOString(),
  local,
  original: local.replaceAll(/[-:T]/g, '').slice(2, 12),
  offset: '+08:00',
  basis: 'PLACE_ZONE',
  precision: 'MINUTE',
});

export const containerUnit = (number: string): TransportUnit => ({
  kind: 'CONTAINER',
  number,
  original: number,
  checkDigit: 'VALID',
  sizeType: '45G1',
  laden: 'LADEN',
  direction: null,
  seals: [],
  grossKg: 21_500,
});

interface FactWords {
  readonly unit: string;
  readonly code: EventCode;
  readonly local: string;
  readonly place?: CodedPlace;
  readonly classifier?: TrackingEvent['classifier'];
}

export const factOf = ({ unit, code, local, place = CHONGQING, classifier = 'ACTUAL' }: FactWords): TrackingEvent => ({
  id: uuid('event', unit, code, local) as EventId,
  kind: kindOf(code),
  code,
  classifier,
  occurredAt: at(local),
  place,
  transport: null,
  unit: containerUnit(unit),
  references: [],
  customs: null,
  correction: null,
  reportedBy: { party: 'cq-terminal', kind: 'TERMINAL' },
  wording: '',
  remark: null,
  flags: place.key === null ? ['PLACE_UNRESOLVED'] : [],
});

export const explained = (winner: TrackingEvent, losers: readonly TrackingEvent[] = []): Explanation => ({
  rule: 'latest-actual',
  text: `The latest actual is ${winner.code}.`,
  winningEvent: winner.id,
  losingEvents: losers.map((loser) => ({ event: loser.id, reason: 'It is earlier.' })),
});

const milestoneOf = (fact: TrackingEvent): Milestone => ({
  code: fact.code,
  place: fact.place,
  mode: 'RAIL',
  planned: null,
  estimated: null,
  actual: { time: fact.occurredAt, event: fact.id },
  inferred: false,
  explanation: explained(fact),
});

export const bill = (number: string): Reference => ({ type: 'MASTER_BILL', number, original: number });

interface JourneyWords {
  readonly unit: string;
  readonly trip: number;
  readonly facts: readonly TrackingEvent[];
  readonly documents: readonly Reference[];
  readonly status?: Journey['status'];
  readonly onHold?: boolean;
}

export function journeyOf({
  unit,
  trip,
  facts,
  documents,
  status = 'IN_TRANSIT',
  onHold = false,
}: JourneyWords): Journey {
  const milestones = facts.map(milestoneOf);
  const [first, last] = [facts[0], facts.at(-1)];
  if (!first || !last) throw new Error('a journey has facts');
  const planned = status === 'PLANNED';
  return {
    id: uuid('journey', unit, trip) as JourneyId,
    aliases: [],
    unitKey: `CONTAINER:${unit}` as UnitKey,
    unit: containerUnit(unit),
    status,
    flags: onHold ? ['ON_HOLD'] : [],
    explanation: explained(last, facts.slice(0, -1)),
    opening: explained(first),
    location: last.place,
    lastKnownPlace: {
      place: last.place ?? CHONGQING,
      since: { time: last.occurredAt, event: last.id },
      last: { time: last.occurredAt, event: last.id },
      code: last.code,
      isThere: true,
    },
    nextPlace: { place: DUISBURG, arrival: null },
    origin: CHONGQING,
    destination: DUISBURG,
    legs: [
      {
        mode: 'RAIL',
        conveyance: null,
        from: CHONGQING,
        to: DUISBURG,
        inferred: false,
        fromInferred: false,
        toInferred: false,
        explanation: null,
        loaded: null,
        departed: milestones[0] ?? null,
        arrived: null,
        discharged: null,
      },
    ],
    stops: [{ place: CHONGQING, kind: 'ORIGIN', arrived: null, departed: milestones[0] ?? null, dwellMinutes: 90 }],
    milestones,
    clearance: [],
    holds: [],
    etas: [
      {
        place: DUISBURG,
        party: 'cq-terminal',
        value: { time: at('2026-03-20T08:00:00'), event: last.id },
        state: 'OPEN',
        history: [],
        actual: null,
        lateMinutes: null,
      },
    ],
    connections: [],
    borderCrossings: [],
    exceptions: [
      {
        kind: 'FUTURE_DATED',
        text: 'One fact is dated later than its message.',
        events: [last.id],
        openedAt: '2026-03-01T00:00:00.000Z',
        closedAt: null,
      },
    ],
    references: documents,
    events: facts.map((fact) => fact.id),
    retractedEvents: [],
    startedAt: planned ? null : first.occurredAt.instant,
    lastEventAt: planned ? null : last.occurredAt.instant,
  };
}

export function shipmentOf(document: Reference, journeys: readonly Journey[]): Shipment {
  const first = journeys[0];
  if (!first) throw new Error('a shipment has journeys');
  return {
    id: uuid('shipment', document.type, document.number) as ShipmentId,
    document,
    documentKey: `${document.type}:${document.number}` as ReferenceKey,
    status: first.status,
    explanation: first.explanation,
    origin: first.origin,
    destination: first.destination,
    journeys: journeys.map((journey) => journey.id),
    references: [document],
    documentEvents: [],
    startedAt: first.startedAt,
    lastEventAt: first.lastEventAt,
  };
}
