export const UNIT_KINDS = ['CONTAINER', 'SWAP_BODY', 'TRAILER', 'WAGON', 'ULD', 'AIR_WAYBILL', 'PACKAGE'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const CHECK_DIGITS = ['VALID', 'INVALID', 'NOT_APPLICABLE'] as const;
export type CheckDigit = (typeof CHECK_DIGITS)[number];

/** What moves and carries a number. */
export interface TransportUnit {
  readonly kind: UnitKind;
  /** Normalised: upper case, no blanks or hyphens. */
  readonly number: string;
  /** As written. */
  readonly original: string;
  readonly checkDigit: CheckDigit;
  /** ISO 6346 size and type code as written, or null. */
  readonly sizeType: string | null;
  readonly laden: 'LADEN' | 'EMPTY' | null;
  /** Direction the sender gives the unit (EDIFACT 8249): which side of the journey it is on. */
  readonly direction: 'EXPORT' | 'IMPORT' | 'TRANSHIPMENT' | null;
  readonly seals: readonly string[];
  readonly grossKg: number | null;
}

/** Identity of a unit over all its journeys: `CONTAINER:MSCU1234566`. */
export type UnitKey = string & { readonly __brand: 'UnitKey' };

export const unitKeyOf = (unit: Pick<TransportUnit, 'kind' | 'number'>): UnitKey =>
  `${unit.kind}:${unit.number}` as UnitKey;
