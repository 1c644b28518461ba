import { setTimeout as sleep } from 'node:timers/promises';

const PROGRESS_EVERY_MS = 3_000;

/** What every start function here is given: a place to tell the person what is going on, and a way to be called off. */
export interface Progress {
  readonly log: (line: string) => void;
  readonly signal?: AbortSignal;
}

export interface WaitLimits extends Progress {
  readonly limitMs: number;
  readonly everyMs: number;
  /** What is waited for, as it stands in a progress line: `Postgres: waiting for it to answer`. */
  readonly waitingFor: string;
}

/**
 * Asks until the answer is neither null nor false, and gives it back; null when `limitMs` have passed.
 * Reports every few seconds that it still waits. Rejects with the signal's reason when called off.
 */
export async function waitUntil<Answer>(
  ask: () => Promise<Answer | null | false>,
  limits: WaitLimits,
): Promise<Answer | null> {
  const stopReports = reportWaiting(limits);
  const startedAt = Date.now();
  try {
    for (;;) {
      limits.signal?.throwIfAborted();
      const answer = await ask();
      if (answer !== null && answer !== false) return answer;
      if (Date.now() - startedAt >= limits.limitMs) return null;
      await sleep(limits.everyMs);
    }
  } finally {
    stopReports();
  }
}

/** Logs `waitingFor` with the seconds passed, every few seconds, until the returned function is called. */
export function reportWaiting(options: {
  readonly waitingFor: string;
  readonly log: (line: string) => void;
}): () => void {
  const startedAt = Date.now();
  const timer = setInterval(() => {
    options.log(`${options.waitingFor} (${Math.round((Date.now() - startedAt) / 1000)} s)`);
  }, PROGRESS_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
