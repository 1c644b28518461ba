import type { Telegram } from '../../decode/cargo-imp/type-b.js';
import { DAY_MS, HOUR_MS, MINUTE_MS, WIDEST_OFFSET_MS, type DatedTime, type TimeSpan } from '../event-time.js';
import type { InterpretContext } from '../interpret-context.js';
import { isoInstant, isoSeconds } from '../iso-text.js';

/** When a message was made, as far as its telegram, its envelope or its receipt tell. */
export interface MessageTime {
  /** ISO 8601 UTC, or null: only what the sender says. */
  readonly reportedAt: string | null;
  readonly madeAt: TimeSpan | null;
  /** Milliseconds since 1970: dates without a year are read by it. Null when nothing tells. */
  readonly anchorMs: number | null;
  /** For facts that have no time of their own: the message's, else the day of its receipt. */
  readonly stated: DatedTime | null;
}

const UNKNOWN: MessageTime = { reportedAt: null, madeAt: null, anchorMs: null, stated: null };
/** Clocks of the network and ours, and how long a telegram may wait in its queue before its day of month comes again. */
const SKEW_MS = 2 * HOUR_MS;

/** The time by the envelope around the message. */
export function timeByEnvelope(
  envelope: { readonly reportedAt: string | null; readonly madeAt: TimeSpan | null },
  context: InterpretContext,
): MessageTime {
  const { reportedAt, madeAt } = envelope;
  const ms = reportedAt === null ? Number.NaN : Date.parse(reportedAt);
  if (reportedAt === null || madeAt === null || Number.isNaN(ms)) return timeByReceipt(context);
  const isExact = madeAt.latest - madeAt.earliest < HOUR_MS;
  const time = {
    instant: isExact ? reportedAt : null,
    local: reportedAt.slice(0, 19),
    original: '',
    offset: isExact ? '+00:00' : null,
    basis: isExact ? ('EXPLICIT' as const) : ('UNKNOWN' as const),
    precision: 'MINUTE' as const,
  };
  return { reportedAt, madeAt, anchorMs: ms, stated: { time, span: madeAt } };
}

/** The time by the telegram: day, hour and minute in UTC, of the month in which they last were when the message was taken in. */
export function timeByTelegram({ sentAt, takenInAt }: Telegram, context: InterpretContext): MessageTime {
  const takenInMs = readTakenIn(takenInAt) ?? receiptOf(context);
  const sentMs = takenInMs === null ? null : lastTime(sentAt, takenInMs + SKEW_MS);
  if (sentMs === null) return takenInMs === null ? UNKNOWN : timeByReceipt(context, takenInMs);
  const instant = isoInstant(sentMs);
  const span = { earliest: sentMs, latest: sentMs + MINUTE_MS - 1 };
  const local = isoSeconds(sentMs);
  const time = { instant, local, original: sentAt, offset: '+00:00', basis: 'EXPLICIT', precision: 'MINUTE' } as const;
  return { reportedAt: instant, madeAt: span, anchorMs: sentMs, stated: { time, span } };
}

/** A message that says nothing of itself was made when it came at the latest. Its day is known by our clock, and in no zone. */
function timeByReceipt(context: InterpretContext, ms: number | null = receiptOf(context)): MessageTime {
  if (ms === null) return UNKNOWN;
  const day = Math.floor(ms / DAY_MS) * DAY_MS;
  const time = {
    instant: null,
    local: isoSeconds(day),
    original: '',
    offset: null,
    basis: 'UNKNOWN',
    precision: 'DAY',
  } as const;
  const span = { earliest: day - WIDEST_OFFSET_MS, latest: day + DAY_MS - 1 + WIDEST_OFFSET_MS };
  return { reportedAt: null, madeAt: { earliest: ms, latest: ms }, anchorMs: ms, stated: { time, span } };
}

function receiptOf({ receivedAt = null }: InterpretContext): number | null {
  const ms = receivedAt === null ? Number.NaN : Date.parse(receivedAt);
  return Number.isNaN(ms) ? null : ms;
}

const TAKEN_IN = /^(\d{4})\/(\d{1,2})\/(\d{1,2}) (\d{1,2}):(\d{2})$/;

/** The station's clock; its zone is not told, and for the year and the month it does not matter. */
function readTakenIn(text: string): number | null {
  const parts = TAKEN_IN.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts;
  return year < 1990 || month > 12 || day > 31 ? null : Date.UTC(year, month - 1, day, hour, minute);
}

const DAYS_LOOKED_BACK = 62;

/** The last instant not after `latestMs` whose day of month and time are `ddhhmm`; null for what is no such text. */
function lastTime(text: string, latestMs: number): number | null {
  const [day, hour, minute] = [0, 2, 4].map((at) => Number(text.slice(at, at + 2)));
  if (!/^\d{6}$/.test(text) || day === undefined || hour === undefined || minute === undefined) return null;
  if (hour > 23 || minute > 59) return null;
  const today = Math.floor(latestMs / DAY_MS) * DAY_MS;
  for (let back = 0; back < DAYS_LOOKED_BACK; back += 1) {
    const midnight = today - back * DAY_MS;
    const ms = midnight + hour * HOUR_MS + minute * MINUTE_MS;
    if (ms <= latestMs && new Date(midnight).getUTCDate() === day) return ms;
  }
  return null;
}
