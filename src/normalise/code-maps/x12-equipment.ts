import type { TransportMode } from '../../canonical/tracking-event.js';
import type { TransportUnit, UnitKind } from '../../canonical/transport-unit.js';

/** Element 40, equipment description: the kinds met in transport. Names were compared with published copies of releases 002001 to 003020. */
export const KINDS_BY_DESCRIPTION: ReadonlyMap<string, UnitKind> = new Map<string, UnitKind>([
  ...kinds('CONTAINER', '2B 20 2O 4B 40 4O AC AT CC CG CI CJ CK CL CM CN CO CQ CS CT CU CW CX CZ'),
  ...kinds('TRAILER', 'BG CB CH CV DT FH FN FR FT HV OT OV PT RT ST SV TF TL TV VN'),
  ...kinds('WAGON', 'BX CP CR DX FX HC HO HP ID IX NX RC RE RF RG RI RO RR SC SK'),
]);

function kinds(kind: UnitKind, codes: string): readonly (readonly [code: string, kind: UnitKind])[] {
  return codes.split(' ').map((code) => [code, kind] as const);
}

/** Elements 322 and 578: E and F are empty, L and M loaded. */
export const LADEN_BY_LOAD: ReadonlyMap<string, TransportUnit['laden']> = new Map<string, TransportUnit['laden']>([
  ['E', 'EMPTY'],
  ['F', 'EMPTY'],
  ['L', 'LADEN'],
  ['M', 'LADEN'],
]);

/** Element 152, special handling: B4-01 and H3-01. */
export const DIRECTION_BY_HANDLING: ReadonlyMap<string, TransportUnit['direction']> = new Map<
  string,
  TransportUnit['direction']
>([
  ['IP', 'IMPORT'],
  ['XP', 'EXPORT'],
]);

/** Element 188, weight unit. */
export const KILOGRAMS_BY_WEIGHT_UNIT: ReadonlyMap<string, number> = new Map([
  ['K', 1],
  ['L', 0.453_592_37],
]);

/** Element 187, weight qualifier: only a gross weight is one of the unit. */
export const GROSS_WEIGHT = 'G';

/** Element 91, transportation method: memory but for O, R and S, which are seen. */
export const MODES_BY_METHOD: ReadonlyMap<string, TransportMode> = new Map<string, TransportMode>([
  ['A', 'AIR'],
  ['J', 'ROAD'],
  ['M', 'ROAD'],
  ['O', 'SEA'],
  ['R', 'RAIL'],
  ['S', 'SEA'],
]);

/** Element 98: the railway among the parties. */
export const RAILWAY_ENTITY = 'RR';
