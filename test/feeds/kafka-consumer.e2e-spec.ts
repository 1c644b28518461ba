import zlib from 'node:zlib';
import kafkajs from 'kafkajs';
import { resumeHalted } from '../../src/intake/feed-position.store.js';
import { brokenInvariants } from '../support/invariants.js';
import { traffic } from '../support/traffic.js';
import { waitUntil } from '../support/wait-until.js';
import { ConsumerWorld } from './consumer-world.js';

const bodies = (seed: number, messages: number): Buffer[] =>
  traffic({ seed, messages, topics: ['any'] }).map(({ body }) => body);

describe('the Kafka consumer', () => {
  let world: ConsumerWorld;
  beforeEach(async () => {
    world = await ConsumerWorld.create();
  });
  afterEach(async () => {
    const { gaveUp } = world;
    await world.close();
    expect(gaveUp).toEqual([]);
  });

  it('reads what was there before it and what comes later, each record once', async () => {
    await world.send(bodies(1, 40), 0);
    await world.consume();
    await world.arrived(40);
    await world.send(bodies(2, 30), 1);
    await world.arrived(70);
    expect(await world.count('inbox')).toBe(70);
    expect(await brokenInvariants(world.database.pool)).toEqual({});
  });

  it('goes on from the position in Postgres, whatever offset Kafka remembers', async () => {
    await world.send(bodies(3, 20));
    const first = await world.consume();
    await world.arrived(20);
    await first.stop();
    await world.admin.setOffsets({
      groupId: world.settings.groupId,
      topic: world.feed.topic,
      partitions: [{ partition: 0, offset: '3' }],
    });
    await world.send(bodies(4, 5));
    await world.database.pool.query(`update feed_position set next_offset = next_offset where partition = 0`);
    const second = await world.consume();
    await world.arrived(25);
    await second.stop();
    await world.admin.setOffsets({
      groupId: world.settings.groupId,
      topic: world.feed.topic,
      partitions: [{ partition: 0, offset: '28' }],
    });
    await world.send(bodies(5, 5));
    await world.consume();
    await world.arrived(30);
    expect(await brokenInvariants(world.database.pool)).toEqual({});
  });

  it('reads partitions that are added while it runs', async () => {
    await world.send(bodies(5, 5));
    await world.consume();
    await world.arrived(5);
    await world.admin.createPartitions({ topicPartitions: [{ topic: world.feed.topic, count: 3 }] });
    await world.sendAnew(bodies(6, 5), 2);
    await world.arrived(10);
    expect(await brokenInvariants(world.database.pool)).toEqual({});
  });

  it('shares the partitions with a second consumer and takes them over when that one leaves', async () => {
    const first = await world.consume();
    await world.send(bodies(7, 20), 0);
    await world.arrived(20);
    const second = await world.consume();
    await waitUntil('each has one partition', () =>
      [first, second].every(
        (one) => one.status().partitions.filter(({ nextOffset }) => nextOffset !== null).length === 1,
      ),
    );
    await world.send(bodies(8, 20), 0);
    await world.send(bodies(9, 20), 1);
    await world.arrived(60);
    await second.stop();
    await world.send(bodies(10, 20), 0);
    await world.send(bodies(11, 20), 1);
    await world.arrived(100);
    expect(await brokenInvariants(world.database.pool)).toEqual({});
  });

  it('halts at a partition that lost records before they were read, reads the others, and goes on by decision', async () => {
    const first = await world.consume();
    await world.send(bodies(12, 10), 0);
    await world.arrived(10);
    await first.stop();
    await world.send(bodies(13, 10), 0);
    const partitions = [{ partition: 0, offset: '15' }];
    await waitUntil('the first records are deleted', () =>
      world.admin.deleteTopicRecords({ topic: world.feed.topic, partitions }).then(() => true),
    );
    const second = await world.consume();
    await world.send(bodies(14, 10), 1);
    await world.arrived(20);
    await waitUntil('the incident is written down', async () => (await world.count('data_loss_incident')) === 1);
    const { rows } = await world.database.pool.query(
      'select from_offset, to_offset, partition from data_loss_incident',
    );
    expect(rows).toEqual([{ from_offset: '10', to_offset: '15', partition: 0 }]);
    expect(second.status().partitions.filter(({ haltedReason }) => haltedReason !== null)).toHaveLength(1);
    const at = { topic: world.feed.topic, partition: 0 };
    await resumeHalted(world.database.pool, at, { logStart: 15n, recreated: false });
    await world.arrived(25);
  });

  it.each([
    ['is shorter than what was read', 4, /LOG_SHORTER/],
    ['has grown past what was read', 15, /LOG_REPLACED/],
  ])('halts at a topic that was made anew and %s, and overwrites nothing', async (_, records, reason) => {
    const first = await world.consume();
    await world.send(bodies(15, 10), 0);
    await world.arrived(10);
    await first.stop();
    await world.admin.deleteTopics({ topics: [world.feed.topic] });
    await waitUntil('the topic can be made again', () =>
      world.admin.createTopics({ topics: [{ topic: world.feed.topic, numPartitions: 2 }] }),
    );
    await world.sendAnew(bodies(16, records), 0);
    const second = await world.consume();
    const halted = await waitUntil(
      'the partition is halted',
      () => second.status().partitions.find(({ haltedReason }) => haltedReason !== null) ?? null,
    );
    expect(halted.haltedReason).toMatch(reason);
    expect(await world.count('data_loss_incident')).toBe(1);
    expect(await world.count('inbox')).toBe(10);
    const at = { topic: world.feed.topic, partition: 0 };
    await resumeHalted(world.database.pool, at, { logStart: 0n, recreated: true });
    await world.arrived(10 + records);
    const { rows } = await world.database.pool.query(
      'select incarnation, count(*)::int as records from inbox group by 1 order by 1',
    );
    expect(rows).toEqual([
      { incarnation: 0, records: 10 },
      { incarnation: 1, records },
    ]);
  });

  const setTopic = (config: Readonly<Record<string, string>>): Promise<unknown> =>
    world.admin.alterConfigs({
      validateOnly: false,
      resources: [
        {
          type: kafkajs.ConfigResourceTypes.TOPIC,
          name: world.feed.topic,
          configEntries: Object.entries(config).map(([name, value]) => ({ name, value })),
        },
      ],
    });

  // The broker packs what it stores; Node has zstd from 22.15 on.
  it.each([...('zstdDecompress' in zlib ? ['zstd'] : []), 'gzip', 'snappy', 'lz4'])(
    'reads %s batches',
    async (codec) => {
      await setTopic({ 'compression.type': codec });
      const sent = [
        ...bodies(17, 150),
        Buffer.alloc(100_000, 'AB'),
        Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * i) % 251)),
      ];
      await world.send(sent, 0);
      await world.consume();
      await world.arrived(sent.length);
      const { rows } = await world.database.pool.query<{ body: Buffer }>('select body from inbox order by "offset"');
      expect(rows.every(({ body }, index) => body.equals(sent[index] ?? Buffer.alloc(0)))).toBe(true);
    },
  );

  it('sets aside a batch that would unpack to more than the limit, and goes on behind it', async () => {
    await setTopic({ 'compression.type': 'producer', 'max.message.bytes': '1000000' });
    await world.consume();
    await world.send([Buffer.alloc(20_000_000), Buffer.alloc(20_000_000)], 0, kafkajs.CompressionTypes.GZIP);
    await world.send(bodies(18, 10), 0, kafkajs.CompressionTypes.GZIP);
    await world.arrived(12);
    const { rows } = await world.database.pool.query<{ code: string; detail: string; bytes: number }>(
      'select q.code, q.detail, i.size_bytes as bytes from quarantine q join inbox i on i.id = q.message_id where "offset" < 2 order by "offset"',
    );
    expect(rows.map(({ code }) => code)).toEqual(['CORRUPT', 'CORRUPT']);
    expect(rows[0]?.bytes).toBeGreaterThan(10_000);
    expect(rows[1]?.bytes).toBe(0);
    expect(rows[0]?.detail).toMatch(/gzip cannot be unpacked/);
    expect(await brokenInvariants(world.database.pool)).toEqual({});
  });
});
