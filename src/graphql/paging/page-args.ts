import { ArgsType, Field, Int } from '@nestjs/graphql';
import { badUserInput } from '../api-error.js';
import { MAX_PAGE } from '../limits.js';

const DEFAULT_PAGE = 20;

@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, { nullable: true, description: 'How many from the front, 1 to 100; 20 when left out.' })
  readonly first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Begin after this cursor (`pageInfo.endCursor` of the page before).',
  })
  readonly after?: string | null;
}

@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, { nullable: true, description: 'How many from the end, 1 to 100. Not together with `first`.' })
  readonly last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'End before this cursor (`pageInfo.startCursor` of the page after).',
  })
  readonly before?: string | null;
}

export interface PageWanted {
  readonly limit: number;
  readonly direction: 'FORWARD' | 'BACKWARD';
  readonly cursor: string | null;
}

/** Checks `first`, `after`, `last` and `before` (Relay cursor connections) and says which page is wanted. */
export function pageWanted({ first, after, last, before }: PageArgs): PageWanted {
  const backward = isGiven(last) || isGiven(before);
  if (backward && (isGiven(first) || isGiven(after))) {
    throw badUserInput('Give either `first` and `after`, or `last` and `before`, and not both pairs.');
  }
  return backward
    ? { limit: pageSize('last', last), direction: 'BACKWARD', cursor: before ?? null }
    : { limit: pageSize('first', first), direction: 'FORWARD', cursor: after ?? null };
}

/** A number of entries that a client asked for: at least 1, at most one page. */
export function pageSize(name: string, value: number | null | undefined): number {
  const size = value ?? DEFAULT_PAGE;
  if (size >= 1 && size <= MAX_PAGE) return size;
  throw badUserInput(`\`${name}\` is a number from 1 to ${MAX_PAGE}, for example \`${name}: 50\`.`);
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;
