import kafkajs from 'kafkajs';

const CHUNK = 1_000;
/** Longer than warming up takes. */
const TRANSACTION_LIMIT_MS = 300_000;

/**
 * Puts messages into the feeds' topics: the first `warmUp` to be read at once, the rest in a Kafka transaction that stays open. They are
 * in the log, and a consumer sees none of them until `release` commits.
 */
export async function produceBacklog(kafka, built, { feeds, messages, warmUp, id }) {
  const admin = kafka.admin();
  await admin.connect();
  await built.ensureTopics(admin, feeds.feeds);
  const producer = kafka.producer({
    transactionalId: id,
    maxInFlightRequests: 1,
    idempotent: true,
    transactionTimeout: TRANSACTION_LIMIT_MS,
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  const plain = await producer.transaction();
  await send(plain, messages.slice(0, warmUp));
  await plain.commit();
  const held = await producer.transaction();
  await send(held, messages.slice(warmUp));
  return {
    release: () => held.commit(),
    remove: async () => {
      await producer.disconnect();
      await admin.deleteTopics({ topics: feeds.feeds.map(({ topic }) => topic) });
      await admin.disconnect();
    },
  };
}

async function send(transaction, messages) {
  for (let start = 0; start < messages.length; start += CHUNK) {
    const byTopic = new Map();
    for (const { topic, partition, body } of messages.slice(start, start + CHUNK)) {
      byTopic.set(topic, [...(byTopic.get(topic) ?? []), { partition, value: body }]);
    }
    await transaction.sendBatch({
      acks: -1,
      topicMessages: [...byTopic].map(([topic, records]) => ({ topic, messages: records })),
    });
  }
}
