import type { PieceCount } from '../../canonical/tracking-event.js';
import type { FaultList } from '../fault-list.js';

/** How much a message is about. */
export interface AirQuantity {
  /** T total, P part, S split, D divided, M multi; empty where it is not told. */
  readonly description: string;
  readonly pieces: number | null;
  readonly totalPieces: number | null;
  readonly grossKg: number | null;
}

/** What a statement is about, counted. */
export interface AirCount {
  readonly pieces: PieceCount | null;
  readonly isPartial: boolean;
}

/** A quantity, that of the whole consignment, and where the statement stands. */
export interface CountedQuantity {
  readonly own: AirQuantity | null;
  readonly whole: AirQuantity | null;
  readonly byte: number;
}

/**
 * Counts the pieces of a statement: by its own quantity, else by that of the consignment. It is about a part when it counts fewer than the
 * whole has, or calls itself a part (P, S, D, M) and the whole is not told.
 */
export function countPieces(faults: FaultList, { own, whole, byte }: CountedQuantity): AirCount {
  const counted = own?.pieces == null ? whole : own;
  const pieces = counted?.pieces ?? null;
  if (counted === null || pieces === null) return { pieces: null, isPartial: !isWhole(own) };
  const total =
    own?.totalPieces ??
    whole?.totalPieces ??
    (isWhole(whole) ? whole?.pieces : null) ??
    (counted.description === 'T' ? pieces : null);
  if (total !== null && pieces > total) {
    const detail = `${pieces} pieces of ${total}`;
    faults.warnOnce('pieces', { code: 'CONTRADICTS_ITSELF', at: { byte }, detail });
  }
  const isPartial = total === null ? !isWhole(counted) : pieces < total;
  return { pieces: { count: pieces, total, grossKg: counted.grossKg }, isPartial };
}

/** Whether a quantity is that of the whole consignment, as far as it tells. */
export const isWhole = (quantity: AirQuantity | null): boolean =>
  quantity === null || quantity.description === 'T' || quantity.description === '';

/** `part of the shipment: 4 of 10 pieces`; empty for the whole. */
export function partRemark({ pieces, isPartial }: AirCount): string {
  if (!isPartial || pieces === null) return '';
  const of = pieces.total === null ? '' : ` of ${pieces.total}`;
  return `part of the shipment: ${pieces.count}${of} pieces`;
}
