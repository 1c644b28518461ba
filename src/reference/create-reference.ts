import { splitPlaceCode } from '../canonical/identifiers/place-code.js';
import { withoutBlanks } from '../canonical/identifiers/written-text.js';
import type { Place, PlaceKind, PlaceScheme } from '../canonical/place.js';
import type { PlaceRow } from './place-rows.js';
import type { ReferenceData } from './reference.js';
import { createUnlocodeList, type UnlocodeRow } from './unlocode-list.js';
import { createZoneOffsets } from './zone-offsets.js';

/** What the reference is made of. */
export interface ReferenceSource {
  readonly places: readonly PlaceRow[];
  /** The UN/LOCODE list as CSV, see `createUnlocodeList`. */
  readonly unlocodes: Uint8Array;
}

/**
 * Makes the lookups, once for the life of the process. Our own places come first, then the UN/LOCODE list; which code leads
 * where is told in reference-data/README.md. Throws a `ReferenceDataError` when the list is broken.
 */
export function createReference(source: ReferenceSource): ReferenceData {
  const list = createUnlocodeList(source.unlocodes);
  const places = new Map(source.places.map((row) => [row.key, placeOfRow(row)]));
  const { byUnlocode, byCode } = indexRows(source.places, places);
  const listed = new Map<string, Place>();

  /** The place that the UN/LOCODE names by the list, aliases aside. */
  const placeOfUnlocode = (code: string): Place | null => {
    const known = byUnlocode.get(code) ?? listed.get(code);
    if (known !== undefined) return known;
    const row = list.find(code);
    if (row === null) return null;
    const place = placeOfUnlocodeRow(row);
    listed.set(code, place);
    return place;
  };

  const exact = (scheme: PlaceScheme, code: string): Place | null => byCode.get(nameOf(scheme, code)) ?? null;
  const findUnlocode = (code: string): Place | null => exact('UNLOCODE', code) ?? placeOfUnlocode(code);

  const findInsidePlace = (scheme: PlaceScheme, written: string): Place | null => {
    const { code, facility } = splitPlaceCode(scheme, written);
    if (facility === null) return null;
    const place = findUnlocode(code);
    if (scheme !== 'SMDG' || place === null) return place;
    // Terminals of Shanghai are listed under CNSGH and written under CNSHA or CNSHG as well.
    return exact('SMDG', `${place.unlocode}/${facility}`) ?? place;
  };

  const finders: Readonly<Partial<Record<PlaceScheme, (code: string) => Place | null>>> = {
    UNLOCODE: (code) => findUnlocode(code) ?? findInsidePlace('UNLOCODE', code),
    SMDG: (code) => exact('SMDG', code) ?? findInsidePlace('SMDG', code),
    BIC: (code) => exact('BIC', code) ?? findInsidePlace('BIC', code),
    IATA: (code) => exact('IATA', code) ?? placeOfUnlocode(list.codeOfIata(code) ?? ''),
    // A private code that only looks like a UN/LOCODE is none (DELHI is Lagerlechfeld); with a terminal's number behind it, it is.
    FEED: (code) => findInsidePlace('FEED', code),
    NAME: () => null,
  };

  return {
    findPlace(scheme, written) {
      const code = withoutBlanks(written);
      return (finders[scheme] ?? ((other) => exact(scheme, other)))(code);
    },
    // A key that was a UN/LOCODE before we took the place over goes on answering.
    placeByKey: (key) => places.get(key) ?? findUnlocode(key),
    offsetAt: createZoneOffsets(),
  };
}

const nameOf = (scheme: PlaceScheme, code: string): string => `${scheme}:${code}`;

interface RowIndex {
  readonly byUnlocode: ReadonlyMap<string, Place>;
  readonly byCode: ReadonlyMap<string, Place>;
}

function indexRows(rows: readonly PlaceRow[], places: ReadonlyMap<string, Place>): RowIndex {
  const byUnlocode = new Map<string, Place>();
  const byCode = new Map<string, Place>();
  for (const row of rows) {
    const place = places.get(row.key);
    if (place === undefined) continue;
    if (row.unlocode !== null) byUnlocode.set(row.unlocode, place);
    for (const { scheme, code } of row.codes) byCode.set(nameOf(scheme, code), place);
  }
  return { byUnlocode, byCode };
}

const placeOfRow = (row: PlaceRow): Place => ({
  key: row.key,
  nameEn: row.nameEn,
  nameZh: row.nameZh,
  nameRu: row.nameRu,
  kind: row.kind,
  country: row.country,
  latitude: row.latitude,
  longitude: row.longitude,
  zone: row.zone,
  unlocode: row.unlocode ?? row.within,
});

const placeOfUnlocodeRow = (row: UnlocodeRow): Place => ({
  key: row.code,
  nameEn: row.name,
  nameZh: null,
  nameRu: null,
  kind: kindOf(row.functions),
  country: row.code.slice(0, 2),
  latitude: row.latitude,
  longitude: row.longitude,
  zone: row.zone,
  unlocode: row.code,
});

// What is left of the functions once road (3) and post office (5) are set aside, which nearly every town has.
const KIND_OF_FUNCTIONS: Readonly<Record<string, PlaceKind>> = {
  '4': 'airport',
  '2': 'rail_terminal',
  '26': 'rail_terminal',
  '6': 'depot',
};

/** Recommendation 16 tells functions, not kinds: a port is a port whatever else it has, then a border crossing, then the only function. */
function kindOf(functions: string): PlaceKind {
  if (functions.includes('1')) return 'port';
  if (functions.includes('B')) return 'border_point';
  return KIND_OF_FUNCTIONS[functions.replaceAll(/[35]/g, '')] ?? 'city';
}
