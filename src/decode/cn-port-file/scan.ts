/**
 * Finds records and fields. `:` parts fields, `'` ends a record, `?` in front of one of the three makes it text. None of these bytes can be the
 * second byte of a character in GB 18030, so that nothing has to be decoded for it.
 */
import { PORT_FILE_LIMITS } from './limits.js';

const COLON = 0x3a;
const APOSTROPHE = 0x27;
const RELEASE = 0x3f;
const CR = 0x0d;
const LF = 0x0a;

export interface ScannedRecord {
  /** Starts of its fields, and the offset behind the separator that would follow the last one. */
  readonly starts: readonly number[];
  readonly byteEnd: number;
  /** False when the body ends inside it. */
  readonly isEnded: boolean;
  /** Offset of an apostrophe inside it that should have been released (`40'HC`); null when there is none. */
  readonly looseAt: number | null;
}

export interface Scan {
  readonly records: readonly ScannedRecord[];
  /** Record 00 ends with its line: apostrophes are not used. */
  readonly isByLines: boolean;
  /** Where reading stopped because there were too many records; null when it did not. */
  readonly cutAt: number | null;
}

/** Scans `body[from…]`. Time is linear. */
export function scanRecords(body: Uint8Array, from: number): Scan {
  const isByLines = endsByLine(body, from);
  const records: ScannedRecord[] = [];
  let at = skipBlanks(body, from);
  while (at < body.length) {
    if (records.length >= PORT_FILE_LIMITS.records) return { records, isByLines, cutAt: at };
    const record = scanRecord(body, at, isByLines);
    records.push(record);
    at = skipBlanks(body, record.byteEnd);
  }
  return { records, isByLines, cutAt: null };
}

function scanRecord(body: Uint8Array, start: number, isByLines: boolean): ScannedRecord {
  const starts = [start];
  let looseAt: number | null = null;
  let at = start;
  for (; at < body.length; at++) {
    const byte = body[at]!;
    if (byte === APOSTROPHE && !isByLines && !isReleased(body, at, start)) {
      if (endsRecord(body, at)) break;
      looseAt ??= at;
    }
    if (isByLines && isBreak(byte) && beginsRecord(body, skipBlanks(body, at))) break;
    if (byte === COLON && !isReleased(body, at, start) && starts.length <= PORT_FILE_LIMITS.fieldsPerRecord) {
      starts.push(at + 1);
    }
  }
  const end = isByLines ? behindText(body, start, at) : at;
  starts.push(end + 1);
  return { starts, byteEnd: Math.min(at + 1, body.length), isEnded: isByLines || at < body.length, looseAt };
}

/** Behind a terminator stands the end of the line or of the body, or the next record; anything else is the text of a careless sender. */
function endsRecord(body: Uint8Array, at: number): boolean {
  let next = at + 1;
  while (next < body.length && isBlank(body[next]!)) {
    if (isBreak(body[next]!)) return true;
    next += 1;
  }
  return next >= body.length || beginsRecord(body, next);
}

/** A line may end with the apostrophe that others miss. */
function behindText(body: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(body[at - 1]!)) at -= 1;
  return at > start && body[at - 1] === APOSTROPHE ? at - 1 : at;
}

/**
 * One question mark releases. Two or more in a row before a separator are what a program left of Chinese words that its character set did
 * not have (`????:`); as a released question mark and a separator they read the same.
 */
const isReleased = (body: Uint8Array, at: number, start: number): boolean =>
  at > start && body[at - 1] === RELEASE && !(at - 1 > start && body[at - 2] === RELEASE);

/** Whether record 00 ends with a line that another record follows. */
function endsByLine(body: Uint8Array, from: number): boolean {
  for (let at = skipBlanks(body, from); at < body.length; at++) {
    if (body[at] === APOSTROPHE && !isReleased(body, at, from)) return false;
    if (isBreak(body[at]!) && beginsRecord(body, skipBlanks(body, at))) return true;
  }
  return false;
}

/** Two digits and a colon. */
export const beginsRecord = (body: Uint8Array, at: number): boolean =>
  isDigit(body[at] ?? 0) && isDigit(body[at + 1] ?? 0) && body[at + 2] === COLON;

function skipBlanks(body: Uint8Array, from: number): number {
  let at = from;
  while (at < body.length && isBlank(body[at]!)) at += 1;
  return at;
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isBreak = (byte: number): boolean => byte === CR || byte === LF;
const isBlank = (byte: number): boolean =>
  isBreak(byte) || byte === 0x20 || byte === 0x09 || byte === 0x1a || byte === 0;
