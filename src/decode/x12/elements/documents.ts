/** Segments that name documents, and say what a message does to an earlier one. */
import type { SegmentNumber } from '../loops.js';
import type { SegmentReader } from '../syntax/segment-reader.js';

/** A number with its qualifier (128). */
export interface WrittenReference {
  readonly qualifier: string;
  readonly number: string;
}

/** N9-01 qualifier, 02 number */
export const n9Reference = (segments: SegmentReader, n9: SegmentNumber): WrittenReference => ({
  qualifier: segments.text(n9, 1),
  number: segments.text(n9, 2),
});

/** L11-01 number, 02 qualifier: the other way round. */
export const l11Reference = (segments: SegmentReader, l11: SegmentNumber): WrittenReference => ({
  qualifier: segments.text(l11, 2),
  number: segments.text(l11, 1),
});

/** B10-01 carrier's number of the shipment, 02 shipper's number, 03 SCAC */
export const b10CarrierNumber = (segments: SegmentReader, b10: SegmentNumber): string => segments.text(b10, 1);
export const b10ShipmentNumber = (segments: SegmentReader, b10: SegmentNumber): string => segments.text(b10, 2);
export const b10Carrier = (segments: SegmentReader, b10: SegmentNumber): string => segments.text(b10, 3);

/** B3-02 invoice number, 03 shipment number, 06 date, 11 SCAC */
export const b3InvoiceNumber = (segments: SegmentReader, b3: SegmentNumber): string => segments.text(b3, 2);
export const b3ShipmentNumber = (segments: SegmentReader, b3: SegmentNumber): string => segments.text(b3, 3);
export const b3Carrier = (segments: SegmentReader, b3: SegmentNumber): string => segments.text(b3, 11);
export const B3_DATE_ELEMENT = 6;

/** B2A-01 and BX-01: purpose (353) */
export const purposeIn = (segments: SegmentReader, segment: SegmentNumber): string => segments.text(segment, 1);

/** BX-04 shipment number, 05 SCAC */
export const bxShipmentNumber = (segments: SegmentReader, bx: SegmentNumber): string => segments.text(bx, 4);
export const bxCarrier = (segments: SegmentReader, bx: SegmentNumber): string => segments.text(bx, 5);

/** N8-01 waybill number, 02 its date */
export const n8Waybill = (segments: SegmentReader, n8: SegmentNumber): string => segments.text(n8, 1);
export const N8_DATE_ELEMENT = 2;

export const CM_DATE_ELEMENT = 4;

/** M10-13: purpose (353) */
export const m10Purpose = (segments: SegmentReader, m10: SegmentNumber): string => segments.text(m10, 13);
/** M10-09 manifest type (256) */
export const m10ManifestType = (segments: SegmentReader, m10: SegmentNumber): string => segments.text(m10, 9);

/** M11-01 bill of lading, 12 SCAC of its issuer */
export const m11Bill = (segments: SegmentReader, m11: SegmentNumber): string => segments.text(m11, 1);
export const m11Issuer = (segments: SegmentReader, m11: SegmentNumber): string => segments.text(m11, 12);

/** M13-03 amendment type, 04 bill of lading */
export const m13Type = (segments: SegmentReader, m13: SegmentNumber): string => segments.text(m13, 3);
export const m13Bill = (segments: SegmentReader, m13: SegmentNumber): string => segments.text(m13, 4);
export const M13_TYPE_ELEMENT = 3;

/** M12-02 entry number, 06 in-bond control number. 05 is a value in dollars. */
export const m12Numbers = (segments: SegmentReader, m12: SegmentNumber): readonly string[] =>
  [segments.text(m12, 2), segments.text(m12, 6)].filter((number) => number !== '');

/** X4-01 bill, 04 entry number, 07 disposition, 08 bill of a consolidated shipment, 09 and 10 SCAC of their issuers, 15 and 16 reference */
export interface WrittenDisposition {
  readonly bill: string;
  readonly issuer: string;
  readonly houseBill: string;
  readonly houseIssuer: string;
  readonly entry: string;
  readonly code: string;
  readonly reference: WrittenReference;
}
export const x4Disposition = (segments: SegmentReader, x4: SegmentNumber): WrittenDisposition => ({
  bill: segments.text(x4, 1),
  issuer: segments.text(x4, 9),
  houseBill: segments.text(x4, 8),
  houseIssuer: segments.text(x4, 10),
  entry: segments.text(x4, 4),
  code: segments.text(x4, 7),
  reference: { qualifier: segments.text(x4, 15), number: segments.text(x4, 16) },
});
export const X4_CODE_ELEMENT = 7;

/** BA1-05 export transaction number */
export const ba1Number = (segments: SegmentReader, ba1: SegmentNumber): string => segments.text(ba1, 5);

/** M15-01 notification (1070), 02 number of what it is about, 05 SCAC, 07 seal, 08 and 09 next carrier */
export interface WrittenAdvice {
  readonly code: string;
  readonly number: string;
  readonly carrier: string;
  readonly nextCarrier: string;
}
export const m15Advice = (segments: SegmentReader, m15: SegmentNumber): WrittenAdvice => ({
  code: segments.text(m15, 1),
  number: segments.text(m15, 2),
  carrier: segments.text(m15, 5),
  nextCarrier: segments.text(m15, 9) || segments.text(m15, 8),
});
export const M15_CODE_ELEMENT = 1;
