/**
 * What one writes first: a consumer that handles message by message (`eachMessage`, as Nest's Kafka transport does) and saves each in a
 * transaction with TypeORM: the raw message, its events, the state of its containers. It gets our interpretation for nothing. Told what to
 * do by its parent; reads `skip` messages to warm up, then counts for `seconds`, and reports.
 */
import kafkajs from 'kafkajs';
import { DataSource, In } from 'typeorm';
import { loadBuilt } from '../built.mjs';
import { ContainerState, RawMessage, TrackingEvent } from './entities.mjs';

const { dist, databaseUrl, brokers, groupId, feedsFile, skip, seconds } = JSON.parse(process.argv[2]);
const built = await loadBuilt(dist);
const reference = built.createReference(built.readReferenceFiles());
const feeds = built.readFeedsFile(feedsFile, reference);

const dataSource = await new DataSource({
  type: 'postgres',
  url: databaseUrl,
  entities: [RawMessage, TrackingEvent, ContainerState],
  synchronize: true,
}).initialize();
const consumer = new kafkajs.Kafka({ clientId: 'naive', brokers, logLevel: kafkajs.logLevel.ERROR }).consumer({
  groupId,
});

const interpretMessage = ({ topic, partition, message }) => {
  const feed = feeds.byTopic(topic);
  const origin = { feed, topic, partition, incarnation: 1, epoch: 1n, maxMessageBytes: 1024 * 1024 };
  const raw = built.rawMessageOf(
    {
      offset: BigInt(message.offset),
      timestampMs: Number(message.timestamp),
      value: message.value,
      headers: built.NO_HEADERS,
    },
    origin,
  );
  return { raw, events: built.readContent(raw, feed, reference).facts.map(({ event }) => event) };
};

const occurredAt = (event) => (event.occurredAt.instant === null ? null : new Date(event.occurredAt.instant));

/** The latest of the message's events about each container, unless a later one is known. */
async function statesAfter(manager, events) {
  const latest = new Map();
  for (const event of events) {
    if (event.unit === null || event.classifier !== 'ACTUAL') continue;
    const known = latest.get(event.unit.number);
    if (known === undefined || occurredAt(known) <= occurredAt(event)) latest.set(event.unit.number, event);
  }
  const stored = await manager.findBy(ContainerState, { container: In([...latest.keys()]) });
  for (const state of stored)
    if (state.occurredAt > occurredAt(latest.get(state.container))) latest.delete(state.container);
  return [...latest].map(([container, event]) => ({
    container,
    code: event.code,
    place: event.place?.name ?? null,
    occurredAt: occurredAt(event),
  }));
}

async function handleMessage(payload) {
  const { raw, events } = interpretMessage(payload);
  await dataSource.transaction(async (manager) => {
    await manager.save(RawMessage, {
      id: raw.id,
      topic: raw.topic,
      partition: raw.partition,
      offset: String(raw.offset),
      receivedAt: new Date(raw.receivedAtMs),
      body: raw.body,
    });
    await manager.save(
      TrackingEvent,
      events.map((event) => ({
        id: event.id,
        messageId: raw.id,
        container: event.unit?.number ?? null,
        code: event.code,
        classifier: event.classifier,
        occurredAt: occurredAt(event),
        party: event.reportedBy.party,
        body: event,
      })),
    );
    await manager.save(ContainerState, await statesAfter(manager, events));
  });
}

let handled = 0;
let startedAt = 0;
let isDone = false;

function count() {
  handled += 1;
  if (handled === skip) {
    startedAt = performance.now();
    process.send({ started: true });
  }
  const elapsed = (performance.now() - startedAt) / 1_000;
  if (handled <= skip || elapsed < seconds || isDone) return;
  isDone = true;
  process.send({ messages: handled - skip, seconds: elapsed });
}

await consumer.connect();
await consumer.subscribe({ topics: feeds.feeds.map(({ topic }) => topic), fromBeginning: true });
await consumer.run({
  eachMessage: async (payload) => {
    if (isDone) return;
    await handleMessage(payload);
    count();
  },
});
process.on('disconnect', () => process.exit(0));
