/** What the fields of a status line are, in their order. A field that a sender leaves out is skipped, an empty one keeps its place. */
export type Slot =
  | 'flight'
  | 'date'
  | 'flightDate'
  | 'route'
  | 'airport'
  | 'destination'
  | 'quantity'
  | 'departure'
  | 'arrival'
  | 'volume'
  | 'discrepancy'
  | 'carrier'
  | 'reference'
  // Persons and firms that received something: read over, and never kept.
  | 'name';

const HANDLED: readonly Slot[] = ['date', 'airport', 'quantity', 'name', 'volume'];
/** The date is that of the scheduled arrival, the time behind it that of the event, a day change counts from the date. */
const FROM_FLIGHT: readonly Slot[] = ['flight', 'date', 'airport', 'quantity', 'departure', 'arrival'];
/** The date is that of the scheduled departure; the line does not tell when the status was reached. */
const TO_FLIGHT: readonly Slot[] = [
  'flight',
  'date',
  'route',
  'airport',
  'destination',
  'quantity',
  'departure',
  'arrival',
  'volume',
];

/** Layouts of FSU and FSA, versions 6 to 17. */
const LAYOUTS: Readonly<Record<string, readonly Slot[]>> = {
  RCS: HANDLED,
  FOH: HANDLED,
  NFD: HANDLED,
  AWD: HANDLED,
  DLV: HANDLED,
  DDL: HANDLED,
  CCD: HANDLED,
  TGC: HANDLED,
  DOC: HANDLED,
  DPU: HANDLED,
  RCF: FROM_FLIGHT,
  ARR: FROM_FLIGHT,
  AWR: FROM_FLIGHT,
  FIW: FROM_FLIGHT,
  FOW: FROM_FLIGHT,
  BKD: TO_FLIGHT,
  PRE: TO_FLIGHT,
  MAN: TO_FLIGHT,
  DEP: TO_FLIGHT,
  RCT: ['carrier', 'date', 'airport', 'quantity', 'name', 'name'],
  TFD: ['carrier', 'date', 'airport', 'quantity', 'reference', 'name', 'name'],
  TRM: ['carrier', 'airport', 'quantity'],
  DIS: ['flight', 'date', 'airport', 'discrepancy', 'quantity', 'name'],
  CRC: ['date', 'airport', 'quantity', 'flight', 'flightDate', 'route', 'airport', 'destination'],
};

/** A status that the standard does not have, or not yet. */
const OTHER: readonly Slot[] = [
  'flight',
  'date',
  'route',
  'airport',
  'destination',
  'quantity',
  'departure',
  'arrival',
  'name',
];

export const layoutOf = (code: string): readonly Slot[] =>
  (Object.hasOwn(LAYOUTS, code) ? LAYOUTS[code] : undefined) ?? OTHER;

/** Whether a code is one of the standard's, date or not. */
export const isStandardStatus = (code: string): boolean => Object.hasOwn(LAYOUTS, code);

/** Statuses of a flight that is to depart: their date is the flight's. */
export const isOfDeparture = (code: string): boolean => layoutOf(code) === TO_FLIGHT;

/** Statuses of a flight that came in. FIW and FOW are of the warehouse, and name the flight beside it. */
export const isOfArrival = (code: string): boolean => layoutOf(code) === FROM_FLIGHT && code !== 'FOW';
