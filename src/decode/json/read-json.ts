import type { Fault } from '../../canonical/fault.js';
import { beginningOf, charsetOfForeignBytes, type ForeignCharset, type JsonCharset } from './charset.js';
import { duplicateKeys } from './duplicate-keys.js';
import { JsonDocument } from './json-document.js';
import { jsonFault } from './json-fault.js';
import { JSON_LIMITS, type JsonLimits } from './limits.js';
import { JsonScan, type Irregularity, type ScanResult } from './scan.js';
import { ScanText } from './scan-text.js';
import { transcode, type OffsetMap } from './transcode.js';
import { firstNonUtf8 } from './utf8.js';
import { NOT_ASCII, ValueTable, type ValueNumber } from './value-table.js';

/**
 * Reads a body as JSON (RFC 8259). Never throws; what cannot be read is a fault with its byte, and what was whole before it is there. Time
 * and memory are linear in the body.
 */
export function readJson(body: Uint8Array, limits: JsonLimits = JSON_LIMITS): JsonDocument {
  const { charset, from } = beginningOf(body);
  if (body.length > limits.bodyBytes) return tooLarge(body, limits);
  if (charset !== null) return readForeign(body, from, { charset, limits, fault: null });
  const read = scan(body, from, limits);
  const foreign = read.result.isAscii ? -1 : firstForeignByte(body, from, read);
  if (foreign >= 0) {
    const set = charsetOfForeignBytes(body);
    const detail = `the text is not UTF-8 and is read as ${set}`;
    return readForeign(body, from, { charset: set, limits, fault: charsetFault(foreign, detail) });
  }
  const { table, result } = read;
  return documentOf({ table, result, bytes: body, offsets: null }, result.isAscii ? 'us-ascii' : 'utf-8', limits);
}

/** Only strings can hold bytes above 7F; behind the place where the reading ended anything can stand. */
function firstForeignByte(body: Uint8Array, from: number, { table, result }: Scanned): number {
  if (result.stop !== null) return firstNonUtf8(body, from, body.length);
  for (let row = 0; row < table.count; row++) {
    if ((table.kind(row) & NOT_ASCII) === 0) continue;
    const foreign = firstNonUtf8(body, table.start(row), table.end(row));
    if (foreign >= 0) return foreign;
  }
  return -1;
}

const charsetFault = (byte: number, detail: string): Fault => jsonFault('JSON_CHARSET', 'warning', { byte, detail });

interface ForeignReading {
  readonly charset: ForeignCharset;
  readonly limits: JsonLimits;
  readonly fault: Fault | null;
}

function readForeign(body: Uint8Array, from: number, { charset, limits, fault }: ForeignReading): JsonDocument {
  const { bytes, offsets } = transcode(body, from, charset);
  const { table, result } = scan(bytes, 0, limits);
  const said = fault ?? charsetFault(0, `the text is ${charset.toUpperCase()}, not UTF-8`);
  return documentOf({ table, result, bytes, offsets }, charset, limits, [said]);
}

interface Scanned {
  readonly table: ValueTable;
  readonly result: ScanResult;
}

function scan(bytes: Uint8Array, from: number, limits: JsonLimits): Scanned {
  const table = new ValueTable(bytes.length);
  return { table, result: new JsonScan(bytes, from, table, limits).run() };
}

interface Read extends Scanned {
  readonly bytes: Uint8Array;
  readonly offsets: OffsetMap | null;
}

function documentOf(read: Read, charset: JsonCharset, limits: JsonLimits, known: readonly Fault[] = []): JsonDocument {
  const { bytes, table, result, offsets } = read;
  const text = new ScanText(bytes, table, result.isAscii);
  const duplicates = duplicateKeys(table, text);
  const parts = { bytes, table, text, offsets, hasDuplicates: duplicates.length > 0 };
  const isPlain = result.stop === null && result.end === bytes.length && result.irregularities.length === 0;
  if (isPlain && known.length + duplicates.length === 0) return new JsonDocument(parts, charset, known);
  const inBody = (offset: number): number => (offsets === null ? offset : offsets.inBody(offset));
  const faults = [
    ...known,
    ...endFaults(bytes, result, inBody),
    ...result.irregularities.map((irregularity) => irregularityFault(irregularity, inBody)),
    ...duplicateFaults(duplicates, { table, text, limits, inBody }),
  ];
  return new JsonDocument(
    parts,
    charset,
    faults.sort((a, b) => a.at.byte - b.at.byte),
  );
}

interface DuplicateReport {
  readonly table: ValueTable;
  readonly text: ScanText;
  readonly limits: JsonLimits;
  readonly inBody: (offset: number) => number;
}

function duplicateFaults(duplicates: readonly ValueNumber[], report: DuplicateReport): readonly Fault[] {
  const { table, text, limits, inBody } = report;
  const byteOf = (key: ValueNumber): number => inBody(table.start(key));
  const faults = duplicates.slice(0, limits.faults).map((key) => {
    const detail = `the key '${text.of(key).slice(0, 100)}' stands twice in one object: the last value counts`;
    return jsonFault('JSON_DUPLICATE_KEY', 'warning', { byte: byteOf(key), detail });
  });
  const next = duplicates[limits.faults];
  if (next === undefined) return faults;
  const detail = `${duplicates.length - limits.faults} more keys that stand twice are not listed`;
  return [...faults, jsonFault('JSON_LIMIT', 'warning', { byte: byteOf(next), detail })];
}

const IRREGULARITIES: Readonly<Record<Irregularity['what'], string>> = {
  CONTROL_CHARACTER: 'a control character stands in a string without an escape',
  ESCAPE: 'a backslash stands before a character that JSON does not escape: both are kept',
};

const irregularityFault = ({ byte, what }: Irregularity, inBody: (offset: number) => number): Fault =>
  jsonFault('JSON_IRREGULAR', 'warning', { byte: inBody(byte), detail: IRREGULARITIES[what] });

/** Programs in C and old DOS editors leave these behind a text; they say nothing. */
const PADDING: ReadonlySet<number> = new Set([0x00, 0x1a]);
const BLANKS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20]);

function endFaults(bytes: Uint8Array, { stop, end }: ScanResult, inBody: (offset: number) => number): Fault[] {
  if (stop !== null) {
    return [jsonFault(stop.code, 'error', { byte: inBody(stop.byte), detail: stop.detail })];
  }
  let at = end;
  while (at < bytes.length && BLANKS.has(bytes[at]!)) at += 1;
  if (at === bytes.length) return [];
  const isPadding = bytes.subarray(at).every((byte) => PADDING.has(byte) || BLANKS.has(byte));
  const detail = isPadding ? 'zero bytes stand behind the value' : 'something stands behind the value, and is not read';
  return [jsonFault('JSON_TRAILING', isPadding ? 'warning' : 'error', { byte: inBody(at), detail })];
}

function tooLarge(body: Uint8Array, limits: JsonLimits): JsonDocument {
  const table = new ValueTable(0);
  const detail = `the body has ${body.length} bytes, more than ${limits.bodyBytes}`;
  const text = new ScanText(body, table, true);
  const fault = jsonFault('JSON_LIMIT', 'error', { byte: 0, detail });
  return new JsonDocument({ bytes: body, table, text, offsets: null, hasDuplicates: false }, 'us-ascii', [fault]);
}
