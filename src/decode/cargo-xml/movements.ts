import { child, children, elementAt, elementsAt, firstChild, textAt } from '../xml/navigation.js';
import type { XmlElement } from '../xml/xml-element.js';
import type { AirCall, AirMoment, AirMovement, AirQuantity, AirText } from './cargo-xml-message.js';

export const airText = (element: XmlElement | null): AirText | null =>
  element === null || element.text === '' ? null : { text: element.text, byte: element.textStart };

const MOVEMENT = 'SpecifiedLogisticsTransportMovement';

/** Flights of a status or a waybill, in their order. A movement that tells of no flight only carries what a status says of itself. */
export const movementsOf = (parent: XmlElement | null): readonly AirMovement[] =>
  children(parent, MOVEMENT).map(movementOf).filter(tellsOfFlight);

function tellsOfFlight({ flight, carrier, departure, arrival }: AirMovement): boolean {
  const isCalled = ({ airport, moments }: AirCall): boolean => airport !== null || moments.length > 0;
  return flight !== '' || carrier !== '' || isCalled(departure) || isCalled(arrival);
}

/** Where a status was reached: beside its movements, or in one of them. */
export function ownPlaceOf(part: XmlElement): AirText | null {
  const written = placesOfOwn(part).flatMap((place) => elementsAt(place, 'SpecifiedLocation', 'ID'));
  return airText(written.find(({ text }) => text !== '') ?? null);
}

/** When it was reached; of several times an actual one. */
export function ownMomentOf(part: XmlElement): AirMoment | null {
  const events = placesOfOwn(part).flatMap((place) => children(place, 'SpecifiedEvent'));
  const moments = events.flatMap((event): readonly AirMoment[] => {
    const time = airText(child(event, 'OccurrenceDateTime'));
    return time === null ? [] : [{ time, indicator: indicatorIn(event, 'DateTimeTypeCode') }];
  });
  return moments.find(({ indicator }) => indicator === 'A') ?? moments[0] ?? null;
}

const placesOfOwn = (part: XmlElement): readonly XmlElement[] => [part, ...children(part, MOVEMENT)];

const indicatorIn = (event: XmlElement | null, name: string): string => textAt(event, name).toUpperCase().slice(0, 1);

const FLIGHT = /^([A-Z]{3}|(?=[A-Z\d]?[A-Z])[A-Z\d]{2})\d{1,5}[A-Z]?$/;
/** A number without designator stands beside its carrier. */
const NUMBER = /^\d{1,5}[A-Z]?$/;

function movementOf(element: XmlElement): AirMovement {
  const written = textAt(element, 'ID')
    .toUpperCase()
    .replaceAll(/[\s/-]/g, '');
  const stated = textAt(element, 'CarrierParty', 'PrimaryID').toUpperCase();
  const flight = NUMBER.test(written) && stated !== '' ? `${stated}${written}` : written;
  const { pointer, start, end } = element;
  return {
    flight,
    carrier: FLIGHT.exec(flight)?.[1] ?? stated,
    departure: callOf(element, 'Departure'),
    arrival: callOf(element, 'Arrival'),
    pointer,
    start,
    end,
  };
}

/**
 * `DepartureEvent { DepartureOccurrenceDateTime, DepartureDateTimeTypeCode, ScheduledOccurrenceDateTime, OccurrenceDepartureLocation }`; some
 * senders put the scheduled time into a `ScheduledDepartureEvent` of its own.
 */
function callOf(movement: XmlElement, what: 'Departure' | 'Arrival'): AirCall {
  const event = child(movement, `${what}Event`);
  const planned = child(movement, `Scheduled${what}Event`);
  const stated = airText(child(event, `${what}OccurrenceDateTime`));
  const scheduled = airText(
    child(event, 'ScheduledOccurrenceDateTime') ?? child(planned, 'ScheduledOccurrenceDateTime'),
  );
  const moments: AirMoment[] = [];
  if (stated !== null) {
    moments.push({ time: stated, indicator: indicatorIn(event, `${what}DateTimeTypeCode`) });
  }
  if (scheduled !== null) moments.push({ time: scheduled, indicator: 'S' });
  const location = `Occurrence${what}Location`;
  return { airport: airText(elementAt(event, location, 'ID') ?? elementAt(planned, location, 'ID')), moments };
}

const KG_PER_POUND = 0.45359237;

/** Pieces and weight, of a consignment or of the part that a status is about. */
export function quantityOf(parent: XmlElement | null): AirQuantity {
  const weight = firstChild(parent, [
    'GrossWeightMeasure',
    'IncludedTareGrossWeightMeasure',
    'TotalGrossWeightMeasure',
  ]);
  return {
    description: textAt(parent, 'TransportSplitDescription').toUpperCase().slice(0, 1),
    pieces: countIn(textAt(parent, 'PieceQuantity')),
    totalPieces: countIn(textAt(parent, 'TotalPieceQuantity')),
    grossKg: weight === null ? null : kilograms(weight),
  };
}

const countIn = (text: string): number | null => (/^\d{1,6}(?:\.0+)?$/.test(text) ? Math.trunc(Number(text)) : null);

/** Units of UN/ECE Recommendation 20: KGM and LBR; Cargo-IMP's K and L are met too. */
function kilograms(weight: XmlElement): number | null {
  if (!/^\d{1,9}(?:\.\d+)?$/.test(weight.text)) return null;
  const amount = Number(weight.text);
  const unit = weight.attributes.find(({ name }) => name === 'unitCode')?.value.toUpperCase() ?? '';
  return Math.round((unit.startsWith('L') ? amount * KG_PER_POUND : amount) * 10) / 10;
}
