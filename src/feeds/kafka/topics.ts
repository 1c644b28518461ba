import type { Admin, ITopicConfig } from 'kafkajs';
import type { Feed } from '../../settings/feed-registry.js';

/**
 * Makes the topics that are missing and adds the partitions that are. What exists is left as its operators set it.
 *
 * The broker unpacks what producers pack (`compression.type=uncompressed`): a bomb is refused as too large when it is sent, and
 * no codec of a producer can be one that we cannot read. The broker stamps records when it takes them, except in historical
 * feeds, where the record's own time is when the message was known.
 */
export async function ensureTopics(admin: Admin, feeds: readonly Feed[]): Promise<void> {
  const existing = new Set(await admin.listTopics());
  const missing = feeds.filter((feed) => !existing.has(feed.topic));
  if (missing.length > 0) await admin.createTopics({ topics: missing.map(topicOf), waitForLeaders: true });
  const present = feeds.filter((feed) => existing.has(feed.topic));
  if (present.length === 0) return;
  const { topics } = await admin.fetchTopicMetadata({ topics: present.map((feed) => feed.topic) });
  const counts = new Map(topics.map(({ name, partitions }) => [name, partitions.length]));
  const short = present.filter((feed) => (counts.get(feed.topic) ?? feed.partitions) < feed.partitions);
  if (short.length === 0) return;
  await admin.createPartitions({
    topicPartitions: short.map(({ topic, partitions }) => ({ topic, count: partitions })),
  });
}

const topicOf = ({ topic, partitions, historical }: Feed): ITopicConfig => ({
  topic,
  numPartitions: partitions,
  configEntries: [
    { name: 'compression.type', value: 'uncompressed' },
    { name: 'cleanup.policy', value: 'delete' },
    { name: 'message.timestamp.type', value: historical ? 'CreateTime' : 'LogAppendTime' },
  ],
});
