import type { ConsignmentPart } from '../../decode/edifact/consignments.js';
import { qualifierOf } from '../../decode/edifact/elements.js';
import type { SegmentNumber, Stop } from '../../decode/edifact/group-segments.js';
import { FROM_PLACES, MAIN_STAGE, TO_PLACES } from '../code-maps/location-qualifiers.js';
import { CONSIGNMENT_DATES } from '../code-maps/transport-documents.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { PlaceReading } from '../place-reading.js';
import { movementsOfLegs, type Movement } from './leg-events.js';
import { sourceOf, type MessageScope } from './message-scope.js';
import { findPlace, reportUnresolved } from './places.js';
import { readTime, timeAt } from './times.js';
import type { TransportReading } from './transports.js';

/** Header or consignment with its legs read, and lists short enough to be looked through. */
export interface ReadWay {
  /** The segment that opens the part. */
  readonly opening: SegmentNumber;
  /** Its own TDT groups. */
  readonly legs: readonly TransportReading[];
  /** LOC outside TDT, with the DTM behind them. */
  readonly stops: readonly Stop[];
  /** DTM that stand behind no LOC and no TDT. */
  readonly times: readonly SegmentNumber[];
}

const ENDS: ReadonlySet<string> = new Set([...FROM_PLACES, ...TO_PLACES]);

/** The way of a part. Places that NAD brings (a party's own, a place of payment) are left out unless they are ends of a journey. */
export function readWay(scope: MessageScope, part: ConsignmentPart, legs: readonly TransportReading[]): ReadWay {
  const { way, parties } = part;
  const ofParties = parties
    .flatMap(({ stops }) => stops)
    .filter(({ place }) => ENDS.has(qualifierOf(scope.segments, place)));
  const { sharedSegments } = INTERPRET_LIMITS;
  return {
    opening: way.transport,
    legs,
    stops: [...way.stops, ...ofParties].slice(0, sharedSegments),
    times: [...way.times, ...parties.flatMap(({ times }) => times)].slice(0, sharedSegments),
  };
}

/**
 * What a part states about its way: departures and arrivals of its legs, of its main leg where they stand outside TDT, and dates of the
 * whole consignment (delivery, shipped on board). `around` is the header's way, whose places and legs a consignment shares.
 */
export function statedOnWay(
  scope: MessageScope,
  way: ReadWay,
  around: ReadWay | null,
  name: string,
): readonly Movement[] {
  const rule = `${name}/leg`;
  const legs = [...way.legs, ...(around?.legs ?? [])];
  return [
    ...movementsOfLegs(
      scope,
      way.legs.map((leg) => withStops(leg, way)),
      rule,
    ),
    ...movementsOfLegs(scope, outsideLegs(scope, way, legs), rule),
    ...datesOf(scope, way, { legs, around, name }),
  ];
}

/** A TDT without places goes between the places that stand outside it. */
const withStops = (reading: TransportReading, way: ReadWay): TransportReading =>
  reading.leg.stops.length > 0 ? reading : { ...reading, leg: { ...reading.leg, stops: withoutTimes(way.stops) } };

const withoutTimes = (stops: readonly Stop[]): readonly Stop[] => stops.map(({ place }) => ({ place, times: [] }));

/** Where goods are received and delivered: beyond the ends of the main leg. */
const INLAND_PLACES: ReadonlySet<string> = new Set(['88', '10', '84', '7', '83', '20']);

/** What places and times outside TDT describe: the main leg, and what is before and behind it by a conveyance that nobody names. */
function outsideLegs(
  scope: MessageScope,
  { opening, stops, times }: ReadWay,
  legs: readonly TransportReading[],
): readonly TransportReading[] {
  const main = mainLegOf(legs);
  const ofLegs = legs.flatMap(({ leg }) => withoutTimes(leg.stops)).slice(0, INTERPRET_LIMITS.sharedSegments);
  const isInland = ({ place }: Stop): boolean => INLAND_PLACES.has(qualifierOf(scope.segments, place));
  const group = { transport: opening, references: [] } as const;
  const onMain = [...stops.filter((stop) => !isInland(stop)), ...ofLegs];
  const inland = {
    leg: { ...group, times: [], stops: stops.filter(isInland) },
    stage: '',
    mode: null,
    transport: null,
  };
  const { mode = null, transport = null } = main ?? {};
  return [{ leg: { ...group, times, stops: onMain }, stage: MAIN_STAGE, mode, transport }, inland];
}

