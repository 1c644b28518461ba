import type { Fact } from './fact.js';
import type { FoldRules } from './fold-settings.js';
import type { JourneyException } from './journey.js';
import type { LegDraft } from './leg-draft.js';
import type { Occurrence } from './occurrence.js';
import type { Transfer } from './connections.js';
import { HOUR_MS, uncertaintyOf } from './fact.js';
import { eventIds } from './milestone.js';
import { heardAt, isoOf } from './moments.js';
import { sentence } from './rules.js';
import { chooseLatest } from './value.js';
import { placeName, timeWords } from './wording.js';

/** Arrivals of the legs that are, or are expected, later than planned by more than `lateHours`. */
export const lateArrivals = (legs: readonly LegDraft[], rules: FoldRules): readonly JourneyException[] =>
  legs.flatMap(({ arrived }) => (arrived === null ? [] : lateArrival(arrived, rules)));

/**
 * The last time that the words on one arrival went beyond its plan: opened by the first of them that did and was not taken back,
 * closed by one that came back to the plan, or by the arrival.
 */
function lateArrival({ planned, estimated, actual, place }: Occurrence, rules: FoldRules): readonly JourneyException[] {
  if (planned.length === 0) return [];
  const plan = chooseLatest(planned, rules).winner;
  const estimates = [...estimated].sort((a, b) => heardAt(a) - heardAt(b) || a.at - b.at);
  let opened: Fact | null = null;
  let closed: Fact | null = null;
  for (const word of [...estimates, ...(actual === null ? [] : [actual.winner])]) {
    if (isLater(word, plan, rules)) {
      if (opened === null || closed !== null) [opened, closed] = [word, null];
    } else if (opened !== null) closed ??= word;
  }
  if (opened === null) return [];
  closed ??= actual?.winner ?? null;
  const latest = actual?.winner ?? estimates.at(-1) ?? opened;
  const values = {
    place: placeName(place),
    planned: timeWords(plan.event.occurredAt),
    now: timeWords(latest.event.occurredAt),
  };
  return [
    {
      kind: 'LATE_AGAINST_PLAN',
      text: sentence('exception.late', values),
      events: eventIds([...new Set([plan, opened, latest])]),
      openedAt: isoOf(heardAt(opened)),
      closedAt: closed === null ? null : isoOf(heardAt(closed)),
    },
  ];
}

/** Beyond what the precision of either leaves open. */
const isLater = (word: Fact, plan: Fact, { lateHours }: FoldRules): boolean =>
  word.at - plan.at > lateHours * HOUR_MS + uncertaintyOf(plan) + uncertaintyOf(word);

/** Next conveyances that the unit does not make, or has not made. */
export const missedConnections = (transfers: readonly Transfer[]): readonly JourneyException[] =>
  transfers.flatMap(({ connection: { state, place }, arrival, departure, left }) => {
    if (state !== 'ENDANGERED' && state !== 'MISSED') return [];
    const values = {
      place: placeName(place),
      arrival: timeWords(arrival.event.occurredAt),
      departure: timeWords(departure.event.occurredAt),
    };
    return [
      {
        kind: 'MISSED_CONNECTION' as const,
        text: sentence('exception.missed-connection', values),
        events: eventIds([arrival, departure, ...(left === null ? [] : [left])]),
        openedAt: isoOf(Math.max(heardAt(arrival), heardAt(departure))),
        closedAt: left === null ? null : isoOf(heardAt(left)),
      },
    ];
  });
