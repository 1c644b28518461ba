import type { Pool } from 'pg';
import type { Disposition } from '../canonical/interpretation.js';
import type { PlacedFault, StoredSummary } from './content.js';

/** A raw message without its bytes. */
export interface RawMessageHead {
  readonly id: string;
  readonly feed: string;
  readonly topic: string;
  readonly partition: number;
  /** Kafka offset: a 64-bit number as decimal digits. */
  readonly offset: string;
  readonly receiptId: string | null;
  /** The message that a person corrected and sent again as this one. */
  readonly editedFromId: string | null;
  readonly contentKey: string;
  readonly sha256: Buffer;
  readonly sizeBytes: number;
  readonly receivedAt: Date;
  readonly recordedAt: Date;
  readonly disposition: Disposition;
  readonly processedAt: Date;
  /** The first message with the same content; itself, unless this one is a repeat. */
  readonly firstMessageId: string | null;
  readonly format: string | null;
  readonly charset: string | null;
  readonly eventCount: number;
  readonly decoderVersion: string | null;
}

/** What was read in a content; its events are in the journal. */
export interface StoredReading {
  readonly messages: readonly StoredSummary[];
  readonly faults: readonly PlacedFault[];
}

/** Bytes [start, end) of a message with some bytes around them. */
export interface ByteRange {
  readonly messageId: string;
  readonly start: number;
  readonly end: number;
}

export interface Cutting {
  readonly before: Buffer;
  readonly marked: Buffer;
  readonly after: Buffer;
  readonly charset: string | null;
}

// `disposition` has one row per raw message and knows its month, which leads to the one partition of the inbox that holds it.
const FROM_MESSAGES = `disposition d
  join inbox i on i.received_at = d.received_at and i.id = d.message_id
  left join content c on c.content_key = d.content_key`;

/** Reads raw messages and what was made of them. Every method is one statement. */
export class RawMessageReader {
  constructor(private readonly pool: Pool) {}

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, RawMessageHead>> {
    const { rows } = await this.pool.query<RawMessageHead>({
      name: 'raw-message-by-ids',
      text: `select i.id, i.feed, i.topic, i.partition, i."offset"::text as "offset", i.receipt_id as "receiptId",
                    i.edited_from as "editedFromId",
                    i.content_key as "contentKey", i.sha256, i.size_bytes as "sizeBytes", i.received_at as "receivedAt",
                    i.recorded_at as "recordedAt", d.disposition, d.processed_at as "processedAt",
                    c.first_message_id as "firstMessageId", c.format, c.charset,
                    coalesce(c.event_count, 0) as "eventCount", c.decoder_version as "decoderVersion"
             from ${FROM_MESSAGES} where d.message_id = any($1::uuid[])`,
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The bodies as received; the head alone of one that was too large. */
  async bodies(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const { rows } = await this.pool.query<{ id: string; body: Buffer }>({
      name: 'raw-message-bodies',
      text: `select i.id, i.body from ${FROM_MESSAGES} where d.message_id = any($1::uuid[])`,
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, row.body]));
  }

  /** With CONTROL_REFERENCE_REUSED where the feed used a message's reference for other content too, whichever came first. */
  async readings(contentKeys: readonly string[]): Promise<ReadonlyMap<string, StoredReading>> {
    const { rows } = await this.pool.query<StoredReading & { key: string; reused: readonly string[] }>({
      name: 'content-readings',
      text: `select c.content_key as key, c.messages, c.faults,
                    array(select distinct r.reference from json_array_elements(c.messages) m
                          join control_reference r on r.feed = c.feed and r.reference = m ->> 'controlReference'
                          where r.content_key <> c.content_key) as reused
             from content c where c.content_key = any($1::uuid[])`,
      values: [contentKeys],
    });
    return new Map(
      rows.map(({ key, messages, faults, reused }) => [
        key,
        { messages, faults: [...faults, ...reusedReferences(messages, new Set(reused))] },
      ]),
    );
  }

  /** Cuts ranges out of the bodies with `around` bytes on both sides, without fetching the bodies. In the order asked; null for an unknown message. */
  async cut(ranges: readonly ByteRange[], around: number): Promise<readonly (Cutting | null)[]> {
    const { rows } = await this.pool.query<Cutting & { place: number }>({
      name: 'raw-message-cut',
      // substring() of bytea counts from 1.
      text: `select r.place::int as place, c.charset,
                    substring(i.body from greatest(r.first - $4, 0) + 1 for r.first - greatest(r.first - $4, 0)) as before,
                    substring(i.body from r.first + 1 for r.last - r.first) as marked,
                    substring(i.body from r.last + 1 for $4) as after
             from unnest($1::uuid[], $2::int[], $3::int[]) with ordinality as r (message_id, first, last, place)
             join ${FROM_MESSAGES} on d.message_id = r.message_id`,
      values: [ranges.map((r) => r.messageId), ranges.map((r) => r.start), ranges.map((r) => r.end), around],
    });
    const byPlace = new Map(rows.map((row) => [row.place, row]));
    return ranges.map((_, index) => byPlace.get(index + 1) ?? null);
  }
}

const reusedReferences = (messages: readonly StoredSummary[], reused: ReadonlySet<string>): readonly PlacedFault[] =>
  messages.flatMap(({ controlReference, byteStart }, part) =>
    controlReference === null || !reused.has(controlReference)
      ? []
      : [{ part, fault: { ...REUSED, at: { byte: byteStart }, detail: `reference ${controlReference}` } }],
  );

const REUSED = { stage: 'normalise', severity: 'warning', code: 'CONTROL_REFERENCE_REUSED' } as const;
