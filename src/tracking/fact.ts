import type { CodedPlace } from '../canonical/place.js';
import type { ReferenceKey } from '../canonical/reference-number.js';
import type { EventTime, TimePrecision } from '../canonical/time.js';
import type { TrackingEvent } from '../canonical/tracking-event.js';
import type { FoldSettings } from './fold-settings.js';
import type { LiveEntry } from './live-facts.js';
import type { PartsTold } from './parts.js';
import { sortInstant } from '../canonical/time.js';
import { INERT_FLAGS } from '../canonical/tracking-event.js';
import { CODE_NATURES } from './code-nature.js';
import { isTransportDocument, linkingKeys } from './documents.js';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** A live event with what every rule asks of it, worked out once. */
export interface Fact {
  readonly event: TrackingEvent;
  /** Milliseconds since 1970 of its sort instant. */
  readonly at: number;
  /** End of the span that its precision leaves open; equal to `at` for a time of minutes or seconds. */
  readonly until: number;
  /** Its place in the timeline: `at`, or later inside its own span (timeline.ts). */
  readonly order: number;
  readonly rank: number;
  /** Milliseconds since 1970 of the latest word of any of its sources: what is said again is still true then. */
  readonly reportedAt: number | null;
  /** Every time it was said, where it was said more than once. */
  readonly repeatedAt: readonly number[];
  readonly placeId: string | null;
  /** The town or port that its place lies in, where the reference knows one. */
  readonly areaId: string | null;
  /** False for what is shown and changes nothing: inert flags, unknown codes, retractions. */
  readonly moves: boolean;
  readonly actual: boolean;
  /** False for a fact that names only a document of the unit. */
  readonly ofUnit: boolean;
  /** Transport documents it names. */
  readonly documents: readonly ReferenceKey[];
  /** Of a part of the pieces: how many are told of with it (parts.ts). */
  readonly parts?: PartsTold;
  /** The wagon or train whose fact it is, where that carries the unit: `wagon 95236196`. */
  readonly carrier?: string;
  /** References by which it is linked to journeys: its documents, declarations and transit documents. */
  readonly links: readonly ReferenceKey[];
}

/** Identity of a place: our key, or the code as written when it is in no list. */
export const placeIdOf = (place: CodedPlace | null): string | null => {
  if (place === null) return null;
  return place.key ?? `${place.scheme}:${place.code.toUpperCase()}`;
};

const SPAN_MS: Readonly<Record<TimePrecision, number>> = { SECOND: 0, MINUTE: 0, HOUR: HOUR_MS - 1, DAY: DAY_MS - 1 };

/** Milliseconds since 1970; a local text that no calendar has counts as 1970 and carries a flag from normalising. */
export function instantOf(time: EventTime): number {
  const parsed = Date.parse(sortInstant(time));
  return Number.isNaN(parsed) ? 0 : parsed;
}

/** How far from the truth the sort instant of a time can be: half the world's zones when no offset is known. */
export const uncertaintyOf = (fact: Fact): number =>
  fact.until - fact.at + (fact.event.occurredAt.instant === null ? 14 * HOUR_MS : 0);

const movesState = (event: TrackingEvent): boolean =>
  event.code !== 'UNKNOWN' &&
  event.correction?.action !== 'RETRACTS' &&
  !event.flags.some((flag) => INERT_FLAGS.includes(flag));

const NO_KEYS: readonly ReferenceKey[] = [];

const NEVER: readonly number[] = [];

function latestReport({ sources }: LiveEntry): number | null {
  let latest: number | null = null;
  for (const { reportedAt } of sources) {
    const said = momentOf(reportedAt);
    if (said !== null && (latest === null || said > latest)) latest = said;
  }
  return latest;
}

function momentOf(reportedAt: string | null): number | null {
  const said = reportedAt === null ? Number.NaN : Date.parse(reportedAt);
  return Number.isNaN(said) ? null : said;
}

/** A journey calls a resolved place by its name in the reference, whatever was written; the event keeps what was written. */
function withPlaceName(event: TrackingEvent, nameOf: FoldSettings['placeName']): TrackingEvent {
  const { place } = event;
  const name = place?.key == null ? null : (nameOf?.(place.key) ?? null);
  return place === null || name === null || name === place.name ? event : { ...event, place: { ...place, name } };
}

export function factOf(entry: LiveEntry, { placeWithin, placeName }: FoldSettings): Fact {
  const event = withPlaceName(entry.event, placeName);
  const { ofUnit } = entry;
  const at = instantOf(event.occurredAt);
  const moves = movesState(event);
  const links = event.references.length === 0 ? NO_KEYS : linkingKeys(event.references);
  return {
    event,
    at,
    until: at + SPAN_MS[event.occurredAt.precision],
    order: at,
    rank: CODE_NATURES[event.code].rank,
    reportedAt: latestReport(entry),
    repeatedAt:
      entry.sources.length < 2 ? NEVER : entry.sources.flatMap(({ reportedAt }) => momentOf(reportedAt) ?? []),
    placeId: placeIdOf(event.place),
    areaId: event.place?.key == null ? null : (placeWithin?.(event.place.key) ?? null),
    moves,
    actual: moves && event.classifier === 'ACTUAL',
    ofUnit,
    ...(entry.carrier === undefined ? {} : { carrier: entry.carrier }),
    documents: links.length === 0 ? NO_KEYS : links.filter(isTransportDocument),
    links,
  };
}

/** Index of the first fact later than that moment; `sorted` by order. */
export function firstAfter(sorted: readonly Fact[], order: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.order ?? Infinity) <= order) low = middle + 1;
    else high = middle;
  }
  return low;
}
