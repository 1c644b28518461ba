import type { Query } from './query.js';

/** Why there is no answer, in the words of the API; `UNREACHABLE` when it did not answer at all. */
export class AskError extends Error {
  override readonly name = 'AskError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Body<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Where the API stands: beside the page, whatever prefix both have. */
export const endpoint = (): URL => new URL('graphql', document.baseURI);

/** Sends a query or mutation. Throws an `AskError` when it is not answered as a whole. */
export async function ask<Answer, Variables>(
  query: Query<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  const { status, body } = await send<Answer>(JSON.stringify({ query: query.text, variables }), signal);
  const [error] = body?.errors ?? [];
  if (error) throw new AskError(error.extensions?.code ?? String(status), error.message);
  if (body?.data == null) throw new AskError(String(status), `The server answered ${status} and no data.`);
  return body.data;
}

async function send<Answer>(
  request: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly status: number; readonly body: Body<Answer> | null }> {
  try {
    const response = await fetch(endpoint(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: request,
      ...(signal && { signal }),
    });
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, body: isJson ? ((await response.json()) as Body<Answer>) : null };
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new AskError('UNREACHABLE', error instanceof Error ? error.message : String(error));
  }
}
