/**
 * What customs, or the Single Window before it, answers to a manifest message; MT9999 is an instruction nobody asked for.
 *
 *     Manifest { Head, Response { BorderTransportMeans { JourneyID, ID }, result?,
 *                                 Consignment* { TransportContractDocument { ID }, AssociatedTransportDocument? { ID }, result },
 *                                 TransportEquipment* { EquipmentIdentification { ID }, TransportContractDocument? { ID }, result } } }
 *     result     ResponseType { Code, Text } | AdditionalInformation { StatementCode, StatementDescription }
 *     PlatImpRet { …, RetBizData { Manifest { Head … } }, FailInfo? }
 */
import { child, children } from '../xml/navigation.js';
import type { XmlElement } from '../xml/xml-element.js';
import { decodeHead, type CnHead } from './head.js';
import { equipmentNumber } from './manifest.js';
import { manifestInReceipt } from './message-kind.js';
import { firstTextIn, originOf, textIn, type CnOrigin, type CnText } from './texts.js';

export interface CnResult {
  readonly code: CnText | null;
  readonly text: CnText | null;
}

export interface CnManifestReceipt extends CnOrigin {
  readonly head: CnHead;
  readonly journey: CnText | null;
  readonly meansId: CnText | null;
  /** What is said of the message as a whole; null when only its parts are judged. */
  readonly ofMessage: CnResult | null;
  readonly ofParts: readonly CnPartResult[];
  /** The platform could not take the message in. */
  readonly failure: CnText | null;
}

/** What is said of one bill or container. */
export interface CnPartResult extends CnOrigin, CnResult {
  readonly isWhole: boolean;
  readonly bill: CnText | null;
  readonly houseBill: CnText | null;
  readonly container: CnText | null;
}

export function decodeManifestReceipt(root: XmlElement): CnManifestReceipt {
  const response = root.name === 'Response' ? root : child(root, 'Response');
  const path = root.name === 'Response' ? '/Response' : '/Manifest/Response';
  const parts = (name: string): readonly CnPartResult[] =>
    children(response, name).map((part, index) => decodePart(part, `${path}/${name}[${index + 1}]`));
  return {
    ...originOf(root, path),
    head: decodeHead(root),
    journey: firstTextIn(response, [['BorderTransportMeans', 'JourneyID'], ['JourneyID']]),
    meansId: textIn(response, 'BorderTransportMeans', 'ID'),
    ofMessage: response === null ? null : resultIn(response),
    ofParts: [...parts('Consignment'), ...parts('TransportEquipment')],
    failure: null,
  };
}

/** A receipt of the platform: it carries the message back, or says why it failed. */
export function decodePlatformReceipt(root: XmlElement): CnManifestReceipt {
  const manifest = manifestInReceipt(root);
  const inner = manifest === null ? null : decodeManifestReceipt(manifest);
  return {
    ...originOf(root, '/PlatImpRet'),
    head: inner?.head ?? decodeHead(root),
    journey: inner?.journey ?? null,
    meansId: inner?.meansId ?? null,
    ofMessage: inner?.ofMessage ?? resultIn(root),
    ofParts: inner?.ofParts ?? [],
    failure: firstTextIn(root, [['FailInfo'], ['failInfo'], ['RetBizData', 'FailInfo'], ['RetBizData', 'failInfo']]),
  };
}

const CODES = [
  ['ResponseType', 'Code'],
  ['AdditionalInformation', 'StatementCode'],
  ['StatementCode'],
  ['Code'],
] as const;
const TEXTS = [
  ['ResponseType', 'Text'],
  ['AdditionalInformation', 'StatementDescription'],
  ['StatementDescription'],
  ['Text'],
] as const;

function resultIn(element: XmlElement): CnResult | null {
  const code = firstTextIn(element, CODES);
  const text = firstTextIn(element, TEXTS);
  return code === null && text === null ? null : { code, text };
}

function decodePart(element: XmlElement, pointer: string): CnPartResult {
  const { code, text } = resultIn(element) ?? { code: null, text: null };
  return {
    ...originOf(element, pointer),
    isWhole: element.isWhole,
    code,
    text,
    bill: textIn(element, 'TransportContractDocument', 'ID'),
    houseBill: textIn(element, 'AssociatedTransportDocument', 'ID'),
    container: element.name === 'TransportEquipment' ? equipmentNumber(element) : null,
  };
}
