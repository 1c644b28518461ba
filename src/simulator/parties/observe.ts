import type { EventCode } from '../../canonical/event-code.js';
import type { EventClassifier } from '../../canonical/tracking-event.js';
import type { LetterLeg, LetterUnit, Paper, Statement } from '../encoders/letter.js';
import { HOUR_MS } from '../calendar.js';
import type { Announcement, Conveyance, Happening, PlannedLeg } from '../world/happening.js';
import type { PlaceBook } from '../world/places.js';
import type { Trip } from '../world/trip.js';
import type { World } from '../world/world.js';

/** What a party has seen and is about to write down: statements of one kind, made at one minute. */
export interface Note {
  readonly feed: string;
  /** The same for the same thing in the same world. */
  readonly label: string;
  readonly madeAt: number;
  readonly statements: readonly Statement[];
  /** The trip that each statement is about. */
  readonly trips: readonly Trip[];
}

interface Said {
  readonly feed: string;
  readonly key: string;
  readonly madeAt: number;
  readonly statement: Statement;
  readonly trip: Trip;
}

/** Everything that anybody sees or announces, in the order of time; what concerns several units alike stands in one note. */
export function observe(world: World, placeOf: PlaceBook): readonly Note[] {
  const notes = new Map<string, { readonly head: Said; readonly all: Said[] }>();
  for (const trip of world.trips) {
    for (const said of [...seen(trip, placeOf), ...announced(trip, placeOf)]) {
      const known = notes.get(said.key);
      if (known === undefined) notes.set(said.key, { head: said, all: [said] });
      else known.all.push(said);
    }
  }
  return [...notes.values()]
    .map(({ head: { feed, key, madeAt }, all }) => ({
      feed,
      label: key,
      madeAt,
      statements: all.map(({ statement }) => statement),
      trips: all.map(({ trip }) => trip),
    }))
    .sort((a, b) => a.madeAt - b.madeAt || (a.label < b.label ? -1 : 1));
}

function seen(trip: Trip, placeOf: PlaceBook): readonly Said[] {
  return trip.happenings.flatMap((happening) =>
    happening.seenBy.map((feed): Said => {
      const { code, place, at, conveyance, decision } = happening;
      const legs = trip.corridor === 'AIR' ? (planOf(trip)?.legs ?? []) : [];
      const aboard = idOf(conveyance);
      const key = [feed, code, place, at, aboard, decision?.declaration ?? ''].join('|');
      return { feed, key, madeAt: at, trip, statement: statementOf(trip, happening, { legs, placeOf }) };
    }),
  );
}

const planOf = ({ announcements }: Trip): Announcement | undefined =>
  announcements.findLast(({ kind }) => kind === 'BOOKING');

/** Units aboard one train or ship are told together, whatever their wagons. */
const idOf = (conveyance: Conveyance | null): string =>
  conveyance === null ? '' : (conveyance.train ?? conveyance.voyage ?? conveyance.flight ?? conveyance.truck ?? '');

interface Surroundings {
  readonly legs: readonly PlannedLeg[];
  readonly placeOf: PlaceBook;
}

function statementOf(trip: Trip, happening: Happening, { legs, placeOf }: Surroundings): Statement {
  const { code, at, place, conveyance, decision, laden, direction } = happening;
  const { isTransitElectronic: isElectronic } = trip.papers;
  return {
    code,
    classifier: 'ACTUAL',
    at,
    place: placeOf(place),
    unit: unitOf(trip, laden, direction),
    conveyance,
    papers: papersOf(trip),
    customs: decision === null ? null : { ...decision, isElectronic },
    legs: legs.map((leg) => legOf(leg, placeOf)),
  };
}

const unitOf = ({ unit }: Trip, laden: boolean, direction: LetterUnit['direction']): LetterUnit => ({
  ...unit,
  laden,
  direction,
});

const legOf = (leg: PlannedLeg, placeOf: PlaceBook): LetterLeg => ({
  ...leg,
  from: placeOf(leg.from),
  to: placeOf(leg.to),
});

function papersOf({ papers }: Trip): readonly Paper[] {
  const numbered: readonly (readonly [Paper['type'], string | null])[] = [
    ['BOOKING', papers.booking],
    ['MASTER_BILL', papers.masterBill],
    ['RAIL_NOTE', papers.railNote],
    ['MASTER_AIR_WAYBILL', papers.airWaybill],
    ['FORWARDER_REFERENCE', papers.forwarderReference],
  ];
  return numbered.flatMap(([type, number]) => (number === null ? [] : [{ type, number }]));
}

interface Saying {
  readonly code: EventCode;
  readonly classifier: EventClassifier;
  /** Whether it names the unit. */
  readonly isAboutUnit: boolean;
  readonly laden: boolean;
}

const SAYINGS: Readonly<Record<Announcement['kind'], Saying>> = {
  BOOKING: { code: 'BOOKED', classifier: 'ACTUAL', isAboutUnit: false, laden: true },
  ASSIGNMENT: { code: 'EMPTY_RELEASED', classifier: 'PLANNED', isAboutUnit: true, laden: false },
  ESTIMATE: { code: 'ARRIVED', classifier: 'ESTIMATED', isAboutUnit: true, laden: true },
  ROLLED: { code: 'ROLLED', classifier: 'ACTUAL', isAboutUnit: true, laden: true },
  HOUSES: { code: 'MANIFESTED', classifier: 'ACTUAL', isAboutUnit: true, laden: true },
};

function announced(trip: Trip, placeOf: PlaceBook): readonly Said[] {
  return trip.announcements.map((announcement) => {
    const { kind, at, by, place, legs } = announcement;
    const { code, classifier, isAboutUnit, laden } = SAYINGS[kind];
    const estimate = kind === 'ESTIMATE' ? legs[0] : undefined;
    const aboard = kind === 'ESTIMATE' || kind === 'ROLLED' ? (legs[0]?.conveyance ?? null) : null;
    const isBooking = kind === 'BOOKING';
    const key = [by, kind, at, isBooking ? trip.shipment : idOf(aboard), isBooking || estimate ? '' : trip.id].join(
      '|',
    );
    const houses =
      kind === 'HOUSES' ? trip.papers.houses.map((number) => ({ type: 'HOUSE_BILL', number }) as const) : [];
    const statement: Statement = {
      code,
      classifier,
      at: estimate?.arrivesAt ?? (kind === 'ASSIGNMENT' ? releaseOf(trip) : at),
      place: placeOf(kind === 'ASSIGNMENT' ? (trip.happenings[0]?.place ?? place) : place),
      unit: isAboutUnit || trip.corridor === 'AIR' ? unitOf(trip, laden, 'EXPORT') : null,
      conveyance: aboard,
      papers: [...papersOf(trip), ...houses],
      customs: null,
      legs: isBooking ? legs.map((leg) => legOf(leg, placeOf)) : [],
    };
    return { feed: by, key, madeAt: at, trip, statement };
  });
}

/** An order for an empty box names the hour at which it is to be ready. */
const releaseOf = ({ happenings }: Trip): number => Math.floor((happenings[0]?.at ?? 0) / HOUR_MS) * HOUR_MS;
