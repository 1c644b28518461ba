import { randomUUID } from 'node:crypto';
import type { DataSource, Repository } from 'typeorm';
import type { IntakeContext } from '../intake/intake-context.js';
import { previewReplay } from './preview.js';
import { ReplayRow } from './replay.entity.js';
import type { ReplayProgress, ReplayStatus } from './replay.entity.js';
import { countContents } from './scope.js';
import type { ReplayScope } from './scope.js';

/** A replay was asked for something that its status does not allow; `actual` is null when there is no such replay. */
export class ReplayStateError extends Error {
  override readonly name = 'ReplayStateError';
  readonly code = 'REPLAY_STATE';
  readonly retriable = false;
  constructor(
    readonly allowed: readonly ReplayStatus[],
    readonly actual: ReplayStatus | null,
  ) {
    super(
      actual === null
        ? 'There is no such replay'
        : `The replay is ${actual}; this is possible only when it is ${allowed.join(' or ')}`,
    );
  }
}

const NOTHING_DONE: ReplayProgress = {
  done: 0,
  total: 0,
  afterKey: null,
  contentsChanged: 0,
  eventsAdded: 0,
  eventsRemoved: 0,
  journeysChanged: 0,
  failed: 0,
};

/** Replays as their operators see them. What is started here is worked off by a `ReplayRunner`, maybe in another process. */
export class ReplayService {
  readonly #rows: Repository<ReplayRow>;

  constructor(
    dataSource: DataSource,
    private readonly intake: IntakeContext,
  ) {
    this.#rows = dataSource.getRepository(ReplayRow);
  }

  /** The dry run. The answer's `preview` says what would change; nothing is changed. */
  async preview(scope: ReplayScope): Promise<ReplayRow> {
    const preview = await previewReplay(this.intake, scope);
    const id = randomUUID();
    await this.#rows.insert({ id, scope, status: 'PREVIEWED', preview });
    return this.#rows.findOneByOrFail({ id });
  }

  /** A replay that needs no dry run first: what it changes was decided, and seen, elsewhere. */
  async begin(scope: ReplayScope, notify: boolean): Promise<ReplayRow> {
    const id = randomUUID();
    const total = await countContents(this.intake.pool, scope);
    const progress = { ...NOTHING_DONE, total };
    await this.#rows.insert({ id, scope, status: 'RUNNING', notify, progress, startedAt: () => 'now()' });
    return this.#rows.findOneByOrFail({ id });
  }

  /** Starts what was previewed. Each content is read and compared anew when its turn comes. Silent unless `notify`. */
  async start(previewId: string, notify: boolean): Promise<ReplayRow> {
    const row = await this.#rows.findOneBy({ id: previewId });
    const progress = { ...NOTHING_DONE, total: row?.preview?.contents ?? 0 };
    return this.#change(previewId, ['PREVIEWED'], {
      status: 'RUNNING',
      notify,
      progress,
      startedAt: () => 'now()',
    });
  }

  /** After the batch in hand. */
  pause(id: string): Promise<ReplayRow> {
    return this.#change(id, ['RUNNING'], { status: 'PAUSED' });
  }

  resume(id: string): Promise<ReplayRow> {
    return this.#change(id, ['PAUSED'], { status: 'RUNNING' });
  }

  /** What was applied stays applied. */
  cancel(id: string): Promise<ReplayRow> {
    return this.#change(id, ['PREVIEWED', 'RUNNING', 'PAUSED'], { status: 'CANCELLED', finishedAt: () => 'now()' });
  }

  byId(id: string): Promise<ReplayRow | null> {
    return this.#rows.findOneBy({ id });
  }

  async #change(
    id: string,
    allowed: readonly ReplayStatus[],
    change: Parameters<Repository<ReplayRow>['update']>[1],
  ): Promise<ReplayRow> {
    const { affected } = await this.#rows
      .createQueryBuilder()
      .update()
      .set(change)
      .where('id = :id and status in (:...allowed)', { id, allowed })
      .execute();
    const row = await this.#rows.findOneBy({ id });
    if (row === null || affected !== 1) throw new ReplayStateError(allowed, row?.status ?? null);
    return row;
  }
}
