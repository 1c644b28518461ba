import type { CodedPlace, Place, Shipment } from '../../api/answers.js';
import { JOURNEY_FLAGS } from '../../api/enums.js';
import type { ShipmentsAddress } from '../../address.js';
import { located, unitNumber } from '../../format/names.js';
import { Link } from '../../navigation.js';
import { stepThroughRows } from '../../parts/keys.js';
import { PlaceText } from '../../parts/place.js';
import { Flags, Status } from '../../parts/status.js';
import { Ago } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';

export interface ShipmentTableProps {
  readonly shipments: readonly Shipment[];
  readonly address: ShipmentsAddress;
}

export function ShipmentTable({ shipments, address }: ShipmentTableProps) {
  const { words } = useWords();
  return (
    <div class="board-frame">
      <table class="list shipments" onKeyDown={stepThroughRows}>
        <thead>
          <tr>
            <th scope="col">{words.shipments.document}</th>
            <th scope="col">{words.shipments.status}</th>
            <th scope="col">{words.shipments.from}</th>
            <th scope="col">{words.shipments.to}</th>
            <th scope="col">{words.shipments.units}</th>
            <th scope="col" class="end">
              {words.shipments.lastNews}
            </th>
          </tr>
        </thead>
        <tbody>
          {shipments.map((shipment) => (
            <ShipmentRow key={shipment.id} shipment={shipment} address={address} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ShipmentRow({ shipment, address }: { readonly shipment: Shipment; readonly address: ShipmentsAddress }) {
  const { words } = useWords();
  const { document, status, origin, originCode, destination, destinationCode, journeys, lastEventAt } = shipment;
  return (
    <tr>
      <th scope="row">
        <Link to={{ view: 'track', number: document.number, journey: null, why: null }} class="number" data-row>
          {document.number}
        </Link>
        <small class="kind">{words.reference[document.type]}</small>
      </th>
      <td class="cell-status">
        <Status status={status} />
        <Flags flags={JOURNEY_FLAGS.filter((flag) => journeys.edges.some(({ node }) => node.flags.includes(flag)))} />
      </td>
      <td class="cell-from">
        <EndOfWay address={address} place={origin} code={originCode} />
      </td>
      <td class="cell-to">
        <EndOfWay address={address} place={destination} code={destinationCode} />
      </td>
      <td class="cell-units">
        {journeys.edges.map(({ node }) => (
          <Link
            key={node.id}
            class="number quiet"
            to={{ view: 'track', number: node.unit.number, journey: node.id, why: null }}
            title={words.status[node.status]}
          >
            {unitNumber(node.unit.number, node.unit.kind)}
          </Link>
        ))}
        {(journeys.totalCount ?? 0) > journeys.edges.length && (
          <small>{words.shipments.andMore((journeys.totalCount ?? 0) - journeys.edges.length)}</small>
        )}
      </td>
      <td class="cell-news end">{lastEventAt === null ? <span class="muted">—</span> : <Ago at={lastEventAt} />}</td>
    </tr>
  );
}

interface EndOfWayProps {
  readonly address: ShipmentsAddress;
  readonly place: Place | null;
  readonly code: CodedPlace | null;
}

/** A place that narrows the list to what begins or ends there. */
function EndOfWay({ address, place, code }: EndOfWayProps) {
  const { words } = useWords();
  const at = located(place, code);
  if (place === null || address.place === place.key) return <PlaceText at={at} />;
  return (
    <Link class="quiet" to={{ ...address, place: place.key }} aria-description={words.shipments.narrowToPlace}>
      <PlaceText at={at} />
    </Link>
  );
}
