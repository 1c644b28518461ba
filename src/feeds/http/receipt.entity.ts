import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the gateway answered for. */
@Entity('receipt')
export class ReceiptRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') feed: string;
  @Column('text', { name: 'idempotency_key', nullable: true }) idempotencyKey: string | null;
  @Column('bytea') sha256: Buffer;
  /** When the newest request that sends it began. */
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  /** When Kafka had the message; null before. */
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt: Date | null;
}
