import type { BookedFlight, Issue, RouteLeg, WaybillMessage } from '../../decode/cargo-imp/waybill-message.js';
import type { ConsignmentLine } from '../../decode/cargo-imp/consignment.js';
import { readPlace, type PlaceReading } from '../place-reading.js';
import { dayOf, nextDayOf } from './calendar.js';
import { addAirFact, type AirFact } from '../air/air-fact.js';
import { placeIn, type MessageScope } from './message-scope.js';
import { referencesOf, unitOf } from './subjects.js';
import { readDay, timeAt } from './times.js';

type Common = Pick<AirFact, 'isMapped' | 'unit' | 'references' | 'pieces' | 'isPartial' | 'name' | 'remark'>;

/** FWB: the waybill was issued, and the flights that are booked under it are planned. Parties and prices are not read. */
export function interpretWaybill(scope: MessageScope, waybill: WaybillMessage): void {
  const { consignment, customs, ulds, reference } = waybill;
  if (consignment === null) {
    scope.faults.error('UNIT_MISSING', { byte: scope.message.header.start }, 'FWB names no air waybill');
    return;
  }
  const others = reference === '' ? [] : [['SRI', reference] as const];
  const common: Common = {
    isMapped: true,
    unit: unitOf(scope, consignment),
    references: referencesOf(scope, { consignment, customs, ulds, others }),
    pieces: null,
    isPartial: false,
    name: null,
    remark: null,
  };
  addIssue(scope, consignment, waybill.issued, common);
  const issuedMs = waybill.issued?.date == null ? null : dayOf(waybill.issued.date, scope.time.anchorMs);
  const anchorMs = issuedMs ?? scope.time.anchorMs;
  const departures = departuresOf(waybill);
  waybill.flights.forEach((booked, index) => {
    const place = scope.airports.at(departures[index]!, booked.start, scope.faults);
    addFlight(scope, { booked, place, anchorMs }, common);
  });
}

function addIssue(scope: MessageScope, consignment: ConsignmentLine, issued: Issue | null, common: Common): void {
  const { faults, time } = scope;
  const place = issued === null ? null : placeOfIssue(scope, issued);
  const at = {
    start: issued?.start ?? consignment.start,
    end: issued?.end ?? consignment.end,
    id: issued === null ? 'AWB' : 'ISU',
  };
  const date = issued?.date ?? null;
  const dayMs = date === null ? null : readDay(scope, date, at.start);
  if (date !== null && dayMs === null) return;
  const original = date?.original ?? '';
  const occurredAt =
    dayMs === null ? time.stated : timeAt(scope, { dayMs, clock: null, original, byte: at.start }, place);
  if (occurredAt === null) {
    faults.warning('TIME_MISSING', { byte: at.start }, 'neither ISU nor a telegram says when the waybill was issued');
    return;
  }
  addAirFact(scope, {
    ...common,
    meaning: { code: 'DOCUMENTS_ISSUED' },
    classifier: 'ACTUAL',
    occurredAt,
    place,
    flight: null,
    wording: 'FWB',
    rule: 'cargo-imp/FWB',
    at: placeIn(scope, at),
  });
}

/** ISU names a town in words or by its code. */
function placeOfIssue({ airports, context, faults }: MessageScope, { place, start }: Issue): PlaceReading | null {
  if (place === '') return null;
  if (/^[A-Z]{3}$/.test(place)) return airports.at(place, start, faults);
  const reading = readPlace({ scheme: 'NAME', code: place, name: place, facility: null }, context);
  if (reading.coded.key === null) {
    faults.warnOnce(place, { code: 'PLACE_UNRESOLVED', at: { byte: start }, detail: `'${place}' is only a name` });
  }
  return reading;
}

/**
 * The airport of each flight, empty where it is not told. Flights follow the route; where there are not as many as legs, a carrier that
 * flies one leg alone tells which.
 */
function departuresOf({ consignment, flights, route }: WaybillMessage): readonly string[] {
  const departures = [consignment?.origin ?? '', ...route.map(({ to }) => to)];
  const legs = legsByCarrier(route);
  return flights.map(({ flight }, index) => {
    if (index === 0 || flights.length === route.length) return departures[index] ?? '';
    const [leg, ...others] = legs.get(flight.carrier) ?? [];
    return leg === undefined || others.length > 0 ? '' : (departures[leg] ?? '');
  });
}

/** The numbers of the legs that each carrier flies, two of them at most: more say no more. */
function legsByCarrier(route: readonly RouteLeg[]): ReadonlyMap<string, readonly number[]> {
  const legs = new Map<string, readonly number[]>();
  for (const [at, { carrier }] of route.entries()) legs.set(carrier, [...(legs.get(carrier) ?? []), at].slice(0, 2));
  return legs;
}

function addFlight(
  scope: MessageScope,
  {
    booked,
    place,
    anchorMs,
  }: { readonly booked: BookedFlight; readonly place: PlaceReading | null; readonly anchorMs: number | null },
  common: Common,
): void {
  const { flight, day, original, start, end } = booked;
  const dayMs =
    typeof day === 'number'
      ? anchorMs === null
        ? null
        : nextDayOf(day, anchorMs)
      : day === null
        ? null
        : dayOf(day, anchorMs);
  if (dayMs === null) {
    scope.faults.warning('TIME_UNREADABLE', { byte: start }, `flight ${flight.number} has no day that can be dated`);
    return;
  }
  addAirFact(scope, {
    ...common,
    meaning: { code: 'DEPARTED', mode: 'AIR' },
    classifier: 'PLANNED',
    occurredAt: timeAt(scope, { dayMs, clock: null, original, byte: start }, place),
    place,
    flight,
    wording: 'FWB/FLT',
    rule: 'cargo-imp/FWB/FLT',
    at: placeIn(scope, { start, end, id: 'FLT' }),
  });
}
