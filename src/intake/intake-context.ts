import type { Partitions } from '../database/partitions.js';
import type { WritePool } from '../database/write-pool.js';
import type { Log } from '../observability/log.js';
import type { ReferenceData } from '../reference/reference.js';
import type { MappedFeeds } from '../mappings/mapped-feeds.js';
import type { FeedRegistry } from '../settings/feed-registry.js';
import type { FoldSettings } from '../tracking/fold-settings.js';
import type { PassPoint } from './crash-points.js';
import type { SubjectMemory } from './subject-memory.js';

export const INTAKE = Symbol('IntakeContext');

/** What the write path works with, the same for every batch. */
export interface IntakeContext {
  readonly pool: WritePool;
  readonly partitions: Partitions;
  /** The feeds as feeds.yaml has them: what never changes while we run. */
  readonly feeds: FeedRegistry;
  /** The same with the codes that operators mapped: what messages are read with. */
  readonly mapped: MappedFeeds;
  readonly reference: ReferenceData;
  readonly fold: FoldSettings;
  readonly memory: SubjectMemory;
  readonly maxMessageBytes: number;
  readonly passPoint: PassPoint;
  readonly log: Log;
}
