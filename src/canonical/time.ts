/** How the offset of a reported time was found, strongest first (docs/rules.md, "Time"). */
export const TIME_BASES = ['EXPLICIT', 'ZONE_WORD', 'FEED_RULE', 'PLACE_ZONE', 'FEED_DEFAULT', 'UNKNOWN'] as const;
export type TimeBasis = (typeof TIME_BASES)[number];

export const TIME_PRECISIONS = ['SECOND', 'MINUTE', 'HOUR', 'DAY'] as const;
export type TimePrecision = (typeof TIME_PRECISIONS)[number];

/** A time as somebody reported it. Nothing of it is guessed: without an offset there is no instant. */
export interface EventTime {
  /** ISO 8601 UTC with milliseconds; null when the offset is unknown. With precision DAY it is the first instant of that local day. */
  readonly instant: string | null;
  /** The clock on the wall where it happened, without offset: `2026-03-05T14:07:00`. */
  readonly local: string;
  /** The text as it stood in the message. */
  readonly original: string;
  /** `+08:00`; null when unknown. */
  readonly offset: string | null;
  readonly basis: TimeBasis;
  readonly precision: TimePrecision;
}

/** The instant to sort by. A time without an offset is placed as if it were UTC: wrong by 14 hours at most, and always the same. */
export const sortInstant = (time: EventTime): string => time.instant ?? `${time.local}.000Z`;
