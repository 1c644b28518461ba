import type { Address } from '../../address.js';
import type { JourneyLine, Tracked } from '../../api/answers.js';
import { unitNumber } from '../../format/names.js';
import { Link } from '../../navigation.js';
import { stepThroughRows } from '../../parts/keys.js';
import { PlaceText, Way } from '../../parts/place.js';
import { Status } from '../../parts/status.js';
import { Ago, Instant } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';

interface FoundProps {
  readonly tracked: Tracked;
  readonly address: Extract<Address, { view: 'track' }>;
}

interface ShownProps extends FoundProps {
  /** Id of the journey that is shown as a whole. */
  readonly shown: string | null;
}

/** The shipments of the number: each document with its way and the status of the least advanced of its units. */
export function ShipmentHead({ tracked, address }: FoundProps) {
  const { words } = useWords();
  const own = tracked.shipments.filter(({ document }) =>
    tracked.readings.some(({ normalized }) => normalized === document.number),
  );
  const shipments = own.length > 0 ? own : tracked.shipments;
  return (
    <header class="shipment-head">
      <h1 class="number">{address.number}</h1>
      {shipments.map(({ id, document, status, origin, originCode, destination, destinationCode, lastEventAt }) => (
        <p key={id}>
          <span class="muted">{words.reference[document.type]}</span>
          {document.number !== address.number && <span class="number">{document.number}</span>}
          <Status status={status} />
          <Way from={origin} fromCode={originCode} to={destination} toCode={destinationCode} />
          {lastEventAt !== null && <Ago at={lastEventAt} />}
        </p>
      ))}
      {tracked.shipmentCount > tracked.shipments.length && <p>{words.track.onlyFirst(tracked.shipmentCount)}</p>}
    </header>
  );
}

/** One unit that was used again: its trips, newest first. */
export function Trips({ tracked, address, shown }: ShownProps) {
  const { words } = useWords();
  return (
    <nav class="trips" aria-label={words.track.trips}>
      {tracked.journeys.map(({ id, startedAt, status }) => (
        <Link key={id} to={{ ...address, journey: id, why: null }} aria-current={id === shown ? 'true' : undefined}>
          {startedAt === null ? words.status.PLANNED : <Instant at={startedAt} />}
          <Status status={status} />
        </Link>
      ))}
    </nav>
  );
}

/** The units under a document. */
export function JourneyTable({ tracked, address, shown }: ShownProps) {
  const { words } = useWords();
  return (
    <div class="board-frame">
      <table class="list" onKeyDown={stepThroughRows}>
        <caption>
          {words.track.journeys(tracked.journeyCount)}
          {tracked.journeyCount > tracked.journeys.length && ` · ${words.track.onlyFirst(tracked.journeys.length)}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.track.unit}</th>
            <th scope="col">{words.shipments.status}</th>
            <th scope="col">{words.track.location}</th>
            <th scope="col">{words.track.way}</th>
            <th scope="col" class="end">
              {words.shipments.lastNews}
            </th>
          </tr>
        </thead>
        <tbody>
          {tracked.journeys.map((journey) => (
            <JourneyRow key={journey.id} journey={journey} address={address} isShown={journey.id === shown} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface JourneyRowProps {
  readonly journey: JourneyLine;
  readonly address: FoundProps['address'];
  readonly isShown: boolean;
}

function JourneyRow({ journey, address, isShown }: JourneyRowProps) {
  const { words } = useWords();
  const { id, unit, status, flags, origin, originCode, destination, destinationCode, lastEventAt } = journey;
  return (
    <tr class={isShown ? 'is-shown' : undefined}>
      <th scope="row">
        <Link to={{ ...address, journey: id, why: null }} class="number" data-row>
          {unitNumber(unit.number, unit.kind)}
        </Link>
        <small>{unit.sizeType ?? words.unitKind[unit.kind]}</small>
      </th>
      <td class="cell-status">
        <Status status={status} flags={flags} />
      </td>
      <td class="cell-from">{journey.placeCode === null ? words.journey.underWay : <PlaceText at={journey} />}</td>
      <td class="cell-to">
        <Way from={origin} fromCode={originCode} to={destination} toCode={destinationCode} />
      </td>
      <td class="cell-news end">{lastEventAt === null ? '—' : <Ago at={lastEventAt} />}</td>
    </tr>
  );
}
