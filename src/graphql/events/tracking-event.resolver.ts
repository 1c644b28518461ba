import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { FactSource } from '../../journal/event.reader.js';
import { pageSize } from '../paging/page-args.js';
import type { RequestContext } from '../request-context.js';
import { DateTimeScalar } from '../scalars.js';
import { EventSourceModel } from './event-source.model.js';
import { TrackingEventModel } from './tracking-event.model.js';

@Resolver(() => TrackingEventModel)
export class TrackingEventResolver {
  @ResolveField(() => [EventSourceModel], { description: 'Where it was said, oldest first.' })
  async sources(
    @Parent() event: TrackingEventModel,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'At most this many, 1 to 100.' }) first: number,
    @Context() { loaders, budget }: RequestContext,
  ): Promise<readonly FactSource[]> {
    const limit = pageSize('first', first);
    const { sources } = await loaders.sources.load(event.key);
    const wanted = sources.slice(0, limit);
    budget.take(wanted.length);
    return wanted;
  }

  @ResolveField(() => Int, { description: 'How often it was said; repeats of the same bytes are not counted.' })
  async sourceCount(@Parent() event: TrackingEventModel, @Context() { loaders }: RequestContext): Promise<number> {
    return (await loaders.sources.load(event.key)).count;
  }

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'When its first message says that it was made; null when it does not say.',
  })
  async reportedAt(@Parent() event: TrackingEventModel, @Context() { loaders }: RequestContext): Promise<Date | null> {
    return (await loaders.sources.load(event.key)).sources[0]?.reportedAt ?? null;
  }
}
