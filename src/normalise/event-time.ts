import type { FeedProfile } from '../canonical/feed-profile.js';
import type { EventTime, TimeBasis } from '../canonical/time.js';
import type { ReferenceData } from '../reference/reference.js';
import { isoInstant } from './iso-text.js';
import type { WrittenTime } from './written-time.js';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
/** No zone on earth is further from UTC. */
export const WIDEST_OFFSET_MS = 14 * HOUR_MS;

/** A time of a fact, and the instants it can stand for. */
export interface DatedTime {
  readonly time: EventTime;
  readonly span: TimeSpan;
}

/** The earliest and the latest instant a time can stand for, in milliseconds; further apart the less is known of its zone. */
export interface TimeSpan {
  readonly earliest: number;
  readonly latest: number;
}

interface TimeSetting {
  readonly feed: FeedProfile;
  readonly reference: ReferenceData;
  /** Zone of the place where it happened. */
  readonly zone: string | null;
}

interface FoundOffset {
  readonly offset: string | null;
  readonly basis: TimeBasis;
}

const NOT_FOUND: FoundOffset = { offset: null, basis: 'UNKNOWN' };

/**
 * Finds the offset of a time that something reported at a place: explicit in the value → zone word → the feed's "always this zone" →
 * zone of the place → the feed's default → unknown, and then there is no instant (docs/rules.md, "Time").
 */
export function dateTime(written: WrittenTime, original: string, setting: TimeSetting): DatedTime {
  const { offset, basis } = offsetOf(written, setting);
  const { local, localMs, precision } = written;
  const instantMs = offset === null ? null : localMs - offsetMs(offset);
  const instant = instantMs === null ? null : isoInstant(instantMs);
  return { time: { instant, local, original, offset, basis, precision }, span: spanOf(written, instantMs) };
}

function offsetOf(written: WrittenTime, { feed, reference, zone }: TimeSetting): FoundOffset {
  if (written.offset !== null) {
    return { offset: written.offset, basis: written.offsetFrom === 'WORD' ? 'ZONE_WORD' : 'EXPLICIT' };
  }
  const { alwaysZone, defaultZone } = feed.time;
  return (
    offsetIn(alwaysZone, 'FEED_RULE', { written, reference }) ??
    offsetIn(zone, 'PLACE_ZONE', { written, reference }) ??
    offsetIn(defaultZone, 'FEED_DEFAULT', { written, reference }) ??
    NOT_FOUND
  );
}

function offsetIn(
  zone: string | null,
  basis: TimeBasis,
  { written, reference }: { readonly written: WrittenTime; readonly reference: ReferenceData },
): FoundOffset | null {
  const offset = zone === null ? null : reference.offsetAt(zone, written.local);
  return offset === null ? null : { offset, basis };
}

const PRECISION_MS = { SECOND: 0, MINUTE: MINUTE_MS - 1, HOUR: HOUR_MS - 1, DAY: DAY_MS - 1 } as const;

function spanOf({ localMs, precision }: WrittenTime, instantMs: number | null): TimeSpan {
  const length = PRECISION_MS[precision];
  if (instantMs !== null) return { earliest: instantMs, latest: instantMs + length };
  return { earliest: localMs - WIDEST_OFFSET_MS, latest: localMs + WIDEST_OFFSET_MS + length };
}

/** `+08:00` in milliseconds. */
export function offsetMs(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith('-') ? -minutes : minutes) * MINUTE_MS;
}
