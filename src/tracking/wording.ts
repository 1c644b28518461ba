import type { EventCode } from '../canonical/event-code.js';
import type { EventTime } from '../canonical/time.js';
import type { Fact } from './fact.js';
import type { CodedPlace } from '../canonical/place.js';
import { EVENT_CODES } from '../canonical/event-code.js';

/** Where the code's own words do not read well in a sentence. */
const READABLE: Partial<Readonly<Record<EventCode, string>>> = {
  GATE_IN: 'Gated in',
  GATE_OUT: 'Gated out',
  EMPTY_RELEASED: 'Released empty',
  EMPTY_RETURNED: 'Returned empty',
  BORDER_ARRIVED: 'Arrived at the border',
  BORDER_CROSSED: 'Crossed the border',
};

const CODE_WORDS = new Map(
  (Object.keys(EVENT_CODES) as EventCode[]).map((code) => {
    const words = code.toLowerCase().replaceAll('_', ' ');
    return [code, READABLE[code] ?? words.charAt(0).toUpperCase() + words.slice(1)];
  }),
);

/** `DISCHARGED` → `Discharged`, `GATE_IN` → `Gated in`. */
export const codeWords = (code: EventCode): string => CODE_WORDS.get(code) ?? code;

/** The clock where it happened, as exactly as it was given: `2026-03-08 02:00 +08:00`, `2026-03-15`. */
export function timeWords({ local, offset, precision }: EventTime): string {
  if (precision === 'DAY') return local.slice(0, 10);
  const clock = local.slice(0, 16).replace('T', ' ');
  return offset === null ? `${clock} (offset unknown)` : `${clock} ${offset}`;
}

/** Words for a place in an explanation. */
export const placeName = (place: CodedPlace | null): string =>
  place?.name ?? place?.key ?? place?.code ?? 'a place that was not named';

/** `Loaded at CNQZH`, for what is reported of it. */
export const factWords = ({ event }: Fact): string =>
  event.place === null ? codeWords(event.code) : `${codeWords(event.code)} at ${placeName(event.place)}`;
