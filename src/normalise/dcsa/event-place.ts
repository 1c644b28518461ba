import type { DcsaLocation } from '../../decode/dcsa/dcsa-event.js';
import { DCSA_FACILITY_TYPES } from '../code-maps/dcsa-words.js';
import type { PlaceReading } from '../place-reading.js';
import type { EventScope } from './event-scope.js';

/** Where an event happened, and what kind of place it says that is. */
export interface EventPlace {
  readonly reading: PlaceReading | null;
  /** Four letters, `DEPO`; empty when it is not told. */
  readonly facilityType: string;
  /** Coordinates as written where no list knows the place. */
  readonly coordinates: string | null;
}

/** The first place with a code, else the first with a name, else the place the feed speaks for. */
export function placeOf(scope: EventScope): EventPlace {
  const { locations } = scope.event;
  const coded = locations.find(({ unlocode, facilityCode }) => unlocode !== '' || facilityCode !== '');
  const chosen = coded ?? locations.find(({ name, facilityName }) => name !== '' || facilityName !== '');
  if (locations.length > 1) compareCodes(scope);
  const reading = chosen === undefined ? scope.places.own : scope.places.at(chosen);
  if (chosen !== undefined && reading !== null) reportUnresolved(scope, chosen, reading);
  return {
    reading,
    facilityType: facilityTypeOf(chosen ?? locations[0]),
    coordinates: reading?.coded.key == null ? coordinatesIn(locations) : null,
  };
}

function facilityTypeOf(location: DcsaLocation | undefined): string {
  const written = location?.facilityType ?? '';
  return DCSA_FACILITY_TYPES.get(written) ?? written;
}

function coordinatesIn(locations: readonly DcsaLocation[]): string | null {
  const located = locations.find(({ latitude, longitude }) => latitude !== '' && longitude !== '');
  return located === undefined ? null : `${located.latitude}, ${located.longitude}`;
}

/** The transport call of 2.x can name its port twice; the event's own place may well be another one. */
function compareCodes({ faults, event }: EventScope): void {
  const [first, second] = event.locations.filter(({ isOfCall, unlocode }) => isOfCall && unlocode !== '');
  if (first === undefined || second === undefined) return;
  if (first.unlocode.toUpperCase() === second.unlocode.toUpperCase()) return;
  const detail = `one call is at ${first.unlocode} and at ${second.unlocode}: the first counts`;
  faults.warning('CONTRADICTS_ITSELF', { byte: second.value.start }, detail);
}

function reportUnresolved({ faults }: EventScope, { value }: DcsaLocation, { coded }: PlaceReading): void {
  if (coded.key !== null) return;
  const detail =
    coded.scheme === 'NAME' ? `'${coded.code}' is only a name` : `'${coded.code}' (${coded.scheme}) is in no list`;
  faults.warning('PLACE_UNRESOLVED', { byte: value.start }, detail);
}
