import { jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { CRASH_POINTS } from '../../src/intake/crash-points.js';
import { killServer } from '../local-servers/server-faults.js';
import type { App } from '../support/app.js';
import { digestOf } from '../support/digest.js';
import { brokenInvariants } from '../support/invariants.js';
import { waitUntil } from '../support/wait-until.js';
import { createFaultWorld, createRun, type FaultWorld, type Run } from './fault-world.js';
import { fencedBatches, fractionTaken, sendInTheBackground } from './under-way.js';

jest.setTimeout(240_000);

/** Every run sends the same messages; only what happens meanwhile differs. */
const TRAFFIC = { seed: 20_260_301, messages: 600 } as const;

let world: FaultWorld;
let undisturbed: Readonly<Record<string, string>>;

beforeAll(async () => {
  world = await createFaultWorld();
  const run = await createRun(world, { name: 'undisturbed', ...TRAFFIC });
  const app = await run.start();
  await run.oracle.connect();
  await run.oracle.send(run.messages);
  await run.oracle.drained(run.pool);
  await app.stop();
  undisturbed = await digestOf(run.pool);
  expect(await brokenInvariants(run.pool)).toEqual({});
  await run.end();
});

afterAll(async () => {
  await world.end();
});

/** Nothing lost, nothing doubled, every invariant, and the very rows of the run that nobody disturbed. */
async function expectNothingHappened(run: Run): Promise<void> {
  await run.oracle.drained(run.pool);
  expect(await run.oracle.lost(run.pool)).toEqual([]);
  expect(await brokenInvariants(run.pool)).toEqual({});
  expect(await digestOf(run.pool)).toEqual(undisturbed);
}

async function withRun(name: string, work: (run: Run) => Promise<void>): Promise<void> {
  const run = await createRun(world, { name, ...TRAFFIC });
  try {
    await work(run);
  } finally {
    await run.end();
  }
}

test('the undisturbed run has journeys, shipments, repeats and quarantined messages to compare', () => {
  for (const table of ['journal', 'journey', 'shipment', 'quarantine', 'number_index']) {
    expect(undisturbed[table]).not.toMatch(/^0 rows/);
  }
});

test('SIGKILL at random moments loses nothing and doubles nothing', () =>
  withRun('sigkill', async (run) => {
    let app = await run.start();
    const sending = sendInTheBackground(run, { slowly: true });
    const killedAt: number[] = [];
    for (let kill = 0; kill < 6; kill += 1) {
      const before = await fractionTaken(run);
      await waitUntil('intake moves on', async () => (await fractionTaken(run)) > before || (await sending.isDone()));
      await pause(kill * 37);
      app.signal('SIGKILL');
      expect(await app.exited).toBe('SIGKILL');
      killedAt.push(await fractionTaken(run));
      app = await run.start();
    }
    await sending.done;
    expect(killedAt.filter((fraction) => fraction > 0 && fraction < 1).length).toBeGreaterThanOrEqual(3);
    await expectNothingHappened(run);
  }));

test.each(CRASH_POINTS)('a process that dies %s leaves nothing half done', (point) =>
  withRun(`crash_${point.replaceAll('-', '_')}`, async (run) => {
    const doomed = await run
      .start({ env: { NODE_ENV: 'test', CRASH_AT: point === 'in-claim' ? point : `${point}:3` } })
      .catch(() => null);
    await run.oracle.connect();
    await run.oracle.send(run.messages);
    // A process that dies in its first claim may be gone before it says where it listens.
    if (doomed !== null) expect(await doomed.exited).toBe('SIGKILL');
    expect(await fractionTaken(run)).toBeLessThan(1);
    await run.start();
    await expectNothingHappened(run);
  }),
);

test('a process frozen past its session timeout is shut out when it wakes', () =>
  withRun('sigstop', async (run) => {
    const apps = [await run.start({ role: 'all' }), await run.start({ role: 'all' })] as const;
    const sending = sendInTheBackground(run, { slowly: true });
    let fenced = 0;
    for (let round = 0; round < 8 && (fenced === 0 || round < 3); round += 1) {
      const frozen = apps[round % 2] as App;
      await waitUntil('intake moves on', async () => (await fractionTaken(run)) > 0);
      frozen.signal('SIGSTOP');
      await pause(3_000);
      frozen.signal('SIGCONT');
      fenced = (await Promise.all(apps.map(fencedBatches))).reduce((sum, count) => sum + count, 0);
    }
    await sending.done;
    await run.oracle.drained(run.pool);
    fenced = (await Promise.all(apps.map(fencedBatches))).reduce((sum, count) => sum + count, 0);
    expect(fenced).toBeGreaterThan(0);
    await expectNothingHappened(run);
  }));

test('consumers that come and go while messages flow share the work without loss', () =>
  withRun('rebalance', async (run) => {
    await run.start();
    const sending = sendInTheBackground(run, { slowly: true });
    for (let round = 0; round < 3; round += 1) {
      const guest = await run.start();
      await pause(1_000);
      expect(await guest.stop()).toBe('0');
    }
    await sending.done;
    const { rows } = await run.pool.query<{ epoch: string }>('select max(epoch) as epoch from feed_position');
    expect(Number(rows[0]?.epoch)).toBeGreaterThan(2);
    await expectNothingHappened(run);
  }));

test('Postgres killed and back: intake waits and goes on by itself, and nothing is quarantined for it', () =>
  withRun('postgres', async (run) => {
    const app = await run.start({ role: 'all' });
    const sending = sendInTheBackground(run, { slowly: true });
    for (let kill = 0; kill < 2; kill += 1) {
      await waitUntil('intake moves on', async () => (await fractionTaken(run)) > kill * 0.2);
      await killServer(world.postgres);
      await waitUntil(
        'it says that it is not ready',
        async () => (await fetch(`${app.url}/health/ready`)).status === 503,
      );
      expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
      await world.restartPostgres();
    }
    await sending.done;
    await expectNothingHappened(run);
    expect(await Promise.race([app.exited, pause(10, 'still the same process')])).toBe('still the same process');
  }));

test('the broker killed and back: everything acknowledged arrives', () =>
  withRun('broker', async (run) => {
    const app = await run.start();
    const sending = sendInTheBackground(run, { slowly: true });
    await waitUntil('intake moves on', async () => (await fractionTaken(run)) > 0.1);
    await killServer(world.kafka);
    await world.restartKafka();
    await sending.done;
    await expectNothingHappened(run);
    expect(await Promise.race([app.exited, pause(10, 'still the same process')])).toBe('still the same process');
  }));
