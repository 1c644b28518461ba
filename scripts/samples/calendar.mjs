/** Clocks of the corridor in March 2026, without a time zone database: the same text on every machine. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const MONTH_START = Date.UTC(2026, 2, 1);
export const MONTH_END = Date.UTC(2026, 3, 1);

/** European summer time begins on 29 March 2026 at 01:00 UTC. */
const SUMMER_TIME = Date.UTC(2026, 2, 29, 1);
const FIXED_OFFSETS = {
  'Asia/Shanghai': 8,
  'Asia/Singapore': 8,
  'Asia/Almaty': 5,
  'Asia/Aqtobe': 5,
  'Europe/Moscow': 3,
  'Europe/Minsk': 3,
};

function offsetHours(zone, instant) {
  if (zone in FIXED_OFFSETS) return FIXED_OFFSETS[zone];
  if (zone === 'Europe/Berlin' || zone === 'Europe/Warsaw') return instant >= SUMMER_TIME ? 2 : 1;
  throw new Error(`zone ${zone} is not in the table`);
}

/** The instant at which a clock in `zone` shows `2026-` + text (`03-07 10:00`). */
export function at(zone, text) {
  const match = /^(\d\d)-(\d\d) (\d\d):(\d\d)$/.exec(text);
  if (match === null) throw new Error(`not MM-DD hh:mm: ${text}`);
  const [month, day, hour, minute] = match.slice(1).map(Number);
  const wall = Date.UTC(2026, month - 1, day, hour, minute);
  const guess = wall - offsetHours(zone, wall) * HOUR;
  return wall - offsetHours(zone, guess) * HOUR;
}

export const plusMinutes = (instant, minutes) => instant + minutes * MINUTE;
export const plusHours = (instant, hours) => instant + hours * HOUR;

const wallText = (zone, instant) => new Date(instant + offsetHours(zone, instant) * HOUR).toISOString();
/** EDIFACT 2379 = 203: CCYYMMDDHHMM on the clock of `zone`. */
export const stamp203 = (zone, instant) => wallText(zone, instant).replace(/[-T:]/g, '').slice(0, 12);
/** EDIFACT 2379 = 102: CCYYMMDD. */
export const stamp102 = (zone, instant) => stamp203(zone, instant).slice(0, 8);
/** UTC, `20260304T0215`: the head of a file name. */
export const fileStamp = (instant) => new Date(instant).toISOString().replace(/[-:]/g, '').slice(0, 13);
export const isoInstant = (instant) => new Date(instant).toISOString();
