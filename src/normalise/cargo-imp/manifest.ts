import { decodeManifestMessage, type Load, type ManifestedFlight } from '../../decode/cargo-imp/manifest-message.js';
import type { DatedTime } from '../event-time.js';
import type { PlaceReading } from '../place-reading.js';
import { addAirFacts, type AirFact } from '../air/air-fact.js';
import { countPieces, partRemark } from '../air/air-pieces.js';
import { placeIn, type MessageScope } from './message-scope.js';
import { referencesOf, uldsOf, unitOf } from './subjects.js';
import { notAfter, readDay, timeAt } from './times.js';

/** FFM: what is aboard a flight, in which unit load device, and where it goes off. Its times are those of the schedule. */
export function interpretManifest(scope: MessageScope): void {
  const { faults, message, facts } = scope;
  const { flight, loads } = decodeManifestMessage(message.elements);
  if (flight === null) {
    faults.error('SEGMENT_MISSING', { byte: message.header.start }, 'FFM names no flight');
    return;
  }
  const voyage = readVoyage(scope, flight);
  if (loads.length === 0) faults.warning('NOTHING_REPORTED', { byte: flight.start }, 'the flight carries nothing');
  for (const load of loads) {
    if (facts.isCut) return;
    addLoad(scope, voyage, load);
  }
}

interface Voyage {
  readonly flight: ManifestedFlight;
  readonly from: PlaceReading | null;
  readonly departs: DatedTime | null;
}

function readVoyage(scope: MessageScope, flight: ManifestedFlight): Voyage {
  const { airport, date, start } = flight;
  const from = scope.airports.at(airport, start, scope.faults);
  const dayMs = date === null ? null : readDay(scope, date, start);
  if (date === null) scope.faults.warning('TIME_MISSING', { byte: start }, 'the flight of FFM has no date');
  if (dayMs === null || date === null) return { flight, from, departs: null };
  const { clock, original } = date;
  return { flight, from, departs: timeAt(scope, { dayMs, clock, original, byte: start }, from) };
}

type Told = Pick<AirFact, 'meaning' | 'classifier' | 'place' | 'occurredAt' | 'wording'>;

function addLoad(scope: MessageScope, { flight, from, departs }: Voyage, load: Load): void {
  const { consignment, unloading, uld, customs, end } = load;
  const { start, quantity } = consignment;
  const told: Told[] = [];
  const manifested = notAfter(scope.time.stated, departs);
  if (manifested !== null) {
    const meaning = { code: 'MANIFESTED', mode: 'AIR' } as const;
    told.push({ meaning, classifier: 'ACTUAL', place: from, occurredAt: manifested, wording: 'FFM' });
  }
  if (departs !== null) {
    const meaning = { code: 'DEPARTED', mode: 'AIR' } as const;
    told.push({ meaning, classifier: 'PLANNED', place: from, occurredAt: departs, wording: 'FFM/FLT' });
  }
  const arrival = unloading === null ? null : arrivalAt(scope, unloading, start);
  if (arrival !== null) {
    const meaning = { code: 'ARRIVED', mode: 'AIR' } as const;
    told.push({ meaning, classifier: 'PLANNED', ...arrival, wording: 'FFM/FLT' });
  }
  const count = countPieces(scope.faults, { own: quantity, whole: quantity, byte: start });
  const ulds = uld === '' ? [] : [uld];
  const common = {
    isMapped: true,
    flight: flight.flight,
    references: referencesOf(scope, { consignment, customs, ulds }),
    name: null,
    at: placeIn(scope, { start, end, id: 'AWB' }),
  };
  const units = uldsOf(scope, ulds, start);
  const ofAwb = { ...count, unit: unitOf(scope, consignment), remark: partRemark(count) || null };
  for (const statement of told) {
    const rule = `cargo-imp/${statement.wording}`;
    addAirFacts(scope, { ...common, ...statement, ...ofAwb, rule }, { units, remark: null });
  }
}

function arrivalAt(
  scope: MessageScope,
  { airport, arrival }: NonNullable<Load['unloading']>,
  byte: number,
): Pick<Told, 'place' | 'occurredAt'> | null {
  const place = scope.airports.at(airport, byte, scope.faults);
  const dayMs = arrival === null ? null : readDay(scope, arrival, byte);
  if (arrival === null || dayMs === null) return null;
  const { clock, original } = arrival;
  return { place, occurredAt: timeAt(scope, { dayMs, clock, original, byte }, place) };
}
