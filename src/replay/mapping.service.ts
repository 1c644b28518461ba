import { retryConflicts } from '../database/retry-conflicts.js';
import { inTransaction } from '../database/write-pool.js';
import type { IntakeContext } from '../intake/intake-context.js';
import type { CodeMapping } from '../mappings/code-mapping.js';
import { decide } from '../mappings/code-mapping.store.js';
import { previewReplay } from './preview.js';
import type { ReplayPreview } from './preview.js';
import type { ReplayRow } from './replay.entity.js';
import type { ReplayService } from './replay.service.js';

export interface MappingDecision extends CodeMapping {
  readonly reason: string | null;
  /** Whether subscribers hear of what changes. */
  readonly notify: boolean;
}

/** Gives a feed's private code a meaning, and derives again what waited for it. */
export class MappingService {
  constructor(
    private readonly intake: IntakeContext,
    private readonly replays: ReplayService,
  ) {}

  /** What would change if the code meant this. Nothing is changed. */
  preview(mapping: CodeMapping): Promise<ReplayPreview> {
    return previewReplay(this.intake, scopeOf(mapping), [mapping]);
  }

  /**
   * Decides. Messages that come from now on are read with it; those that came before are read again by the replay that is
   * returned, with its progress. A code that was mapped before is mapped anew.
   */
  async map({ notify, ...decision }: MappingDecision): Promise<ReplayRow> {
    await retryConflicts(() => inTransaction(this.intake.pool, (tx) => decide(tx, decision)));
    return this.replays.begin(scopeOf(decision), notify);
  }
}

const scopeOf = ({ feed, code }: CodeMapping): { readonly feed: string; readonly code: string } => ({ feed, code });
