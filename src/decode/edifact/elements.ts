/**
 * The elements of the segments that matter here, by their position in the directories D.95B to D.21A (they did not move between
 * releases; only names and lengths did). A value is a text as the sender wrote it, without blanks around it; the empty string when it
 * is not there. Where a value stands, `SegmentReader.range` and `place` say with the numbers used here.
 */
import { isUnlocodeShaped } from '../../canonical/identifiers/unlocode.js';
import type { SegmentNumber } from './group-segments.js';
import type { SegmentReader } from './syntax/segment-reader.js';

const trimmed = (segments: SegmentReader, segment: SegmentNumber, element: number, component = 0): string =>
  segments.text(segment, element, component).trim();

/** BGM C002{1001 1131 3055 1000} 1004 (C106 from D.00A) 1225 4343 */
export const documentCode = (segments: SegmentReader, bgm: SegmentNumber): string => trimmed(segments, bgm, 1, 0);
export const documentCodeList = (segments: SegmentReader, bgm: SegmentNumber): string => trimmed(segments, bgm, 1, 1);
export const documentNumber = (segments: SegmentReader, bgm: SegmentNumber): string => trimmed(segments, bgm, 2, 0);
export const functionCode = (segments: SegmentReader, bgm: SegmentNumber): string => trimmed(segments, bgm, 3, 0);
export const responseType = (segments: SegmentReader, bgm: SegmentNumber): string => trimmed(segments, bgm, 4, 0);
export const DOCUMENT_CODE_ELEMENT = 1;

/** The qualifier that opens DTM (2005), RFF (1153), and in its own element LOC (3227), NAD (3035), EQD (8053), TDT (8051). */
export const qualifierOf = (segments: SegmentReader, segment: SegmentNumber): string =>
  trimmed(segments, segment, 1, 0);

/** RFF C506{1153 1154} */
export const referenceNumber = (segments: SegmentReader, rff: SegmentNumber): string => trimmed(segments, rff, 1, 1);

/** LOC 3227 C517{3225 1131 3055 3224} C519{3223 1131 3055 3222} */
export interface WrittenPlace {
  readonly code: string;
  readonly list: string;
  readonly agency: string;
  readonly name: string;
  readonly related: { readonly code: string; readonly list: string; readonly name: string } | null;
}
export const PLACE_ELEMENT = 2;
const RELATED_PLACE_ELEMENT = 3;

/** 3055 and, up to D.95B, 1131 have three characters at most. */
const LONGEST_LIST = 3;
/** 1131: UN/LOCODE. */
const UNLOCODE_LIST = '139';

export function placeOf(segments: SegmentReader, loc: SegmentNumber): WrittenPlace {
  return {
    ...identifiedPlace([0, 1, 2, 3].map((component) => trimmed(segments, loc, PLACE_ELEMENT, component))),
    related:
      segments.elementCount(loc) < RELATED_PLACE_ELEMENT
        ? null
        : {
            code: trimmed(segments, loc, RELATED_PLACE_ELEMENT, 0),
            list: trimmed(segments, loc, RELATED_PLACE_ELEMENT, 1),
            name: trimmed(segments, loc, RELATED_PLACE_ELEMENT, 3),
          },
  };
}

/**
 * C517. Some senders put the name first and everything else one component too far (`LEKKI PORT:NGLKK:139:6`), or the name where list or
 * agency belong (`NGLKK:LEKKI PORT`, `NGLKK::LEKKI PORT`).
 */
function identifiedPlace(components: readonly string[]): Omit<WrittenPlace, 'related'> {
  const [code = '', list = '', agency = '', name = ''] = components;
  if (agency === UNLOCODE_LIST && isUnlocodeShaped(list)) return { code: list, list: agency, agency: name, name: code };
  if (name !== '') return { code, list, agency, name };
  if (agency.length > LONGEST_LIST) return { code, list, agency: '', name: agency };
  const isName = agency === '' && list.length > LONGEST_LIST && !/\d/.test(list);
  return isName ? { code, list: '', agency, name: list } : { code, list, agency, name };
}

