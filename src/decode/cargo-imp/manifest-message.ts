/**
 * Airline flight manifest, IATA Cargo-IMP FFM, versions 3 to 8:
 *
 *     FFM/version
 *     part/flight/ddMMM[hhmm]/airport of loading[/aircraft][/country/ddMMMhhmm/first airport]
 *     1..n  { airport of unloading [/NIL] [/ddMMMhhmm arrival] [/ddMMMhhmm departure]
 *             0..n  { awb origin destination / quantity [/goods] [/handling] [DIM] [OSI] [COR] [OCI] }     loose
 *             0..n  { ULD/uld[-position][/remarks]  1..n { awb … } } }
 *     LAST | CONT
 */
import { readConsignmentLine, type ConsignmentLine } from './consignment.js';
import { readCustomsInformation, readUlds, type CustomsInformation } from './customs-information.js';
import { fieldsOf, type Element } from './elements.js';
import { joinFlight, readFlight, type Flight } from './flight.js';
import { readDayMonth, type DayMonth } from './moment.js';

export interface ManifestMessage {
  readonly flight: ManifestedFlight | null;
  readonly loads: readonly Load[];
}

export interface ManifestedFlight {
  readonly flight: Flight | null;
  readonly date: DayMonth | null;
  readonly airport: string;
  readonly start: number;
  readonly end: number;
}

/** A consignment aboard: where it goes off, and in what it lies. */
export interface Load {
  readonly consignment: ConsignmentLine;
  readonly unloading: Unloading | null;
  /** Empty for what is loaded loose. */
  readonly uld: string;
  readonly customs: readonly CustomsInformation[];
  readonly end: number;
}

export interface Unloading {
  readonly airport: string;
  readonly arrival: DayMonth | null;
}

/** Elements inside a manifest that are no airport of unloading. */
const INSIDE: ReadonlySet<string> = new Set(['ULD', 'DIM', 'OSI', 'OCI', 'COR', 'SCI', 'SPH', 'END', 'FLT#', 'AWB']);

export function decodeManifestMessage(elements: readonly Element[]): ManifestMessage {
  const loads: (Omit<Load, 'customs' | 'end'> & { readonly customs: CustomsInformation[]; end: number })[] = [];
  let unloading: Unloading | null = null;
  let uld = '';
  for (const element of elements) {
    if (element.id === 'AWB') {
      const consignment = readConsignmentLine(element);
      if (consignment !== null) loads.push({ consignment, unloading, uld, customs: [], end: element.end });
    } else if (element.id === 'ULD') uld = readUlds(fieldsOf(element.lines[0]!))[0] ?? '';
    else if (element.id === 'OCI') loads.at(-1)?.customs.push(...readCustomsInformation(element));
    else if (!INSIDE.has(element.id)) {
      unloading = { airport: element.id, arrival: readDayMonth(fieldsOf(element.lines[0]!)[0] ?? '') };
      uld = '';
    }
  }
  const flight = elements.find(({ id }) => id === 'FLT#');
  return { flight: flight === undefined ? null : readManifestedFlight(flight), loads };
}

function readManifestedFlight(element: Element): ManifestedFlight {
  const [flight = '', date = '', airport = ''] = joinFlight(fieldsOf(element.lines[0]!));
  const { start, end } = element;
  return {
    flight: readFlight(flight),
    date: readDayMonth(date),
    airport: /^[A-Z]{3}$/i.test(airport) ? airport.toUpperCase() : '',
    start,
    end,
  };
}
