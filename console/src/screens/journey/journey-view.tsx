import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Address } from '../../address.js';
import { useLive } from '../../api/live.js';
import { JOURNEY, JOURNEY_CHANGED } from '../../api/queries.js';
import { useQuery } from '../../api/use-query.js';
import { useNavigation } from '../../navigation.js';
import { Failed, Loading, Notice } from '../../parts/notice.js';
import { useWords } from '../../words/use-words.js';
import { WhyDrawer } from '../why/why-drawer.js';
import { reasonOf } from '../why/reason.js';
import { Board } from './board-table.js';
import { boardOf } from './board.js';
import { BorderStops } from './border-stops.js';
import { Connections } from './connections.js';
import { Clearance } from './clearance.js';
import { Etas } from './etas.js';
import { Facts } from './facts.js';
import { Exceptions } from './exceptions.js';
import { Holds } from './holds.js';
import { JourneyHead } from './journey-head.js';
import { References } from './references.js';
import { RouteMap } from './route-map.js';
import { routeOf } from './route.js';

export interface JourneyViewProps {
  readonly id: string;
  readonly address: Extract<Address, { readonly why: string | null }>;
}

/** A journey at a glance: where it is and why, the way on the map, the board, customs of both sides, and every fact. */
export function JourneyView({ id, address }: JourneyViewProps) {
  const { words } = useWords();
  const { go } = useNavigation();
  const { data, error, again } = useQuery(JOURNEY, { id });
  const journey = data?.journey ?? null;
  const [changedAt, setChangedAt] = useState<number | null>(null);
  useEffect(() => setChangedAt(null), [id]);
  const isLive = useLive(JOURNEY_CHANGED, journey && { number: journey.unit.number }, (news) => {
    again();
    if (news !== null) setChangedAt(Date.now());
  });
  const ask = useCallback((why: string | null) => go({ ...address, why }, address.why !== null), [address, go]);
  const calls = useMemo(() => (journey ? boardOf(journey) : []), [journey]);
  if (error && !journey) return <Failed error={error} again={again} />;
  if (!data) return <Loading />;
  if (journey === null) return <Notice title={words.journey.gone}>{words.journey.goneAdvice}</Notice>;
  const { lastKnownPlace, origin, destination } = journey;
  const here = lastKnownPlace?.isThere ? lastKnownPlace : null;
  return (
    <article class="journey">
      <JourneyHead journey={journey} calls={calls} isLive={isLive} changedAt={changedAt} ask={ask} />
      <div class="journey-columns">
        <div class="journey-main">
          <RouteMap route={routeOf({ calls, origin, destination, here })} />
          <Clearance clearance={journey.clearance} ask={ask} />
          <Board calls={calls} ask={ask} />
        </div>
        <div class="journey-side">
          <Exceptions exceptions={journey.exceptions} ask={ask} />
          <Holds holds={journey.holds} ask={ask} />
          <BorderStops crossings={journey.borderCrossings} calls={calls} ask={ask} />
          <Connections connections={journey.connections} />
          <Etas etas={journey.etas} ask={ask} />
          <References references={journey.references} />
        </div>
      </div>
      <Facts journey={journey} changedAt={changedAt} ask={ask} />
      {address.why !== null && (
        <WhyDrawer reason={reasonOf(address.why, journey, calls)} close={() => ask(null)} ask={ask} />
      )}
    </article>
  );
}
