/**
 * Air waybill data, IATA Cargo-IMP FWB, versions 9 to 17:
 *
 *     FWB/version
 *     awb origin destination / quantity
 *     [FLT/flight/day[/flight/day]] RTG/[airport]carrier[/airport carrier]…
 *     SHP CNE [AGT] [NFY] [ACC] CVD RTD/… PPD COL   parties, prices: passed over
 *     ISU/ddMMMyy/place[/signature] [OSI] [REF] [SRI/reference] [OCI/…]
 */
import { readConsignmentLine, type ConsignmentLine } from './consignment.js';
import { readCustomsInformation, readUlds, type CustomsInformation } from './customs-information.js';
import { allFieldsOf, fieldsOf, type Element } from './elements.js';
import { joinFlight, readFlight, type Flight } from './flight.js';
import { readDayMonth, type DayMonth } from './moment.js';

export interface WaybillMessage {
  readonly consignment: ConsignmentLine | null;
  readonly flights: readonly BookedFlight[];
  /** Where the route goes from the origin on, with the carrier of each leg where it is told. */
  readonly route: readonly RouteLeg[];
  readonly issued: Issue | null;
  readonly ulds: readonly string[];
  readonly customs: readonly CustomsInformation[];
  /** SRI: the shipper's own number; empty when there is none. */
  readonly reference: string;
}

export interface BookedFlight {
  readonly flight: Flight;
  /** The day of its departure, as a number or with its month. */
  readonly day: number | DayMonth | null;
  readonly original: string;
  readonly start: number;
  readonly end: number;
}

export interface RouteLeg {
  readonly to: string;
  readonly carrier: string;
}

/** Carrier's execution: when and where the waybill was issued. Who signed is not read. */
export interface Issue {
  readonly date: DayMonth | null;
  readonly place: string;
  readonly start: number;
  readonly end: number;
}

export function decodeWaybillMessage(elements: readonly Element[]): WaybillMessage {
  const firstOf = (id: string): Element | undefined => elements.find((element) => element.id === id);
  const all = (id: string): readonly Element[] => elements.filter((element) => element.id === id);
  const awb = firstOf('AWB');
  const issue = firstOf('ISU');
  const sri = firstOf('SRI');
  const destination = awb === undefined ? null : readConsignmentLine(awb);
  return {
    consignment: destination,
    flights: all('FLT').flatMap(readFlights),
    route: all('RTG').flatMap((element) => readRoute(element, destination?.destination ?? '')),
    issued: issue === undefined ? null : readIssue(issue),
    ulds: all('RTD').flatMap(readRatedUlds),
    customs: all('OCI').flatMap(readCustomsInformation),
    reference: sri === undefined ? '' : (fieldsOf(sri.lines[0]!)[0] ?? ''),
  };
}

const DAY = /^\d{1,2}$/;

function readFlights(element: Element): readonly BookedFlight[] {
  let fields = allFieldsOf(element);
  const flights: BookedFlight[] = [];
  for (let at = 0; at < fields.length; at += 1) {
    // A carrier apart from its number shortens the row by one.
    fields = at < MOST_FLIGHTS ? [...fields.slice(0, at), ...joinFlight(fields.slice(at))] : fields;
    const flight = readFlight(fields[at]!);
    if (flight === null) continue;
    const written = fields[at + 1] ?? '';
    const day = DAY.test(written) ? Number(written) : readDayMonth(written);
    flights.push({ flight, day, original: written, start: element.start, end: element.end });
    if (flights.length === MOST_FLIGHTS) break;
  }
  return flights;
}

/** The standard has two; nobody books more legs than this under one waybill. */
const MOST_FLIGHTS = 12;

const LEG = /^([A-Z]{3})?([A-Z\d]{2})?$/;

/** `RTG/FRALH/CKGCA`; the first airport may be missing, and is the destination then. */
function readRoute(element: Element, destination: string): readonly RouteLeg[] {
  return allFieldsOf(element).flatMap((field) => {
    const [whole, to = '', carrier = ''] = LEG.exec(field.toUpperCase()) ?? [];
    return whole === undefined || whole === '' ? [] : [{ to: to || destination, carrier }];
  });
}

function readIssue(element: Element): Issue {
  const [date = '', place = ''] = allFieldsOf(element);
  return { date: readDayMonth(date), place, start: element.start, end: element.end };
}

/** Rate description, `/2/NU/AKE12345SQ`: the unit load devices that are charged for. */
const readRatedUlds = (element: Element): readonly string[] =>
  element.lines.flatMap((line) => {
    const fields = fieldsOf(line);
    return fields.some((field) => field.toUpperCase() === 'NU') ? readUlds(fields) : [];
  });
