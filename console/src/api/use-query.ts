import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { AskError, ask } from './ask.js';
import type { Query } from './query.js';

export interface Asked<Answer> {
  /** The latest answer; while the question stays the same it is kept until a newer one comes. */
  readonly data: Answer | null;
  readonly error: AskError | null;
  readonly isLoading: boolean;
  /** Asks again and keeps what is shown until the answer is there. */
  again(): void;
}

interface State<Answer> {
  readonly key: string;
  readonly data: Answer | null;
  readonly error: AskError | null;
  readonly isLoading: boolean;
}

export interface QueryOptions {
  /** Asks again this often while somebody looks at the page. */
  readonly everyMs?: number;
}

/** Asks when the question changes. `variables` null: nothing is asked. */
export function useQuery<Answer, Variables>(
  query: Query<Answer, Variables>,
  variables: Variables | null,
  { everyMs }: QueryOptions = {},
): Asked<Answer> {
  const key = variables === null ? '' : JSON.stringify([query.text, variables]);
  const [state, setState] = useState<State<Answer>>({ key, data: null, error: null, isLoading: key !== '' });
  const [round, setRound] = useState(0);
  const latest = useRef(variables);
  latest.current = variables;
  useEffect(() => {
    const asked = latest.current;
    if (asked === null) return;
    const stopping = new AbortController();
    setState((before) => ({ key, data: before.key === key ? before.data : null, error: null, isLoading: true }));
    ask(query, asked, stopping.signal).then(
      (data) => !stopping.signal.aborted && setState({ key, data, error: null, isLoading: false }),
      (error: unknown) => {
        if (stopping.signal.aborted) return;
        const known = error instanceof AskError ? error : new AskError('FAILED', String(error));
        setState((before) => ({ ...before, key, error: known, isLoading: false }));
      },
    );
    return () => stopping.abort();
  }, [key, round]);
  const again = useCallback(() => setRound((count) => count + 1), []);
  useEffect(() => {
    if (everyMs === undefined) return;
    const timer = setInterval(() => !document.hidden && again(), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return state.key === key ? { ...state, again } : { data: null, error: null, isLoading: key !== '', again };
}
