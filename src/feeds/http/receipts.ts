import type { DataSource } from 'typeorm';
import type { Disposition } from '../../canonical/interpretation.js';
import type { PlacedFault } from '../../inbox/content.js';
import { ReceiptRow } from './receipt.entity.js';

/** What has become of a message that the gateway took. */
export interface ReceiptAnswer {
  readonly receiptId: string;
  readonly status: 'ACCEPTED' | Disposition;
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

export class Receipts {
  constructor(private readonly dataSource: DataSource) {}

  /** Notes a receipt whose message Kafka has. */
  async accepted(receipt: Pick<ReceiptRow, 'id' | 'feed' | 'sha256'>): Promise<void> {
    const row = { ...receipt, acceptedAt: () => 'now()' };
    await this.dataSource.createQueryBuilder().insert().into(ReceiptRow).values(row).orIgnore().execute();
  }

  /**
   * Runs `send` for the first request with this key and body, and for a later one only if the first did not come to its end.
   * Requests with one key follow one another. Returns the key's receipt; null when its body was another one.
   */
  async once(
    wanted: Pick<ReceiptRow, 'id' | 'feed' | 'sha256'> & { readonly idempotencyKey: string },
    send: (receiptId: string) => Promise<void>,
  ): Promise<string | null> {
    const { feed, idempotencyKey } = wanted;
    return this.dataSource.transaction(async (tx) => {
      await tx.createQueryBuilder().insert().into(ReceiptRow).values(wanted).orIgnore().execute();
      const row = await tx.findOneOrFail(ReceiptRow, {
        where: { feed, idempotencyKey },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row.sha256.equals(wanted.sha256)) return null;
      if (row.acceptedAt === null) {
        await send(row.id);
        await tx.update(ReceiptRow, { id: row.id }, { acceptedAt: () => 'now()' });
      }
      return row.id;
    });
  }

  /** null when no message of this feed has the receipt. */
  async find(receiptId: string, feed: string): Promise<ReceiptAnswer | null> {
    const [row] = await this.dataSource.query<
      { disposition: Disposition; at: Date; events: number; faults: readonly PlacedFault[] }[]
    >(
      `select d.disposition, d.processed_at as at, c.event_count as events, c.faults
       from inbox i join disposition d on d.message_id = i.id join content c on c.content_key = i.content_key
       where i.receipt_id = $1 and i.feed = $2 order by d.disposition = 'REPEAT', i.received_at limit 1`,
      [receiptId, feed],
    );
    if (row !== undefined) {
      const { disposition: status, events, faults, at } = row;
      return { receiptId, status, events, faults: faults.map(faultOf), processedAt: at.toISOString() };
    }
    const waiting = await this.dataSource.getRepository(ReceiptRow).findOneBy({ id: receiptId, feed });
    return waiting && { receiptId, status: 'ACCEPTED', events: null, faults: [], processedAt: null };
  }
}

const faultOf = ({ part, fault: { severity, code, at, detail } }: PlacedFault): ReceiptFault => ({
  message: part < 0 ? null : part,
  severity,
  code,
  at,
  detail,
});
