import { NUMBER_TARGETS, readNumber, type NumberReading } from '../../canonical/identifiers/number-reading.js';
import type { IndexedNumber } from '../../tracking/numbers.js';
import { badUserInput } from '../api-error.js';
import { MAX_NUMBER_CHARS } from '../limits.js';

/** Every way to read a number that a person holds. Throws BAD_USER_INPUT for a text that can be no number at all. */
export function readingsOf(text: string): readonly NumberReading[] {
  const readings = text.length > MAX_NUMBER_CHARS ? [] : readNumber(text);
  if (readings.length > 0) return readings;
  throw badUserInput(`A number has 1 to ${MAX_NUMBER_CHARS} characters, for example MSCU1234566.`);
}

/** What to look for in the index: each reading as the kinds of number it can be. */
export const lookupsOf = (readings: readonly NumberReading[]): readonly IndexedNumber[] =>
  readings.flatMap(({ kind, normalized: number }) => {
    const { units, references, train } = NUMBER_TARGETS[kind];
    const kinds: readonly IndexedNumber['kind'][] = [...units, ...references, ...(train ? (['TRAIN'] as const) : [])];
    return kinds.map((indexed) => ({ number, kind: indexed }));
  });
