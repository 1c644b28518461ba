import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { unitKeyOf } from '../../canonical/transport-unit.js';
import { JourneyModel } from '../journeys/journey.model.js';
import { pageSize } from '../paging/page-args.js';
import type { RequestContext } from '../request-context.js';
import { ContainerNumberScalar } from '../scalars.js';
import { ContainerModel } from './container.model.js';

@Resolver(() => ContainerModel)
export class ContainerResolver {
  @Query(() => ContainerModel, { nullable: true, description: 'A container; null when nobody ever named it.' })
  async container(
    @Args('number', { type: () => ContainerNumberScalar, description: 'Its number.' }) number: string,
    @Context() context: RequestContext,
  ): Promise<ContainerModel | null> {
    return findContainer(number, context);
  }

  @ResolveField(() => JourneyModel, { nullable: true, description: 'The newest of its journeys.' })
  latestJourney(@Parent() { known }: ContainerModel): JourneyModel | null {
    return known[0] ?? null;
  }

  @ResolveField(() => [JourneyModel], { description: 'Its journeys, newest first.' })
  journeys(
    @Parent() { known }: ContainerModel,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'At most this many, 1 to 100.' }) first: number,
    @Context() { budget }: RequestContext,
  ): readonly JourneyModel[] {
    const journeys = known.slice(0, pageSize('first', first));
    budget.take(journeys.length);
    return journeys;
  }
}

/** The container with this normalised number, or null when no journey is known of it. */
export async function findContainer(number: string, { loaders }: RequestContext): Promise<ContainerModel | null> {
  const journeys = await loaders.unitJourneys.load(unitKeyOf({ kind: 'CONTAINER', number }));
  return journeys.length > 0 ? new ContainerModel(number, journeys) : null;
}
