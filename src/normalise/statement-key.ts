import { referenceKeyOf } from '../canonical/reference-number.js';
import type { TrackingEvent } from '../canonical/tracking-event.js';
import { unitKeyOf } from '../canonical/transport-unit.js';

/** Behind this the rest of the documents is left out: the key goes into an index. */
const MOST_CHARACTERS = 500;

type Statement = Pick<TrackingEvent, 'code' | 'classifier' | 'unit' | 'place' | 'references' | 'wording'>;

/**
 * What a correction must have in common with a statement to take its place, where the document number does not tell: the unit, what happened
 * to it, where, and under which documents. The time is not in it, for that is what is corrected; nor are numbers of unknown type, which may
 * be each message's own.
 */
export function statementKeyOf({ code, classifier, unit, place, references, wording }: Statement): string {
  const documents = references
    .filter(({ type }) => type !== 'OTHER')
    .map(referenceKeyOf)
    .toSorted();
  const where = place === null ? '' : (place.key ?? `${place.scheme}:${place.code}`);
  // A code in no map says nothing; what was written does.
  const what = code === 'UNKNOWN' ? wording : code;
  const parts = [unit === null ? '' : unitKeyOf(unit), what, classifier, where, ...documents];
  return parts.join('|').slice(0, MOST_CHARACTERS);
}
