/** Element 309, location qualifier: R4-02 and B4-12. Names were compared with published copies of releases 002001 to 003060. */
import type { PlaceScheme } from '../../canonical/place.js';

export interface LocationList {
  readonly scheme: PlaceScheme;
  /** Country that stands before the code in our reference, for lists of one country. */
  readonly country?: string;
}

export const LOCATION_LISTS: ReadonlyMap<string, LocationList> = new Map<string, LocationList>([
  ['UN', { scheme: 'UNLOCODE' }],
  ['IA', { scheme: 'IATA' }],
  // Census Schedule D: customs districts and ports of the United States, four digits. K is foreign ports, five digits: a list of its own.
  ['D', { scheme: 'CUSTOMS_OFFICE', country: 'US' }],
  ['CD', { scheme: 'CUSTOMS_OFFICE', country: 'CA' }],
]);

/** The identifier is words. */
export const NAME_QUALIFIERS: ReadonlySet<string> = new Set(['CI', 'AC', 'CY', 'CO']);

/** The identifier is a country or a state, which is no place where a unit can be. */
export const AREA_QUALIFIERS: ReadonlySet<string> = new Set(['CC', 'CA', 'SP']);

export const SCHEDULE_D = /^\d{4}$/;
