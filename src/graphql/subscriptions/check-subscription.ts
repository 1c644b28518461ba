import {
  GraphQLError,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { apiError, isApiErrorCode, queryTooComplex } from '../api-error.js';
import { MAX_TOKENS } from '../limits.js';

/** mercurius checks what comes over a WebSocket against nothing: neither its size nor the schema. Throws the first thing that is wrong. */
export function checkSubscription(
  schema: GraphQLSchema,
  document: DocumentNode,
  rules: readonly ValidationRule[],
): void {
  if (isLongerThan(document, MAX_TOKENS)) throw queryTooComplex('The document is too long.');
  const [error] = validate(schema, document, [...specifiedRules, ...rules], { maxErrors: 1 });
  if (!error) return;
  if (isApiErrorCode(error.extensions.code)) throw error;
  throw new GraphQLError(error.message, {
    nodes: error.nodes,
    extensions: apiError('GRAPHQL_VALIDATION_FAILED', '').extensions,
  });
}

function isLongerThan(document: DocumentNode, limit: number): boolean {
  let tokens = 0;
  for (let token = document.loc?.startToken ?? null; token; token = token.next) tokens += 1;
  return tokens > limit;
}
