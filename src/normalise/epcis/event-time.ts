import { dateTime, offsetMs, type DatedTime } from '../event-time.js';
import { isoSeconds } from '../iso-text.js';
import { readIsoTime, type IsoTime } from '../iso-time.js';
import type { PlaceReading } from '../place-reading.js';
import type { EventScope } from './event-scope.js';

/** An `eventTime` that could be read. */
export interface OccurredAt {
  readonly time: IsoTime;
  readonly original: string;
}

/** Reads `eventTime`; an event without one states nothing. */
export function readOccurred({ event, faults }: EventScope): OccurredAt | null {
  const { eventTime } = event;
  if (eventTime === null) {
    faults.error('TIME_MISSING', { byte: event.byteStart }, 'the event has no eventTime');
    return null;
  }
  const time = readIsoTime(eventTime.text);
  if (!('fault' in time)) return { time, original: eventTime.text };
  faults.error(time.fault, { byte: eventTime.byte }, `eventTime: ${time.detail}`);
  return null;
}

const ZONE_OFFSET = /^([+-])(\d{2}):(\d{2})$/;

/**
 * The instant is `eventTime` with its own offset; `eventTimeZoneOffset` tells only what the clock on the wall showed (7.4.1.1): 02:33:31Z at
 * -06:00 is 20:33 of the day before. Where `eventTime` has no offset, as the standard does not allow, that one explains it.
 */
export function occurredAt(scope: EventScope, { time, original }: OccurredAt, place: PlaceReading | null): DatedTime {
  const { context, event, faults } = scope;
  const setting = { feed: context.feed, reference: context.reference, zone: place?.place?.zone ?? null };
  const written = event.timeZoneOffset;
  const zone = written === null ? null : clockOffset(written.text);
  if (written !== null && zone === null) {
    const detail = `eventTimeZoneOffset '${written.text}' is no offset`;
    faults.warnOnce('zone', { code: 'MEMBER_MALFORMED', at: { byte: written.byte }, detail });
  }
  if (zone === null || time.precision !== 'SECOND') return dateTime(time, original, setting);
  if (time.offset === null) return dateTime({ ...time, offset: zone, offsetFrom: 'DIGITS' }, original, setting);
  const localMs = time.localMs - offsetMs(time.offset) + offsetMs(zone);
  const { precision, offsetFrom, irregularity } = time;
  const shown = { localMs, local: isoSeconds(localMs), precision, offset: zone, offsetFrom, irregularity };
  return dateTime(shown, original, setting);
}

/** The offset as EventTime has it; `+14:00` is the furthest there is. */
function clockOffset(text: string): string | null {
  if (text === 'Z') return '+00:00';
  const [, , hours, minutes] = ZONE_OFFSET.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const isOffset = Number(hours) * 60 + Number(minutes) <= WIDEST_MINUTES && Number(minutes) < 60;
  return isOffset ? text : null;
}

const WIDEST_MINUTES = 14 * 60;
