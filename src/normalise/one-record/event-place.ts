import { isUnlocodeShaped } from '../../canonical/identifiers/unlocode.js';
import type { OneRecordLocation } from '../../decode/one-record/one-record-event.js';
import type { InterpretContext } from '../interpret-context.js';
import { readPlace, type PlaceReading, type WrittenPlaceCode } from '../place-reading.js';
import type { EventScope } from './event-scope.js';

/** Where an event happened: its location, else the place the feed speaks for. */
export function placeOf({ event, context, ownPlace, faults }: EventScope): PlaceReading | null {
  const { location } = event;
  if (location === null) return ownPlace;
  const reading = readLocation(location, context);
  if (reading.coded.key === null) {
    const { scheme, code } = reading.coded;
    const detail = scheme === 'NAME' ? `'${code}' is only a name` : `'${code}' (${scheme}) is in no list`;
    faults.warning('PLACE_UNRESOLVED', { byte: location.value.start }, detail);
  }
  return reading;
}

/** The first code that a list knows, else the first code, else the name, else the URI, which the feed's `placeCodes` may know. */
function readLocation({ codes, name, id }: OneRecordLocation, context: InterpretContext): PlaceReading {
  const candidates: WrittenPlaceCode[] = codes.map((code) => writtenCode(code, name));
  if (Object.hasOwn(context.feed.placeCodes, id) || (candidates.length === 0 && name === '')) {
    candidates.unshift({ scheme: 'FEED', code: id, name: name || null, facility: null });
  } else if (candidates.length === 0) candidates.push({ scheme: 'NAME', code: name, name, facility: null });
  const readings = candidates.map((candidate) => readPlace(candidate, context));
  return readings.find(({ place }) => place !== null) ?? readings[0]!;
}

/** `locationCodes` are airports by IATA and places by UN/LOCODE: three letters and five, whatever the list is called. */
function writtenCode({ code, list }: OneRecordLocation['codes'][number], name: string): WrittenPlaceCode {
  const capitals = code.toUpperCase();
  const isAirport = /^[A-Z]{3}$/.test(capitals);
  const isPlace = isUnlocodeShaped(capitals) && !/custom/i.test(list);
  const scheme = isAirport ? 'IATA' : isPlace ? 'UNLOCODE' : 'FEED';
  return { scheme, code: scheme === 'FEED' ? code : capitals, name: name || null, facility: null };
}
