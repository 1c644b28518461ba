import { claimPosition, lockPositions, resumeHalted } from '../../src/intake/feed-position.store.js';
import { PartitionWriter } from '../../src/intake/partition-writer.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { testIntake } from '../support/intake.js';
import { brokenInvariants } from '../support/invariants.js';

const at = { topic: 'feed.gate', partition: 0 };

describe('feed positions', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(() => database.clear());
  afterAll(() => database.drop());

  const writer = (): PartitionWriter =>
    new PartitionWriter(testIntake(database.pool), 'test', { messages: 10, bytes: 1_000_000 });

  it('start where the log starts, and every claim has a higher epoch', async () => {
    const first = await writer().claim(at, { start: 5n, end: 9n });
    const second = await writer().claim(at, { start: 5n, end: 9n });
    expect([first.nextOffset, first.epoch, second.nextOffset, second.epoch]).toEqual([5n, 1n, 5n, 2n]);
  });

  it('are taken from an owner that hangs inside a transaction', async () => {
    const frozen = await database.pool.connect();
    frozen.on('error', () => undefined);
    const { epoch } = await claimPosition(database.pool, at, { owner: 'frozen', logStart: 0n });
    await frozen.query('begin');
    await lockPositions(frozen, [{ claim: { ...at, epoch } }]);
    const claim = await claimPosition(database.pool, at, { owner: 'next', logStart: 0n });
    expect(claim.epoch).toBe(epoch + 1n);
    await expect(frozen.query('commit')).rejects.toThrow();
    frozen.release(true);
  });

  it.each([
    ['whose log lost records before they were read', { start: 9n, end: 20n }, ['5', '9'], /LOG_TRUNCATED/],
    ['whose log is shorter than what was read of it', { start: 0n, end: 3n }, ['3', '5'], /LOG_SHORTER/],
  ])('halt at a partition %s, with an incident', async (_, log, [from, to], reason) => {
    await writer().claim(at, { start: 5n, end: 9n });
    const halted = await writer().claim(at, log);
    expect(halted.haltedReason).toMatch(reason);
    const { rows } = await database.pool.query('select from_offset, to_offset from data_loss_incident');
    expect(rows).toEqual([{ from_offset: from, to_offset: to }]);
    expect((await writer().claim(at, log)).haltedReason).toMatch(reason);
    expect(await brokenInvariants(database.pool)).toEqual({});

    expect(await resumeHalted(database.pool, at, { logStart: log.start, recreated: log.end < 5n })).toBe(true);
    const resumed = await writer().claim(at, log);
    expect(resumed).toMatchObject({ nextOffset: log.start, haltedReason: null, incarnation: log.end < 5n ? 1 : 0 });
  });
});
