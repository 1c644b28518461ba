import { hash } from 'node:crypto';
import type { FaultCode } from '../canonical/fault.js';
import type { Feed } from '../settings/feed-registry.js';
import { hashId } from './hash-id.js';
import type { LogRecord } from './log-record.js';

/** A message as received, with its identity. */
export interface RawMessage {
  readonly id: string;
  readonly feed: string;
  readonly topic: string;
  readonly partition: number;
  readonly incarnation: number;
  readonly offset: bigint;
  readonly epoch: bigint;
  readonly receivedAtMs: number;
  readonly receiptId: string | null;
  readonly editedFrom: string | null;
  readonly contentKey: string;
  readonly sha256: Buffer;
  readonly sizeBytes: number;
  /** The bytes; the head alone when `unfit` is TOO_LARGE. */
  readonly body: Buffer;
  /** Why it is kept and not interpreted. */
  readonly unfit: { readonly code: FaultCode; readonly detail: string } | null;
}

/** Where a record came from, and the claim under which it is written. */
export interface RecordOrigin {
  readonly feed: Feed;
  readonly topic: string;
  readonly partition: number;
  readonly incarnation: number;
  readonly epoch: bigint;
  readonly maxMessageBytes: number;
}

const HEAD_BYTES = 64 * 1024;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Timestamps outside these are no times of day: 1970 and the last moment that four digits of a year can write. */
const EARLIEST_MS = 0;
const LATEST_MS = Date.UTC(9999, 11, 31);

/** Gives a record its identity. The same record read again is the same message; the same bytes by the same feed are the same content. */
export function rawMessageOf(record: LogRecord, origin: RecordOrigin): RawMessage {
  const { feed, topic, partition, incarnation, epoch } = origin;
  const whole = record.value ?? Buffer.alloc(0);
  const sha256 = hash('sha256', whole, 'hex');
  const unfit = unfitnessOf(record, whole.length, sha256, origin.maxMessageBytes);
  const id = hashId('message', topic, String(partition), String(incarnation), String(record.offset));
  const receiptId = uuidOrNull(record.headers.receiptId);
  return {
    id,
    feed: feed.id,
    topic,
    partition,
    incarnation,
    offset: record.offset,
    epoch,
    receivedAtMs: Math.min(Math.max(record.timestampMs, EARLIEST_MS), LATEST_MS),
    receiptId,
    editedFrom: uuidOrNull(record.headers.editedFrom),
    contentKey: hashId('content', feed.id, sha256, unfit?.code ?? '', distinction(feed, receiptId ?? id)),
    sha256: Buffer.from(sha256, 'hex'),
    sizeBytes: whole.length,
    body: unfit?.code === 'TOO_LARGE' ? Buffer.from(whole.subarray(0, HEAD_BYTES)) : whole,
    unfit,
  };
}

/** A feed that keeps all makes every message a content of its own; one that our gateway sent twice has one receipt and stays one. */
const distinction = (feed: Feed, message: string): string => (feed.duplicatePolicy === 'KEEP_ALL' ? message : '');

function unfitnessOf(record: LogRecord, size: number, sha256: string, limit: number): RawMessage['unfit'] {
  if (record.headers.unreadable !== null) return { code: 'CORRUPT', detail: record.headers.unreadable };
  if (size > limit) return { code: 'TOO_LARGE', detail: `${size} bytes; the limit is ${limit}` };
  const stated = record.headers.sha256;
  if (stated === null || stated.toLowerCase() === sha256) return null;
  return { code: 'CORRUPT', detail: `SHA-256 of the body is ${sha256}, its sender gave another` };
}

const uuidOrNull = (text: string | null): string | null =>
  text !== null && UUID.test(text) ? text.toLowerCase() : null;
