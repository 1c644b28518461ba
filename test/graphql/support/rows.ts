import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { TrackingEvent } from '../../../src/canonical/tracking-event.js';
import { journeyText, packJourney } from '../../../src/read-model/journey-body.js';
import type { Journey, Shipment } from '../../../src/tracking/journey.js';
import { uuid } from './facts.js';

/** A raw message and the facts it says, each by the text that says it. */
export interface Said {
  readonly message: string;
  readonly body: Buffer;
  readonly receivedAt: string;
  readonly charset: string;
  readonly facts: readonly { readonly fact: TrackingEvent; readonly words: string }[];
}

type Row = Readonly<Record<string, unknown>>;

/** Inserts rows by the names of their columns; values that are objects go into json columns as they are. */
async function insert(pool: Pool, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(', ');
  await pool.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

const FEED = 'cq-terminal';
const hexOf = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;
const contentKeyOf = (said: Said): string => uuid('content', said.message);
export const messageIdOf = (name: string): string => uuid('message', name);

/** Rows as the intake writes them, for questions about reading alone. */
export async function storeMessages(pool: Pool, all: readonly Said[]): Promise<void> {
  await insert(
    pool,
    'inbox',
    all.map((said, index) => ({
      id: messageIdOf(said.message),
      received_at: said.receivedAt,
      feed: FEED,
      topic: `feed.${FEED}`,
      partition: index % 3,
      incarnation: 0,
      offset: 5_000_000_000 + index,
      epoch: 1,
      content_key: contentKeyOf(said),
      sha256: hexOf(createHash('sha256').update(said.body).digest()),
      size_bytes: said.body.length,
      body: hexOf(said.body),
      recorded_at: said.receivedAt,
    })),
  );
  await insert(
    pool,
    'disposition',
    all.map((said) => ({
      message_id: messageIdOf(said.message),
      content_key: contentKeyOf(said),
      feed: FEED,
      received_at: said.receivedAt,
      disposition: 'PROCESSED',
      processed_at: said.receivedAt,
    })),
  );
  await insert(pool, 'content', all.map(contentRow));
  await insert(pool, 'journal', all.flatMap(factRows));
  await insert(pool, 'journal_source', all.flatMap(sourceRows));
}

const contentRow = (said: Said): Row => ({
  content_key: contentKeyOf(said),
  feed: FEED,
  first_message_id: messageIdOf(said.message),
  format: 'EDIFACT',
  charset: said.charset,
  messages: [
    {
      type: 'IFTSTA',
      release: 'D.00B',
      sender: 'CQT',
      recipient: null,
      controlReference: '1/1',
      documentKey: null,
      reportedAt: said.receivedAt,
      byteStart: 0,
      byteEnd: said.body.length,
    },
  ],
  event_count: said.facts.length,
  faults: [
    {
      part: 0,
      fault: {
        stage: 'normalise',
        severity: 'warning',
        code: 'PLACE_UNRESOLVED',
        at: { byte: 3, segment: 1 },
        detail: 'Q7',
      },
    },
  ],
  interpreted_at: said.receivedAt,
  decoder_version: '1',
});

const monthOf = (fact: TrackingEvent): string => `${fact.occurredAt.local.slice(0, 7)}-01`;

const factRows = (said: Said): readonly Row[] =>
  said.facts.map(({ fact }) => ({
    event_id: fact.id,
    month: monthOf(fact),
    unit_key: fact.unit && `${fact.unit.kind}:${fact.unit.number}`,
    code: fact.code,
    classifier: fact.classifier,
    occurred_at: fact.occurredAt.instant,
    party: fact.reportedBy.party,
    body: fact,
    recorded_at: said.receivedAt,
    tx: '1',
  }));

const sourceRows = (said: Said): readonly Row[] =>
  said.facts.map(({ fact, words }) => {
    const start = said.body.indexOf(words);
    if (start === -1) throw new Error(`"${words}" is not in message ${said.message}`);
    return {
      event_id: fact.id,
      month: monthOf(fact),
      content_key: contentKeyOf(said),
      byte_start: start,
      byte_end: start + Buffer.byteLength(words),
      feed: FEED,
      pointer: 'UNH 1 / STS 1',
      decoder: 'edifact/iftsta@1',
      rule: 'iftsta/rec24/24',
      document_key: null,
      reported_at: said.receivedAt,
      recorded_at: said.receivedAt,
    };
  });

export async function storeJourneys(pool: Pool, journeys: readonly Journey[]): Promise<void> {
  await insert(
    pool,
    'journey',
    journeys.map((journey) => ({
      id: journey.id,
      unit_key: journey.unitKey,
      unit_number: journey.unit.number,
      status: journey.status,
      origin_key: journey.origin?.key ?? null,
      destination_key: journey.destination?.key ?? null,
      on_hold: journey.flags.includes('ON_HOLD'),
      started_at: journey.startedAt,
      last_event_at: journey.lastEventAt,
      body: hexOf(packJourney(journeyText(journey))),
      digest: '\\x00',
    })),
  );
  await insert(
    pool,
    'number_index',
    journeys.map(({ id, unit }) => ({ number: unit.number, kind: unit.kind, target_kind: 'JOURNEY', target_id: id })),
  );
}

export async function storeShipments(pool: Pool, shipments: readonly Shipment[]): Promise<void> {
  await insert(
    pool,
    'shipment',
    shipments.map((shipment) => ({
      id: shipment.id,
      document_type: shipment.document.type,
      document_number: shipment.document.number,
      status: shipment.status,
      origin_key: shipment.origin?.key ?? null,
      destination_key: shipment.destination?.key ?? null,
      started_at: shipment.startedAt,
      last_event_at: shipment.lastEventAt,
      body: shipment,
      digest: '\\x00',
    })),
  );
  await insert(
    pool,
    'shipment_journey',
    shipments.flatMap(({ id, journeys }) => journeys.map((journey) => ({ shipment_id: id, journey_id: journey }))),
  );
  await insert(
    pool,
    'number_index',
    shipments.map(({ id, document }) => ({
      number: document.number,
      kind: document.type,
      target_kind: 'SHIPMENT',
      target_id: id,
    })),
  );
}

export async function storeQuarantined(
  pool: Pool,
  said: Said,
  errors: readonly { code: string; byte: number }[],
): Promise<void> {
  await insert(
    pool,
    'quarantine',
    errors.map(({ code, byte }, index) => ({
      id: uuid('quarantine', said.message, index),
      content_key: contentKeyOf(said),
      message_id: messageIdOf(said.message),
      feed: FEED,
      part: 0,
      stage: 'decode',
      code,
      byte,
      segment: 2,
      detail: 'month 20',
      status: 'OPEN',
      placed_at: `2026-03-01T00:00:${String(index).padStart(2, '0')}Z`,
    })),
  );
}
