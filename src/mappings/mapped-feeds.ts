import { WriteConflictError } from '../database/sql-errors.js';
import type { Transaction, WritePool } from '../database/write-pool.js';
import { FeedRegistry } from '../settings/feed-registry.js';
import type { CodeMapping } from './code-mapping.js';
import { holdDecisions, loadDecisions, versionOfDecisions } from './code-mapping.store.js';

/** The feeds with what was decided about their codes, as of one version of the decisions. */
export interface MappedRegistry {
  readonly feeds: FeedRegistry;
  readonly version: bigint;
}

/** The feeds of feeds.yaml, each with the codes that operators mapped since. What an operator decided counts before the file. */
export class MappedFeeds {
  #current: MappedRegistry;

  constructor(private readonly registry: FeedRegistry) {
    this.#current = { feeds: registry, version: 0n };
  }

  /** As they stand now. */
  async load(db: WritePool | Transaction): Promise<MappedRegistry> {
    if ((await versionOfDecisions(db)) === this.#current.version) return this.#current;
    const { version, mappings } = await loadDecisions(db);
    this.#current = { feeds: withMappings(this.registry, mappings), version };
    return this.#current;
  }
}

/** Throws a `WriteConflictError` when something was decided since the messages were read; they are then read again. */
export async function requireDecisions(tx: Transaction, { version }: Pick<MappedRegistry, 'version'>): Promise<void> {
  const standing = await holdDecisions(tx);
  if (standing !== version) throw new WriteConflictError(`codes were mapped meanwhile (${version} → ${standing})`);
}

/** The registry in which these codes mean what was decided. */
export function withMappings(registry: FeedRegistry, mappings: readonly CodeMapping[]): FeedRegistry {
  if (mappings.length === 0) return registry;
  const byFeed = new Map<string, CodeMapping[]>();
  for (const mapping of mappings) byFeed.set(mapping.feed, [...(byFeed.get(mapping.feed) ?? []), mapping]);
  return new FeedRegistry(
    registry.feeds.map((feed) => ({
      ...feed,
      statusCodes: { ...feed.statusCodes, ...Object.fromEntries((byFeed.get(feed.id) ?? []).map(entryOf)) },
    })),
  );
}

const entryOf = ({ code, event, classifier }: CodeMapping): readonly [string, FeedCode] => [
  code,
  { code: event, ...(classifier === null ? {} : { classifier }) },
];

type FeedCode = FeedRegistry['feeds'][number]['statusCodes'][string];
