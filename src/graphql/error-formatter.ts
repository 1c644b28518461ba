import { GraphQLError, type ExecutionResult } from 'graphql';
import { apiError, isApiErrorCode, type ApiErrorCode } from './api-error.js';

interface FormattedResult {
  readonly statusCode: number;
  readonly response: ExecutionResult;
}

/** What mercurius hands over: an error of a resolver, or one that wraps those of parsing, validation or the HTTP request. */
type RequestError = GraphQLError & { readonly originalError?: (Error & ErrorDetails) | null };

interface ErrorDetails {
  readonly code?: unknown;
  readonly statusCode?: unknown;
  readonly errors?: readonly Error[];
}

/** Errors of fastify, of mercurius and of the outbox that are the client's doing, by their codes. */
const REQUEST_ERRORS: Readonly<Record<string, { readonly code: ApiErrorCode; readonly message: string }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'REQUEST_TOO_LARGE', message: 'The request is too large.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'BAD_REQUEST', message: 'Send the request as application/json.' },
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'BAD_REQUEST', message: 'The body of the request is not JSON.' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'BAD_REQUEST', message: 'The body of the request is empty.' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { code: 'BAD_REQUEST', message: 'The body is not as long as its header says.' },
  // Postgres: no text has a zero byte.
  '22021': { code: 'BAD_USER_INPUT', message: 'A text holds the character U+0000, which nothing is found by.' },
  TOO_SLOW: {
    code: 'SLOW_READER',
    message: 'You read slower than changes come. Subscribe again and read what you missed.',
  },
  MER_ERR_METHOD_NOT_ALLOWED: {
    code: 'METHOD_NOT_ALLOWED',
    message: 'Send mutations by POST, subscriptions by WebSocket.',
  },
  MER_ERR_GQL_PERSISTED_QUERY_NOT_FOUND: { code: 'BAD_REQUEST', message: 'The request carries no `query`.' },
};

const STATUS: Partial<Record<ApiErrorCode, number>> = {
  METHOD_NOT_ALLOWED: 405,
  REQUEST_TOO_LARGE: 413,
  INTERNAL: 500,
  TIMEOUT: 503,
  UNAVAILABLE: 503,
};

/** SQLSTATE classes and codes that say Postgres is away, full or going down; all else is ours. */
const UNAVAILABLE = /^(08|53|57P)/;
const CONNECTION_LOST =
  /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)|timeout exceeded when trying to connect|Connection terminated|^Query read timeout/;

/**
 * The one place where errors become answers. Every error gets its `extensions.code`; what is not the client's doing is logged
 * with its cause and told without it, so that neither SQL nor stacks leave the process. Without `suggestions` the names
 * of the schema stay hidden too.
 */
export class ErrorFormatter {
  constructor(
    private readonly log: { error(fields: object, message: string): void },
    private readonly suggestions: boolean,
  ) {}

  format(execution: ExecutionResult): FormattedResult {
    const errors = (execution.errors ?? []).flatMap((error) => this.#publicErrors(error));
    const data = execution.data ?? null;
    return { statusCode: data === null ? statusOf(errors) : 200, response: { data, errors } };
  }

  /** What a client may see of an error that was thrown. */
  publicError(error: unknown): GraphQLError {
    const cause = error instanceof Error ? error : new Error(String(error));
    return this.#publicError(
      cause instanceof GraphQLError ? cause : new GraphQLError(cause.message, { originalError: cause }),
    );
  }

  #publicErrors(error: RequestError): readonly GraphQLError[] {
    const request = requestError(error.originalError);
    const wrapped = error.originalError?.errors;
    if (request || !wrapped) return [request ?? this.#publicError(error)];
    return wrapped.map((inner) => this.#documentError(inner));
  }

  /** Found while parsing the document, validating it or coercing its variables. */
  #documentError(error: Error): GraphQLError {
    const { nodes, source, positions } = error instanceof GraphQLError ? error : new GraphQLError(error.message);
    const message = this.suggestions ? error.message : error.message.replace(/ Did you mean .*\?$/s, '');
    const code = codeOfDocument(error) ?? 'GRAPHQL_VALIDATION_FAILED';
    return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
  }

  #publicError(error: RequestError): GraphQLError {
    const cause = error.originalError;
    // graphql-jit leaves extensions out where there are none.
    if (isApiErrorCode(error.extensions?.code)) return error;
    if (codeOfDocument(error) !== null) return this.#documentError(error);
    const request = requestError(cause);
    if (request) return request;
    const code = codeOfFailure(cause ?? error);
    this.log.error({ error: cause ?? error, code, path: error.path?.join('.') }, 'A request failed');
    return new GraphQLError(MESSAGES[code], { nodes: error.nodes, path: error.path, extensions: { code } });
  }
}

function requestError(cause: ErrorDetails | null | undefined): GraphQLError | null {
  const known = typeof cause?.code === 'string' ? REQUEST_ERRORS[cause.code] : undefined;
  return known ? apiError(known.code, known.message) : null;
}

type FailureCode = 'INTERNAL' | 'TIMEOUT' | 'UNAVAILABLE';
const MESSAGES: Readonly<Record<FailureCode, string>> = {
  INTERNAL: 'Something failed on our side. It is logged; please try again later.',
  TIMEOUT: 'The answer took too long. Ask for less at a time.',
  UNAVAILABLE: 'The database cannot be reached at the moment. Please try again.',
};

function codeOfFailure(cause: Error & ErrorDetails): FailureCode {
  const code = typeof cause.code === 'string' ? cause.code : '';
  // 57014: cancelled by statement_timeout.
  if (code === '57014') return 'TIMEOUT';
  return UNAVAILABLE.test(code) || CONNECTION_LOST.test(code) || CONNECTION_LOST.test(cause.message)
    ? 'UNAVAILABLE'
    : 'INTERNAL';
}

/** graphql-js tells its kinds of error apart by their words alone. */
const WORDS: readonly (readonly [RegExp, ApiErrorCode])[] = [
  [/Parsing aborted\.$/, 'QUERY_TOO_COMPLEX'],
  [/^Syntax Error/, 'GRAPHQL_PARSE_FAILED'],
  [/^Variable "\$/, 'BAD_USER_INPUT'],
  [/^(Must provide|Unknown operation)/, 'BAD_REQUEST'],
  // fastify, when the request is no object with a `query`.
  [/^(body|querystring)\b/, 'BAD_REQUEST'],
];

/** The code that an error carries, or that its words tell; null for one that is not the document's. */
function codeOfDocument(error: Error): ApiErrorCode | null {
  const code = error instanceof GraphQLError ? error.extensions?.code : undefined;
  if (isApiErrorCode(code)) return code;
  return WORDS.find(([words]) => words.test(error.message))?.[1] ?? null;
}

const statusOf = (errors: readonly GraphQLError[]): number => {
  const code = errors[0]?.extensions.code;
  return (isApiErrorCode(code) ? STATUS[code] : undefined) ?? 400;
};