/** 8051 21: main carriage, first carrier. */
const FIRST_CARRIER = '21';

/** The main leg: 8051 says so, or it is the only one. */
export const mainLegOf = (legs: readonly TransportReading[]): TransportReading | null =>
  legs.find(({ stage }) => stage === MAIN_STAGE) ??
  legs.find(({ stage }) => stage === FIRST_CARRIER) ??
  (legs.length === 1 ? legs[0]! : null);

/** Where LOC+17 crosses a border, and where conveyances change. */
const ON_THE_WAY: readonly string[] = ['17', '13'];

/** `CNCQI to DEDUI via KZDOS`: the way in words, for a document that plans nothing with a time. Null when no place is named. */
export function wayInWords(scope: MessageScope, way: ReadWay, around: ReadWay | null): string | null {
  const locs = placesOn(way, around);
  const nameOf = (wanted: readonly string[]): string | null => {
    const coded = findPlace(scope, locs, wanted)?.reading.coded;
    return coded === undefined ? null : (coded.key ?? coded.name ?? coded.code);
  };
  const parts = [nameOf(FROM_PLACES), nameOf(TO_PLACES), nameOf(ON_THE_WAY)] as const;
  const words = ['from', 'to', 'via'].flatMap((word, at) => (parts[at] == null ? [] : [`${word} ${parts[at]}`]));
  return words.length === 0 ? null : words.join(' ');
}

/** Where the document was made: LOC+91; a consignment note of a railway is made at the station of departure. */
export function placeOfIssue(scope: MessageScope, way: ReadWay, isRailNote: boolean): PlaceReading | null {
  const found = findPlace(scope, placesOn(way, null), isRailNote ? ['91', '5', '9', '88'] : ['91']);
  if (found !== null) reportUnresolved(scope, found.loc, found.reading);
  return found?.reading ?? null;
}

function placesOn({ stops, legs }: ReadWay, around: ReadWay | null): readonly SegmentNumber[] {
  const ofLegs = [...legs, ...(around?.legs ?? [])].flatMap(({ leg }) => leg.stops);
  const all = [...stops, ...(around?.stops ?? []), ...ofLegs].map(({ place }) => place);
  return all.slice(0, INTERPRET_LIMITS.sharedSegments);
}

function datesOf(
  scope: MessageScope,
  way: ReadWay,
  where: { readonly legs: readonly TransportReading[]; readonly around: ReadWay | null; readonly name: string },
): readonly Movement[] {
  const { legs, around, name } = where;
  const places = placesOn(way, around);
  const ship = mainLegOf(legs)?.transport ?? null;
  const times = [...way.times, ...way.stops.flatMap((stop) => stop.times)];
  return times.flatMap((dtm): Movement[] => {
    const meaning = CONSIGNMENT_DATES.get(qualifierOf(scope.segments, dtm));
    const time = meaning === undefined ? null : readTime(scope, dtm);
    if (meaning === undefined || time === null) return [];
    const found = findPlace(scope, places, meaning.places);
    if (found !== null) reportUnresolved(scope, found.loc, found.reading);
    const place = found?.reading ?? null;
    const rule = `${name}/DTM+${time.qualifier}`;
    const source = sourceOf(scope, { first: dtm, end: dtm + 1 }, rule);
    const transport = meaning.code === 'LOADED' ? ship : null;
    return [{ meaning, place, occurredAt: timeAt(scope, time, place), transport, wording: time.qualifier, source }];
  });
}
