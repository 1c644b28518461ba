import type { ErrorFormatter } from '../error-formatter.js';

/** mercurius sends what a subscription's source throws to the client as it is: here it becomes what a client may see. */
export async function* withPublicErrors<Value>(
  source: AsyncIterable<Value>,
  errors: ErrorFormatter,
): AsyncGenerator<Value, void, void> {
  try {
    yield* source;
  } catch (error) {
    throw errors.publicError(error);
  }
}

/**
 * A source that hears at once that nobody listens any more. A generator that waits for its next value does not: it is told to
 * return only when that value has come, which may be never.
 */
export function stoppable<Value>(
  source: (stopped: AbortSignal) => AsyncGenerator<Value, void, void>,
): AsyncIterableIterator<Value> {
  const stopping = new AbortController();
  const values = source(stopping.signal);
  return {
    next: () => values.next(),
    return: () => {
      stopping.abort();
      return values.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
