import { copyRows } from '../database/copy-rows.js';
import type { CopyTarget } from '../database/copy-rows.js';
import type { Transaction, WritePool } from '../database/write-pool.js';
import type { Shipment, ShipmentId } from '../tracking/journey.js';
import type { Folded } from './folded.js';
import { millisecondsOf } from './journey.store.js';

const SHIPMENT: CopyTarget = {
  table: 'shipment',
  columns: {
    id: 'uuid',
    document_type: 'text',
    document_number: 'text',
    status: 'text',
    origin_key: 'text',
    destination_key: 'text',
    started_at: 'timestamptz',
    last_event_at: 'timestamptz',
    body: 'json',
    digest: 'bytea',
  },
};

export async function loadShipments(
  db: Transaction | WritePool,
  ids: readonly ShipmentId[],
): Promise<ReadonlyMap<ShipmentId, Folded<Shipment>>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.query<{ body: Shipment; digest: string }>(
    `select body, encode(digest, 'hex') as digest from shipment where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ body, digest }) => [body.id, { value: body, text: '', digest }]));
}

/** Puts these shipments in the place of what was stored under their ids, and takes away those that are no more. */
export async function writeShipments(
  tx: Transaction,
  shipments: readonly Folded<Shipment>[],
  retired: readonly string[],
): Promise<void> {
  const gone = [...retired, ...shipments.map(({ value }) => value.id)];
  if (gone.length > 0) await tx.query('delete from shipment where id = any($1::uuid[])', [gone]);
  const rows = shipments.map(({ value, text, digest }) => [
    value.id,
    value.document.type,
    value.document.number,
    value.status,
    value.origin?.key ?? null,
    value.destination?.key ?? null,
    millisecondsOf(value.startedAt),
    millisecondsOf(value.lastEventAt),
    text,
    Buffer.from(digest, 'hex'),
  ]);
  await copyRows(tx, SHIPMENT, rows);
}
