import { GraphQLError } from 'graphql';

/** Codes in `extensions.code`. Clients decide by them; messages are for people. */
export const API_ERROR_CODES = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'QUERY_TOO_COMPLEX',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'METHOD_NOT_ALLOWED',
  'REQUEST_TOO_LARGE',
  'SLOW_READER',
  'TIMEOUT',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ApiErrorCode = (typeof API_ERROR_CODES)[number];

export const apiError = (code: ApiErrorCode, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code } });

/** The client's mistake: says what was expected, with an example where one helps. */
export const badUserInput = (message: string): GraphQLError => apiError('BAD_USER_INPUT', message);
export const notFound = (message: string): GraphQLError => apiError('NOT_FOUND', message);
export const queryTooComplex = (message: string): GraphQLError => apiError('QUERY_TOO_COMPLEX', message);

export const isApiErrorCode = (code: unknown): code is ApiErrorCode =>
  typeof code === 'string' && API_ERROR_CODES.some((known) => known === code);
