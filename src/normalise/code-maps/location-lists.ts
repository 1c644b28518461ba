/** Code lists (1131) and agencies (3055) that stand with a place code. */
import type { PlaceScheme } from '../../canonical/place.js';

/** 3055 agencies with a list of places of their own. */
export const SCHEMES_BY_AGENCY: ReadonlyMap<string, PlaceScheme> = new Map<string, PlaceScheme>([
  ['3', 'IATA'],
  ['12', 'UIC'],
  ['20', 'BIC'],
  ['306', 'SMDG'],
  ['288', 'ESR'],
]);

/** 3055 288, the railways of the CIS: two digits of the railway stand before the six of the station, and its name stands in C519. */
export const CIS_RAILWAYS_AGENCY = '288';

/** 1131 lists of ports and places: the code is a UN/LOCODE when it has its shape, whatever the agency. */
export const UNLOCODE_LISTS: ReadonlySet<string> = new Set(['139']);

/** 1131: countries and their subdivisions, which are no place where a unit can be. */
export const COUNTRY_LISTS: ReadonlySet<string> = new Set(['162', '163']);

/** 1131: a postcode says less than the name beside it. */
export const POSTAL_LISTS: ReadonlySet<string> = new Set(['16']);

/** 3055: assigned by one of the parties. */
export const PRIVATE_AGENCIES: ReadonlySet<string> = new Set(['86', '87', '88', '89', '90', '91', '92', 'ZZZ']);
