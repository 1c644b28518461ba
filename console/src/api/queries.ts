import type { Fact, Journey, Page, Place, Shipment, Tracked, WholeFact } from './answers.js';
import type { JourneyStatus, ShipmentOrder } from './enums.js';
import {
  EXPLANATION,
  FACT,
  JOURNEY_LINE,
  PLACE,
  PLACE_ALONE,
  TIME,
  TIMED_VALUE,
  TRANSPORT,
  WHOLE_FACT,
} from './fragments.js';
import { query } from './query.js';

interface ShipmentFilter {
  readonly status?: readonly JourneyStatus[];
  readonly onHold?: boolean;
  readonly placeKey?: string;
  readonly startedAfter?: string;
}

export interface ShipmentsVariables {
  readonly filter: ShipmentFilter;
  readonly orderBy: ShipmentOrder;
  readonly after: string | null;
}

export const SHIPMENTS_PAGE = query<{ readonly shipments: Page<Shipment> }, ShipmentsVariables>(
  `query Shipments($filter: ShipmentFilter, $orderBy: ShipmentOrder!, $after: String) {
    shipments(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
      edges { node {
        id status lastEventAt document { type number }
        origin { ...P } originCode { ...C } destination { ...P } destinationCode { ...C }
        journeys(first: 4) {
          totalCount edges { node { id status flags unit { number kind } } } pageInfo { hasNextPage endCursor }
        }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  PLACE,
);

export const PLACES = query<{ readonly places: readonly Place[] }, { readonly search: string }>(
  'query Places($search: String!) { places(search: $search, first: 8) { ...P } }',
  PLACE_ALONE,
);

export const TRACK = query<{ readonly track: Tracked }, { readonly number: string }>(
  `query Track($number: String!) {
    track(number: $number) {
      outcome journeyCount shipmentCount
      readings { kind normalized checkDigit }
      journeys { ...J place: location { ...P } placeCode: locationCode { ...C } }
      shipments {
        id status lastEventAt document { type number }
        origin { ...P } originCode { ...C } destination { ...P } destinationCode { ...C }
      }
    }
  }`,
  JOURNEY_LINE,
  PLACE,
);

export const JOURNEY = query<{ readonly journey: Journey | null }, { readonly id: string }>(
  `query Journey($id: ID!) {
    journey(id: $id) {
      ...J
      explanation { ...X }
      opening { ...X }
      references { type number }
      lastKnownPlace { place { ...P } placeCode { ...C } isThere since { ...V } last { ...V } }
      nextPlace { place { ...P } placeCode { ...C } arrival { planned { time { ...E } } estimated { time { ...E } } } }
      milestones { ...M mode explanation { ...X } }
      legs { mode conveyance { ...T } from { ...P } fromCode { ...C } to { ...P } toCode { ...C } }
      stops { kind place { ...P } placeCode { ...C } dwell { minutes } }
      clearance { export { ...L } transits { ...L } import { ...L } others { ...L } }
      holds {
        authority country reason sourceWording
        placedAt { ...E } placedBy { id } releasedAt { ...E } releasedBy { id }
      }
      etas {
        place { ...P } placeCode { ...C } source { name kind } state lateMinutes
        value { ...S } history { ...S } actual { ...V }
      }
      exceptions { kind text openedAt closedAt events { ...F } }
      borderCrossings {
        place { ...P } placeCode { ...C } dwellMinutes from { ...T } to { ...T }
        arrived { ...M } reloaded { ...M } departed { ...M }
        customs { country procedure status at { ...V } }
        waiting { cause minutes until { time { local } } }
      }
      connections { place { ...P } placeCode { ...C } state slackMinutes arrival { ...V } departure { ...V } }
      events(first: 1) { totalCount }
    }
  }
  fragment M on Milestone {
    code inferred place { ...P } placeCode { ...C } planned { ...V } estimated { ...V } actual { ...V }
  }
  fragment S on TimedValue { time { ...E } event { id reportedAt recordedAt } }
  fragment L on ClearanceEntry { country procedure declaration status since { ...E } event { id } }`,
  JOURNEY_LINE,
  EXPLANATION,
  FACT,
  TIMED_VALUE,
  TRANSPORT,
  TIME,
  PLACE,
);

export interface JourneyFacts {
  readonly journey: {
    readonly events: Page<Fact> & { readonly totalCount: number };
    readonly retractedEvents: Page<Fact> & { readonly totalCount: number };
  } | null;
}

export const JOURNEY_FACTS = query<JourneyFacts, { readonly id: string; readonly after: string | null }>(
  `query JourneyFacts($id: ID!, $after: String) {
    journey(id: $id) {
      events(first: 100, after: $after) { totalCount edges { node { ...F } } pageInfo { hasNextPage endCursor } }
      retractedEvents(first: 50) { totalCount edges { node { ...F } } pageInfo { hasNextPage endCursor } }
    }
  }`,
  FACT,
  TIME,
  PLACE,
);

export const WHOLE = query<{ readonly node: WholeFact | null }, { readonly id: string }>(
  'query Fact($id: ID!) { node(id: $id) { ... on TrackingEvent { ...W } } }',
  WHOLE_FACT,
  FACT,
  TRANSPORT,
  TIME,
  PLACE,
);

export interface JourneyChanged {
  readonly journeyChanged: { readonly at: string; readonly kind: string; readonly journeyId: string };
}

export const JOURNEY_CHANGED = query<JourneyChanged, { readonly number: string }>(
  'subscription JourneyChanged($number: String!) { journeyChanged(number: $number) { at kind journeyId } }',
);
