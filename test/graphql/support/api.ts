import { fileURLToPath } from 'node:url';
import { startApp, type AppOptions } from '../../support/app.js';

export interface Answer {
  readonly status: number;
  readonly data: Record<string, never> | null;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
  /** The body as it came. */
  readonly text: string;
}

/** The built program in the role that only answers. */
export interface Api {
  readonly url: string;
  ask(query: string, variables?: Readonly<Record<string, unknown>>, operationName?: string): Promise<Answer>;
  stop(): Promise<unknown>;
}

// Nothing listens there: the role api needs no broker to answer.
const NO_BROKER = '127.0.0.1:1';

export async function startApi(
  databaseUrl: string,
  env: Readonly<Record<string, string>> = {},
  options: Partial<AppOptions> = {},
): Promise<Api> {
  const app = await startApp({
    databaseUrl,
    brokers: NO_BROKER,
    groupId: 'api-test',
    feedsFile: fileURLToPath(new URL('feeds.yaml', import.meta.url)),
    role: 'api',
    env,
    dist: process.env.TEST_DIST ?? 'dist',
    ...options,
  });
  return {
    url: app.url,
    stop: () => app.stop(),
    ask: async (query, variables, operationName) => {
      const response = await fetch(new URL('/graphql', app.url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables, operationName }),
      });
      return answerOf(response.status, await response.text());
    },
  };
}

export function answerOf(status: number, text: string): Answer {
  const { data = null, errors = [] } = JSON.parse(text) as Partial<Answer>;
  return { status, data, errors, text };
}

/** The answer's data, when nothing went wrong. */
export function dataOf<T>(answer: Answer): T {
  expect(answer.errors).toEqual([]);
  return answer.data as T;
}
