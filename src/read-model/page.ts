/** One page of a list that is read by key: from the front with `after`, from the end with `before`. */
export interface PageRequest<Key> {
  readonly limit: number;
  readonly direction: 'FORWARD' | 'BACKWARD';
  /** The key next to which the page begins; null for the first (or, backward, the last) page. */
  readonly from: Key | null;
}

export interface Page<Row> {
  /** In the list's order, whichever way the page was read. */
  readonly rows: readonly Row[];
  /** There are more rows in the direction of reading. */
  readonly more: boolean;
}

/** Cuts the one row too many that was read to know whether there are more, and puts a page read backward into the list's order. */
export function pageOf<Row>(rows: readonly Row[], request: PageRequest<unknown>): Page<Row> {
  const kept = rows.slice(0, request.limit);
  return { rows: request.direction === 'FORWARD' ? kept : kept.toReversed(), more: rows.length > request.limit };
}
