import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Api } from './api.js';

/** What a subscription told so far, and what went wrong. */
export interface Listener<Told> {
  readonly told: readonly Told[];
  readonly errors: readonly unknown[];
  readonly over: () => boolean;
  stop(): void;
}

/** A client of the subscriptions, as its users have it: graphql-ws. */
export const connect = (api: Api): Client =>
  createClient({
    url: new URL('/graphql', api.url.replace(/^http/, 'ws')).toString(),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });

export function listen<Told>(
  client: Client,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Listener<Told> {
  const told: Told[] = [];
  const errors: unknown[] = [];
  let isOver = false;
  const stop = client.subscribe<Record<string, Told>>(
    { query, variables },
    {
      next: ({ data }) => told.push(...Object.values(data ?? {})),
      error: (error) => errors.push(error),
      complete: () => (isOver = true),
    },
  );
  return { told, errors, over: () => isOver, stop };
}
