import type { RailField } from './rail-field.js';

/** What one record says of one thing, as written, and where. */
export interface RailCell {
  /** Blanks trimmed; empty when nothing is said. */
  readonly text: string;
  /** Name of the column or member as written. */
  readonly name: string;
  readonly byte: number;
  /** 0-based column of a table; absent in JSON. */
  readonly column?: number;
}

/**
 * What a record is about. WAGON: an operation with a wagon, and with every container that the record names on it. CONTAINER: an operation
 * with a container; the wagon only carries it.
 */
export type RailSubject = 'WAGON' | 'CONTAINER';

/**
 * Whose habits the record follows where it does not say: the railways of the 1520 mm network write Moscow time and ЕСР codes, China
 * Railway Beijing time and TMIS or telegraph codes. Null when neither can be told.
 */
export type RailNetwork = 'CIS' | 'CHINA' | null;

/** One operation with one wagon or container, read from a table or from JSON. */
export interface RailRecord {
  readonly subject: RailSubject;
  readonly network: RailNetwork;
  readonly cells: Readonly<Partial<Record<RailField, RailCell>>>;
  /** Time zone named for the whole column or message; empty when none is. */
  readonly zone: string;
  /** Byte range [start, end) in the body as received. */
  readonly start: number;
  readonly end: number;
  /** `line 3` or a JSON Pointer. */
  readonly pointer: string;
  /** 0-based row of a table, for faults; absent in JSON. */
  readonly row?: number;
}

/** The text of a field; empty when the record does not have it. */
export const textOf = ({ cells }: RailRecord, field: RailField): string => cells[field]?.text ?? '';
