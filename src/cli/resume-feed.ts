import { fetchLogBounds } from '../feeds/kafka/log-bounds.js';
import { createKafka, PROMPT } from '../feeds/kafka/kafka-client.js';
import { createWritePool } from '../database/write-pool.js';
import { resumeHalted } from '../intake/feed-position.store.js';
import { createLog } from '../observability/log.js';
import { settingsFrom } from '../settings/settings.js';
import { withRunningServers } from './installation.js';
import { readFeeds } from './with-producer.js';

export interface ResumeRequest {
  readonly feedId: string;
  readonly partition: number;
  /** The topic is another one under the same name: its offsets count anew. */
  readonly recreated: boolean;
}

/** An operator's decision after a gap in the log: the partition goes on where its log now starts. */
export async function resumeFeed(env: NodeJS.ProcessEnv, request: ResumeRequest): Promise<void> {
  const { feedId, partition, recreated } = request;
  const feed = readFeeds(env).byId(feedId);
  if (feed === null) throw new Error(`There is no feed '${feedId}' in the feed registry.`);
  const settings = settingsFrom(await withRunningServers(env, ['DATABASE_URL', 'KAFKA_BROKERS']));
  const admin = createKafka(settings.kafka, createLog('silent'), PROMPT).admin();
  const pool = createWritePool({ url: settings.databaseUrl, size: 1, applicationName: 'landbridge feed resume' });
  try {
    await admin.connect();
    const bounds = (await fetchLogBounds(admin, feed.topic)).get(partition);
    if (bounds === undefined) throw new Error(`${feed.topic} has no partition ${partition}.`);
    const logStart = bounds.start;
    if (!(await resumeHalted(pool, { topic: feed.topic, partition }, { logStart, recreated }))) {
      throw new Error(`${feed.topic}/${partition} is not halted.`);
    }
    console.log(`${feed.topic}/${partition} goes on at offset ${logStart}.`);
  } finally {
    await Promise.all([admin.disconnect(), pool.end()]);
  }
}
