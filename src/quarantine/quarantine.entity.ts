import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FaultCode } from '../canonical/fault.js';

export const QUARANTINE_STATUSES = ['OPEN', 'RESOLVED', 'DISCARDED'] as const;
export type QuarantineStatus = (typeof QUARANTINE_STATUSES)[number];

/** One error of one message that waits for somebody. */
@Entity('quarantine')
export class QuarantineRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'content_key' }) contentKey: string;
  @Column('uuid', { name: 'message_id' }) messageId: string;
  @Column('text') feed: string;
  @Column('integer') part: number;
  @Column('text') stage: 'decode' | 'normalise';
  @Column('text') code: FaultCode;
  @Column('integer') byte: number;
  @Column('integer', { nullable: true }) segment: number | null;
  @Column('integer', { nullable: true }) element: number | null;
  @Column('integer', { nullable: true }) component: number | null;
  @Column('text') detail: string;
  @Column('text') status: QuarantineStatus;
  @Column('timestamptz', { name: 'placed_at' }) placedAt: Date;
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) resolvedAt: Date | null;
  @Column('text', { nullable: true }) resolution: string | null;
}
