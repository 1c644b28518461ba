/** What stands beside the times of Cargo-IMP. */
import type { EventClassifier } from '../../canonical/tracking-event.js';

/** Type of time indicator. */
export const AIR_TIME_INDICATORS: ReadonlyMap<string, EventClassifier> = new Map<string, EventClassifier>([
  ['S', 'PLANNED'],
  ['E', 'ESTIMATED'],
  ['A', 'ACTUAL'],
]);

/** Day change indicator: previous, next, second, third day, and on by the alphabet to the fifteenth. */
export const AIR_DAY_CHANGES: ReadonlyMap<string, number> = new Map([
  ['P', -1],
  ['N', 1],
  ['S', 2],
  ['T', 3],
  ...Array.from('ABCDEFGHIJKL', (letter, index) => [letter, index + 4] as const),
]);
