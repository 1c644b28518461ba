import type { FaultList } from './fault-list.js';
import type { InterpretContext } from './interpret-context.js';
import { EARLIEST_PLAUSIBLE_MS, LATEST_PLAUSIBLE_MS } from './event-list.js';
import { dateTime, type TimeSpan } from './event-time.js';
import { readIsoTime, type IsoTime } from './iso-time.js';

/** When a message says that it was made. */
export interface MadeAt {
  /** ISO 8601 UTC, to the millisecond: two versions of one event can be made within a second. */
  readonly reportedAt: string | null;
  /** Null when nothing tells. */
  readonly madeAt: TimeSpan | null;
  readonly time: IsoTime | null;
}

const UNKNOWN: MadeAt = { reportedAt: null, madeAt: null, time: null };

/**
 * Reads the time at which a message or an event object was made. Without an offset it is in the message's zone or the feed's, and without those it is
 * placed as if it were UTC, like `sortInstant`. A time that no message can have (1911, 2099) is reported and not used.
 */
export function readMadeAt(
  written: {
    readonly text: string;
    readonly byte: number;
    readonly name: string;
    /** Zone that the message tells its times in; left out when it tells none. */
    readonly zone?: string | null;
  },
  { feed, reference }: InterpretContext,
  faults: FaultList,
): MadeAt {
  const { text, byte, name, zone = null } = written;
  if (text.trim() === '') return UNKNOWN;
  const time = readIsoTime(text);
  if ('fault' in time) {
    faults.warning(time.fault, { byte }, `${name}: ${time.detail}`);
    return UNKNOWN;
  }
  const { time: dated, span } = dateTime(time, text, { feed, reference, zone });
  if (span.latest < EARLIEST_PLAUSIBLE_MS || span.earliest >= LATEST_PLAUSIBLE_MS) {
    faults.warning('TIME_IMPLAUSIBLE', { byte }, `${name} '${text}' is no time at which a message can have been made`);
    return UNKNOWN;
  }
  const seconds = (dated.instant ?? `${dated.local}.000Z`).slice(0, 19);
  const reportedAt = `${seconds}.${String(time.fractionMs).padStart(3, '0')}Z`;
  return { reportedAt, madeAt: span, time };
}
