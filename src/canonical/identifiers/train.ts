import { illFormed, unchecked, type CheckedNumber } from './checked-number.js';
import { withoutBlanks } from './written-text.js';

// China: X8011; European and CIS train numbers: three to six digits.
const TRAIN = /^(?:[A-Z]{1,2}\d{2,5}|\d{3,6})$/;
// A direction pair: the number changes with the direction of the line, X8017/8 runs as X8017 and as X8018.
const PAIR = /^([A-Z]{0,2}\d{2,5})\/(\d{1,2})$/;
// 1520 mm train index: station of origin – serial number – station of destination, unique together with the day only.
const INDEX = /^\d{4}-\d{3}-\d{4}$/;
// A platform's own numbering: letters, year, serial number.
const SERVICE = /^[A-Z]{2,5}-?20\d{2}-?\d{1,5}$/;

/** Reads a train number as railways and train operators write it. Hyphens stay: they are part of the index. */
export function readTrain(original: string): CheckedNumber {
  const number = withoutBlanks(original);
  return [TRAIN, PAIR, INDEX, SERVICE].some((shape) => shape.test(number)) ? unchecked(number) : illFormed(number);
}

/** Both numbers of a direction pair (`X8017/8` → `X8017`, `X8018`); any other number alone. */
export function trainsOfPair(number: string): readonly string[] {
  const [, first, ending] = PAIR.exec(number) ?? [];
  if (first === undefined || ending === undefined) return [number];
  return [first, `${first.slice(0, -ending.length)}${ending}`];
}
