import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { NumberReader, type NumberHits } from '../../read-model/number.reader.js';
import { JourneyModel } from '../journeys/journey.model.js';
import { MAX_PAGE } from '../limits.js';
import type { RequestContext } from '../request-context.js';
import { ShipmentModel } from '../shipments/shipment.model.js';
import { lookupsOf, readingsOf } from './number-lookup.js';
import { TrackResultModel, type TrackOutcome } from './track-result.model.js';

@Resolver(() => TrackResultModel)
export class TrackResolver {
  constructor(private readonly numbers: NumberReader) {}

  @Query(() => TrackResultModel, {
    description:
      'Any number a forwarder may hold: container, B/L, booking, AWB, ULD, wagon, train, SMGS/CIM note, declaration/MRN, own reference.',
  })
  async track(
    @Args('number', { type: () => String, description: 'As written: blanks, hyphens and small letters are taken.' })
    number: string,
  ): Promise<TrackResultModel> {
    const readings = readingsOf(number);
    const hits = await this.numbers.find(lookupsOf(readings), MAX_PAGE);
    const { journeyCount, shipmentCount } = hits;
    return { number, readings, outcome: outcomeOf(hits), journeyCount, shipmentCount, hits };
  }

  @ResolveField(() => [JourneyModel], {
    description: 'The journeys, newest first; a container used again has several.',
  })
  async journeys(
    @Parent() { hits }: TrackResultModel,
    @Context() { loaders, budget }: RequestContext,
  ): Promise<readonly JourneyModel[]> {
    budget.take(hits.journeyIds.length);
    const journeys = await Promise.all(hits.journeyIds.map((id) => loaders.journeys.load(id)));
    return journeys.filter((journey) => journey !== null);
  }

  @ResolveField(() => [ShipmentModel], {
    description: 'The shipments: first those whose own document it is, then latest news first.',
  })
  async shipments(
    @Parent() { hits, readings }: TrackResultModel,
    @Context() { loaders, budget }: RequestContext,
  ): Promise<readonly ShipmentModel[]> {
    budget.take(hits.shipmentIds.length);
    const shipments = await Promise.all(hits.shipmentIds.map((id) => loaders.shipments.load(id)));
    const asked = new Set(readings.map(({ normalized }) => normalized));
    const isOther = ({ document }: ShipmentModel): number => (asked.has(document.number) ? 0 : 1);
    return shipments.filter((shipment) => shipment !== null).toSorted((a, b) => isOther(a) - isOther(b));
  }
}

function outcomeOf({ reported, journeyCount, shipmentCount }: NumberHits): TrackOutcome {
  if (reported) return 'FOUND';
  return journeyCount + shipmentCount > 0 ? 'NOT_YET_REPORTED' : 'UNKNOWN';
}
