import { Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';
import { queryTooComplex } from './api-error.js';
import { MAX_ALIASES, MAX_DEPTH, MAX_DIRECTIVES, MAX_FRAGMENTS, MAX_ROOT_FIELDS } from './limits.js';

const isIntrospection = (field: string): boolean => field.startsWith('__');

/** Fields inside fields, fragments followed. Introspection is left to graphql-js, whose own rule bounds it (`MaxIntrospectionDepthRule`). */
function depthRule(context: ValidationContext): ASTVisitor {
  const known = new Map<string, number>();
  const depthOf = (set: SelectionSetNode | undefined, open: ReadonlySet<string>): number =>
    Math.max(
      0,
      ...(set?.selections ?? []).map((selection) => {
        if (selection.kind === Kind.FIELD) {
          return isIntrospection(selection.name.value) ? 0 : 1 + depthOf(selection.selectionSet, open);
        }
        return selection.kind === Kind.INLINE_FRAGMENT
          ? depthOf(selection.selectionSet, open)
          : depthOfFragment(selection.name.value, open);
      }),
    );
  const depthOfFragment = (name: string, open: ReadonlySet<string>): number => {
    const found = known.get(name);
    // A fragment inside itself is refused by another rule; here it must only come to an end.
    if (found !== undefined || open.has(name)) return found ?? 0;
    const depth = depthOf(context.getFragment(name)?.selectionSet, new Set([...open, name]));
    known.set(name, depth);
    return depth;
  };
  return {
    OperationDefinition(operation) {
      if (depthOf(operation.selectionSet, new Set()) > MAX_DEPTH) {
        context.reportError(
          queryTooComplex('The query goes too deep. Ask for the inner things by themselves, by their ids.'),
        );
      }
    },
  };
}

interface Counted {
  readonly limit: number;
  readonly message: string;
}

const ALIASES: Counted = { limit: MAX_ALIASES, message: 'The query has too many aliases. Send several requests.' };
const DIRECTIVES: Counted = { limit: MAX_DIRECTIVES, message: 'The query has too many directives.' };
const FRAGMENTS: Counted = { limit: MAX_FRAGMENTS, message: 'The query has too many fragments.' };
const ROOT_FIELDS: Counted = {
  limit: MAX_ROOT_FIELDS,
  message: 'The query asks for too many things at once. Send several requests.',
};

function countRule(context: ValidationContext): ASTVisitor {
  const counts = new Map<Counted, number>();
  const count = (what: Counted, by = 1): void => {
    const before = counts.get(what) ?? 0;
    counts.set(what, before + by);
    if (before <= what.limit && before + by > what.limit) context.reportError(queryTooComplex(what.message));
  };
  return {
    Field: (field) => (field.alias ? count(ALIASES) : undefined),
    Directive: () => count(DIRECTIVES),
    FragmentDefinition: () => count(FRAGMENTS),
    OperationDefinition: (operation) => count(ROOT_FIELDS, operation.selectionSet.selections.length),
  };
}

export const LIMIT_RULES: readonly ValidationRule[] = [depthRule, countRule];
