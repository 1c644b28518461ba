import { csvFields } from './csv.js';
import { ReferenceDataError } from './reference-data-error.js';

/** One line of the UN/LOCODE list. */
export interface UnlocodeRow {
  readonly code: string;
  readonly name: string;
  /** Functions of Recommendation 16 without their blanks: 1 port, 2 rail, 3 road, 4 airport, 5 post, 6 multimodal, 7 fixed, B border. */
  readonly functions: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly zone: string | null;
}

/** Lookups in the list. */
export interface UnlocodeList {
  readonly size: number;
  find(code: string): UnlocodeRow | null;
  /** The UN/LOCODE an IATA code of an airport or city stands for. */
  codeOfIata(iata: string): string | null;
}

const HEADER = 'code,name,function,lat,lon,zone,iata';
const CODE_LENGTH = 5;
const NEWLINE = 10;
const COMMA = 44;
// A code as a number that sorts as the code does: digits before letters, base 36 for every character.
const BASE = 36;

/**
 * Makes the list searchable without making 115,000 objects of it: the CSV stays the bytes it is (UTF-8, sorted by code,
 * columns `code,name,function,lat,lon,zone,iata`), beside it stand two numbers per line, and a line becomes text when it is asked for.
 * Throws a `ReferenceDataError` when the columns are others or the lines are not sorted.
 */
export function createUnlocodeList(csv: Uint8Array): UnlocodeList {
  const text = new TextDecoder();
  const index = indexOf(csv, text);

  return {
    size: index.keys.length,
    find(code) {
      const line = positionOf(index.keys, keyOf(code));
      if (line < 0) return null;
      return rowOf(text.decode(csv.subarray(index.starts[line], index.starts[line + 1])));
    },
    codeOfIata: (iata) => index.iata.get(iata) ?? null,
  };
}

interface LineIndex {
  /** One key per line, rising. */
  readonly keys: Uint32Array;
  /** Byte at which each line starts; one more for the end of the last. */
  readonly starts: Uint32Array;
  readonly iata: ReadonlyMap<string, string>;
}

function indexOf(csv: Uint8Array, text: TextDecoder): LineIndex {
  const first = csv.indexOf(NEWLINE) + 1;
  const header = text.decode(csv.subarray(0, Math.max(0, first - 1)));
  if (header !== HEADER) throw new ReferenceDataError([`unlocode.csv.gz: the first line is not '${HEADER}'`]);

  const starts: number[] = [];
  const keys: number[] = [];
  const iata = new Map<string, string>();
  let start = first;
  while (start < csv.length) {
    const next = csv.indexOf(NEWLINE, start) + 1 || csv.length + 1;
    const code = String.fromCharCode(...csv.subarray(start, start + CODE_LENGTH));
    const key = keyOf(code);
    if (csv[start + CODE_LENGTH] !== COMMA || key <= (keys.at(-1) ?? -1)) {
      throw new ReferenceDataError([
        `unlocode.csv.gz: '${code}' on line ${keys.length + 2} is no code, or out of order`,
      ]);
    }
    starts.push(start);
    keys.push(key);
    // IATA codes stand last; most lines have none and end with the comma before them.
    if (csv[next - 2] !== COMMA) {
      const line = text.decode(csv.subarray(start, next - 1));
      for (const airport of line.slice(line.lastIndexOf(',') + 1).split(' ')) iata.set(airport, code);
    }
    start = next;
  }
  return { keys: Uint32Array.from(keys), starts: Uint32Array.from([...starts, start]), iata };
}

/** -1 for what cannot be a code. */
function keyOf(code: string): number {
  if (code.length !== CODE_LENGTH) return -1;
  let key = 0;
  for (let index = 0; index < CODE_LENGTH; index += 1) {
    const digit = digitOf(code.charCodeAt(index));
    if (digit < 0) return -1;
    key = key * BASE + digit;
  }
  return key;
}

function digitOf(character: number): number {
  if (character >= 48 && character <= 57) return character - 48;
  return character >= 65 && character <= 90 ? character - 55 : -1;
}

function positionOf(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle] ?? 0;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function rowOf(line: string): UnlocodeRow {
  const [code = '', name = '', functions = '', latitude = '', longitude = '', zone = ''] = csvFields(line);
  return {
    code,
    name,
    functions,
    latitude: latitude === '' ? null : Number(latitude),
    longitude: longitude === '' ? null : Number(longitude),
    zone: zone === '' ? null : zone,
  };
}
