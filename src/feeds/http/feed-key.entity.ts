import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key of the gateway. It writes to one feed; only its hash is kept. */
@Entity('feed_key')
export class FeedKeyRow {
  @PrimaryColumn('text') id: string;
  @Column('text') feed: string;
  @Column('bytea') sha256: Buffer;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
}
