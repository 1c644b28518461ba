import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { ReplayScope } from '../../replay/scope.js';
import { badUserInput } from '../api-error.js';
import { keyOfId } from '../global-id.js';
import { MAX_PAGE } from '../limits.js';
import { readingsOf } from '../numbers/number-lookup.js';
import { DateTimeScalar } from '../scalars.js';

@InputType('ReplayScope', {
  description:
    'Which raw messages to interpret once more: those for which every condition given holds. At least one must be given.',
})
export class ReplayScopeInput {
  @Field(() => String, { nullable: true, description: 'They came by this feed.' })
  readonly feed?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'They were received at this instant or later.' })
  readonly receivedFrom?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'They were received before this instant.' })
  readonly receivedUntil?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'They say something about what this number names: a container, a bill of lading, a booking.',
  })
  readonly number?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'They say something by this private status code of `feed`, mapped or not, as `unmappedCodes` has it.',
  })
  readonly code?: string | null;

  @Field(() => [ID], { nullable: true, description: 'They are these, by the ids of raw messages.' })
  readonly rawMessages?: readonly string[] | null;
}

/** The scope as the replay takes it. Throws BAD_USER_INPUT when nothing is given: nobody replays everything by mistake. */
export function replayScope(input: ReplayScopeInput): ReplayScope {
  const { feed, code, receivedFrom, receivedUntil, number, rawMessages } = input;
  if (code && !feed) throw badUserInput('A code is private to its feed: name the feed too.');
  if (rawMessages && rawMessages.length > MAX_PAGE) throw badUserInput(`Name at most ${MAX_PAGE} raw messages.`);
  const scope: ReplayScope = {
    ...(feed && { feed }),
    ...(code && { code }),
    ...(receivedFrom && { from: receivedFrom.toISOString() }),
    ...(receivedUntil && { to: receivedUntil.toISOString() }),
    ...(number && { numbers: [...new Set(readingsOf(number).map(({ normalized }) => normalized))] }),
    ...(rawMessages && { messageIds: rawMessages.map((id) => keyOfId('RawMessage', id)) }),
  };
  if (Object.keys(scope).length > 0) return scope;
  throw badUserInput(
    'Say which messages: a feed, a time range, a number or raw messages, for example { feed: "cq-terminal" }.',
  );
}

@ObjectType('ChosenScope', {
  description: 'Which raw messages a replay covers: those for which every condition given holds.',
})
export class ChosenScopeModel {
  @Field(() => String, { nullable: true, description: 'They came by this feed.' })
  readonly feed: string | null;

  @Field(() => String, { nullable: true, description: 'They say something by this private status code of the feed.' })
  readonly code: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'They were received at this instant or later.' })
  readonly receivedFrom: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'They were received before this instant.' })
  readonly receivedUntil: string | null;

  @Field(() => [String], {
    description: 'They say something about what one of these numbers names; empty when no number was given.',
  })
  readonly numbers: readonly string[];
}

export const chosenScope = ({ feed, code, from, to, numbers }: ReplayScope): ChosenScopeModel => ({
  feed: feed ?? null,
  code: code ?? null,
  receivedFrom: from ?? null,
  receivedUntil: to ?? null,
  numbers: numbers ?? [],
});
