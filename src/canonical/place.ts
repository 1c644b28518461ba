/** Lists a place code can come from. NAME: only words were given; FEED: the sender's private list. */
export const PLACE_SCHEMES = [
  'UNLOCODE',
  'SMDG',
  'BIC',
  'IATA',
  'ESR',
  'UIC',
  'CN_STATION',
  'CUSTOMS_OFFICE',
  'FEED',
  'NAME',
] as const;
export type PlaceScheme = (typeof PLACE_SCHEMES)[number];

/** A place as written in a message, and what it was resolved to. A name is never matched fuzzily: unresolved stays unresolved. */
export interface CodedPlace {
  readonly scheme: PlaceScheme;
  /** The code as written, blanks trimmed; the name when the scheme is NAME. */
  readonly code: string;
  readonly name: string | null;
  /** Terminal, berth or station inside the place, as written. */
  readonly facility: string | null;
  /** Key of the reference place, or null when the code is in no list. */
  readonly key: string | null;
}

export const PLACE_KINDS = [
  'port',
  'river_port',
  'rail_terminal',
  'rail_station',
  'border_point',
  'airport',
  'bonded_zone',
  'customs_office',
  'waterway_lock',
  'depot',
  'city',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place of the reference. `key` is ours and stable: the UN/LOCODE where there is one of its own, else a word. */
export interface Place {
  readonly key: string;
  readonly nameEn: string;
  readonly nameZh: string | null;
  readonly nameRu: string | null;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** IANA zone, null when not known. */
  readonly zone: string | null;
  readonly unlocode: string | null;
}
