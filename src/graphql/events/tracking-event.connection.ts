import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../paging/connection.model.js';
import { pageOfIds, type CountedConnection } from '../paging/id-list.js';
import type { ForwardPageArgs } from '../paging/page-args.js';
import type { RequestContext } from '../request-context.js';
import { TrackingEventModel } from './tracking-event.model.js';

@ObjectType('TrackingEventConnection', { description: 'A page of facts, in the order of the timeline.' })
export class TrackingEventConnectionModel extends connectionOf(() => TrackingEventModel, 'TrackingEvent') {
  @Field(() => Int, { description: 'How many there are in all.' })
  readonly totalCount: number;
}

/** A page of facts whose ids the owner's body carries. */
export function pageOfEvents(
  ids: readonly string[],
  args: ForwardPageArgs,
  { loaders, budget }: RequestContext,
): Promise<CountedConnection<TrackingEventModel>> {
  const load = (wanted: readonly string[]): Promise<readonly (TrackingEventModel | null | Error)[]> => {
    budget.take(wanted.length);
    return loaders.events.loadMany([...wanted]);
  };
  return pageOfIds({ name: 'events', ids, load }, args);
}
