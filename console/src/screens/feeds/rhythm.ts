import type { Feed } from '../../api/operation-answers.js';

/** How a feed stands against what is expected of it, the worst first. */
export const FEED_STATES = ['halted', 'silent', 'late', 'never', 'past', 'on-time', 'free'] as const;
export type FeedState = (typeof FEED_STATES)[number];

export interface Rhythm {
  readonly state: FeedState;
  /** Time since the last message as a share of the expected distance; null when nothing is expected, or nothing came. */
  readonly share: number | null;
}

/** From this share on, lateness is silence. */
const SILENT_SHARE = 2;

/** A feed is late when its next message is overdue, and silent when the one after that is overdue too. */
export function rhythmOf(feed: Feed, now: number): Rhythm {
  const { partitions, historical, expectedEveryMinutes, lastSeenAt } = feed;
  const share =
    expectedEveryMinutes === null || lastSeenAt === null || historical
      ? null
      : (now - Date.parse(lastSeenAt)) / (expectedEveryMinutes * 60_000);
  if (partitions.some(({ haltedReason }) => haltedReason !== null)) return { state: 'halted', share };
  if (lastSeenAt === null) return { state: expectedEveryMinutes === null || historical ? 'free' : 'never', share };
  if (historical) return { state: 'past', share };
  if (share === null) return { state: 'free', share };
  return { state: share >= SILENT_SHARE ? 'silent' : share > 1 ? 'late' : 'on-time', share };
}

export interface FeedTotals {
  readonly total: number;
  readonly processed: number;
  readonly partlyQuarantined: number;
  readonly quarantined: number;
  readonly acknowledgements: number;
  readonly repeats: number;
  readonly open: number;
  readonly lag: number;
}

const NOTHING: FeedTotals = {
  total: 0,
  processed: 0,
  partlyQuarantined: 0,
  quarantined: 0,
  acknowledgements: 0,
  repeats: 0,
  open: 0,
  lag: 0,
};

export const totalsOf = (feeds: readonly Feed[]): FeedTotals =>
  feeds.reduce(
    (sum, { counts, quarantinedOpen, lag }) => ({
      total: sum.total + counts.total,
      processed: sum.processed + counts.processed,
      partlyQuarantined: sum.partlyQuarantined + counts.partlyQuarantined,
      quarantined: sum.quarantined + counts.quarantined,
      acknowledgements: sum.acknowledgements + counts.acknowledgements,
      repeats: sum.repeats + counts.repeats,
      open: sum.open + quarantinedOpen,
      lag: sum.lag + (lag ?? 0),
    }),
    NOTHING,
  );
