import { Kind, type DocumentNode } from 'graphql';

/**
 * Whether a document means the same compiled (graphql-jit 0.8 under mercurius 16) as executed. Not compiled are
 *
 * - several operations in one document: mercurius keeps what was compiled by the document alone, and would answer every
 *   operation with the one that came first;
 * - default values of variables: the compiler refuses to leave out a non-null variable that has one, and hands the default
 *   of a scalar over as text instead of parsed.
 */
export function isCompilable(document: DocumentNode): boolean {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const variables = operations.flatMap((operation) => operation.variableDefinitions ?? []);
  return operations.length === 1 && variables.every((variable) => variable.defaultValue === undefined);
}
