import { FencedError, claimPosition } from '../../src/intake/feed-position.store.js';
import { processBatch } from '../../src/intake/process-batch.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { digestOf } from '../support/digest.js';
import { countOf, record, testFeed, testIntake, TestPartition } from '../support/intake.js';
import { brokenInvariants } from '../support/invariants.js';
import { traffic } from '../support/traffic.js';

const bodies = (seed: number, messages: number): Buffer[] =>
  traffic({ seed, messages, topics: ['feed.gate'] }).map(({ body }) => body);

describe('processBatch', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(() => database.clear());
  afterAll(() => database.drop());

  it('brings messages to journeys, and every invariant holds', async () => {
    const intake = testIntake(database.pool);
    const partition = await TestPartition.claim(intake);
    const outcome = await partition.write(bodies(1, 60));
    expect(outcome.nextOffset).toBe(60n);
    expect(new Set(outcome.dispositions)).toEqual(new Set(['PROCESSED', 'PARTLY_QUARANTINED', 'REPEAT']));
    expect(await countOf(database.pool, 'inbox')).toBe(60);
    expect(await countOf(database.pool, 'journey')).toBeGreaterThan(0);
    expect(await countOf(database.pool, 'shipment')).toBeGreaterThan(0);
    expect(await brokenInvariants(database.pool)).toEqual({});
  });

  it('writes nothing the second time a batch is delivered', async () => {
    const intake = testIntake(database.pool);
    const partition = await TestPartition.claim(intake);
    const batch = partition.batch(bodies(2, 20));
    await processBatch(batch, intake);
    const before = { digest: await digestOf(database.pool), outbox: await countOf(database.pool, 'outbox') };
    const again = await processBatch(batch, testIntake(database.pool));
    expect(again).toMatchObject({ nextOffset: 20n, dispositions: [] });
    expect({ digest: await digestOf(database.pool), outbox: await countOf(database.pool, 'outbox') }).toEqual(before);
  });

  it('refuses a batch under an older claim and leaves no trace of it', async () => {
    const intake = testIntake(database.pool);
    const frozen = await TestPartition.claim(intake);
    await claimPosition(database.pool, frozen.claim, { owner: 'other', logStart: 0n });
    await expect(frozen.write(bodies(3, 5))).rejects.toBeInstanceOf(FencedError);
    expect(await countOf(database.pool, 'inbox')).toBe(0);
    expect(await countOf(database.pool, 'journal')).toBe(0);
  });

  it('keeps the same bytes again as a repeat without further facts', async () => {
    const intake = testIntake(database.pool);
    const [body] = bodies(4, 1);
    const partition = await TestPartition.claim(intake);
    const first = await partition.write([body ?? '', body ?? '']);
    const events = await countOf(database.pool, 'journal_source');
    const second = await partition.write([body ?? '']);
    expect([...first.dispositions, ...second.dispositions]).toEqual(['PROCESSED', 'REPEAT', 'REPEAT']);
    expect(await countOf(database.pool, 'journal_source')).toBe(events);
  });

  it('takes the same bytes as a new fact each time in a feed that keeps all', async () => {
    const intake = testIntake(database.pool, { feeds: [testFeed({ id: 'gate', duplicatePolicy: 'KEEP_ALL' })] });
    const [body] = bodies(4, 1);
    const partition = await TestPartition.claim(intake);
    const { dispositions } = await partition.write([body ?? '', body ?? '']);
    expect(dispositions).toEqual(['PROCESSED', 'PROCESSED']);
    expect(await countOf(database.pool, 'journal')).toBe(6);
  });

  it('sets aside what is too large with its head and the hash of the whole, and what does not match its hash', async () => {
    const intake = testIntake(database.pool, { maxMessageBytes: 100_000 });
    const { claim } = await TestPartition.claim(intake);
    const large = Buffer.alloc(200_000, 'A');
    const records = [record(0, large), record(1, 'UNB', { sha256: '0'.repeat(64) })];
    const { dispositions } = await processBatch({ claim, records, logEnd: 2n }, intake);
    expect(dispositions).toEqual(['QUARANTINED', 'QUARANTINED']);
    const { rows } = await database.pool.query(
      'select code, size_bytes, length(body) as kept from quarantine q join inbox i on i.id = q.message_id order by "offset"',
    );
    expect(rows).toEqual([
      { code: 'TOO_LARGE', size_bytes: 200_000, kept: 65_536 },
      { code: 'CORRUPT', size_bytes: 3, kept: 3 },
    ]);
  });

  it('keeps any bytes as they came: NUL, broken UTF-8, tombstones', async () => {
    const intake = testIntake(database.pool);
    const [body] = bodies(5, 1);
    const withNul = Buffer.from(String(body).replace('BGM+', "FTX+AAI+++A\0B'BGM+").replace('LBGT', 'LB\0T'), 'latin1');
    const odd = [withNul, Buffer.from([0, 0xff, 0xfe, 0xd8, 0x00]), Buffer.alloc(0)];
    const { claim } = await TestPartition.claim(intake);
    const records = odd.map((bytes, offset) => record(offset, bytes));
    await processBatch({ claim, records: [...records, { ...record(3, ''), value: null }], logEnd: 4n }, intake);
    const { rows } = await database.pool.query<{ body: Buffer }>('select body from inbox order by "offset"');
    expect(rows.map((row) => row.body)).toEqual([...odd, Buffer.alloc(0)]);
    expect(await brokenInvariants(database.pool)).toEqual({});
  });

  it('keeps inbox and journal append-only', async () => {
    const partition = await TestPartition.claim(testIntake(database.pool));
    await partition.write(bodies(6, 3));
    for (const statement of [
      `update inbox set body = ''`,
      'delete from inbox',
      `update journal set code = 'LOADED'`,
      'delete from journal',
      'delete from journal_source',
      `update journal_source set rule = 'none'`,
    ]) {
      await expect(database.pool.query(statement)).rejects.toMatchObject({ code: '23001' });
    }
  });
});
