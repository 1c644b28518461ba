/** Gate moves, pick-ups and drop-offs of DCSA, which mean what the load, the direction and the kind of place make of them. */
import type { EventCode } from '../../canonical/event-code.js';
import type { TransportUnit } from '../../canonical/transport-unit.js';
import { gateEvent } from './terminal-moves.js';

type Unit = Pick<TransportUnit, 'laden' | 'direction'>;

/** CLOC, the customer's own place: an empty comes to it to be stuffed and leaves it stripped. */
const CUSTOMER_LOCATION = 'CLOC';

const GATES: ReadonlyMap<string, 'GATE_IN' | 'GATE_OUT'> = new Map([
  ['GTIN', 'GATE_IN'],
  ['GTOT', 'GATE_OUT'],
]);

/**
 * The event of a move; null for any other code. A pick-up or drop-off of an empty box at a depot or terminal begins or ends its cycle. At
 * the customer's, or against the direction that the sender states, it does not: a journey closed by the delivery of an empty for stuffing
 * would be the wrong one. Without a word on the load it is a gate move and nothing more.
 */
export function dcsaMove(code: string, unit: Unit | null, facilityType: string): EventCode | null {
  const gate = GATES.get(code);
  if (gate !== undefined) return gateEvent(gate, unit);
  const isCycle = unit?.laden === 'EMPTY' && facilityType !== CUSTOMER_LOCATION;
  if (code === 'PICK') return isCycle && unit.direction !== 'IMPORT' ? 'EMPTY_RELEASED' : 'GATE_OUT';
  if (code === 'DROP') return isCycle && unit.direction !== 'EXPORT' ? 'EMPTY_RETURNED' : 'GATE_IN';
  return null;
}
