import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { keyOfId } from '../global-id.js';
import { connection, type Connection } from '../paging/connection.model.js';
import { decodeCursor, encodeCursor, isTimestamp, isUuid } from '../paging/cursor.js';
import { ForwardPageArgs, pageWanted } from '../paging/page-args.js';
import type { RequestContext } from '../request-context.js';
import { ReplayConnectionModel, ReplayModel } from './replay.model.js';
import { ReplayReader } from './replay.reader.js';

@Resolver(() => ReplayModel)
export class ReplayResolver {
  constructor(private readonly reader: ReplayReader) {}

  @Query(() => ReplayModel, { nullable: true, description: 'A replay; null when there is none.' })
  async replay(
    @Args('id', { type: () => ID, description: 'Global id.' }) id: string,
    @Context() { loaders }: RequestContext,
  ): Promise<ReplayModel | null> {
    return loaders.replays.load(keyOfId('Replay', id));
  }

  @Query(() => ReplayConnectionModel, { description: 'Replays, newest first.' })
  async replays(
    @Args() page: ForwardPageArgs,
    @Context() { budget }: RequestContext,
  ): Promise<Connection<ReplayModel>> {
    const wanted = pageWanted(page);
    const key = decodeCursor<readonly [string, string]>(wanted.cursor, 'replays', [isTimestamp, isUuid]);
    budget.take(wanted.limit);
    const rows = await this.reader.page(key && { createdKey: key[0], id: key[1] }, wanted.limit + 1);
    const edges = rows.slice(0, wanted.limit).map((entry) => ({
      cursor: encodeCursor('replays', [entry.createdKey, entry.id]),
      node: new ReplayModel(entry),
    }));
    return connection(edges, wanted, rows.length > wanted.limit);
  }
}
