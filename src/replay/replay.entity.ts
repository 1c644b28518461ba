import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReplayScope } from './scope.js';
import type { ReplayPreview } from './preview.js';

export type ReplayStatus = 'PREVIEWED' | 'RUNNING' | 'PAUSED' | 'DONE' | 'CANCELLED' | 'FAILED';

/** Where a started replay stands. */
export interface ReplayProgress {
  readonly done: number;
  readonly total: number;
  /** The last content looked at; the next batch begins behind it. */
  readonly afterKey: string | null;
  readonly contentsChanged: number;
  readonly eventsAdded: number;
  readonly eventsRemoved: number;
  readonly journeysChanged: number;
  /** Contents on which our own program failed: they stay as they were. */
  readonly failed: number;
}

@Entity('replay')
export class ReplayRow {
  @PrimaryColumn('uuid') id: string;
  @Column('json') scope: ReplayScope;
  @Column('text') status: ReplayStatus;
  @Column('boolean', { default: false }) notify: boolean;
  @Column('json', { nullable: true }) preview: ReplayPreview | null;
  @Column('json', { nullable: true }) progress: ReplayProgress | null;
  @Column('text', { nullable: true }) error: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
}
