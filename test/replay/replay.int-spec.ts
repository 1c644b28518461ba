import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/database/data-source.js';
import type { IntakeContext } from '../../src/intake/intake-context.js';
import { ReplayRow } from '../../src/replay/replay.entity.js';
import { ReplayRunner } from '../../src/replay/replay-runner.js';
import { ReplayService } from '../../src/replay/replay.service.js';
import { mixedStatuses } from '../intake/messages.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { digestOf } from '../support/digest.js';
import { countOf, testFeed, testIntake, TestPartition } from '../support/intake.js';
import { brokenInvariants } from '../support/invariants.js';
import { traffic } from '../support/traffic.js';
import { waitUntil } from '../support/wait-until.js';

const before = [testFeed({ id: 'gate' }), testFeed({ id: 'carrier', kind: 'CARRIER' })];
/** What an operator changes: a private place code gets a meaning. */
const after = before.map((feed) => ({ ...feed, placeCodes: { ZZ9QQ: 'CNCQI' } }));
const gate = traffic({ seed: 41, messages: 90, topics: ['feed.gate'] }).map(({ body }) => body);
const carrier = mixedStatuses(41, 60);

describe('replay', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    const options = dataSourceOptions({ url: database.url, poolSize: 2 });
    dataSource = await new DataSource({ ...options, entities: [ReplayRow] }).initialize();
  });
  beforeEach(() => database.clear());
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  async function filled(feeds = before): Promise<IntakeContext> {
    const intake = testIntake(database.pool, { feeds });
    await (await TestPartition.claim(intake, 'feed.gate')).write(gate);
    await (await TestPartition.claim(intake, 'feed.carrier')).write(carrier);
    return intake;
  }

  async function workOff(intake: IntakeContext): Promise<void> {
    const runner = new ReplayRunner(intake);
    while (await runner.step(20));
  }

  it('changes nothing when the code and its data are the same', async () => {
    const intake = await filled();
    const whole = { rows: await digestOf(database.pool), outbox: await countOf(database.pool, 'outbox') };
    const service = new ReplayService(dataSource, intake);
    const { id, preview } = await service.preview({});
    expect(preview).toMatchObject({ contentsChanged: 0, eventsAdded: 0, eventsRemoved: 0, journeysChanged: 0 });
    expect(preview?.contents).toBeGreaterThan(100);
    await service.start(id, true);
    await workOff(intake);
    expect(await service.byId(id)).toMatchObject({ status: 'DONE', progress: { contentsChanged: 0, failed: 0 } });
    expect({ rows: await digestOf(database.pool), outbox: await countOf(database.pool, 'outbox') }).toEqual(whole);
  });

  it('leaves the journeys that reading everything with the new data from the start would give', async () => {
    await filled(after);
    const { journal: _j, journal_source: _s, quarantine: _q, ...wanted } = await digestOf(database.pool);
    await database.clear();
    await filled();
    const intake = testIntake(database.pool, { feeds: after });
    const service = new ReplayService(dataSource, intake);
    const untouched = await digestOf(database.pool);
    const { id, preview } = await service.preview({ feed: 'gate' });
    expect(preview?.contentsChanged).toBeGreaterThan(0);
    expect(preview?.eventsAdded).toBe(preview?.eventsRemoved);
    expect(preview?.journeysChanged).toBeGreaterThan(0);
    expect(await digestOf(database.pool)).toEqual(untouched);

    const outbox = await countOf(database.pool, 'outbox');
    await service.start(id, false);
    await workOff(intake);
    const { contentsChanged, eventsAdded } = preview ?? {};
    expect(await service.byId(id)).toMatchObject({ status: 'DONE', progress: { contentsChanged, eventsAdded } });
    expect(await digestOf(database.pool)).toMatchObject(wanted);
    expect(await countOf(database.pool, 'outbox')).toBe(outbox);
    expect(await brokenInvariants(database.pool)).toEqual({});
  });

  it('takes back what it did when the old data come back, and says again what was said before', async () => {
    await filled();
    const whole = await digestOf(database.pool);
    for (const feeds of [after, before]) {
      const intake = testIntake(database.pool, { feeds });
      const service = new ReplayService(dataSource, intake);
      await service.start((await service.preview({})).id, true);
      await workOff(intake);
    }
    const { journal: _j, journal_source: _s, ...rest } = whole;
    expect(await digestOf(database.pool)).toMatchObject(rest);
    expect(await countOf(database.pool, 'outbox where replay_id is not null')).toBeGreaterThan(0);
    expect(await brokenInvariants(database.pool)).toEqual({});
  });

  it('stops when paused, goes on where it stood, and ends when cancelled', async () => {
    await filled();
    const intake = testIntake(database.pool, { feeds: after });
    const service = new ReplayService(dataSource, intake);
    const { id } = await service.preview({});
    await service.start(id, false);
    await new ReplayRunner(intake).step(30);
    await service.pause(id);
    expect(await new ReplayRunner(intake).step(30)).toBe(false);
    await expect(service.pause(id)).rejects.toMatchObject({ code: 'REPLAY_STATE', actual: 'PAUSED' });
    await service.resume(id);
    await new ReplayRunner(intake).step(30);
    expect((await service.byId(id))?.progress?.done).toBe(60);
    expect(await service.cancel(id)).toMatchObject({ status: 'CANCELLED' });
    expect(await new ReplayRunner(intake).step(30)).toBe(false);
    expect(await brokenInvariants(database.pool)).toEqual({});
  });

  it('is worked off once by several runners', async () => {
    await filled();
    const intakes = [1, 2, 3].map(() => testIntake(database.pool, { feeds: after }));
    const service = new ReplayService(dataSource, intakes[0] as IntakeContext);
    const { id, preview } = await service.preview({});
    await service.start(id, false);
    await Promise.all(intakes.map(workOff));
    const { contentsChanged, eventsAdded, contents } = preview ?? {};
    const progress = { contentsChanged, eventsAdded, done: contents };
    expect(await service.byId(id)).toMatchObject({ status: 'DONE', progress });
  });

  it('fails, and says why, when it cannot be carried out at all', async () => {
    const intake = await filled();
    const service = new ReplayService(dataSource, intake);
    const { id } = await service.preview({ feed: 'gate' });
    await service.start(id, false);
    await database.pool.query('update replay set scope = $2 where id = $1', [id, { from: 'no time' }]);
    const runner = new ReplayRunner(intake);
    runner.start();
    const failed = await waitUntil('it failed', async () => {
      const row = await service.byId(id);
      return row?.status === 'FAILED' && row;
    });
    await runner.stop();
    expect(failed).toMatchObject({ error: expect.stringContaining('no time'), finishedAt: expect.any(Date) });
  });

  it('chooses by feed, time, number and message', async () => {
    const intake = await filled();
    const service = new ReplayService(dataSource, intake);
    const contentsOf = async (scope: Parameters<ReplayService['preview']>[0]): Promise<number> =>
      (await service.preview(scope)).preview?.contents ?? -1;
    const all = await contentsOf({});
    expect((await contentsOf({ feed: 'gate' })) + (await contentsOf({ feed: 'carrier' }))).toBe(all);
    expect(await contentsOf({ to: '2026-01-01T00:00:10Z' })).toBe(20);
    expect(await contentsOf({ from: '2027-01-01T00:00:00Z' })).toBe(0);
    const { rows } = await database.pool.query<{ number: string; contents: number }>(
      `select j.unit_number as number, count(distinct s.content_key)::int as contents
       from journey j join journal e using (unit_key) join journal_source s using (event_id, month) group by 1 order by 1 limit 1`,
    );
    expect(await contentsOf({ numbers: [rows[0]?.number ?? ''] })).toBe(rows[0]?.contents);
    const { rows: messages } = await database.pool.query<{ id: string }>('select id from inbox limit 1');
    expect(await contentsOf({ messageIds: [messages[0]?.id ?? ''] })).toBe(1);
  });
});
