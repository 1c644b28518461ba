/** Waits for a condition, never for a time: asks until the answer is neither null nor false, and says what it waited for when it never came. */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | null | false> | T | null | false,
  limitMs = 60_000,
): Promise<T> {
  const startedAt = Date.now();
  let lastError: unknown = null;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== false) return answer;
      lastError = null;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() - startedAt > limitMs) throw new Error(`${what}: not within ${limitMs} ms`, { cause: lastError });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
