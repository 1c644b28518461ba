import type { Place, PlaceScheme } from '../canonical/place.js';

/** Lookups over plain data, handed to the pure stages as an argument. Exact codes only: nothing here matches a name. */
export interface ReferenceData {
  /** The place a code of this scheme names, or null. Codes are compared upper case, without blanks. */
  findPlace(scheme: PlaceScheme, code: string): Place | null;
  placeByKey(key: string): Place | null;
  /** Offset of the zone at that wall-clock time, as `+08:00`; null for an unknown zone. `local` is `YYYY-MM-DDThh:mm:ss`. */
  offsetAt(zone: string, local: string): string | null;
}