/** STS C601{9015 1131 3055} C555{9011|4405 1131 3055 9010|4404} C556{9013 1131 3055 9012}*5 */
export interface WrittenStatus {
  /** 9015 */
  readonly category: string;
  /** 9011 up to D.98B, 4405 after; the same position. */
  readonly code: string;
  /** 3055, or 1131 where the agency is left out. */
  readonly agency: string;
  /** 9010, 4404: the status in words. */
  readonly text: string;
  readonly reasons: readonly string[];
}
const FIRST_REASON_ELEMENT = 3;
const LAST_REASON_ELEMENT = 7;
export const STATUS_ELEMENT = 2;

export function statusOf(segments: SegmentReader, sts: SegmentNumber): WrittenStatus {
  const agency = trimmed(segments, sts, STATUS_ELEMENT, 2);
  const reasons: string[] = [];
  const last = Math.min(segments.elementCount(sts), LAST_REASON_ELEMENT);
  for (let element = FIRST_REASON_ELEMENT; element <= last; element++) {
    const reason = trimmed(segments, sts, element, 3) || trimmed(segments, sts, element, 0);
    if (reason !== '') reasons.push(reason);
  }
  return {
    category: trimmed(segments, sts, 1, 0),
    code: trimmed(segments, sts, STATUS_ELEMENT, 0),
    agency: agency === '' ? trimmed(segments, sts, STATUS_ELEMENT, 1) : agency,
    text: trimmed(segments, sts, STATUS_ELEMENT, 3),
    reasons,
  };
}
/** A component of C601, where some senders put the status itself. */
export const categoryComponent = (segments: SegmentReader, sts: SegmentNumber, component: number): string =>
  trimmed(segments, sts, 1, component);

/** CNI 1490 C503{1004} */
export const consignmentNumber = (segments: SegmentReader, cni: SegmentNumber): string => trimmed(segments, cni, 2, 0);

/** TDT 8051 8028 C220{8067 8066} C228{8179} C040{3127 1131 3055 3128} 8101 C401 C222{8213 1131 3055 8212 8453} */
export interface WrittenTransport {
  readonly stage: string;
  /** 8028: voyage, train, flight or trip number. */
  readonly conveyance: string;
  /** 8067 */
  readonly mode: string;
  /** 8179 */
  readonly means: string;
  readonly carrier: string;
  /** C222/8213 and 8212: number and name of the means of transport itself. */
  readonly meansNumber: string;
  /** C222/1131 and 3055: the list that the number is from. */
  readonly meansList: string;
  readonly meansAgency: string;
  readonly meansName: string;
}

export const transportOf = (segments: SegmentReader, tdt: SegmentNumber): WrittenTransport => ({
  stage: trimmed(segments, tdt, 1),
  conveyance: trimmed(segments, tdt, 2),
  mode: trimmed(segments, tdt, 3, 0),
  means: trimmed(segments, tdt, 4, 0),
  carrier: carrierOf(segments, tdt),
  meansNumber: trimmed(segments, tdt, 8, 0),
  meansList: trimmed(segments, tdt, 8, 1),
  meansAgency: trimmed(segments, tdt, 8, 2),
  meansName: trimmed(segments, tdt, 8, 3),
});

/** 1131 of C040: the carrier codes. */
const CARRIER_LIST = '172';

/** 3127, else 3128. Some senders put the list before the code: `172:LBRG`. */
function carrierOf(segments: SegmentReader, tdt: SegmentNumber): string {
  const code = trimmed(segments, tdt, 5, 0);
  if (code === CARRIER_LIST) return trimmed(segments, tdt, 5, 1) || trimmed(segments, tdt, 5, 3);
  return code || trimmed(segments, tdt, 5, 3);
}

/** EQD 8053 C237{8260} C224{8155 1131 3055 8154} 8077 8249 8169 */
export interface WrittenEquipment {
  readonly number: string;
  readonly sizeType: string;
  /** 8154: size and type in words; some senders put the code there. */
  readonly sizeTypeText: string;
  /** 8249 */
  readonly status: string;
  /** 8169 */
  readonly fullOrEmpty: string;
  /** 8077, whole: a code of one digit; a size and type that stands here is one element too far. */
  readonly supplier: readonly string[];
}
export const EQUIPMENT_NUMBER_ELEMENT = 2;
export const EQUIPMENT_SUPPLIER_ELEMENT = 4;
export const EQUIPMENT_STATUS_ELEMENT = 5;

