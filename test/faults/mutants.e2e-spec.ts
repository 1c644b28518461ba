/**
 * Goal: the checks of the fault tests can fail. Each mutant takes one guard out of the built program, the fault that the guard is for
 * is made to happen, and at least one check must see it. A mutant that goes unseen means that the tests prove nothing.
 */
import { jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { killServer } from '../local-servers/server-faults.js';
import type { App } from '../support/app.js';
import { digestOf } from '../support/digest.js';
import { brokenInvariants } from '../support/invariants.js';
import { waitUntil } from '../support/wait-until.js';
import { createFaultWorld, createRun, type FaultWorld, type Run } from './fault-world.js';
import { buildMutant, type Patch } from './mutant.js';
import { fractionTaken, sendInTheBackground } from './under-way.js';

jest.setTimeout(240_000);

const TRAFFIC = { seed: 20_260_302, messages: 300 } as const;
const DRAIN_LIMIT_MS = 20_000;

const ALL_AGAIN: Patch = {
  file: 'intake/feed-position.store.js',
  from: 'nextOffset: BigInt(row.next),\n            haltedReason',
  to: 'nextOffset: 0n,\n            haltedReason',
};

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
  await run.end();
});

afterAll(async () => {
  await world.end();
});

/** Which checks see that something is wrong. */
async function seenBy(run: Run): Promise<readonly string[]> {
  const seen: string[] = [];
  await run.oracle.drained(run.pool, DRAIN_LIMIT_MS).catch(() => seen.push('not drained'));
  if ((await run.oracle.lost(run.pool)).length > 0) seen.push('lost');
  seen.push(...Object.keys(await brokenInvariants(run.pool)));
  const digest = await digestOf(run.pool);
  seen.push(...Object.keys(undisturbed).filter((table) => digest[table] !== undisturbed[table]));
  return seen;
}

interface Mutant {
  readonly name: string;
  readonly patches: readonly Patch[];
  readonly disturb: (run: Run, dist: string) => Promise<void>;
}

async function verdictOn({ name, patches, disturb }: Mutant): Promise<readonly string[]> {
  const dist = buildMutant(name, patches);
  const run = await createRun(world, { name: name.replaceAll('-', '_'), ...TRAFFIC });
  try {
    await disturb(run, dist);
    return await seenBy(run);
  } finally {
    await run.end();
  }
}

/**
 * Lets the process stop itself before the n-th part that it would write of one partition. That is not one of the guards: it makes
 * the one moment that shows a missing epoch check come every time.
 */
const FALLS_ASLEEP: readonly Patch[] = [
  {
    file: 'intake/batch-queue.js',
    from: 'const measured = ',
    to: `if (parts.some(({ lane }) => lane.claim.topic.endsWith('.gates-east') && lane.claim.partition === 0) && (globalThis.passes = (globalThis.passes ?? 0) + 1) === 10) process.kill(process.pid, 'SIGSTOP');
            const measured = `,
  },
  // Or it might fall asleep in the middle of a transaction of its other feed, and hold the first back by its locks.
  {
    file: 'feeds/kafka/consumer-run.js',
    from: 'PARTITIONS_AT_ONCE = 64',
    to: 'PARTITIONS_AT_ONCE = 1',
  },
];

/**
 * One process falls asleep with fetched records in its hand, another one takes its partition over and falls asleep in turn; then
 * the first wakes, not knowing that it was replaced.
 */
async function wakeWhileTheHeirSleeps(run: Run, dist: string): Promise<void> {
  const options = { dist, env: { INTAKE_BATCH_MESSAGES: '1' } };
  const apps = [await run.start(options), await run.start(options)] as const;
  await run.oracle.connect();
  await run.oracle.send(run.messages);
  const first = await waitUntil('one sleeps', async () => (await sleeping(apps[0])) ?? (await sleeping(apps[1])));
  const heir = first === apps[0] ? apps[1] : apps[0];
  await waitUntil('its heir sleeps', () => isStopped(heir));
  const taken = await fractionTaken(run);
  first.signal('SIGCONT');
  await waitUntil('the first has tried', async () => (await fractionTaken(run)) > taken, 10_000).catch(() => undefined);
  heir.signal('SIGCONT');
}

