import { runBatch } from '../../src/intake/run-batch.js';
import type { IntakeContext } from '../../src/intake/intake-context.js';
import { SubjectMemory } from '../../src/intake/subject-memory.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { digestOf } from '../support/digest.js';
import { countOf, testFeed, testIntake, TestPartition } from '../support/intake.js';
import { brokenInvariants } from '../support/invariants.js';
import { traffic } from '../support/traffic.js';
import { mixedStatuses, randomFrom, shuffled } from './messages.js';

const feeds = [testFeed({ id: 'gate' }), testFeed({ id: 'carrier', kind: 'CARRIER' })];
const pulse = { beat: async () => undefined, waiting: () => undefined };

interface Sent {
  readonly topic: string;
  readonly body: Buffer;
}

function sentBy(seed: number): readonly Sent[] {
  const gate = traffic({ seed, messages: 40, topics: ['feed.gate'] });
  const carrier = mixedStatuses(seed, 40).map((body) => ({ topic: 'feed.carrier', body }));
  return shuffled([...gate, ...carrier], seed);
}

/** Writes the messages of each topic in their order, in batches of up to `most`. */
async function write(intake: IntakeContext, sent: readonly Sent[], most: number, seed = 1): Promise<void> {
  const random = randomFrom(seed);
  await Promise.all(
    feeds.map(async ({ topic }) => {
      const bodies = sent.filter((one) => one.topic === topic).map(({ body }) => body);
      const partition = await TestPartition.claim(intake, topic);
      for (let at = 0; at < bodies.length;) {
        const size = 1 + Math.floor(random() * most);
        await partition.run(bodies.slice(at, at + size), (batch) => runBatch(batch, intake, pulse));
        at += size;
      }
    }),
  );
}

describe('the same messages give the same rows', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(() => database.clear());
  afterAll(() => database.drop());

  const digestAfter = async (work: () => Promise<unknown>): Promise<unknown> => {
    await database.clear();
    await work();
    expect(await brokenInvariants(database.pool)).toEqual({});
    return digestOf(database.pool);
  };

  it.each([11, 12])('in any order and any batches (seed %i)', async (seed) => {
    const sent = sentBy(seed);
    const whole = await digestAfter(() => write(testIntake(database.pool, { feeds }), sent, 1_000));
    expect(await countOf(database.pool, 'correction')).toBeGreaterThan(0);
    expect(await countOf(database.pool, 'document_event')).toBeGreaterThan(0);
    for (const [order, most] of [
      [1, 1],
      [2, 9],
      [3, 40],
    ] as const) {
      const intake = testIntake(database.pool, { feeds });
      expect(await digestAfter(() => write(intake, shuffled(sent, seed * 10 + order), most, order))).toEqual(whole);
    }
  });

  it('whatever is remembered of units: nothing, little, or what another process has changed since', async () => {
    const sent = sentBy(21);
    const whole = await digestAfter(() => write(testIntake(database.pool, { feeds }), sent, 1_000));
    const forgetful = { ...testIntake(database.pool, { feeds }), memory: new SubjectMemory(0) };
    const short = { ...testIntake(database.pool, { feeds }), memory: new SubjectMemory(60) };
    expect(await digestAfter(() => write(forgetful, sent, 7))).toEqual(whole);
    expect(await digestAfter(() => write(short, sent, 7))).toEqual(whole);
    const two = [testIntake(database.pool, { feeds }), testIntake(database.pool, { feeds })] as const;
    const taking = digestAfter(async () => {
      for (let at = 0; at < sent.length; at += 10) {
        await write(two[(at / 10) % 2 === 0 ? 0 : 1], sent.slice(at, at + 10), 4, at);
      }
    });
    expect(await taking).toEqual(whole);
  });

  it('when several partitions with the same units are written at the same time', async () => {
    const topics = ['feed.gate', 'feed.carrier'];
    for (const seed of [31, 32]) {
      const sent = sentBy(seed);
      const whole = await digestAfter(() => write(testIntake(database.pool, { feeds }), sent, 1_000));
      const intake = testIntake(database.pool, { feeds });
      const atOnce = async (): Promise<void> => {
        const partitions = topics.flatMap((topic) => [0, 1, 2].map((number) => ({ topic, number })));
        await Promise.all(
          partitions.map(async ({ topic, number }) => {
            const partition = await TestPartition.claim(intake, topic, number);
            const own = sent.filter((one) => one.topic === topic).filter((_, index) => index % 3 === number);
            for (let at = 0; at < own.length; at += 4) {
              const bodies = own.slice(at, at + 4).map(({ body }) => body);
              await partition.run(bodies, (batch) => runBatch(batch, intake, pulse));
            }
          }),
        );
      };
      expect(await digestAfter(atOnce)).toEqual(whole);
    }
  });
});
