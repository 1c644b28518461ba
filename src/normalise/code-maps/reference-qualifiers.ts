/** Reference qualifiers (1153) of the D.95B and D.21A lists, and those met beside them. What is not here becomes OTHER with its qualifier. */
import type { ReferenceType } from '../../canonical/reference-number.js';

export const REFERENCE_TYPES_BY_QUALIFIER: ReadonlyMap<string, ReferenceType> = new Map<string, ReferenceType>([
  ['BN', 'BOOKING'],
  ['AXE', 'BOOKING'],
  ['BM', 'MASTER_BILL'],
  ['MB', 'MASTER_BILL'],
  ['AEX', 'MASTER_BILL'],
  ['BH', 'HOUSE_BILL'],
  ['ABH', 'HOUSE_BILL'],
  ['MWB', 'MASTER_AIR_WAYBILL'],
  ['AWB', 'MASTER_AIR_WAYBILL'],
  ['HWB', 'HOUSE_AIR_WAYBILL'],
  ['RCN', 'RAIL_NOTE'],
  ['WY', 'RAIL_NOTE'],
  ['ABT', 'DECLARATION'],
  ['AAE', 'DECLARATION'],
  ['AFM', 'DECLARATION'],
  ['AEI', 'DECLARATION'],
  ['ED', 'DECLARATION'],
  // The Finnish customs' qualifier for the MRN; in no directory.
  ['ZMR', 'DECLARATION'],
  ['FF', 'FORWARDER_REFERENCE'],
  ['CU', 'SHIPPER_REFERENCE'],
  ['SI', 'SHIPPER_REFERENCE'],
  ['AAO', 'CONSIGNEE_REFERENCE'],
  ['ANT', 'CONSIGNEE_REFERENCE'],
  ['ON', 'PURCHASE_ORDER'],
  ['CO', 'PURCHASE_ORDER'],
  ['RE', 'RELEASE_ORDER'],
  ['AAJ', 'RELEASE_ORDER'],
  ['ATY', 'RELEASE_ORDER'],
  ['CW', 'PACKAGE'],
  ['AXI', 'PACKAGE'],
]);

/** Numbers of transport equipment: a unit, not a reference. */
export const UNIT_QUALIFIERS: ReadonlySet<string> = new Set(['EQ', 'AAQ']);
export const WAGON_QUALIFIER = 'ACR';
export const SEAL_QUALIFIER = 'SN';
export const VOYAGE_QUALIFIER = 'VON';
/** The carrier's code: it says who, not which shipment. */
export const CARRIER_QUALIFIER = 'AAZ';
/** The sender's number of an earlier message, which a cancellation or a replacement takes back. */
export const EARLIER_MESSAGE_QUALIFIERS: ReadonlySet<string> = new Set(['ACW', 'AGO']);
/** Numbers of packages: a unit of their own when nothing larger is named. */
export const PACKAGE_QUALIFIERS: ReadonlySet<string> = new Set(['CW', 'AXI']);
