import { setTimeout as pause } from 'node:timers/promises';
import { classifyWriteError, isTimeout } from '../database/sql-errors.js';
import { inTransaction } from '../database/write-pool.js';
import type { Transaction } from '../database/write-pool.js';
import type { IntakeContext } from '../intake/intake-context.js';
import type { Reading } from '../intake/read-content.js';
import { makeMonths } from '../intake/months.js';
import type { MappedRegistry } from '../mappings/mapped-feeds.js';
import { tellChanges } from '../read-model/outbox.store.js';
import { applyReadings } from './apply.js';
import type { Applied } from './apply.js';
import { readAgain } from './difference.js';
import type { ReplayProgress } from './replay.entity.js';
import { contentsInScope } from './scope.js';
import type { ReplayScope } from './scope.js';

const LOOK_EVERY_MS = 500;
const BATCH = 200;
const LONGEST_WAIT_MS = 2_000;
const TIMEOUTS_OF_ONE_CONTENT = 3;
const FAILURES_BEFORE_THE_END = 5;

interface Running {
  readonly id: string;
  readonly scope: ReplayScope;
  readonly notify: boolean;
  readonly progress: ReplayProgress;
}

/**
 * Works off started replays batch by batch, each batch with its progress in one transaction: killed at any moment, another runner
 * goes on where the last commit stands. Several runners share the work; the row's lock lets one at a time work on a replay.
 */
export class ReplayRunner {
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #timeouts: { readonly key: string | null; readonly count: number } | null = null;

  constructor(private readonly intake: IntakeContext) {}

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#stopping.signal.aborted;) {
      try {
        const startedAt = performance.now();
        const worked = await this.step();
        failures = 0;
        // As long as the batch took: live messages come first.
        await this.#pause(worked ? performance.now() - startedAt : LOOK_EVERY_MS);
      } catch (error) {
        failures += 1;
        this.intake.log.warn({ error }, 'a replay cannot go on at the moment, trying again');
        if (failures % FAILURES_BEFORE_THE_END === 0 && classifyWriteError(error) === 'poison') await this.#fail(error);
        await this.#pause(Math.min(LONGEST_WAIT_MS, 50 * 2 ** failures));
      }
    }
  }

  /** One batch of one replay; false when there was none to work on. */
  async step(limit = BATCH): Promise<boolean> {
    const replay = await this.#next();
    if (replay === null) return false;
    const { scope, progress } = replay;
    const keys = await contentsInScope(this.intake.pool, scope, { afterKey: progress.afterKey, limit });
    const mapped = await this.intake.mapped.load(this.intake.pool);
    const readings = await readAgain(this.intake.pool, keys, { ...this.intake, feeds: mapped.feeds });
    await makeMonths(readings, this.intake);
    const step = { done: keys.length, afterKey: keys.at(-1) ?? progress.afterKey, last: keys.length < limit };
    try {
      await this.#apply(replay, { readings, mapped }, step);
    } catch (error) {
      const tooMuch = isTimeout(error);
      if (classifyWriteError(error) !== 'poison' && !tooMuch) throw error;
      if (keys.length > 1) for (let left = keys.length; left > 0; left -= 1) await this.step(1);
      else if (!tooMuch || this.#timedOutAgain(step.afterKey)) await this.#passOver(replay, step, error);
      else throw error;
    }
    return true;
  }

  /** A database that is slow today is no reason to leave a content out; one content that times out every time is. */
  #timedOutAgain(key: string | null): boolean {
    this.#timeouts = this.#timeouts?.key === key ? { key, count: this.#timeouts.count + 1 } : { key, count: 1 };
    return this.#timeouts.count >= TIMEOUTS_OF_ONE_CONTENT;
  }

  /** It fails before any content is in hand, again and again: a person must see it. */
  async #fail(error: unknown): Promise<void> {
    const replay = await this.#next().catch(() => null);
    if (replay === null) return;
    await this.intake.pool
      .query(
        `update replay set status = 'FAILED', finished_at = now(), error = $2 where id = $1 and status = 'RUNNING'`,
        [replay.id, error instanceof Error ? error.message : String(error)],
      )
      .catch(() => undefined);
  }

  async #next(): Promise<Running | null> {
    const { rows } = await this.intake.pool.query<Running>(
      `select id, scope, notify, progress from replay where status = 'RUNNING' order by started_at limit 1`,
    );
    return rows[0] ?? null;
  }

  async #apply(replay: Running, { readings, mapped }: ReadWith, step: Step): Promise<void> {
    const applied = await inTransaction(this.intake.pool, async (tx) => {
      if (!(await isStillDue(tx, replay))) return null;
      const done = await applyReadings(tx, readings, {
        intake: this.intake,
        mapped,
        resolution: `replay ${replay.id}`,
      });
      if (replay.notify) await tellChanges(tx, done.changes, replay.id);
      await saveProgress(tx, replay, advanced(replay.progress, done, step), step.last);
      return done;
    });
    if (applied !== null) this.intake.memory.remember(applied.subjects);
  }

  /** Our own program or the database fails on this content alone: it stays as it was. */
  async #passOver(replay: Running, step: Step, error: unknown): Promise<void> {
    this.intake.log.error({ error, contentKey: step.afterKey, replay: replay.id }, 'content not replayed');
    await inTransaction(this.intake.pool, async (tx) => {
      if (!(await isStillDue(tx, replay))) return;
      const { done, failed } = replay.progress;
      const progress = { ...replay.progress, done: done + 1, afterKey: step.afterKey, failed: failed + 1 };
      await saveProgress(tx, replay, progress, step.last);
    });
  }

  async #pause(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}

interface ReadWith {
  readonly readings: readonly Reading[];
  readonly mapped: MappedRegistry;
}

interface Step {
  readonly done: number;
  readonly afterKey: string | null;
  readonly last: boolean;
}

/** Another runner may have done this batch, or somebody paused the replay. */
async function isStillDue(tx: Transaction, { id, progress }: Running): Promise<boolean> {
  const { rows } = await tx.query<{ due: boolean }>(
    `select status = 'RUNNING' and progress ->> 'done' = $2 as due from replay where id = $1 for update`,
    [id, String(progress.done)],
  );
  return rows[0]?.due === true;
}

function advanced(progress: ReplayProgress, { differences, changes }: Applied, step: Step): ReplayProgress {
  const count = (of: 'added' | 'gone'): number =>
    differences.reduce((sum, difference) => sum + difference[of].length, 0);
  return {
    ...progress,
    done: progress.done + step.done,
    afterKey: step.afterKey,
    contentsChanged: progress.contentsChanged + differences.length,
    eventsAdded: progress.eventsAdded + count('added'),
    eventsRemoved: progress.eventsRemoved + count('gone'),
    journeysChanged: progress.journeysChanged + changes.length,
  };
}

async function saveProgress(tx: Transaction, { id }: Running, progress: ReplayProgress, last: boolean): Promise<void> {
  await tx.query(
    `update replay set progress = $2, status = case when $3 then 'DONE' else status end,
       finished_at = case when $3 then now() end where id = $1`,
    [id, JSON.stringify(progress), last],
  );
}
