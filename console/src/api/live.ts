import { createClient, type Client } from 'graphql-ws';
import { useEffect, useRef, useState } from 'preact/hooks';
import { endpoint } from './ask.js';
import type { Query } from './query.js';

let shared: Client | null = null;
let isOpen = false;

/** One connection for all that is followed; it opens with the first and comes back by itself. */
function client(): Client {
  if (shared === null) {
    const url = endpoint();
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    shared = createClient({
      url: url.href,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      retryWait: (retries) => new Promise((resolve) => setTimeout(resolve, Math.min(30_000, 500 * 2 ** retries))),
    });
    shared.on('connected', () => (isOpen = true));
    shared.on('closed', () => (isOpen = false));
  }
  return shared;
}

/**
 * Follows a subscription while the caller is shown. `onNews` is called for each thing told, and with null when the connection
 * is back after a break, since what was told meanwhile is lost. Answers whether the connection stands.
 */
export function useLive<Answer, Variables>(
  query: Query<Answer, Variables>,
  variables: Variables | null,
  onNews: (news: Answer | null) => void,
): boolean {
  const [isLive, setLive] = useState(false);
  const handler = useRef(onNews);
  handler.current = onNews;
  const key = variables === null ? '' : JSON.stringify(variables);
  useEffect(() => {
    if (variables === null) return;
    const live = client();
    setLive(isOpen);
    let wasClosed = false;
    const stops = [
      live.on('connected', () => {
        setLive(true);
        if (wasClosed) handler.current(null);
      }),
      live.on('closed', () => {
        wasClosed = true;
        setLive(false);
      }),
      live.subscribe<Answer>(
        { query: query.text, variables: variables as Record<string, unknown> },
        { next: ({ data }) => data && handler.current(data), error: () => setLive(false), complete: () => undefined },
      ),
    ];
    return () => stops.forEach((stop) => stop());
  }, [key]);
  return isLive;
}
