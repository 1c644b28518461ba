import { decodeCursor, encodeCursor, isCount, isUuid } from './cursor.js';
import { connection, type Connection } from './connection.model.js';
import { pageWanted, type ForwardPageArgs } from './page-args.js';

export interface CountedConnection<Node> extends Connection<Node> {
  readonly totalCount: number;
}

interface IdList<Node> {
  /** Name of the list inside its cursors. */
  readonly name: string;
  readonly ids: readonly string[];
  readonly load: (ids: readonly string[]) => Promise<readonly (Node | null | Error)[]>;
}

/**
 * A page of a list whose ids are known in their order, because the body that owns the list carries them. The cursor holds the
 * id and its place: when the id has left the list since (a retracted fact), the place goes on where it stood. Entries that
 * are no longer kept (retention) are left out of the page, not counted out of the total.
 */
export async function pageOfIds<Node>(list: IdList<Node>, args: ForwardPageArgs): Promise<CountedConnection<Node>> {
  const wanted = pageWanted(args);
  const start = startOf(list, wanted.cursor);
  const ids = list.ids.slice(start, start + wanted.limit);
  const nodes = await list.load(ids);
  const edges = ids.flatMap((id, index) => {
    const node = nodes[index];
    if (node instanceof Error) throw node;
    return node ? [{ node, cursor: encodeCursor(list.name, [id, start + index]) }] : [];
  });
  return { ...connection(edges, wanted, start + ids.length < list.ids.length), totalCount: list.ids.length };
}

function startOf({ name, ids }: Pick<IdList<unknown>, 'name' | 'ids'>, cursor: string | null): number {
  const key = decodeCursor<readonly [string, number]>(cursor, name, [isUuid, isCount]);
  if (!key) return 0;
  const [id, place] = key;
  const found = ids.indexOf(id);
  return found === -1 ? place : found + 1;
}
