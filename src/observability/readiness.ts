/** Answers why a part cannot do its work at the moment, or null when it can. */
export type ReadinessCheck = () => Promise<string | null> | string | null;

const CHECK_LIMIT_MS = 2_000;

/** What must work for this process to be of use. Parts add themselves; a load balancer asks at `/health/ready`. */
export class Readiness {
  readonly #checks = new Map<string, ReadinessCheck>();
  #stopping = false;

  add(part: string, check: ReadinessCheck): void {
    this.#checks.set(part, check);
  }

  /** From now on not ready: no new work, please. */
  stop(): void {
    this.#stopping = true;
  }

  /** Per part `ok` or what is wrong. */
  async ask(): Promise<{ readonly ready: boolean; readonly parts: Readonly<Record<string, string>> }> {
    const answers = await Promise.all(
      [...this.#checks].map(async ([part, check]) => [part, (await answer(check)) ?? 'ok'] as const),
    );
    const parts = Object.fromEntries(this.#stopping ? [...answers, ['process', 'stopping'] as const] : answers);
    return { ready: Object.values(parts).every((text) => text === 'ok'), parts };
  }
}

async function answer(check: ReadinessCheck): Promise<string | null> {
  const over = new AbortController();
  const late = new Promise<string>((resolve) => {
    const timer = setTimeout(() => resolve('no answer in time'), CHECK_LIMIT_MS);
    over.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  try {
    return await Promise.race([Promise.resolve(check()), late]);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    over.abort();
  }
}
