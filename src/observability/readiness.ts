/** Answers why a part cannot do its work at the moment, or null when it can. */
export type ReadinessCheck = () => Promise<string | null> | string | null;

const CHECK_LIMIT_MS = 2_000;

/** What must work for this process to be of use. Parts add themselves; a load balancer asks at `/health/ready`. */
export class Readiness {
  readonly #checks = new Map<string, { readonly check: ReadinessCheck; readonly essential: boolean }>();
  #stopping = false;

  /** A part that is not `essential` is told and does not make the process useless. */
  add(part: string, check: ReadinessCheck, { essential } = { essential: true }): void {
    this.#checks.set(part, { check, essential });
  }

  /** From now on not ready: no new work, please. */
  stop(): void {
    this.#stopping = true;
  }

  /** Per part `ok` or what is wrong. */
  async ask(): Promise<{ readonly ready: boolean; readonly parts: Readonly<Record<string, string>> }> {
    const answers = await Promise.all(
      [...this.#checks].map(async ([part, { check, essential }]) => ({ part, essential, wrong: await answer(check) })),
    );
    const parts = Object.fromEntries(answers.map(({ part, wrong }) => [part, wrong ?? 'ok']));
    if (this.#stopping) return { ready: false, parts: { ...parts, process: 'stopping' } };
    return { ready: answers.every(({ wrong, essential }) => wrong === null || !essential), parts };
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
