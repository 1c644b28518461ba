/** Offset of a zone at a time on its clock; null for an unknown zone or a text that is no time. */
export type OffsetAt = (zone: string, local: string) => string | null;

/** A stretch of time with one offset. Ends are instants, in milliseconds since 1970. */
interface Stretch {
  readonly until: number;
  readonly offsetMs: number;
  readonly text: string;
}

interface ZoneRules {
  readonly format: Intl.DateTimeFormat;
  readonly years: Map<string, readonly Stretch[]>;
}

const DAY_MS = 86_400_000;
// Changes closer together than a week would be missed; no zone has had that since 1900 (the closest are Ramadan's 30 days).
const STEP_MS = 7 * DAY_MS;
// A year's table reaches beyond it by more than any offset, so that an instant in its first or last hours is found in it.
const MARGIN_MS = 2 * DAY_MS;
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;
// Years that a message can honestly be about are kept; a table for any other year is made and forgotten, so memory is bounded.
const FIRST_KEPT_YEAR = '1970';
const LAST_KEPT_YEAR = '2100';

/**
 * Makes the lookup of offsets, by the tz database that Intl brings. The changes of a zone are worked out once per year, later
 * lookups in that year compare numbers only. Where the clock was set forward and the time on it never was, and where it was
 * set back and the time was twice, the offset before the change counts (as `java.time` and Temporal's `compatible` do).
 */
export function createZoneOffsets(): OffsetAt {
  const zones = new Map<string, ZoneRules>();

  const rulesOf = (zone: string): ZoneRules | null => {
    const known = zones.get(zone);
    if (known !== undefined) return known;
    const format = formatOf(zone);
    if (format === null) return null;
    const rules: ZoneRules = { format, years: new Map() };
    zones.set(zone, rules);
    return rules;
  };

  return (zone, local) => {
    const rules = rulesOf(zone);
    if (rules === null || !LOCAL.test(local)) return null;
    const clockMs = Date.parse(`${local}Z`);
    return Number.isNaN(clockMs) ? null : textAt(stretchesOf(rules, local.slice(0, 4)), clockMs);
  };
}

function formatOf(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    // RangeError is how Intl says that it does not know the zone.
    return null;
  }
}

function textAt(stretches: readonly Stretch[], clockMs: number): string | null {
  for (let index = 0; index < stretches.length; index += 1) {
    const stretch = stretches[index];
    const next = stretches[index + 1];
    if (stretch === undefined) return null;
    // The larger of the two offsets gives the stretch all clock times up to the end of a gap or of an overlap.
    if (next === undefined || clockMs < stretch.until + Math.max(stretch.offsetMs, next.offsetMs)) return stretch.text;
  }
  return null;
}

function stretchesOf(rules: ZoneRules, year: string): readonly Stretch[] {
  const known = rules.years.get(year);
  if (known !== undefined) return known;
  const stretches = workOutYear(rules.format, Date.parse(`${year}-01-01T00:00:00Z`));
  if (year >= FIRST_KEPT_YEAR && year <= LAST_KEPT_YEAR) rules.years.set(year, stretches);
  return stretches;
}

function workOutYear(format: Intl.DateTimeFormat, yearStart: number): readonly Stretch[] {
  const end = yearStart + 366 * DAY_MS + MARGIN_MS;
  const stretches: Stretch[] = [];
  let time = yearStart - MARGIN_MS;
  let offset = offsetMsAt(format, time);
  while (time < end) {
    const next = time + STEP_MS;
    const nextOffset = offsetMsAt(format, next);
    if (nextOffset !== offset) {
      stretches.push({ until: changeBetween(format, time, next), offsetMs: offset, text: textOf(offset) });
    }
    time = next;
    offset = nextOffset;
  }
  return [...stretches, { until: Infinity, offsetMs: offset, text: textOf(offset) }];
}

/** The first second of the new offset, by halving. */
function changeBetween(format: Intl.DateTimeFormat, before: number, after: number): number {
  const old = offsetMsAt(format, before);
  let low = before;
  let high = after;
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (offsetMsAt(format, middle) === old) low = middle;
    else high = middle;
  }
  return high;
}

// 1/5/2026, GMT+08:00. Greenwich itself has no digits; before standard time came in there are seconds too.
const OFFSET = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

function offsetMsAt(format: Intl.DateTimeFormat, time: number): number {
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = OFFSET.exec(format.format(time)) ?? [];
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -ms : ms;
}

function textOf(offsetMs: number): string {
  const minutes = Math.floor(Math.abs(offsetMs) / 60_000);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
