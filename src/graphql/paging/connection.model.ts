import { Field, ObjectType } from '@nestjs/graphql';
import type { PageWanted } from './page-args.js';

@ObjectType('PageInfo', { description: 'Where a page stands in its list (Relay).' })
export class PageInfoModel {
  @Field(() => Boolean, { description: 'There are entries after this page.' })
  readonly hasNextPage: boolean;

  @Field(() => Boolean, { description: 'There are entries before this page.' })
  readonly hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first entry; null on an empty page.' })
  readonly startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last entry; null on an empty page.' })
  readonly endCursor: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfoModel;
}

type Constructor<Node> = abstract new (...values: never[]) => Node;

/** Base class of a connection type. Extend it with `@ObjectType('<Name>Connection')`. */
export function connectionOf<Node>(node: () => Constructor<Node>, name: string): Constructor<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a page.` })
  class EdgeModel implements Edge<Node> {
    @Field(() => String, { description: 'Where it stands in the list: give it as `after` or `before`.' })
    readonly cursor: string;

    @Field(() => node(), { description: `The ${name} itself.` })
    readonly node: Node;
  }

  @ObjectType({ isAbstract: true })
  abstract class ConnectionModel implements Connection<Node> {
    @Field(() => [EdgeModel], { description: 'The entries of this page, in order.' })
    readonly edges: readonly EdgeModel[];

    @Field(() => PageInfoModel, { description: 'Whether there is more, and where to go on.' })
    readonly pageInfo: PageInfoModel;
  }
  return ConnectionModel;
}

/**
 * A page as a connection. `more` is known in the direction of reading; in the other direction there is more whenever the
 * page was asked for by a cursor, because that cursor's entry is there.
 */
export function connection<Node>(
  edges: readonly Edge<Node>[],
  wanted: Pick<PageWanted, 'direction' | 'cursor'>,
  more: boolean,
): Connection<Node> {
  const behind = wanted.cursor !== null;
  const forward = wanted.direction === 'FORWARD';
  return {
    edges,
    pageInfo: {
      hasNextPage: forward ? more : behind,
      hasPreviousPage: forward ? behind : more,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
