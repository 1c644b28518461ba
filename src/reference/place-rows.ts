import { readEsrStation } from '../canonical/identifiers/esr-station.js';
import { isUnlocodeShaped } from '../canonical/identifiers/unlocode.js';
import { PLACE_KINDS, PLACE_SCHEMES, type PlaceKind, type PlaceScheme } from '../canonical/place.js';
import { csvFields } from './csv.js';
import { ReferenceDataError } from './reference-data-error.js';

/** A code that names the place, exactly as `findPlace` is asked for it. */
export interface PlaceCode {
  readonly scheme: PlaceScheme;
  readonly code: string;
}

/** One line of `places.csv`: a place that we look after ourselves. */
export interface PlaceRow {
  readonly key: string;
  readonly kind: PlaceKind;
  readonly country: string;
  readonly nameEn: string;
  readonly nameZh: string | null;
  readonly nameRu: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly zone: string;
  /** The UN/LOCODE that names this very place; the row then stands for it instead of the list. */
  readonly unlocode: string | null;
  /** UN/LOCODE of the town or port it lies in; that code goes on naming the town. */
  readonly within: string | null;
  readonly codes: readonly PlaceCode[];
}

const COLUMNS = [
  'key',
  'kind',
  'country',
  'name_en',
  'name_zh',
  'name_ru',
  'lat',
  'lon',
  'zone',
  'unlocode',
  'within',
  'codes',
] as const;
type Cells = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * Reads `places.csv`; columns are found by their names, others than ours are left to the reader.
 * Throws a `ReferenceDataError` that names every bad line.
 */
export function parsePlaceRows(csv: string): readonly PlaceRow[] {
  const [header = '', ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = csvFields(header);
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new ReferenceDataError([`places.csv: there is no column ${missing.join(', ')}`]);

  const problems: string[] = [];
  const rows = lines.flatMap((line, index) => {
    if (line === '') return [];
    const cells = cellsOf(names, csvFields(line));
    problems.push(...problemsOf(cells).map((problem) => `places.csv line ${index + 2}, '${cells.key}': ${problem}`));
    return [rowOf(cells)];
  });
  problems.push(...clashesOf(rows));
  if (problems.length > 0) throw new ReferenceDataError(problems);
  return rows;
}

function cellsOf(names: readonly string[], fields: readonly string[]): Cells {
  const cell = (column: string): string => (fields[names.indexOf(column)] ?? '').trim();
  return Object.fromEntries(COLUMNS.map((column) => [column, cell(column)])) as Cells;
}

const rowOf = (cells: Cells): PlaceRow => ({
  key: cells.key,
  kind: cells.kind as PlaceKind,
  country: cells.country,
  nameEn: cells.name_en,
  nameZh: cells.name_zh || null,
  nameRu: cells.name_ru || null,
  latitude: cells.lat === '' ? null : Number(cells.lat),
  longitude: cells.lon === '' ? null : Number(cells.lon),
  zone: cells.zone,
  unlocode: cells.unlocode || null,
  within: cells.within || null,
  codes: cells.codes.split(' ').filter(Boolean).map(codeOf),
});

function codeOf(written: string): PlaceCode {
  const colon = written.indexOf(':');
  return { scheme: written.slice(0, colon) as PlaceScheme, code: written.slice(colon + 1) };
}

const isOneOf = (list: readonly string[], text: string): boolean => list.includes(text);
const isBetween = (text: string, limit: number): boolean => text === '' || Math.abs(Number(text)) <= limit;
const isUnlocodeOrEmpty = (text: string): boolean => text === '' || isUnlocodeShaped(text);

const CHECKS: readonly (readonly [problem: string, holds: (cells: Cells) => boolean])[] = [
  ['the key is letters, digits and hyphens', ({ key }) => /^[A-Za-z0-9-]+$/.test(key)],
  ['the kind is not one of ours', ({ kind }) => isOneOf(PLACE_KINDS, kind)],
  ['the country is two capital letters', ({ country }) => /^[A-Z]{2}$/.test(country)],
  ['there is no English name', ({ name_en }) => name_en !== ''],
  ['there is no zone', ({ zone }) => zone !== ''],
  ['latitude and longitude go together, in degrees', ({ lat, lon }) => (lat === '') === (lon === '')],
  ['the latitude is not between -90 and 90', ({ lat }) => isBetween(lat, 90)],
  ['the longitude is not between -180 and 180', ({ lon }) => isBetween(lon, 180)],
  ['unlocode is not the shape of a UN/LOCODE', ({ unlocode }) => isUnlocodeOrEmpty(unlocode)],
  ['within is not the shape of a UN/LOCODE', ({ within }) => isUnlocodeOrEmpty(within)],
];

function problemsOf(cells: Cells): readonly string[] {
  const codes = cells.codes.split(' ').filter(Boolean).map(codeOf);
  return [
    ...CHECKS.filter(([, holds]) => !holds(cells)).map(([problem]) => problem),
    ...codes.filter(({ scheme }) => !isOneOf(PLACE_SCHEMES, scheme)).map(({ scheme }) => `no scheme '${scheme}'`),
    ...codes
      .filter(({ scheme, code }) => scheme === 'ESR' && readEsrStation(code).checkDigit !== 'VALID')
      .map(({ code }) => `the check digit of the station code ${code} is wrong`),
  ];
}

/** Two rows that claim the same key or code. */
function clashesOf(rows: readonly PlaceRow[]): readonly string[] {
  const owners = new Map<string, string>();
  const problems: string[] = [];
  for (const row of rows) {
    for (const name of new Set(namesOf(row))) {
      const owner = owners.get(name);
      if (owner !== undefined) problems.push(`places.csv: ${name} is claimed by '${owner}' and by '${row.key}'`);
      owners.set(name, row.key);
    }
  }
  return problems;
}

const namesOf = (row: PlaceRow): readonly string[] => [
  `key ${row.key}`,
  ...(row.unlocode === null ? [] : [`UNLOCODE:${row.unlocode}`]),
  ...row.codes.map(({ scheme, code }) => `${scheme}:${code}`),
];
