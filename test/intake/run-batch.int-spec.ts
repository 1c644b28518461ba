import { runBatch } from '../../src/intake/run-batch.js';
import { createTestDatabase, onServer } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { digestOf } from '../support/digest.js';
import { countOf, testIntake, TestPartition } from '../support/intake.js';
import { brokenInvariants } from '../support/invariants.js';
import { waitUntil } from '../support/wait-until.js';
import { container, iftsta } from './messages.js';

const message = (index: number): Buffer =>
  iftsta({
    document: `LBD${index}`,
    madeAt: 500 + index,
    statuses: [{ bill: `LBB${index}`, code: '24', place: 'CNQZH', at: 100 + index, units: [container(index)] }],
  });

describe('runBatch', () => {
  let database: TestDatabase;
  const waits: (string | null)[] = [];
  const pulse = { beat: async () => undefined, waiting: (reason: string | null) => void waits.push(reason) };

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  beforeEach(async () => {
    waits.length = 0;
    await database.clear();
  });
  afterAll(() => database.drop());

  it('sets aside the one message that cannot be written, and its neighbours live', async () => {
    const poison = `CONTAINER:${container(7)}`;
    await database.pool.query(`alter table journal add constraint poison check (unit_key <> '${poison}')`);
    const intake = testIntake(database.pool);
    const partition = await TestPartition.claim(intake);
    const outcome = await partition.run(
      Array.from({ length: 20 }, (_, index) => message(index)),
      (batch) => runBatch(batch, intake, pulse),
    );
    await database.pool.query('alter table journal drop constraint poison');
    expect(outcome.nextOffset).toBe(20n);
    const { rows } = await database.pool.query(
      `select i."offset", q.code, q.status, i.body from quarantine q join inbox i on i.id = q.message_id`,
    );
    expect(rows).toEqual([{ offset: '7', code: 'INTERNAL_ERROR', status: 'OPEN', body: message(7) }]);
    expect(await countOf(database.pool, 'journey')).toBe(19);
    expect(await brokenInvariants(database.pool)).toEqual({});
  });

  it('blames no message while the database is away, and goes on when it is back', async () => {
    const intake = testIntake(database.pool);
    const partition = await TestPartition.claim(intake);
    await onServer((client) => client.query(`alter database ${database.name} allow_connections false`));
    await onServer((client) =>
      client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database.name]),
    );
    const writing = partition.run([message(1), message(2)], (batch) => runBatch(batch, intake, pulse));
    await waitUntil('three tries have failed', () => waits.length >= 3);
    await onServer((client) => client.query(`alter database ${database.name} allow_connections true`));
    expect((await writing).dispositions).toEqual(['PROCESSED', 'PROCESSED']);
    expect(waits.at(-1)).toBeNull();
    expect(await countOf(database.pool, 'quarantine')).toBe(0);
  });

  it('survives its connection being ended in the middle of a batch, without a trace in the rows', async () => {
    const bodies = Array.from({ length: 30 }, (_, index) => message(index % 9 === 0 ? 0 : index));
    const undisturbed = testIntake(database.pool);
    await (await TestPartition.claim(undisturbed)).write(bodies);
    const whole = await digestOf(database.pool);
    await database.clear();

    // The counter of a sequence is not rolled back with the transaction.
    await database.pool.query(`
      create sequence hit;
      create function end_connection() returns trigger language plpgsql as $$ begin
        if nextval('hit') <= 3 then perform pg_terminate_backend(pg_backend_pid()); end if;
        return null;
      end $$;
      create trigger hit after insert on journal_source for each statement execute function end_connection()`);
    const intake = testIntake(database.pool);
    const partition = await TestPartition.claim(intake);
    await partition.run(bodies, (batch) => runBatch(batch, intake, pulse));
    const { rows } = await database.pool.query(`select last_value::int as hits from hit`);
    await database.pool.query('drop function end_connection cascade; drop sequence hit');
    expect(rows).toEqual([{ hits: 4 }]);
    expect(await digestOf(database.pool)).toEqual(whole);
    expect(await brokenInvariants(database.pool)).toEqual({});
  });

  it('gives the batch up when the partition is no longer ours', async () => {
    const intake = testIntake(database.pool);
    const partition = await TestPartition.claim(intake);
    await TestPartition.claim(testIntake(database.pool));
    await expect(partition.run([message(1)], (batch) => runBatch(batch, intake, pulse))).rejects.toMatchObject({
      code: 'FENCED',
    });
  });
});
