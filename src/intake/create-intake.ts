import { Partitions } from '../database/partitions.js';
import type { WritePool } from '../database/write-pool.js';
import type { Log } from '../observability/log.js';
import type { ReferenceData } from '../reference/reference.js';
import { MappedFeeds } from '../mappings/mapped-feeds.js';
import type { FeedRegistry } from '../settings/feed-registry.js';
import type { IntakeSettings } from '../settings/settings.js';
import { DEFAULT_FOLD_SETTINGS } from '../tracking/fold-settings.js';
import type { FoldSettings } from '../tracking/fold-settings.js';
import { crashAt } from './crash-points.js';
import { fingerprint } from './fingerprint.js';
import type { IntakeContext } from './intake-context.js';
import { SubjectMemory } from './subject-memory.js';

export interface IntakeParts {
  readonly pool: WritePool;
  readonly feeds: FeedRegistry;
  readonly reference: ReferenceData;
  readonly settings: IntakeSettings;
  readonly log: Log;
}

export const createIntake = ({ pool, feeds, reference, settings, log }: IntakeParts): IntakeContext => ({
  pool,
  partitions: new Partitions(pool),
  feeds,
  mapped: new MappedFeeds(feeds),
  reference,
  fold: foldSettings(reference),
  memory: new SubjectMemory(),
  maxMessageBytes: settings.maxMessageBytes,
  passPoint: crashAt(settings.crashAt),
  log,
});

/** The fold's rules with what they need from outside. */
export const foldSettings = (reference: ReferenceData): FoldSettings => ({
  ...DEFAULT_FOLD_SETTINGS,
  fingerprint,
  placeKind: (key) => reference.placeByKey(key)?.kind ?? null,
  placeName: (key) => reference.placeByKey(key)?.nameEn ?? null,
  placeCountry: (key) => reference.placeByKey(key)?.country ?? null,
  placeWithin: (key) => townOf(key, reference),
});

/** Key of the port or town that a terminal or station lies in: the place of its UN/LOCODE, when that is another place. */
function townOf(key: string, reference: ReferenceData): string | null {
  const code = reference.placeByKey(key)?.unlocode ?? null;
  const town = code === null ? null : (reference.findPlace('UNLOCODE', code)?.key ?? null);
  return town === key ? null : town;
}
