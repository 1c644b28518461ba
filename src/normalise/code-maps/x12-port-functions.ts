/**
 * Element 115, port or terminal function: R4-01 and CM-02. Names were compared with published copies of releases 003040 to 005010. A time
 * that stands with a place is that of what a conveyance does there: it leaves where something begins and comes in elsewhere.
 */
import type { TransportMode } from '../../canonical/tracking-event.js';

export interface PortFunction {
  readonly name: string;
  readonly motion: 'DEPARTED' | 'ARRIVED';
  /** The conveyance that leaves or comes in, where the function names it. */
  readonly mode: TransportMode | null;
}

type Row = readonly [code: string, name: string, motion: PortFunction['motion'], mode?: TransportMode];

const ROWS: readonly Row[] = [
  ['1', 'Final port of discharge', 'ARRIVED', 'SEA'],
  ['6', 'Origin rail intermodal terminal', 'DEPARTED', 'RAIL'],
  ['7', 'Destination rail intermodal terminal', 'ARRIVED', 'RAIL'],
  ['A', 'Place of acceptance', 'DEPARTED'],
  ['D', 'Port of discharge', 'ARRIVED', 'SEA'],
  ['E', 'Place of delivery', 'ARRIVED'],
  ['G', 'Port of entry', 'ARRIVED'],
  ['H', 'Port of exit', 'DEPARTED'],
  ['I', 'Interim point', 'ARRIVED'],
  ['J', 'Bill of lading port of loading', 'DEPARTED', 'SEA'],
  ['K', 'Bill of lading port of discharge', 'ARRIVED', 'SEA'],
  ['L', 'Port of loading', 'DEPARTED', 'SEA'],
  ['M', 'Destination', 'ARRIVED'],
  ['N', 'Final destination', 'ARRIVED'],
  ['O', 'Origin', 'DEPARTED'],
  ['R', 'Place of receipt', 'DEPARTED'],
  ['T', 'Transhipment port', 'ARRIVED', 'SEA'],
  ['Y', 'Relay port', 'ARRIVED', 'SEA'],
];

/** Functions of places that are no stop of a conveyance (offices, pools, options) are left out. */
export const PORT_FUNCTIONS: ReadonlyMap<string, PortFunction> = new Map(
  ROWS.map(([code, name, motion, mode]) => [code, { name, motion, mode: mode ?? null }]),
);

/** Where the status itself happened. */
export const ACTIVITY_FUNCTION = '5';

/** The sea route: loading, transhipment, discharge. */
export const LOADING_FUNCTION = 'L';
export const DISCHARGE_FUNCTION = 'D';
export const TRANSHIPMENT_FUNCTIONS: ReadonlySet<string> = new Set(['T', 'Y', 'I']);

/** Ramps of origin and destination. */
export const RAMP_FUNCTIONS: ReadonlySet<string> = new Set(['6', '7']);
export const DESTINATION_RAMP_FUNCTION = '7';
