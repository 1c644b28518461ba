import type { TransportMode } from '../../canonical/tracking-event.js';
import type { TransportUnit, UnitKind } from '../../canonical/transport-unit.js';

/** Equipment qualifiers (8053). Others (seals, pallets, generators) carry no journey of their own. */
export const UNIT_KINDS_BY_QUALIFIER: ReadonlyMap<string, UnitKind> = new Map<string, UnitKind>([
  ['CN', 'CONTAINER'],
  ['AM', 'CONTAINER'],
  ['AJ', 'CONTAINER'],
  ['BPX', 'CONTAINER'],
  ['SW', 'SWAP_BODY'],
  ['TE', 'TRAILER'],
  ['AE', 'TRAILER'],
  ['AQ', 'TRAILER'],
  // A chassis is the trailer under a container; alone it is what moves.
  ['CH', 'TRAILER'],
  ['RR', 'WAGON'],
  ['BX', 'WAGON'],
  ['RF', 'WAGON'],
  ['AT', 'WAGON'],
  ['UL', 'ULD'],
]);

/** What carries other units; beside one of them in the same group it is the conveyance, not the unit. */
export const CARRYING_QUALIFIERS: ReadonlySet<string> = new Set(['CH', 'RR', 'BX', 'RF', 'AT']);

/** 8169 full or empty. 1 to 3 say how much room is left, not whether there is cargo. */
export const LADEN_BY_CODE: ReadonlyMap<string, TransportUnit['laden']> = new Map<string, TransportUnit['laden']>([
  ['4', 'EMPTY'],
  ['5', 'LADEN'],
  ['6', 'LADEN'],
  ['7', 'LADEN'],
  ['8', 'LADEN'],
  ['9', 'LADEN'],
  ['10', 'LADEN'],
  ['11', 'LADEN'],
  ['12', 'LADEN'],
  ['13', 'LADEN'],
]);

/** 8249 equipment status. Continental, remaining on board and shifted units are on no side of a journey. */
export const DIRECTION_BY_CODE: ReadonlyMap<string, TransportUnit['direction']> = new Map<
  string,
  TransportUnit['direction']
>([
  ['2', 'EXPORT'],
  ['3', 'IMPORT'],
  ['6', 'TRANSHIPMENT'],
  ['17', 'TRANSHIPMENT'],
]);

/** 8249: on the discharge list and not found aboard. */
export const SHORT_LANDED = '7';

/** 8067 mode of transport (UN/ECE Recommendation 19), also in the two digits of its revision that EANCOM uses. Mail, multimodal, pipelines and "unknown" are no mode of a leg. */
export const MODES_BY_CODE: ReadonlyMap<string, TransportMode> = new Map<string, TransportMode>([
  ['1', 'SEA'],
  ['2', 'RAIL'],
  ['3', 'ROAD'],
  ['4', 'AIR'],
  ['8', 'INLAND_WATERWAY'],
  ['10', 'SEA'],
  ['20', 'RAIL'],
  ['30', 'ROAD'],
  ['40', 'AIR'],
  ['80', 'INLAND_WATERWAY'],
]);

/** 8179 type of means of transport, where the mode is left out: the ones met beside a mode that says the same. */
export const MODES_BY_MEANS: ReadonlyMap<string, TransportMode> = new Map<string, TransportMode>([
  ['6', 'AIR'],
  ['8', 'SEA'],
  ['11', 'SEA'],
  ['13', 'SEA'],
  ['25', 'RAIL'],
  ['31', 'ROAD'],
]);

/** Of those that carry, the ones that run on rails. */
export const WAGON_EQUIPMENT: ReadonlySet<string> = new Set(['RR', 'BX', 'RF', 'AT']);
