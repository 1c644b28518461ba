import type { Address } from '../../address.js';
import type { Tracked } from '../../api/answers.js';
import { JOURNEY_CHANGED, TRACK } from '../../api/queries.js';
import { useLive } from '../../api/live.js';
import { useQuery } from '../../api/use-query.js';
import { Failed, Loading } from '../../parts/notice.js';
import { JourneyView } from '../journey/journey-view.js';
import { JourneyTable, ShipmentHead, Trips } from './found.js';
import { NotFound, Readings } from './not-found.js';

type TrackAddress = Extract<Address, { view: 'track' }>;

/** All that is known under a number: one journey as a whole, several as a list, nothing with what to do about it. */
export function TrackScreen({ address }: { readonly address: TrackAddress }) {
  const { number } = address;
  const { data, error, again } = useQuery(TRACK, { number });
  useLive(JOURNEY_CHANGED, { number }, again);
  if (error && !data) return <Failed error={error} again={again} />;
  if (!data) return <Loading />;
  const { track } = data;
  const shown = shownJourney(track, address.journey);
  return (
    <div class="screen">
      <Readings number={number} tracked={track} />
      {track.outcome !== 'FOUND' && <NotFound number={number} tracked={track} />}
      {isOneUnit(track) && track.journeys.length > 1 && <Trips tracked={track} address={address} shown={shown} />}
      {!isOneUnit(track) && track.outcome !== 'UNKNOWN' && <ShipmentHead tracked={track} address={address} />}
      {!isOneUnit(track) && track.journeys.length > 1 && (
        <JourneyTable tracked={track} address={address} shown={shown} />
      )}
      {shown !== null && <JourneyView id={shown} address={address} />}
    </div>
  );
}

/** All journeys are of one unit: the same box used again. */
const isOneUnit = ({ journeys, readings }: Tracked): boolean => {
  const units = new Set(journeys.map(({ unit }) => unit.number));
  return units.size === 1 && readings.some(({ normalized }) => units.has(normalized));
};

/** The journey that is shown as a whole: the one chosen, else the newest of a unit, else the only one. */
function shownJourney(tracked: Tracked, chosen: string | null): string | null {
  const [newest] = tracked.journeys;
  if (chosen !== null) return chosen;
  return newest !== undefined && (tracked.journeys.length === 1 || isOneUnit(tracked)) ? newest.id : null;
}
