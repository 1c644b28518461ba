/**
 * Element 128, reference identification qualifier: N9-01, L11-02. Seen in messages and guides, or memory where the comment says so. What is
 * not here becomes OTHER with its qualifier, which links nothing.
 */
import type { ReferenceType } from '../../canonical/reference-number.js';

export const X12_REFERENCE_TYPES: ReadonlyMap<string, ReferenceType> = new Map<string, ReferenceType>([
  ['BN', 'BOOKING'],
  ['BM', 'MASTER_BILL'],
  ['MB', 'MASTER_BILL'],
  ['OB', 'MASTER_BILL'],
  // Memory.
  ['AW', 'MASTER_AIR_WAYBILL'],
  ['WY', 'RAIL_NOTE'],
  ['IB', 'TRANSIT_DOCUMENT'],
  ['SI', 'SHIPPER_REFERENCE'],
  ['6A', 'CONSIGNEE_REFERENCE'],
  // Memory.
  ['CG', 'CONSIGNEE_REFERENCE'],
  ['FN', 'FORWARDER_REFERENCE'],
  ['PO', 'PURCHASE_ORDER'],
  ['CO', 'PURCHASE_ORDER'],
  ['DO', 'RELEASE_ORDER'],
  // Memory.
  ['RE', 'RELEASE_ORDER'],
]);

/** The container that a header names: it loses to the equipment of the message itself. */
export const X12_UNIT_QUALIFIERS: ReadonlySet<string> = new Set(['EQ', 'OC']);
export const X12_SEAL_QUALIFIER = 'SN';
export const X12_CARRIER_QUALIFIER = 'SCA';

/** What says something else than which shipment: carriers, customers' accounts, vessels, places, versions of a guide. */
export const X12_NO_REFERENCES: ReadonlySet<string> = new Set([
  ...X12_UNIT_QUALIFIERS,
  X12_SEAL_QUALIFIER,
  X12_CARRIER_QUALIFIER,
  '4B',
  '4C',
  '4E',
  '4F',
  '64',
  'CMH',
  'IC',
  'MCI',
  'QN',
  'R1',
  'RR',
  'V3',
  'VT',
  'WU',
]);
