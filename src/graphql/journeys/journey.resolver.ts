import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { pageOfEvents, TrackingEventConnectionModel } from '../events/tracking-event.connection.js';
import type { TrackingEventModel } from '../events/tracking-event.model.js';
import { keyOfId } from '../global-id.js';
import type { CountedConnection } from '../paging/id-list.js';
import { ForwardPageArgs, pageSize } from '../paging/page-args.js';
import type { RequestContext } from '../request-context.js';
import { ShipmentModel } from '../shipments/shipment.model.js';
import { JourneyModel } from './journey.model.js';

@Resolver(() => JourneyModel)
export class JourneyResolver {
  @Query(() => JourneyModel, {
    nullable: true,
    description:
      'A journey. An id that was retired when two journeys turned out to be one answers with that one. Null when there is none.',
  })
  async journey(
    @Args('id', { type: () => ID, description: 'Global id, or the UUID of change messages.' }) id: string,
    @Context() { loaders, budget }: RequestContext,
  ): Promise<JourneyModel | null> {
    budget.take(1);
    return loaders.journeys.load(keyOfId('Journey', id));
  }

  @ResolveField(() => [ShipmentModel], { description: 'The shipments that it belongs to, by document number.' })
  async shipments(
    @Parent() journey: JourneyModel,
    @Args('first', { type: () => Int, defaultValue: 100, description: 'At most this many, 1 to 100.' }) first: number,
    @Context() { loaders, budget }: RequestContext,
  ): Promise<readonly ShipmentModel[]> {
    const limit = pageSize('first', first);
    const shipments = (await loaders.coveringShipments.load(journey.key)).slice(0, limit);
    budget.take(shipments.length);
    return shipments;
  }

  @ResolveField(() => TrackingEventConnectionModel, {
    description: 'Every fact of this journey that stands, in the order of the timeline.',
  })
  async events(
    @Parent() { body }: JourneyModel,
    @Args() page: ForwardPageArgs,
    @Context() context: RequestContext,
  ): Promise<CountedConnection<TrackingEventModel>> {
    return pageOfEvents(body.events, page, context);
  }

  @ResolveField(() => TrackingEventConnectionModel, {
    description: 'Facts of this journey that their senders took back.',
  })
  async retractedEvents(
    @Parent() { body }: JourneyModel,
    @Args() page: ForwardPageArgs,
    @Context() context: RequestContext,
  ): Promise<CountedConnection<TrackingEventModel>> {
    return pageOfEvents(body.retractedEvents, page, context);
  }
}
