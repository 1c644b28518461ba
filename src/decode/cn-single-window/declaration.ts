/**
 * Declarations of goods (报关单) and what customs answers.
 *
 *     DEC_RESULT  { CUS_CIQ_NO, ENTRY_ID, NOTICE_DATE, CHANNEL, NOTE, CUSTOM_MASTER, I_E_DATE, D_DATE }
 *     DEC_DATA    { DEC_RESULT { SEQ_NO, ENTRY_ID, NOTICE_DATE, CHANNEL, … }, RESULT_INFO }                  elder
 *     DecImportResponse { ResponseCode, ErrorMessage, ClientSeqNo, SeqNo, TrnPreId }                          of the client program
 *     DecMessage  { DecHead { SeqNo, EntryId, IEFlag, CustomMaster, BillNo, TrafName, CusVoyageNo, DDate, … },
 *                   DecContainers { Container* { ContainerId, … } }, DecSign { ClientSeqNo, SignDate } }
 */
import { child, children, elementAt, elementsAt } from '../xml/navigation.js';
import type { XmlElement } from '../xml/xml-element.js';
import { firstTextIn, originOf, textIn, type CnOrigin, type CnText } from './texts.js';

export interface CnDeclarationReceipt extends CnOrigin {
  readonly isWhole: boolean;
  /** 统一编号: I or E and 17 digits, given by the Single Window. */
  readonly unifiedNumber: CnText | null;
  /** 报关单号: 18 digits, given by customs when it takes the declaration in. */
  readonly entryNumber: CnText | null;
  readonly noticeDate: CnText | null;
  readonly channel: CnText | null;
  readonly note: CnText | null;
  /** 主管海关, four digits. */
  readonly office: CnText | null;
  readonly clientNumber: CnText | null;
}

/** Every result in a receipt; some programs put several into one DEC_DATA. */
export function decodeDeclarationReceipts(root: XmlElement): readonly CnDeclarationReceipt[] {
  if (root.name === 'DEC_RESULT') return [decodeResult(root, { pointer: '/DEC_RESULT', info: null })];
  const results = children(root, 'DEC_RESULT');
  // What is said beside several results is said of none of them.
  const info = results.length === 1 ? textIn(root, 'RESULT_INFO') : null;
  return results.map((result, index) => decodeResult(result, { pointer: `/DEC_DATA/DEC_RESULT[${index + 1}]`, info }));
}

function decodeResult(
  element: XmlElement,
  { pointer, info }: { readonly pointer: string; readonly info: CnText | null },
): CnDeclarationReceipt {
  return {
    ...originOf(element, pointer),
    isWhole: element.isWhole,
    unifiedNumber: firstTextIn(element, [['CUS_CIQ_NO'], ['SEQ_NO']]),
    entryNumber: textIn(element, 'ENTRY_ID'),
    noticeDate: textIn(element, 'NOTICE_DATE'),
    channel: textIn(element, 'CHANNEL'),
    note: textIn(element, 'NOTE') ?? info,
    office: textIn(element, 'CUSTOM_MASTER'),
    clientNumber: firstTextIn(element, [['CLIENTSEQ_NO'], ['CLIENT_SEQ_NO']]),
  };
}

export interface CnImportReceipt extends CnOrigin {
  readonly code: CnText | null;
  readonly message: CnText | null;
  readonly clientNumber: CnText | null;
  readonly unifiedNumber: CnText | null;
}

export const decodeImportReceipt = (root: XmlElement): CnImportReceipt => ({
  ...originOf(root, '/DecImportResponse'),
  code: textIn(root, 'ResponseCode'),
  message: textIn(root, 'ErrorMessage'),
  clientNumber: textIn(root, 'ClientSeqNo'),
  unifiedNumber: textIn(root, 'SeqNo'),
});

export interface CnDeclaration extends CnOrigin {
  readonly isWhole: boolean;
  readonly unifiedNumber: CnText | null;
  readonly entryNumber: CnText | null;
  readonly clientNumber: CnText | null;
  /** I import, E export. */
  readonly side: CnText | null;
  readonly office: CnText | null;
  readonly bill: CnText | null;
  /** By list of customs: 2 water, 3 rail, 4 road, 5 air, and ways that are no transport. */
  readonly mode: CnText | null;
  readonly meansName: CnText | null;
  readonly voyage: CnText | null;
  readonly declaredOn: CnText | null;
  readonly signedAt: CnText | null;
  readonly containers: readonly CnText[];
}

export function decodeDeclaration(root: XmlElement): CnDeclaration {
  const head = child(root, 'DecHead');
  const sign = child(root, 'DecSign');
  const containers = [
    ...elementsAt(root, 'DecContainers', 'Container'),
    ...elementsAt(root, 'DecContainers', 'DecContainer'),
  ];
  return {
    ...originOf(root, '/DecMessage'),
    isWhole: elementAt(root, 'DecHead')?.isWhole === true && root.isWhole,
    unifiedNumber: firstTextIn(head, [['SeqNo'], ['CusCiqNo']]),
    entryNumber: textIn(head, 'EntryId'),
    clientNumber: textIn(sign, 'ClientSeqNo'),
    side: firstTextIn(head, [['IEFlag'], ['IeFlag']]),
    office: textIn(head, 'CustomMaster'),
    bill: firstTextIn(head, [['BillNo'], ['BLNo']]),
    mode: textIn(head, 'TrafMode'),
    meansName: textIn(head, 'TrafName'),
    voyage: firstTextIn(head, [['CusVoyageNo'], ['VoyNo'], ['VoyageNo']]),
    declaredOn: textIn(head, 'DDate'),
    signedAt: textIn(sign, 'SignDate'),
    containers: containers
      .map((container) => firstTextIn(container, [['ContainerId'], ['ContainerID'], ['ContainerNo']]))
      .filter((id) => id !== null),
  };
}
