import type { EventClassifier } from '../../canonical/tracking-event.js';
import type { FlightTime } from '../../decode/cargo-imp/moment.js';
import { isOfArrival } from '../../decode/cargo-imp/status-layouts.js';
import type { StatusReport } from '../../decode/cargo-imp/status-message.js';
import { AIR_TIME_INDICATORS } from '../code-maps/air-times.js';
import type { ReadStatus } from '../air/air-status-meaning.js';
import type { DatedTime } from '../event-time.js';
import type { PlaceReading } from '../place-reading.js';
import type { MessageScope } from './message-scope.js';
import type { Statement } from './status-report.js';
import { notAfter, readDay, timeAt } from './times.js';

/** BKD, PRE, MAN and DEP: their date is that of the scheduled departure, which is a fact of its own. */
export function departureFacts(scope: MessageScope, report: StatusReport, status: ReadStatus): readonly Statement[] {
  const { airports, faults, time } = scope;
  const { code, airport, destination, date, departure, arrival, start } = report;
  const from = airports.at(airport, start, faults);
  const to = arrival === null ? null : airports.at(destination, start, faults);
  const dayMs = date === null ? null : readDay(scope, date, start);
  // A date that cannot be read is reported; without any the status is still known.
  if (dayMs === null && date !== null) return [];
  const leaves = dayMs === null ? null : { report, dayMs };
  const left = leaves === null ? null : departed(scope, leaves, from);
  const reached = leaves === null || arrival === null ? null : timeOf(scope, leaves, arrival, to);
  const isDeparted = code === 'DEP';
  const statements: Statement[] = [];
  const stated = isDeparted ? left : notAfter(time.stated, left);
  if (stated !== null) statements.push({ status, classifier: 'ACTUAL', occurredAt: stated, place: from });
  else missing(scope, report);
  const told = departure === null ? null : AIR_TIME_INDICATORS.get(departure.indicator);
  if (left !== null && !(isDeparted && (told ?? 'ACTUAL') === 'ACTUAL')) {
    const occurredAt =
      isDeparted && leaves !== null && departure !== null ? timeOf(scope, leaves, departure, from) : left;
    statements.push({ ...timed('DEPARTED', status, departure), occurredAt, place: from });
  }
  if (reached !== null) {
    const isImpossible = left !== null && isBefore(reached, left);
    if (isImpossible) reportImpossible(scope, report);
    statements.push({ ...timed('ARRIVED', status, arrival), occurredAt: reached, place: to, isImpossible });
  }
  return statements;
}

/** Every other status: its date is that of the event, or of the scheduled arrival with the time of the event behind it. */
export function arrivalFacts(scope: MessageScope, report: StatusReport, status: ReadStatus): readonly Statement[] {
  const { airports, faults, time } = scope;
  const { code, airport, date, arrival, start } = report;
  const place = airports.at(airport, start, faults);
  if (date === null) {
    // TRM alone has no date in the standard: it was so when the message was made.
    if (code === 'TRM' && time.stated !== null) {
      return [{ status, classifier: 'ACTUAL', occurredAt: time.stated, place }];
    }
    missing(scope, report);
    return [];
  }
  const dayMs = readDay(scope, date, start);
  if (dayMs === null) return [];
  const reached = arrival === null || !isOfArrival(code) ? null : timeOf(scope, { report, dayMs }, arrival, place);
  const isItself = code === 'ARR' && arrival?.indicator === 'A' && date.clock === null;
  const { clock, original } = date;
  const occurredAt =
    isItself && reached !== null ? reached : timeAt(scope, { dayMs, clock, original, byte: start }, place);
  const own: Statement = { status, classifier: 'ACTUAL', occurredAt, place };
  if (reached === null || isItself) return [own];
  return [own, { ...timed('ARRIVED', status, arrival), occurredAt: reached, place }];
}

interface OnDay {
  readonly report: StatusReport;
  readonly dayMs: number;
}

/** When the flight departs: by the time beside it, unless DEP says only when it should have. */
function departed(scope: MessageScope, { report, dayMs }: OnDay, place: PlaceReading | null): DatedTime {
  const { code, date, departure, start } = report;
  if (departure !== null && (code !== 'DEP' || departure.indicator === 'A')) {
    return timeOf(scope, { report, dayMs }, departure, place);
  }
  return timeAt(scope, { dayMs, clock: date?.clock ?? null, original: date?.original ?? '', byte: start }, place);
}

function timeOf(
  scope: MessageScope,
  { report, dayMs }: OnDay,
  { clock, original }: FlightTime,
  place: PlaceReading | null,
): DatedTime {
  const text = `${report.date?.original ?? ''}/${original}`;
  return timeAt(scope, { dayMs, clock, original: text, byte: report.start }, place);
}

/** A departure or arrival of the flight, `BKD/S`: planned where no type of time stands beside it. */
function timed(
  code: 'DEPARTED' | 'ARRIVED',
  { wording }: ReadStatus,
  time: FlightTime | null,
): Pick<Statement, 'status' | 'classifier'> {
  const indicator = time?.indicator ?? '';
  const classifier: EventClassifier = AIR_TIME_INDICATORS.get(indicator) ?? 'PLANNED';
  const text = indicator === '' ? `${wording}/FLT` : `${wording}/${indicator}`;
  const status = {
    meaning: { code, mode: 'AIR' },
    isMapped: true,
    rule: `cargo-imp/${text}`,
    wording: text,
    name: null,
  } as const;
  return { status, classifier };
}

function missing({ faults }: MessageScope, { code, start }: StatusReport): void {
  // Where the standard has no date, its lack is no mistake of the sender.
  const detail = `${code} has no date that can be read`;
  if (code === 'TRM') faults.warning('TIME_MISSING', { byte: start }, detail);
  else faults.error('TIME_MISSING', { byte: start }, detail);
}

const isBefore = (a: DatedTime, b: DatedTime): boolean => a.span.latest < b.span.earliest;

function reportImpossible({ faults }: MessageScope, { code, start }: StatusReport): void {
  const detail = `the flight of ${code} arrives before it departs; perhaps a day change is missing`;
  faults.warning('CONTRADICTS_ITSELF', { byte: start }, detail);
}
