import { isCarrier, joinFlight, readFlight, type Flight } from './flight.js';
import { allFieldsOf, type Element } from './elements.js';
import { readDayMonth, readFlightTime, type DayMonth, type FlightTime } from './moment.js';
import { readQuantity, type Quantity } from './quantity.js';
import { layoutOf, type Slot } from './status-layouts.js';

/** A status as a line states it. Names of persons are not taken from it. */
export interface StatusLine {
  /** `RCF` */
  readonly code: string;
  /** What DIS reports: `OFLD`; empty for any other status. */
  readonly discrepancy: string;
  readonly date: DayMonth | null;
  readonly flight: Flight | null;
  /** Where it happened, or where the flight departs; empty when it is not told. */
  readonly airport: string;
  /** Where the flight goes; empty when it is not told. */
  readonly destination: string;
  readonly quantity: Quantity | null;
  readonly departure: FlightTime | null;
  readonly arrival: FlightTime | null;
  /** Who transfers (RCT) or receives (TFD, TRM); empty for any other status. */
  readonly carrier: string;
  /** Number of the transfer manifest; empty when there is none. */
  readonly reference: string;
  /** Fields that are nothing of this status. */
  readonly unreadFields: number;
}

const SHAPES: Readonly<Record<Slot, (field: string) => boolean>> = {
  flight: (field) => readFlight(field) !== null,
  date: (field) => readDayMonth(field) !== null,
  flightDate: (field) => readDayMonth(field) !== null,
  route: (field) => /^[A-Z]{6}$/i.test(field),
  airport: (field) => /^[A-Z]{3}$/i.test(field),
  destination: (field) => /^[A-Z]{3}$/i.test(field),
  quantity: (field) => readQuantity(field) !== null,
  departure: (field) => readFlightTime(field) !== null,
  arrival: (field) => readFlightTime(field) !== null,
  volume: (field) => /^(?:(?:MC|CC|CF|CI)[\d.,]+)?(?:DG\d{1,2})?$/i.test(field),
  discrepancy: (field) => /^[A-Z]{4}$/i.test(field),
  carrier: isCarrier,
  reference: (field) => /^(?=.*\d)[A-Z\d-]{3,20}$/i.test(field),
  name: () => true,
};

/** Reads `RCF/SQ0832/05MAR1407/SIN/T10K120/S1200/A1210`: each field goes to the next place of the layout that it has the shape of. */
export function readStatusLine(element: Element): StatusLine {
  const layout = layoutOf(element.id);
  const fields = allFieldsOf(element);
  const { values, unreadFields } = fill(layout, layout.includes('flight') ? joinFlight(fields) : fields);
  const valueOf = (slot: Slot): string => values.get(slot) ?? '';
  const route = valueOf('route').toUpperCase();
  return {
    code: element.id,
    discrepancy: valueOf('discrepancy').toUpperCase(),
    date: readDayMonth(valueOf('date')),
    flight: readFlight(valueOf('flight')),
    airport: valueOf('airport').toUpperCase() || route.slice(0, 3),
    destination: valueOf('destination').toUpperCase() || route.slice(3),
    quantity: readQuantity(valueOf('quantity')),
    departure: readFlightTime(valueOf('departure')),
    arrival: readFlightTime(valueOf('arrival')),
    carrier: valueOf('carrier').toUpperCase(),
    reference: valueOf('reference'),
    unreadFields,
  };
}

function fill(
  layout: readonly Slot[],
  fields: readonly string[],
): { readonly values: ReadonlyMap<Slot, string>; readonly unreadFields: number } {
  const values = new Map<Slot, string>();
  let next = 0;
  let unreadFields = 0;
  for (const field of fields) {
    const at = field === '' ? next : layout.findIndex((slot, index) => index >= next && SHAPES[slot](field));
    if (at < 0) unreadFields += 1;
    else next = at + 1;
    const slot = layout[at];
    if (slot !== undefined && field !== '' && slot !== 'name' && !values.has(slot)) values.set(slot, field);
  }
  return { values, unreadFields: layout.includes('name') ? 0 : unreadFields };
}
