import type { EventCode } from '../../canonical/event-code.js';
import type { EventClassifier } from '../../canonical/tracking-event.js';
import type { PlaceReading } from '../place-reading.js';
import { isSamePlace } from './places.js';

/** What was said already, so that a time of a port that repeats the status is not a second fact. */
export interface Said {
  readonly code: EventCode;
  readonly classifier: EventClassifier;
  readonly place: PlaceReading | null;
  /** The clock at that place, without its offset. */
  readonly local: string;
}

/** What one message says, each once. */
export class Sayings {
  /** By what is said and when: the places of one moment are few. */
  private readonly places = new Map<string, (PlaceReading | null)[]>();

  /** Takes a saying down; false when the same was said before. */
  take({ code, classifier, local, place }: Said): boolean {
    const key = `${code} ${classifier} ${local}`;
    const known = this.places.get(key);
    if (known === undefined) this.places.set(key, [place]);
    else if (known.some((other) => isSameStop(other, place))) return false;
    else known.push(place);
    return true;
  }
}

const isSameStop = (one: PlaceReading | null, other: PlaceReading | null): boolean =>
  one === other || isSamePlace(one, other) || isNameOf(one, other) || isNameOf(other, one);

/** Within one message a place that only has a name is the port of that name: enough to leave out what is said twice. */
function isNameOf(named: PlaceReading | null, port: PlaceReading | null): boolean {
  if (named === null || port === null || named.coded.scheme !== 'NAME' || port.coded.scheme === 'NAME') return false;
  return named.coded.name !== null && named.coded.name.toUpperCase() === port.coded.name?.toUpperCase();
}
