import type { JsonValue } from '../json/json-value.js';
import type { DcsaLocation } from './dcsa-event.js';
import { LOCATION_SHAPE, type CallFields } from './shapes.js';
import type { Holders } from './versions.js';

/** What stands around the places of an event. */
export interface Surroundings {
  readonly event: JsonValue;
  readonly call: JsonValue;
  readonly callFields: CallFields;
}

/** The places of an event that are named in any way, its own location before that of its transport call. */
export function readLocations(holders: Holders, around: Surroundings): readonly DcsaLocation[] {
  const outer =
    around.callFields.first(['facilityTypeCode', 'facilityType']).trimmed ||
    holders.body.get('facilityTypeCode').trimmed;
  const locations: DcsaLocation[] = [];
  candidatesOf(holders, around).forEach((candidate, index) => {
    if (!candidate.isObject) return;
    const location = readLocation(candidate, { outerFacilityType: outer, isOfCall: index > 0 });
    if (isNamed(location)) locations.push(location);
  });
  return locations;
}

/** The event's own place first. In 2.x the call names its port itself, and can hold a location beside it; in 1.x the event has the members of a place. */
function candidatesOf({ version, body }: Holders, { event, call, callFields }: Surroundings): readonly JsonValue[] {
  switch (version) {
    case '1.x':
      return [event];
    case '3.0.0-Beta-1':
      return [body.get('location'), callFields.get('location'), call];
    default:
      return [body.get('eventLocation'), call, callFields.get('location')];
  }
}

const isNamed = ({ unlocode, facilityCode, name, facilityName, latitude }: DcsaLocation): boolean =>
  unlocode !== '' || facilityCode !== '' || name !== '' || facilityName !== '' || latitude !== '';

function readLocation(
  value: JsonValue,
  { outerFacilityType, isOfCall }: { readonly outerFacilityType: string; readonly isOfCall: boolean },
): DcsaLocation {
  const fields = LOCATION_SHAPE.read(value);
  const facility = fields.get('facility');
  const coordinate = fields.get('geoCoordinate');
  return {
    value,
    isOfCall,
    unlocode: fields.get('UNLocationCode').trimmed,
    facilityCode: fields.get('facilityCode').trimmed || facility.get('facilityCode').trimmed,
    facilityCodeProvider:
      fields.get('facilityCodeListProvider').trimmed || facility.get('facilityCodeListProvider').trimmed,
    facilityType: (fields.first(['facilityTypeCode', 'facilityType']).trimmed || outerFacilityType).toUpperCase(),
    name: fields.get('locationName').trimmed,
    facilityName: fields.get('otherFacility').trimmed || facility.get('facilityName').trimmed,
    latitude: fields.get('latitude').trimmed || coordinate.get('latitude').trimmed,
    longitude: fields.get('longitude').trimmed || coordinate.get('longitude').trimmed,
  };
}
