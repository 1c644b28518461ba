/**
 * Operations with wagons of the 1520 mm railways: the two-digit code `KOP_VMD` of the wagon model, in groups by its first digit (0 in trains,
 * 1 loading, 2 unloading, 9 others). The railways do not publish the list. Rows marked S were seen with their names in public reference lists
 * and interfaces of companies that receive the codes; rows marked M rest on memory and on the symmetry of the groups. A feed's `statusCodes`
 * overrule any of them.
 */
import type { StatusMeaning } from './status-meaning.js';

export interface RailOperation {
  /** Null: what it tells moves no unit, or is not known well enough to move one. */
  readonly meaning: StatusMeaning | null;
  readonly name: string;
}

const known = (name: string, code: StatusMeaning['code'] | null): RailOperation => ({
  meaning: code === null ? null : { code, mode: 'RAIL' },
  name,
});

export const CIS_OPERATIONS: ReadonlyMap<string, RailOperation> = new Map([
  ['00', known('end of carriage on own axles', null)], // S
  ['01', known('arrived at a station in a train', 'ARRIVED')], // M
  ['02', known('left a station in a train', 'DEPARTED')], // S
  ['03', known('passed a station in a train', 'EN_ROUTE')], // M
  ['04', known('put into a train', 'MANIFESTED')], // S
  ['05', known('taken out of a train', null)], // M
  ['10', known('loaded at a public place', 'LOADED')], // S
  ['11', known('loaded on a siding', 'LOADED')], // S
  ['12', known('taken over from a line under construction', null)], // S
  ['13', known('loaded from water transport', 'LOADED')], // S
  ['14', known('loaded from road transport', 'LOADED')], // S
  ['15', known('reloaded from a wagon of a foreign railway', 'RELOADED')], // S
  ['16', known('taken over from a foreign railway', 'HANDED_OVER')], // S
  ['17', known('reloaded from another gauge', 'RELOADED')], // S
  ['18', known('loaded, not counted as loading', 'LOADED')], // S
  ['19', known('loaded on a siding, not counted as loading', 'LOADED')], // S
  ['20', known('unloaded at a public place', 'DISCHARGED')], // M
  ['21', known('unloaded on a siding', 'DISCHARGED')], // M
  ['92', known('its train is left standing at a station', 'DELAYED')], // S
]);

/** Two digits of a code that lost its zero. */
export const operationCode = (digits: string): string => digits.padStart(2, '0');
