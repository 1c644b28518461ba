import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { PlaceReader } from '../../places/place.reader.js';
import { pageSize } from '../paging/page-args.js';
import type { RequestContext } from '../request-context.js';
import { PlaceModel, placeModel } from './place.model.js';

const FIRST = {
  type: () => Int,
  nullable: true,
  description: 'At most this many, 1 to 100; 20 when left out.',
} as const;

@Resolver(() => PlaceModel)
export class PlaceResolver {
  constructor(private readonly reader: PlaceReader) {}

  @Query(() => [PlaceModel], {
    description:
      'Places whose name (English, Chinese, Russian) or code (UN/LOCODE, IATA, railway station, customs office, terminal) begins with a text. For people: messages are read by exact codes.',
  })
  async places(
    @Args('search', { type: () => String, description: 'Small letters and letters without accents do.' })
    search: string,
    @Args('first', FIRST) first: number | null,
    @Context() { budget }: RequestContext,
  ): Promise<readonly PlaceModel[]> {
    const limit = pageSize('first', first);
    budget.take(limit);
    return (await this.reader.search(search, limit)).map(placeModel);
  }
}
