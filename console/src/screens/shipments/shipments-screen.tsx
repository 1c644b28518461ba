import { useEffect, useState } from 'preact/hooks';
import type { ShipmentsAddress } from '../../address.js';
import { ask } from '../../api/ask.js';
import type { Page, Shipment } from '../../api/answers.js';
import { SHIPMENTS_PAGE, type ShipmentsVariables } from '../../api/queries.js';
import { useQuery } from '../../api/use-query.js';
import { Failed, Loading, Notice } from '../../parts/notice.js';
import { useWords } from '../../words/use-words.js';
import { ShipmentFilters } from './shipment-filters.js';
import { ShipmentTable } from './shipment-table.js';

const ASK_AGAIN_MS = 20_000;

export function ShipmentsScreen({ address }: { readonly address: ShipmentsAddress }) {
  const { words } = useWords();
  const variables = variablesOf(address);
  const { data, error, again } = useQuery(SHIPMENTS_PAGE, variables, { everyMs: ASK_AGAIN_MS });
  const pages = useMore(data?.shipments ?? null, variables);
  const shipments = [data?.shipments, ...pages.more].flatMap((page) => page?.edges.map(({ node }) => node) ?? []);
  const isNarrowed = JSON.stringify(variables.filter) !== '{}';
  return (
    <div class="screen">
      <h1 class="screen-title">{words.nav.shipments}</h1>
      <ShipmentFilters address={address} />
      {error && <Failed error={error} again={again} />}
      {!data && !error && <Loading />}
      {data && shipments.length === 0 && (
        <Notice title={isNarrowed ? words.shipments.noneSuch : words.shipments.none}>
          <p>{isNarrowed ? words.shipments.noneSuchAdvice : words.shipments.noneAdvice}</p>
        </Notice>
      )}
      {shipments.length > 0 && <ShipmentTable shipments={shipments} address={address} />}
      {pages.hasMore && (
        <button type="button" class="more" onClick={pages.load}>
          {words.more}
        </button>
      )}
    </div>
  );
}

const variablesOf = ({ status, onHold, place, since, order }: ShipmentsAddress): ShipmentsVariables => ({
  filter: {
    ...(status.length > 0 && { status }),
    ...(onHold && { onHold }),
    ...(place !== null && { placeKey: place }),
    ...(since !== null && { startedAfter: `${since}T00:00:00Z` }),
  },
  orderBy: order,
  after: null,
});

/** The pages behind the first, which is asked for again and again; they begin anew when the question changes. */
function useMore(first: Page<Shipment> | null, variables: ShipmentsVariables) {
  const key = JSON.stringify(variables);
  const [more, setMore] = useState<readonly Page<Shipment>[]>([]);
  useEffect(() => setMore([]), [key]);
  const { hasNextPage, endCursor } = (more.at(-1) ?? first)?.pageInfo ?? { hasNextPage: false, endCursor: null };
  const load = (): void => {
    void ask(SHIPMENTS_PAGE, { ...variables, after: endCursor }).then(
      ({ shipments }) => setMore((before) => [...before, shipments]),
      () => undefined,
    );
  };
  return { more, hasMore: hasNextPage, load };
}