const sleeping = async (app: App): Promise<App | null> => ((await isStopped(app)) ? app : null);

async function isStopped({ pid }: App): Promise<boolean> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=', '-p', String(pid)]);
  return stdout.startsWith('T');
}

async function killWhile(run: Run, dist: string, crashAt: string): Promise<void> {
  const doomed = await run.start({ dist, env: { NODE_ENV: 'test', CRASH_AT: crashAt } });
  await run.oracle.connect();
  await run.oracle.send(run.messages);
  expect(await doomed.exited).toBe('SIGKILL');
  await run.start({ dist });
}

async function killPostgres(run: Run, dist: string): Promise<void> {
  await run.start({ dist });
  const sending = sendInTheBackground(run, { slowly: true });
  await waitUntil('intake moves on', async () => (await fractionTaken(run)) > 0.1);
  await killServer(world.postgres);
  await pause(2_000);
  await world.restartPostgres();
  await sending.done;
}

async function startTwice(run: Run, dist: string): Promise<void> {
  const first = await run.start({ dist });
  await run.oracle.connect();
  await run.oracle.send(run.messages);
  await waitUntil('intake moves on', async () => (await fractionTaken(run)) > 0.3);
  first.signal('SIGKILL');
  await first.exited;
  await run.start({ dist });
}

const MUTANTS: readonly Mutant[] = [
  {
    // Without the heartbeats too: a process that hears of its replacement in time gives up by itself.
    name: 'no-epoch-check',
    patches: [
      ...FALLS_ASLEEP,
      { file: 'intake/feed-position.store.js', from: 'current !== claim.epoch || ', to: '' },
      { file: 'intake/batch-queue.js', from: 'await lane.pulse.beat()', to: 'await Promise.resolve()' },
    ],
    disturb: wakeWhileTheHeirSleeps,
  },
  {
    name: 'position-moved-first',
    patches: [
      {
        file: 'intake/process-batch.js',
        from: 'const { outcomes, folds } = await inTransaction(',
        to: `const earlier = await inTransaction(intake.pool, (tx) => lockPositions(tx, batches));
    await movePositions(intake.pool, batches.map((batch) => ({ ...batch, nextOffset: batch.messages.at(-1).offset + 1n })));
    const { outcomes, folds } = await inTransaction(`,
      },
      {
        file: 'intake/process-batch.js',
        from: 'const { positions, nowMs } = await lockPositions(tx, batches);',
        to: 'const { nowMs } = await lockPositions(tx, batches); const { positions } = earlier;',
      },
    ],
    disturb: (run, dist) => killWhile(run, dist, 'after-inbox:3'),
  },
  {
    name: 'no-offset-filter',
    patches: [
      ALL_AGAIN,
      {
        file: 'intake/process-batch.js',
        from: 'messages.filter(({ offset }) => offset >= nextOffset)',
        to: 'messages',
      },
    ],
    disturb: startTwice,
  },
  {
    name: 'arrival-order-fold',
    patches: [
      {
        file: 'tracking/timeline.js',
        from: 'const sorted = [...facts].sort(compare);',
        to: 'return [...facts];',
      },
    ],
    disturb: startTwice,
  },
  {
    name: 'quarantine-on-a-database-error',
    patches: [
      {
        file: 'intake/run-batch.js',
        from: 'const kind = classifyWriteError(error);',
        to: "const kind = 'poison';",
      },
    ],
    disturb: killPostgres,
  },
];

const CONTROLS: readonly Mutant[] = [
  { name: 'delivered-again', patches: [ALL_AGAIN], disturb: startTwice },
  { name: 'asleep', patches: FALLS_ASLEEP, disturb: wakeWhileTheHeirSleeps },
];

test.each(CONTROLS)('control: $name changes nothing while the guards stand', async (control) => {
  expect(await verdictOn(control)).toEqual([]);
});

test.each(MUTANTS)('a build with $name is caught', async (mutant) => {
  const seen = await verdictOn(mutant);
  console.info(`${mutant.name}: seen by ${seen.join('; ')}`);
  expect(seen).not.toEqual([]);
});
