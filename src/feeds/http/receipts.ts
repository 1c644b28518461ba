import type { DataSource } from 'typeorm';
import type { Disposition } from '../../canonical/interpretation.js';
import type { PlacedFault } from '../../inbox/content.js';
import { ReceiptRow } from './receipt.entity.js';

/** What has become of a message that the gateway took. */
export interface ReceiptAnswer {
  readonly receiptId: string;
  readonly status: 'ACCEPTED' | Disposition;
  /** For `rawMessage(id:)` of the API, which shows everything that was read; null while it waits. */
  readonly rawMessageId: string | null;
  /** Facts read in it; null while it waits. */
  readonly events: number | null;
  readonly faults: readonly ReceiptFault[];
  readonly processedAt: string | null;
}

interface ReceiptFault {
  /** Number of the message in the body, from 0; null for the body as a whole. */
  readonly message: number | null;
  readonly severity: string;
  readonly code: string;
  readonly at: unknown;
  readonly detail: string;
}

export type ReceiptOfKey = Pick<ReceiptRow, 'id' | 'feed' | 'sha256'> & { readonly idempotencyKey: string };

/** MINE: send it now. UNDER_WAY: another request with the key is sending it. */
export interface Claimed {
  readonly receiptId: string;
  readonly state: 'MINE' | 'ACCEPTED' | 'UNDER_WAY' | 'OTHER_BODY';
}

/** Longer than a send may take; a process that died with a claim holds it no longer than this. */
const LEASE_SECONDS = 60;

export class Receipts {
  constructor(private readonly dataSource: DataSource) {}

  /** Notes a receipt whose message Kafka has. */
  async accepted(receipt: Pick<ReceiptRow, 'id' | 'feed' | 'sha256'>): Promise<void> {
    const row = { ...receipt, acceptedAt: () => 'now()' };
    await this.dataSource.createQueryBuilder().insert().into(ReceiptRow).values(row).orIgnore().execute();
  }

  /**
   * Takes the right to send the message of this key: whoever comes first has it, and after `LEASE_SECONDS` without an end, or when
   * it was given back, whoever comes next. Nothing stays locked in the database while Kafka is asked.
   */
  async claim(wanted: ReceiptOfKey): Promise<Claimed> {
    const { feed, idempotencyKey } = wanted;
    const rows = this.dataSource.getRepository(ReceiptRow);
    const { raw: inserted } = await rows
      .createQueryBuilder()
      .insert()
      .values(wanted)
      .orIgnore()
      .returning('id')
      .execute();
    if ((inserted as readonly unknown[]).length > 0) return { receiptId: wanted.id, state: 'MINE' };
    const row = await rows.findOneByOrFail({ feed, idempotencyKey });
    if (!row.sha256.equals(wanted.sha256)) return { receiptId: row.id, state: 'OTHER_BODY' };
    if (row.acceptedAt !== null) return { receiptId: row.id, state: 'ACCEPTED' };
    const { affected } = await rows
      .createQueryBuilder()
      .update()
      .set({ createdAt: () => 'now()' })
      .where('id = :id and accepted_at is null and created_at < now() - make_interval(secs => :lease)', {
        id: row.id,
        lease: LEASE_SECONDS,
      })
      .execute();
    return { receiptId: row.id, state: affected === 1 ? 'MINE' : 'UNDER_WAY' };
  }

  /** Kafka has the message of a claimed receipt. */
  async settle(receiptId: string): Promise<void> {
    await this.dataSource.getRepository(ReceiptRow).update({ id: receiptId }, { acceptedAt: () => 'now()' });
  }

  /** Kafka did not say that it has it: the next request with the key may send at once. */
  async giveBack(receiptId: string): Promise<void> {
    await this.dataSource.getRepository(ReceiptRow).update({ id: receiptId }, { createdAt: () => 'to_timestamp(0)' });
  }

  /** null when no message of this feed has the receipt. */
  async find(receiptId: string, feed: string): Promise<ReceiptAnswer | null> {
    const [row] = await this.dataSource.query<
      { id: string; disposition: Disposition; at: Date; events: number; faults: readonly PlacedFault[] }[]
    >(
      `select i.id, d.disposition, d.processed_at as at, c.event_count as events, c.faults
       from inbox i join disposition d on d.message_id = i.id join content c on c.content_key = i.content_key
       where i.receipt_id = $1 and i.feed = $2 order by d.disposition = 'REPEAT', i.received_at limit 1`,
      [receiptId, feed],
    );
    if (row !== undefined) {
      const { id: rawMessageId, disposition: status, events, faults, at } = row;
      return { receiptId, status, rawMessageId, events, faults: faults.map(faultOf), processedAt: at.toISOString() };
    }
    const waiting = await this.dataSource.getRepository(ReceiptRow).findOneBy({ id: receiptId, feed });
    return (
      waiting && { receiptId, status: 'ACCEPTED', rawMessageId: null, events: null, faults: [], processedAt: null }
    );
  }
}

const faultOf = ({ part, fault: { severity, code, at, detail } }: PlacedFault): ReceiptFault => ({
  message: part < 0 ? null : part,
  severity,
  code,
  at,
  detail,
});
