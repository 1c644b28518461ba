import { HEADER } from '../../inbox/log-record.js';

/** More records than this in a batch that cannot be unpacked, and kafkajs fails on it after all. */
const MOST_RECORDS = 65_536;

/**
 * Stands in for the records of a batch that cannot be unpacked. The codec is not told how many there are; the decoder takes as
 * many as the batch's header counts, from the front. The first carries the packed bytes, all carry the reason. Record format
 * v2: length, attributes, timestamp delta, offset delta, key, value, headers; numbers as zigzag varints.
 */
export function unreadableRecords(packed: Buffer, reason: string): Buffer {
  const [name, text] = [Buffer.from(HEADER.unreadable), Buffer.from(reason.slice(0, 200))];
  const header = [varint(1), varint(name.length), name, varint(text.length), text];
  const records = [];
  for (let offsetDelta = 0; offsetDelta < MOST_RECORDS; offsetDelta += 1) {
    const value = offsetDelta === 0 ? [varint(packed.length), packed] : [varint(-1)];
    const body = Buffer.concat([Buffer.of(0), varint(0), varint(offsetDelta), varint(-1), ...value, ...header]);
    records.push(varint(body.length), body);
  }
  return Buffer.concat(records);
}

function varint(value: number): Buffer {
  let rest = ((value << 1) ^ (value >> 31)) >>> 0;
  const bytes = [];
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  return Buffer.of(...bytes, rest);
}
