import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ShipmentKey, ShipmentOrder } from '../../read-model/shipment-list.js';
import { ShipmentReader } from '../../read-model/shipment.reader.js';
import { Directory } from '../directory.js';
import { pageOfEvents, TrackingEventConnectionModel } from '../events/tracking-event.connection.js';
import type { TrackingEventModel } from '../events/tracking-event.model.js';
import { keyOfId } from '../global-id.js';
import { JourneyConnectionModel } from '../journeys/journey.connection.js';
import type { JourneyModel } from '../journeys/journey.model.js';
import { lookupsOf, readingsOf } from '../numbers/number-lookup.js';
import { connection, type Connection } from '../paging/connection.model.js';
import { decodeCursor, encodeCursor, isTimestampOrNull, isUuid } from '../paging/cursor.js';
import { pageOfIds, type CountedConnection } from '../paging/id-list.js';
import { ForwardPageArgs, PageArgs, pageWanted } from '../paging/page-args.js';
import type { RequestContext } from '../request-context.js';
import { ShipmentFilterInput, ShipmentOrderEnum } from './shipment.input.js';
import { ShipmentConnectionModel, ShipmentModel } from './shipment.model.js';

@Resolver(() => ShipmentModel)
export class ShipmentResolver {
  constructor(
    private readonly shipmentReader: ShipmentReader,
    private readonly directory: Directory,
  ) {}

  @Query(() => ShipmentModel, { nullable: true, description: 'A shipment; null when there is none.' })
  async shipment(
    @Args('id', { type: () => ID, description: 'Global id, or the UUID of change messages.' }) id: string,
    @Context() { loaders, budget }: RequestContext,
  ): Promise<ShipmentModel | null> {
    budget.take(1);
    return loaders.shipments.load(keyOfId('Shipment', id));
  }

  @Query(() => ShipmentConnectionModel, { description: 'Shipments by page.' })
  async shipments(
    @Args('filter', { type: () => ShipmentFilterInput, nullable: true, description: 'Which; all when left out.' })
    filter: ShipmentFilterInput | null,
    @Args('orderBy', { type: () => ShipmentOrderEnum, defaultValue: 'LAST_EVENT_DESC', description: 'In which order.' })
    order: ShipmentOrder,
    @Args() page: PageArgs,
    @Context() { budget }: RequestContext,
  ): Promise<Connection<ShipmentModel>> {
    const wanted = pageWanted(page);
    const list = `shipments ${order}`;
    const { number, ...conditions } = filter ?? {};
    const found = await this.shipmentReader.page(
      { ...conditions, numbers: typeof number === 'string' ? lookupsOf(readingsOf(number)) : null },
      order,
      { ...wanted, from: keyIn(list, wanted.cursor) },
    );
    budget.take(found.rows.length);
    const edges = found.rows.map(({ key, body }) => ({
      cursor: encodeCursor(list, [key.value, key.id]),
      node: new ShipmentModel(body, this.directory),
    }));
    return connection(edges, wanted, found.more);
  }

  @ResolveField(() => JourneyConnectionModel, { description: 'The journeys of the units it covers.' })
  async journeys(
    @Parent() { body }: ShipmentModel,
    @Args() page: ForwardPageArgs,
    @Context() { loaders, budget }: RequestContext,
  ): Promise<CountedConnection<JourneyModel>> {
    const load = (ids: readonly string[]): Promise<readonly (JourneyModel | null | Error)[]> => {
      budget.take(ids.length);
      return loaders.journeys.loadMany([...ids]);
    };
    return pageOfIds({ name: 'journeys', ids: body.journeys, load }, page);
  }

  @ResolveField(() => TrackingEventConnectionModel, { description: 'Facts that name the document and no unit.' })
  async documentEvents(
    @Parent() { body }: ShipmentModel,
    @Args() page: ForwardPageArgs,
    @Context() context: RequestContext,
  ): Promise<CountedConnection<TrackingEventModel>> {
    return pageOfEvents(body.documentEvents, page, context);
  }
}

function keyIn(list: string, cursor: string | null): ShipmentKey | null {
  const key = decodeCursor<readonly [string | null, string]>(cursor, list, [isTimestampOrNull, isUuid]);
  return key && { value: key[0], id: key[1] };
}
