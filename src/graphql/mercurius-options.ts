import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyRequest } from 'fastify';
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import { apiError } from './api-error.js';
import { isCompilable } from './compilable.js';
import type { ErrorFormatter } from './error-formatter.js';
import { MAX_REQUEST_BYTES, MAX_TOKENS } from './limits.js';
import { LIMIT_RULES } from './limit-rules.js';
import { LeanSchema } from './lean-schema.js';
import type { RequestContexts } from './request-context.js';
import { checkSubscription } from './subscriptions/check-subscription.js';

/** A query is compiled when it is asked for the second time. */
const COMPILE_AFTER = 1;

export interface GraphqlServing {
  readonly contexts: RequestContexts;
  readonly errors: ErrorFormatter;
  /** Introspection answers. */
  readonly explorer: boolean;
}

/** How mercurius serves the schema: limits first, then the document, and every error through one formatter. */
export function mercuriusOptions({
  contexts,
  errors,
  explorer,
}: GraphqlServing): Omit<MercuriusDriverConfig, 'driver'> {
  const validationRules = [...LIMIT_RULES, ...(explorer ? [] : [NoSchemaIntrospectionCustomRule])];
  const lean = new LeanSchema();
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    transformResolvers: (resolvers) => lean.remember(resolvers),
    transformSchema: (schema) => lean.strip(schema),
    jit: COMPILE_AFTER,
    graphql: { parseOptions: { maxTokens: MAX_TOKENS } },
    validationRules,
    allowBatchedQueries: false,
    graphiql: false,
    context: () => contexts.create(),
    errorFormatter: (execution) => errors.format(execution),
    additionalRouteOptions: { bodyLimit: MAX_REQUEST_BYTES, preValidation: refuseForms },
    subscription: { fullWsTransport: false, context: () => contexts.create() },
    hooks: {
      // A document that a hook returns is executed as it is.
      preExecution: async (_schema, document) => (isCompilable(document) ? {} : { document }),
      preSubscriptionExecution: async (schema, document) => checkSubscription(schema, document, validationRules),
    },
  };
}

/**
 * A browser sends forms and plain text to any site without asking it (CORS calls them simple requests), so a page could make
 * a visitor's browser run mutations here. JSON it does not send unasked.
 */
async function refuseForms(request: FastifyRequest): Promise<void> {
  const contentType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (request.method === 'POST' && contentType !== 'application/json') {
    throw apiError('BAD_REQUEST', 'Send the request as application/json.');
  }
}
