import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../database/data-source.js';
import { FeedKeyRow } from '../feeds/http/feed-key.entity.js';
import { FeedKeys } from '../feeds/http/feed-keys.js';
import { settingsFrom } from '../settings/settings.js';
import { withRunningServers } from './installation.js';
import { readFeeds } from './with-producer.js';

export async function createKey(env: NodeJS.ProcessEnv, feedId: string): Promise<void> {
  const feeds = readFeeds(env);
  if (feeds.byId(feedId) === null) {
    throw new Error(`There is no feed '${feedId}'. Feeds: ${feeds.feeds.map(({ id }) => id).join(', ')}`);
  }
  await withKeys(await databaseUrlOf(env), async (keys) => {
    console.log(await keys.create(feedId));
    console.error('Keep it: it is shown this once.');
  });
}

export async function listKeys(env: NodeJS.ProcessEnv): Promise<void> {
  await withKeys(await databaseUrlOf(env), async (keys) => {
    for (const { id, feed, createdAt, revokedAt } of await keys.list()) {
      const state = revokedAt === null ? 'in force' : `revoked ${revokedAt.toISOString()}`;
      console.log(`lbk_${id}  ${feed.padEnd(24)} made ${createdAt.toISOString()}  ${state}`);
    }
  });
}

/** Takes the id with or without its `lbk_`. */
export async function revokeKey(env: NodeJS.ProcessEnv, id: string): Promise<void> {
  await withKeys(await databaseUrlOf(env), async (keys) => {
    if (!(await keys.revoke(id.replace(/^lbk_/, '').slice(0, 12)))) {
      throw new Error(`There is no key '${id}' in force. \`landbridge key list\` shows them.`);
    }
    console.log('Revoked.');
  });
}

/** Opens the keys of the database at this address, and closes the connection after. */
export async function withKeys<T>(databaseUrl: string, use: (keys: FeedKeys) => Promise<T>): Promise<T> {
  const dataSource = await new DataSource({
    ...dataSourceOptions({ url: databaseUrl, poolSize: 1 }),
    entities: [FeedKeyRow],
  }).initialize();
  try {
    return await use(new FeedKeys(dataSource));
  } finally {
    await dataSource.destroy();
  }
}

/** Keys need the database alone; Kafka may be away. */
export async function databaseUrlOf(env: NodeJS.ProcessEnv): Promise<string> {
  const complete = await withRunningServers(env, ['DATABASE_URL']);
  return settingsFrom({ ...complete, KAFKA_BROKERS: 'not-needed:0' }).databaseUrl;
}
