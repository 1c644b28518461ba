export const REFERENCE_TYPES = [
  'BOOKING',
  'MASTER_BILL',
  'HOUSE_BILL',
  'MASTER_AIR_WAYBILL',
  'HOUSE_AIR_WAYBILL',
  'RAIL_NOTE',
  'DECLARATION',
  'TRANSIT_DOCUMENT',
  'FORWARDER_REFERENCE',
  'SHIPPER_REFERENCE',
  'CONSIGNEE_REFERENCE',
  'PURCHASE_ORDER',
  'RELEASE_ORDER',
  'PACKAGE',
  'OTHER',
] as const;
export type ReferenceType = (typeof REFERENCE_TYPES)[number];

/** A typed number that links facts: `MASTER_BILL` `YXO26030793`. */
export interface Reference {
  readonly type: ReferenceType;
  /** Normalised: upper case, no blanks. */
  readonly number: string;
  /** As written, with its qualifier when the type alone does not tell: `AGY:WALCH`. */
  readonly original: string;
}

/** Identity of a document: `MASTER_BILL:YXO26030793`. */
export type ReferenceKey = string & { readonly __brand: 'ReferenceKey' };

export const referenceKeyOf = (reference: Pick<Reference, 'type' | 'number'>): ReferenceKey =>
  `${reference.type}:${reference.number}` as ReferenceKey;

/** Documents under which units travel: they make shipments, strongest first. A booking makes one only while no transport document is known. */
export const TRANSPORT_DOCUMENTS: readonly ReferenceType[] = [
  'MASTER_BILL',
  'HOUSE_BILL',
  'MASTER_AIR_WAYBILL',
  'HOUSE_AIR_WAYBILL',
  'RAIL_NOTE',
  'BOOKING',
];
