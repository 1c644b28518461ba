import type { SegmentNumber, SegmentSpan } from '../../decode/x12/loops.js';
import { firstWithTag } from '../../decode/x12/loops.js';
import {
  b3InvoiceNumber,
  b3ShipmentNumber,
  bxShipmentNumber,
  m10Purpose,
  purposeIn,
} from '../../decode/x12/elements/documents.js';
import { B2A, B3, BX, M10 } from '../../decode/x12/segment-tags.js';
import type { SegmentReader } from '../../decode/x12/syntax/segment-reader.js';
import { interpretCarrierStatus } from './carrier-status.js';
import { interpretCustomsAdvice } from './customs-advice.js';
import { interpretCustomsManifest } from './customs-manifest.js';
import { interpretCustomsStatus } from './customs-status.js';
import type { MessageScope } from './message-scope.js';
import { interpretOceanBill } from './ocean-bill.js';
import { interpretOceanStatus } from './ocean-status.js';
import { interpretRailBill } from './rail-bill.js';
import { interpretTerminalActivity } from './terminal-activity.js';

/** What a message does to an earlier one, and the number by which its sender knows it. */
export interface Document {
  /** 353; the empty string when the set has none. */
  readonly purpose: string;
  readonly number: string;
}

interface SupportedType {
  /** Interprets the segments between ST and SE. */
  readonly interpret: (scope: MessageScope, span: SegmentSpan) => void;
  /** The segment without which the set reports nothing. */
  readonly reportsBy: string;
  readonly documentOf: (segments: SegmentReader, span: SegmentSpan) => Document;
}

const NO_DOCUMENT: Document = { purpose: '', number: '' };
/** 214, 315, 322, 350 and 353 have no purpose and no number of their own: a correction comes as a new message. */
const withoutDocument = (): Document => NO_DOCUMENT;

const billDocument = (segments: SegmentReader, span: SegmentSpan): Document => ({
  purpose: textIn(segments, firstWithTag(segments, span, B2A), purposeIn),
  number:
    textIn(segments, firstWithTag(segments, span, B3), b3InvoiceNumber) ||
    textIn(segments, firstWithTag(segments, span, B3), b3ShipmentNumber),
});

const railDocument = (segments: SegmentReader, span: SegmentSpan): Document => ({
  purpose: textIn(segments, firstWithTag(segments, span, BX), purposeIn),
  number: textIn(segments, firstWithTag(segments, span, BX), bxShipmentNumber),
});

/** A manifest comes in many messages under one number, and is amended bill by bill (M13): none of them stands for the whole. */
const manifestDocument = (segments: SegmentReader, span: SegmentSpan): Document => ({
  purpose: textIn(segments, firstWithTag(segments, span, M10), m10Purpose),
  number: '',
});

const textIn = (
  segments: SegmentReader,
  segment: SegmentNumber | null,
  read: (segments: SegmentReader, segment: SegmentNumber) => string,
): string => (segment === null ? '' : read(segments, segment));

/** Every transaction set that is read for its facts. A new one is a decoder, an interpreter and a line here. */
export const MESSAGE_TYPES: ReadonlyMap<string, SupportedType> = new Map<string, SupportedType>([
  ['214', { interpret: interpretCarrierStatus, reportsBy: 'AT7', documentOf: withoutDocument }],
  ['309', { interpret: interpretCustomsManifest, reportsBy: 'M11', documentOf: manifestDocument }],
  ['310', { interpret: interpretOceanBill, reportsBy: 'B3', documentOf: billDocument }],
  ['315', { interpret: interpretOceanStatus, reportsBy: 'status in B4', documentOf: withoutDocument }],
  ['322', { interpret: interpretTerminalActivity, reportsBy: 'status in Q5', documentOf: withoutDocument }],
  ['350', { interpret: interpretCustomsStatus, reportsBy: 'X4', documentOf: withoutDocument }],
  ['353', { interpret: interpretCustomsAdvice, reportsBy: 'M15', documentOf: withoutDocument }],
  ['404', { interpret: interpretRailBill, reportsBy: 'BX', documentOf: railDocument }],
  ['417', { interpret: interpretRailBill, reportsBy: 'BX', documentOf: railDocument }],
]);

/** Sets that acknowledge what we sent: they state no fact. */
export const ACKNOWLEDGEMENT_TYPES: ReadonlySet<string> = new Set(['997', '999']);
