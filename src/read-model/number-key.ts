import type { IndexedNumber } from '../tracking/numbers.js';

/** A number and its kind as one text: `BOOKING:LBB00001`. */
export type NumberKey = string & { readonly __brand: 'NumberKey' };

export const numberKeyOf = ({ number, kind }: IndexedNumber): NumberKey => `${kind}:${number}` as NumberKey;

/** Condition on `number_index` for two array parameters: the plain numbers, by which the index finds few rows, and their keys. */
export const namedBy = (numbers: string, keys: string): string =>
  `number = any(${numbers}::text[]) and kind || ':' || number = any(${keys}::text[])`;

/** The values for the two parameters. */
export const numberArrays = (numbers: readonly IndexedNumber[]): readonly [readonly string[], readonly NumberKey[]] => [
  [...new Set(numbers.map(({ number }) => number))],
  numbers.map(numberKeyOf),
];
