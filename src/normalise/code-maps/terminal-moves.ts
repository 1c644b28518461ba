/** Document codes (1001) of terminal reports. They are read by message type: 34 is "cargo status" and 44 "transport status report" elsewhere. */
import type { EventCode } from '../../canonical/event-code.js';
import type { TransportUnit } from '../../canonical/transport-unit.js';

/** CODECO: the numbers of ITIGG and SMDG, in every release. */
export const GATE_MOVES: ReadonlyMap<string, 'GATE_IN' | 'GATE_OUT'> = new Map([
  ['34', 'GATE_IN'],
  ['36', 'GATE_OUT'],
]);

/**
 * COARRI: 44 and 46 of ITIGG, 98 and 270 of the older SMDG guides (met with D.95B),
 * 119 "transport discharge report" and 122 "transport loading report" of the directories from D.00B on.
 */
export const QUAY_MOVES: ReadonlyMap<string, 'DISCHARGED' | 'LOADED'> = new Map([
  ['44', 'DISCHARGED'],
  ['98', 'DISCHARGED'],
  ['119', 'DISCHARGED'],
  ['46', 'LOADED'],
  ['270', 'LOADED'],
  ['122', 'LOADED'],
]);

/**
 * COPARN, orders for the gate: 11, 12, 27 and 690 of ITIGG (D.95B, which the SMDG guides keep), and what the directories from D.00B on call
 * by 104 impending arrival advice, 108 empty release instruction, 126 acceptance order, 129 cargo release order. On-hire, packing and
 * service orders move nothing through a gate.
 */
export const ORDERED_GATE_MOVES: ReadonlyMap<string, EventCode> = new Map<string, EventCode>([
  ['11', 'GATE_IN'],
  ['27', 'GATE_IN'],
  ['104', 'GATE_IN'],
  ['126', 'GATE_IN'],
  ['12', 'GATE_OUT'],
  ['690', 'GATE_OUT'],
  ['129', 'GATE_OUT'],
  ['108', 'EMPTY_RELEASED'],
]);

/** COPRAR: 43 and 45 of ITIGG and SMDG, 118 "transport discharge instruction" and 121 "transport loading instruction" from D.00B on. */
export const ORDERED_QUAY_MOVES: ReadonlyMap<string, 'DISCHARGED' | 'LOADED'> = new Map([
  ['43', 'DISCHARGED'],
  ['118', 'DISCHARGED'],
  ['45', 'LOADED'],
  ['121', 'LOADED'],
]);

/**
 * An empty box that leaves for export begins a cycle, one that comes in after import ends it. Any other empty (a repositioning, a
 * depot that names no direction) stays a gate move of an empty unit, and the whole timeline decides: an inland depot's gate-in that
 * passes for a return would close the journey.
 */
export function gateEvent(
  move: 'GATE_IN' | 'GATE_OUT',
  unit: Pick<TransportUnit, 'laden' | 'direction'> | null,
): EventCode {
  if (unit?.laden !== 'EMPTY') return move;
  if (move === 'GATE_OUT' && unit.direction === 'EXPORT') return 'EMPTY_RELEASED';
  if (move === 'GATE_IN' && unit.direction === 'IMPORT') return 'EMPTY_RETURNED';
  return move;
}
