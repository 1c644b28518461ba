import type { ReferenceType } from '../../canonical/reference-number.js';

/** Codes of transport documents (list CL754 of the EU: N and the code of UN/EDIFACT 1001). */
export const NCTS_TRANSPORT_DOCUMENTS: ReadonlyMap<string, ReferenceType> = new Map<string, ReferenceType>([
  ['N703', 'HOUSE_AIR_WAYBILL'],
  ['N704', 'MASTER_BILL'],
  ['N705', 'MASTER_BILL'],
  ['N714', 'HOUSE_BILL'],
  // CIM and SMGS.
  ['N720', 'RAIL_NOTE'],
  ['N722', 'RAIL_NOTE'],
  ['N740', 'MASTER_AIR_WAYBILL'],
  ['N741', 'MASTER_AIR_WAYBILL'],
]);

/** Previous documents that are declarations themselves (list CL214): an export declaration, a movement reference number, a summary declaration. */
export const NCTS_PREVIOUS_DOCUMENTS: ReadonlyMap<string, ReferenceType> = new Map<string, ReferenceType>([
  ['N830', 'DECLARATION'],
  ['NMRN', 'DECLARATION'],
  ['N355', 'DECLARATION'],
  ['N337', 'DECLARATION'],
  ['N820', 'TRANSIT_DOCUMENT'],
  ['N821', 'TRANSIT_DOCUMENT'],
  ['N822', 'TRANSIT_DOCUMENT'],
  ['N952', 'TRANSIT_DOCUMENT'],
]);