export const equipmentOf = (segments: SegmentReader, eqd: SegmentNumber): WrittenEquipment => ({
  number: trimmed(segments, eqd, EQUIPMENT_NUMBER_ELEMENT),
  sizeType: trimmed(segments, eqd, 3, 0),
  sizeTypeText: trimmed(segments, eqd, 3, 3),
  status: trimmed(segments, eqd, 5),
  fullOrEmpty: trimmed(segments, eqd, 6),
  supplier: [
    trimmed(segments, eqd, EQUIPMENT_SUPPLIER_ELEMENT, 0),
    trimmed(segments, eqd, EQUIPMENT_SUPPLIER_ELEMENT, 1),
  ],
});

/** EQN C523{6350 6353}: how many units an EQD without number stands for; null when it is no number. */
export const unitCount = (segments: SegmentReader, eqn: SegmentNumber): number | null => segments.integer(eqn, 1, 0);

/** SGP C237{8260}, TPL C222{8213}, EQA 8053 C237{8260}, SEL 9308 */
export const splitNumber = (segments: SegmentReader, sgp: SegmentNumber): string => trimmed(segments, sgp, 1, 0);
export const placementNumber = (segments: SegmentReader, tpl: SegmentNumber): string => trimmed(segments, tpl, 1, 0);
export const attachedNumber = (segments: SegmentReader, eqa: SegmentNumber): string => trimmed(segments, eqa, 2, 0);
/** 3207 of EQA's C237, where the railways of OSJD put 8169: 4 empty, 5 full. */
export const attachedFullOrEmpty = (segments: SegmentReader, eqa: SegmentNumber): string =>
  trimmed(segments, eqa, 2, 3);
export const sealNumber = (segments: SegmentReader, sel: SegmentNumber): string => trimmed(segments, sel, 1, 0);

/** NAD 3035 C082{3039} */
export const partyCode = (segments: SegmentReader, nad: SegmentNumber): string => trimmed(segments, nad, 2, 0);

/** MEA 6311 C502{6313} C174{6411 6314} */
export interface WrittenMeasure {
  readonly purpose: string;
  readonly dimension: string;
  readonly unit: string;
  readonly value: number | null;
}
export const measureOf = (segments: SegmentReader, mea: SegmentNumber): WrittenMeasure => ({
  purpose: trimmed(segments, mea, 1),
  dimension: trimmed(segments, mea, 2, 0),
  unit: trimmed(segments, mea, 3, 0),
  value: segments.decimal(mea, 3, 1),
});

/** FTX 4451 4453 C107 C108{4440*5}: the lines of free text as one. */
const TEXT_ELEMENT = 4;
export function freeText(segments: SegmentReader, ftx: SegmentNumber): string {
  const lines: string[] = [];
  for (let line = 0; line < segments.componentCount(ftx, TEXT_ELEMENT); line++) {
    const text = trimmed(segments, ftx, TEXT_ELEMENT, line);
    if (text !== '') lines.push(text);
  }
  return lines.join(' ');
}

/** DAM 7493 C821{7501 1131 3055 7500} C822{7503 1131 3055 7502} C825{7509 …}: kind and place of a damage, in words where there are any. */
export function damageText(segments: SegmentReader, dam: SegmentNumber): string {
  const words = [2, 3].map((element) => trimmed(segments, dam, element, 3) || trimmed(segments, dam, element, 0));
  return words.filter((word) => word !== '').join(' ');
}

/** GIN 7405 C208{7402 7402}*5 and PCI 4233 C210{7102*10}: every number or mark in them. */
export function numbersIn(segments: SegmentReader, segment: SegmentNumber): readonly string[] {
  const found: string[] = [];
  for (let element = 2; element <= segments.elementCount(segment); element++) {
    for (let component = 0; component < segments.componentCount(segment, element); component++) {
      const text = trimmed(segments, segment, element, component);
      if (text !== '') found.push(text);
    }
  }
  return found;
}
