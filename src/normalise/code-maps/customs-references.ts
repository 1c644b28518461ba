/** Reference qualifiers (1153) and document codes (1001) that mean more in customs messages than elsewhere. */
import type { ReferenceType } from '../../canonical/reference-number.js';

/**
 * What a qualifier stands for beside the general list: AAM, AAS and, in manifests, AAA carry the number of the transport document; MRN is
 * no code of the list and is met all the same.
 */
export const CUSTOMS_REFERENCE_TYPES: ReadonlyMap<string, ReferenceType> = new Map<string, ReferenceType>([
  ['MRN', 'DECLARATION'],
  ['AAM', 'MASTER_BILL'],
  ['AAS', 'MASTER_BILL'],
]);
export const MANIFEST_REFERENCE_TYPES: ReadonlyMap<string, ReferenceType> = new Map<string, ReferenceType>([
  ...CUSTOMS_REFERENCE_TYPES,
  ['AAA', 'MASTER_BILL'],
]);

/** 1001 of documents that DOC names by their number. */
export const DOCUMENT_TYPES: ReadonlyMap<string, ReferenceType> = new Map<string, ReferenceType>([
  ['704', 'MASTER_BILL'],
  ['705', 'MASTER_BILL'],
  ['706', 'MASTER_BILL'],
  ['710', 'MASTER_BILL'],
  ['714', 'HOUSE_BILL'],
  // A bill of lading of a house has its own code: the house waybill is that of the air.
  ['703', 'HOUSE_AIR_WAYBILL'],
  ['740', 'MASTER_AIR_WAYBILL'],
  ['741', 'MASTER_AIR_WAYBILL'],
  ['720', 'RAIL_NOTE'],
  ['722', 'RAIL_NOTE'],
  ['821', 'TRANSIT_DOCUMENT'],
  ['822', 'TRANSIT_DOCUMENT'],
  ['952', 'TRANSIT_DOCUMENT'],
  ['830', 'DECLARATION'],
  ['929', 'DECLARATION'],
]);

/** Types of transport documents: each of them opens a bill of a manifest. */
export const BILL_TYPES: ReadonlySet<ReferenceType> = new Set<ReferenceType>([
  'MASTER_BILL',
  'HOUSE_BILL',
  'MASTER_AIR_WAYBILL',
  'HOUSE_AIR_WAYBILL',
  'RAIL_NOTE',
]);
