import type { RetryOptions } from 'kafkajs';
import { createKafka, PROMPT } from '../feeds/kafka/kafka-client.js';
import { KafkaFeedProducer } from '../feeds/kafka/kafka-feed-producer.js';
import { ensureTopics } from '../feeds/kafka/topics.js';
import type { FeedProducer } from '../feeds/kafka/feed-producer.js';
import { createLog } from '../observability/log.js';
import { createReference } from '../reference/create-reference.js';
import { readFeedsFile } from '../settings/feeds-file.js';
import type { FeedRegistry } from '../settings/feed-registry.js';
import { readReferenceFiles } from '../settings/reference-files.js';
import { feedsFileOf, settingsFrom } from '../settings/settings.js';
import { withRunningServers } from './installation.js';

export interface Outlet {
  readonly producer: FeedProducer;
  readonly feeds: FeedRegistry;
}

/** Topics that were made this moment may not take messages yet; whether the brokers answer at all is known sooner, by the admin. */
const WHILE_LEADERS_ARE_CHOSEN: RetryOptions = { retries: 20, initialRetryTime: 100, maxRetryTime: 500 };

export const readFeeds = (env: NodeJS.ProcessEnv): FeedRegistry =>
  readFeedsFile(feedsFileOf(env), createReference(readReferenceFiles()));

/** Opens a producer to the brokers of the environment or of the running installation, makes missing topics, and closes it after. */
export async function withProducer(env: NodeJS.ProcessEnv, use: (outlet: Outlet) => Promise<void>): Promise<void> {
  const complete = await withRunningServers(env, ['KAFKA_BROKERS']);
  const settings = settingsFrom({ ...complete, DATABASE_URL: 'postgres://not-needed' });
  const feeds = readFeeds(env);
  const log = createLog('silent');
  const admin = createKafka(settings.kafka, log, PROMPT).admin();
  const producer = new KafkaFeedProducer(createKafka(settings.kafka, log, WHILE_LEADERS_ARE_CHOSEN), {
    isOnlySender: true,
  });
  try {
    await admin.connect();
    await ensureTopics(admin, feeds.feeds);
    await use({ producer, feeds });
  } finally {
    await Promise.all([producer.stop(), admin.disconnect()]);
  }
}
