/** Dates and times of Cargo-IMP: `05MAR`, `05MAR1407`, with a day change `05MAR0030-N`, and `A1407-P` beside them. */

export interface DayMonth {
  readonly day: number;
  /** From 1. */
  readonly month: number;
  /** Only a few elements write it, with two digits. */
  readonly year: number | null;
  readonly clock: Clock | null;
  readonly original: string;
}

/** A time of day; 24:00 is written. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** Letter of the day change behind it; empty for the same day. */
  readonly dayChange: string;
}

/** A time of a flight, and whether it is scheduled (S), estimated (E) or actual (A). */
export interface FlightTime {
  readonly indicator: string;
  readonly clock: Clock;
  readonly original: string;
}

const MONTHS = 'JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC';
const DAY_MONTH = /^(\d{1,2})([A-Z]{3})(\d{2}|\d{4}|\d{6}|\d{8})?(?:-?([A-Z]))?$/;
const FLIGHT_TIME = /^([SEA])(\d{2})(\d{2})(?:-?([A-Z]))?$/;

/** Reads a date with or without year and time; whether the calendar has it is another question. Null for anything else. */
export function readDayMonth(text: string): DayMonth | null {
  const [, day, name = '', digits = '', dayChange = ''] = DAY_MONTH.exec(text.toUpperCase()) ?? [];
  const at = MONTHS.indexOf(name);
  if (day === undefined || name === '' || at < 0 || at % 3 !== 0) return null;
  const { year, clock } = splitDigits(digits);
  return {
    day: Number(day),
    month: at / 3 + 1,
    year,
    clock: clock === '' ? null : { hour: Number(clock.slice(0, 2)), minute: Number(clock.slice(2)), dayChange },
    original: text,
  };
}

/** Two digits behind the month are a year, four a time of day, six or eight both (OCI/SD writes `05MAR261407`). */
function splitDigits(digits: string): { readonly year: number | null; readonly clock: string } {
  const yearDigits = digits.length === 4 ? 0 : digits.length === 8 ? 4 : digits.length === 0 ? 0 : 2;
  const year = digits.slice(0, yearDigits);
  const clock = digits.slice(yearDigits);
  if (year === '') return { year: null, clock };
  return { year: Number(year) + (yearDigits === 2 ? 2000 : 0), clock };
}

export function readFlightTime(text: string): FlightTime | null {
  const [, indicator, hour, minute, dayChange = ''] = FLIGHT_TIME.exec(text.toUpperCase()) ?? [];
  if (indicator === undefined) return null;
  return { indicator, clock: { hour: Number(hour), minute: Number(minute), dayChange }, original: text };
}
