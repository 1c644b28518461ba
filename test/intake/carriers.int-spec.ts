import { runBatch } from '../../src/intake/run-batch.js';
import type { IntakeContext } from '../../src/intake/intake-context.js';
import { SubjectMemory } from '../../src/intake/subject-memory.js';
import { unpackJourney } from '../../src/read-model/journey-body.js';
import type { Journey } from '../../src/tracking/journey.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { digestOf } from '../support/digest.js';
import { countOf, testFeed, testIntake, TestPartition } from '../support/intake.js';
import { brokenInvariants } from '../support/invariants.js';
import { container, mixedStatuses, randomFrom, shuffled } from './messages.js';
import { consist, dislocation, railTraffic, running, TRAINS, WAGONS } from './rail-messages.js';

const feeds = [testFeed({ id: 'rail', kind: 'RAILWAY', country: 'DE' })];
const pulse = { beat: async () => undefined, waiting: () => undefined };
const DAY = 24 * 60;

describe('facts of trains and wagons reach the boxes aboard', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(() => database.clear());
  afterAll(() => database.drop());

  const intakeHere = (): IntakeContext => testIntake(database.pool, { feeds });

  /** In batches of up to `most`, in this order. */
  async function write(intake: IntakeContext, bodies: readonly Buffer[], most: number, seed = 1): Promise<void> {
    const random = randomFrom(seed);
    const partition = await TestPartition.claim(intake, 'feed.rail');
    for (let at = 0; at < bodies.length;) {
      const size = 1 + Math.floor(random() * most);
      await partition.run(bodies.slice(at, at + size), (batch) => runBatch(batch, intake, pulse));
      at += size;
    }
  }

  const digestAfter = async (work: () => Promise<unknown>): Promise<unknown> => {
    await database.clear();
    await work();
    expect(await brokenInvariants(database.pool)).toEqual({});
    return digestOf(database.pool);
  };

  async function journeyOf(box: string): Promise<Journey> {
    const { rows } = await database.pool.query<{ body: Buffer }>('select body from journey where unit_key = $1', [
      `CONTAINER:${box}`,
    ]);
    expect(rows).toHaveLength(1);
    return unpackJourney(rows[0]!.body);
  }

  const [box, other] = [container(1), container(2)];
  const [wagon] = WAGONS;
  const [train] = TRAINS;
  const list = consist({ id: 'L1', train, wagons: { [wagon]: [box] }, at: DAY, madeAt: DAY - 30 });
  const left = dislocation({ id: 'D1', wagon, operation: 'DEPARTED', place: 'PLMAA', at: DAY + 60, madeAt: DAY + 90 });
  const arrived = running({ id: 'R1', train, status: '01', place: 16111, at: DAY + 600, madeAt: DAY + 610 });
  const isTold = ({ milestones }: Journey): readonly string[] =>
    milestones.filter(({ actual }) => actual !== null).map(({ code, place }) => `${code} ${place?.code}`);

  it.each([
    ['after the list', [list, left, arrived]],
    ['before it', [arrived, left, list]],
    ['around it', [left, list, arrived]],
    ['around it, the train first', [arrived, list, left]],
  ])('a row about the wagon and the running of its train, %s', async (_, sent) => {
    await write(intakeHere(), sent, 1);
    expect(isTold(await journeyOf(box))).toEqual(['DEPARTED PLMAA', 'ARRIVED DE16111']);
  });

  it('all in one batch', async () => {
    await write(intakeHere(), [arrived, left, list], 100);
    expect(isTold(await journeyOf(box))).toEqual(['DEPARTED PLMAA', 'ARRIVED DE16111']);
  });

  it('a list that is replaced by one with another box takes them back from the first and gives them to the other', async () => {
    const intake = intakeHere();
    const aboard = { id: 'L1', train, at: DAY } as const;
    const corrected = consist({ ...aboard, wagons: { [wagon]: [other] }, madeAt: DAY - 10, action: 'REPLACE' });
    await write(intake, [list, left, arrived, corrected], 1);
    expect(isTold(await journeyOf(other))).toEqual(['DEPARTED PLMAA', 'ARRIVED DE16111']);
    const { rows } = await database.pool.query<{ body: Buffer }>('select body from journey where unit_key = $1', [
      `CONTAINER:${box}`,
    ]);
    expect(rows.flatMap(({ body }) => isTold(unpackJourney(body)))).toEqual([]);
  });

  it('a row about the wagon that is taken back is taken back from the box', async () => {
    const undone = { id: 'D1', wagon, operation: 'DEPARTED', place: 'PLMAA', at: DAY + 60 } as const;
    await write(
      intakeHere(),
      [list, left, arrived, dislocation({ ...undone, madeAt: DAY + 120, action: 'CANCEL' })],
      1,
    );
    expect(isTold(await journeyOf(box))).toEqual(['ARRIVED DE16111']);
  });

  it.each([41, 42, 43])('in any order and any batches (seed %i)', async (seed) => {
    const sent = [...railTraffic(seed, 40), ...mixedStatuses(seed, 12)];
    const whole = await digestAfter(() => write(intakeHere(), sent, 1_000));
    expect(await countOf(database.pool, 'unit_carrier')).toBeGreaterThan(0);
    expect(await countOf(database.pool, 'carrier_event')).toBeGreaterThan(0);
    for (const [order, most] of [
      [1, 1],
      [2, 9],
    ] as const) {
      expect(await digestAfter(() => write(intakeHere(), shuffled(sent, seed * 10 + order), most, order))).toEqual(
        whole,
      );
    }
  });

  it('whatever is remembered of units', async () => {
    const sent = shuffled([...railTraffic(51, 40), ...mixedStatuses(51, 12)], 51);
    const whole = await digestAfter(() => write(intakeHere(), sent, 1_000));
    const forgetful = { ...intakeHere(), memory: new SubjectMemory(0) };
    expect(await digestAfter(() => write(forgetful, sent, 5))).toEqual(whole);
    const two = [intakeHere(), intakeHere()] as const;
    const taking = digestAfter(async () => {
      for (let at = 0; at < sent.length; at += 6)
        await write(two[(at / 6) % 2 === 0 ? 0 : 1], sent.slice(at, at + 6), 4);
    });
    expect(await taking).toEqual(whole);
  });

  it('when several partitions are written at the same time', async () => {
    for (const seed of [61, 62]) {
      const sent = [...railTraffic(seed, 48), ...mixedStatuses(seed, 12)];
      const whole = await digestAfter(() => write(intakeHere(), sent, 1_000));
      const intake = intakeHere();
      const atOnce = async (): Promise<void> => {
        await Promise.all(
          [0, 1, 2].map(async (number) => {
            const partition = await TestPartition.claim(intake, 'feed.rail', number);
            const own = sent.filter((_, index) => index % 3 === number);
            for (let at = 0; at < own.length; at += 3) {
              await partition.run(own.slice(at, at + 3), (batch) => runBatch(batch, intake, pulse));
            }
          }),
        );
      };
      expect(await digestAfter(atOnce)).toEqual(whole);
    }
  });
});
