import type { FoldSettings } from './fold-settings.js';
import type { JourneyException, Milestone, Stop } from './journey.js';
import { HOUR_MS, instantOf } from './fact.js';
import { isoOf } from './moments.js';
import { sentence } from './rules.js';
import { placeName } from './wording.js';

/**
 * Stays longer than a place of that kind allows. A stay that has not ended lasts at least until the last word on the unit
 * (`lastWord`, milliseconds since 1970): no clock of ours takes part.
 */
export function longStays(
  stops: readonly Stop[],
  lastWord: number | null,
  { placeKind, dwellHours }: Pick<FoldSettings, 'placeKind' | 'dwellHours'>,
): readonly JourneyException[] {
  return stops.flatMap(({ place, arrived, departed }, index) => {
    const kind = place?.key == null ? null : placeKind(place.key);
    const allowed = kind === null ? undefined : dwellHours[kind];
    const start = exactly(arrived);
    const isLast = index === stops.findLastIndex((stop) => stop.arrived?.actual != null);
    const end = exactly(departed) ?? (isLast && departed?.actual == null ? lastWord : null);
    if (allowed === undefined || start === null || end === null || end - start <= allowed * HOUR_MS) return [];
    const events = [arrived, departed].flatMap((milestone) => milestone?.actual?.event ?? []);
    const values = {
      place: placeName(place),
      hours: String(Math.floor((end - start) / HOUR_MS)),
      allowed: String(allowed),
    };
    return [
      {
        kind: 'DWELL_TOO_LONG' as const,
        text: sentence('exception.dwell', values),
        events,
        openedAt: isoOf(start + allowed * HOUR_MS),
        closedAt: departed?.actual == null ? null : isoOf(end),
      },
    ];
  });
}

/** Milliseconds since 1970; null for what was not reported, or by the day only. */
function exactly(milestone: Milestone | null): number | null {
  const time = milestone?.actual?.time;
  return time == null || time.instant === null || time.precision === 'DAY' ? null : instantOf(time);
}
