import type { PieceCount } from '../../canonical/tracking-event.js';
import type { ConsignmentLine } from '../../decode/cargo-imp/consignment.js';
import type { Quantity } from '../../decode/cargo-imp/quantity.js';
import type { MessageScope } from './message-scope.js';

/** What a statement is about, counted. */
export interface Count {
  readonly pieces: PieceCount | null;
  readonly isPartial: boolean;
}

/**
 * Counts the pieces of a statement: by its own quantity, else by that of the consignment. It is about a part when it counts fewer than the
 * whole has, or calls itself a part (P, S, D, M) and the whole is not told.
 */
export function countOf(
  { faults }: MessageScope,
  {
    quantity,
    totalPieces,
    start,
  }: Pick<ConsignmentLine, 'quantity' | 'start'> & { readonly totalPieces: number | null },
): Count {
  if (quantity === null) return { pieces: null, isPartial: false };
  const { description, pieces, grossKg } = quantity;
  const total = quantity.totalPieces ?? totalPieces ?? (description === 'T' ? pieces : null);
  if (total !== null && pieces > total) {
    faults.warnOnce('pieces', {
      code: 'CONTRADICTS_ITSELF',
      at: { byte: start },
      detail: `${pieces} pieces of ${total}`,
    });
  }
  return {
    pieces: { count: pieces, total, grossKg },
    isPartial: total === null ? description !== 'T' : pieces < total,
  };
}

/** Pieces of the whole consignment as its own line tells them. */
export const totalOf = (quantity: Quantity | null): number | null =>
  quantity === null ? null : (quantity.totalPieces ?? (quantity.description === 'T' ? quantity.pieces : null));

export function partRemark({ pieces, isPartial }: Count): string {
  if (!isPartial || pieces === null) return '';
  const of = pieces.total === null ? '' : ` of ${pieces.total}`;
  return `part of the shipment: ${pieces.count}${of} pieces`;
}
