/**
 * A port file: the "platform file" of the port EDI centres of China (JT/T of 1997; GB/T 22430-2021, GB/T 40708-2021 and their kin).
 *
 *     00:TYPE:DESCRIPTION:FUNCTION:SENDER:RECEIVER:TIME'      header
 *     nn:field:field: … '                                     records, numbered by what they hold
 *     99:COUNT'                                               trailer, with the number of records
 *
 * Several files stand one behind the other in one body.
 */
import type { FeedCharset } from '../../canonical/charset.js';
import type { Fault, FaultCode, FaultPlace, FaultSeverity } from '../../canonical/fault.js';
import { firstByteOf } from '../first-bytes.js';
import { PORT_FILE_LIMITS } from './limits.js';
import { PortRecord } from './record.js';
import { scanRecords, type Scan } from './scan.js';
import { charsetOf, decoderOf, isReadable, type PortFileCharset } from './text.js';

export interface PortDocument {
  readonly charset: PortFileCharset;
  readonly files: readonly PortFile[];
  /** Faults of the whole body. */
  readonly faults: readonly Fault[];
}

export interface PortFile {
  /** Record 00 and those up to 99, in the order of the body. */
  readonly records: readonly PortRecord[];
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly faults: readonly Fault[];
}

const HEADER = '00';
const TRAILER = '99';

/** Reads a body that begins with record 00; `known` is the set that its feed writes. Never throws, and takes time linear in the bytes. */
export function readPortDocument(body: Uint8Array, known: FeedCharset | null): PortDocument {
  const charset = charsetOf(body, known);
  const scan = scanRecords(body, firstByteOf(body));
  const source = { body, decoder: decoderOf(charset) };
  const records = scan.records.map(
    ({ starts, byteEnd }, index) => new PortRecord(source, index, starts, Math.min(byteEnd, body.length)),
  );
  const bodyFaults: Fault[] = [];
  const found = { body, scan, records };
  const files = splitFiles(found, bodyFaults);
  if (!isReadable(body, charset)) {
    const byte = body.findIndex((value) => value >= 0x80);
    bodyFaults.push(
      fault('PORT_FILE_CHARSET', 'warning', { byte }, `the text is not all in ${charset}, as which it is read`),
    );
  }
  if (scan.cutAt !== null) {
    const detail = `more than ${PORT_FILE_LIMITS.records} records: the rest is not read`;
    bodyFaults.push(fault('PORT_FILE_LIMIT', 'error', { byte: scan.cutAt }, detail));
  }
  return { charset, files, faults: bodyFaults };
}

interface Found {
  readonly body: Uint8Array;
  readonly scan: Scan;
  readonly records: readonly PortRecord[];
}

/** A file runs from 00 to its 99; records between files belong to none. */
function splitFiles({ body, scan, records }: Found, bodyFaults: Fault[]): readonly PortFile[] {
  const files: PortFile[] = [];
  let own: PortRecord[] = [];
  let isOpen = false;
  const close = (): void => {
    if (own.length > 0) files.push(fileOf(own, { body, scan, isFirst: files.length === 0 }));
    own = [];
    isOpen = false;
  };
  for (const record of records) {
    if (record.id === HEADER) {
      close();
      isOpen = true;
    }
    if (isOpen) own.push(record);
    else if (bodyFaults.length < PORT_FILE_LIMITS.faults) {
      const at = { byte: record.byteStart, segment: record.index };
      bodyFaults.push(fault('PORT_FILE_STRAY_BYTES', 'warning', at, 'text behind record 99 belongs to no file'));
    }
    if (isOpen && record.id === TRAILER) close();
  }
  close();
  return files;
}

function fileOf(
  records: readonly PortRecord[],
  { body, scan, isFirst }: { readonly body: Uint8Array; readonly scan: Scan; readonly isFirst: boolean },
): PortFile {
  const first = records[0]!;
  const last = records.at(-1)!;
  const isEnded = scan.records[last.index]?.isEnded ?? true;
  const faults: Fault[] = [];
  if (isFirst && scan.isByLines) {
    const detail = 'record 00 ends with its line, not with an apostrophe';
    faults.push(fault('PORT_FILE_TERMINATOR_MISSING', 'warning', { byte: first.byteStart, segment: 0 }, detail));
  }
  faults.push(...recordFaults(records, scan));
  if (last.id === TRAILER && last !== first) faults.push(...countFaults(records, last));
  else faults.push(truncated(body, last, isEnded));
  // A record that the body breaks off in may lack the half of a number.
  const whole = isEnded || last.id === TRAILER ? records : records.slice(0, -1);
  return { records: whole.length === 0 ? records : whole, byteStart: first.byteStart, byteEnd: last.byteEnd, faults };
}

const NUMBERED = /^\d{2}$/;

/** Records without a number, and apostrophes that may have parted or joined records. */
function recordFaults(records: readonly PortRecord[], scan: Scan): readonly Fault[] {
  const faults: Fault[] = [];
  for (const record of records) {
    if (faults.length >= PORT_FILE_LIMITS.faults) return faults;
    const { byteStart, index, id } = record;
    const looseAt = scan.records[index]?.looseAt ?? null;
    if (!NUMBERED.test(id)) {
      const at = { byte: byteStart, segment: index };
      faults.push(fault('PORT_FILE_STRAY_BYTES', 'warning', at, 'a record without a number is passed over'));
    }
    if (looseAt === null) continue;
    const detail = `an apostrophe inside record ${id} is not released; it is read as text`;
    faults.push(fault('SEGMENT_MALFORMED', 'warning', { byte: looseAt, segment: index }, detail));
  }
  return faults;
}

function truncated(body: Uint8Array, last: PortRecord, isEnded: boolean): Fault {
  const at = { byte: Math.min(last.byteEnd, body.length), segment: last.index };
  if (isEnded) return fault('PORT_FILE_TRUNCATED', 'warning', at, 'there is no record 99: the file may lack its end');
  return fault('PORT_FILE_TRUNCATED', 'error', at, `the body breaks off in record ${last.id}, which is not read`);
}

/** Some senders count without header and trailer, or the bills only: a wrong count says little. */
function countFaults(records: readonly PortRecord[], trailer: PortRecord): readonly Fault[] {
  const stated = trailer.textOf(1);
  if (stated === '' || Number(stated) === records.length) return [];
  const detail = `record 99 says ${stated}, there are ${records.length} records`;
  return [fault('PORT_FILE_COUNT_MISMATCH', 'warning', trailer.placeOf(1), detail)];
}

const fault = (code: FaultCode, severity: FaultSeverity, at: FaultPlace, detail: string): Fault => ({
  stage: 'decode',
  severity,
  code,
  at,
  detail,
});
