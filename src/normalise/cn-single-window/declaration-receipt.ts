import { readChineseDeclaration } from '../../canonical/identifiers/chinese-declaration.js';
import type { Acknowledgement, MessageSummary } from '../../canonical/interpretation.js';
import type { CustomsProcedure } from '../../canonical/tracking-event.js';
import type { CnDeclarationReceipt, CnImportReceipt } from '../../decode/cn-single-window/declaration.js';
import type { CnText } from '../../decode/cn-single-window/texts.js';
import { CHANNELS } from '../code-maps/cn-declaration-channels.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { ReferenceList } from '../reference-list.js';
import { openScope, summaryOf, type MessageScope } from './message-scope.js';
import { meaningByFeed } from './own-codes.js';
import { officeOf } from './places.js';
import { addStatement } from './statements.js';
import { readMade, timeInChina, UNDATED } from './times.js';

const DETAIL_CHARACTERS = 1_000;

/** Interprets what customs says of a declaration (DEC_RESULT): a fact about its numbers, or an acknowledgement of the client program. */
export function interpretDeclarationReceipt(receipt: CnDeclarationReceipt, context: InterpretContext): MessageSummary {
  const faults = new FaultList();
  const made = readMade(receipt.noticeDate, context, faults);
  const scope = openScope({ type: 'DEC_RESULT', context, made, faults });
  const channel = receipt.channel?.text ?? '';
  const known = CHANNELS.get(channel);
  const own = meaningByFeed(context, channel);
  if (channel === '') {
    faults.error('MEMBER_MISSING', { byte: receipt.byteStart }, 'CHANNEL does not say what became of the declaration');
    return summaryOf(scope, receipt);
  }
  if (own === null && known?.outcome) {
    return summaryOf(scope, receipt, { acknowledgement: acknowledged(receipt, known.outcome) });
  }
  if (receipt.isWhole) {
    const rule = own?.rule ?? (known?.meaning ? `cn-single-window/channel/${channel}` : 'unmapped');
    addStatus(scope, receipt, { meaning: own?.meaning ?? known?.meaning ?? null, name: known?.name ?? '', rule });
  }
  return summaryOf(scope, receipt);
}

function acknowledged(receipt: CnDeclarationReceipt, outcome: Acknowledgement['outcome']): Acknowledgement {
  const { clientNumber, unifiedNumber, entryNumber, channel, note } = receipt;
  const detail = [channel?.text ?? '', note?.text ?? ''].filter((part) => part !== '').join(' ');
  const of = (clientNumber ?? unifiedNumber ?? entryNumber)?.text ?? '';
  return { of, outcome, detail: detail.slice(0, DETAIL_CHARACTERS) };
}

interface ReadChannel {
  readonly meaning: StatusMeaning | null;
  readonly name: string;
  readonly rule: string;
}

function addStatus(scope: MessageScope, receipt: CnDeclarationReceipt, { meaning, name, rule }: ReadChannel): void {
  const { faults, context, made } = scope;
  const { channel, note, unifiedNumber, entryNumber, office } = receipt;
  const written = channel?.text ?? '';
  const list = new ReferenceList();
  addDeclarationNumbers(list, { unifiedNumber, entryNumber });
  if (meaning === null) {
    const detail = `CHANNEL '${written}'${name === '' ? ' is in no list' : ` (${name}) has no event`}`;
    faults.warning('STATUS_UNMAPPED', { byte: channel?.byte ?? receipt.byteStart }, detail);
  }
  if (list.all.length === 0) {
    faults.error('UNIT_MISSING', { byte: receipt.byteStart }, 'the receipt has no number of a declaration');
    return;
  }
  if (made.time === null) {
    faults.error('TIME_MISSING', { byte: receipt.byteStart }, 'NOTICE_DATE does not say when');
    return;
  }
  const procedure = procedureOf(scope, receipt);
  const place = officeOf(scope, office);
  const statement = {
    meaning: meaning === null || procedure === null ? meaning : { procedure, ...meaning },
    time: timeInChina(made.time, place, context),
    place,
    transport: null,
    wording: `CHANNEL:${written}`,
    remark: note?.text ?? null,
    reason: [name, note?.text ?? ''].filter((text) => text !== '').join('; ') || null,
    rule,
    origin: receipt,
  };
  addStatement(scope, statement, { unit: null, references: list.all });
}

/** The number of customs first: it is what partners know the declaration by; the other links it to what was said before. */
export function addDeclarationNumbers(
  list: ReferenceList,
  { unifiedNumber, entryNumber }: { readonly unifiedNumber: CnText | null; readonly entryNumber: CnText | null },
): void {
  list.add('DECLARATION', entryNumber?.text ?? '', 'ENTRY_ID');
  list.add('DECLARATION', unifiedNumber?.text ?? '', 'CUS_CIQ_NO');
}

const BY_LETTER: ReadonlyMap<string, CustomsProcedure> = new Map<string, CustomsProcedure>([
  ['I', 'IMPORT'],
  ['E', 'EXPORT'],
]);
/** Ninth digit of a declaration's number: 1 import stands in a receipt beside an I; 0 export is memory. */
const BY_DIGIT: ReadonlyMap<string, CustomsProcedure> = new Map<string, CustomsProcedure>([
  ['1', 'IMPORT'],
  ['0', 'EXPORT'],
]);

function procedureOf({ faults }: MessageScope, receipt: CnDeclarationReceipt): CustomsProcedure | null {
  const { unifiedNumber, entryNumber } = receipt;
  const byLetter = BY_LETTER.get((unifiedNumber?.text ?? '').slice(0, 1).toUpperCase()) ?? null;
  const entry = readChineseDeclaration(entryNumber?.text ?? '');
  const byDigit = entry.wellFormed ? (BY_DIGIT.get(entry.number.charAt(8)) ?? null) : null;
  if (byLetter !== null && byDigit !== null && byLetter !== byDigit && entryNumber !== null) {
    const detail = `'${entryNumber.text}' is a number for ${byDigit}, '${unifiedNumber?.text ?? ''}' one for ${byLetter}`;
    faults.warning('CONTRADICTS_ITSELF', { byte: entryNumber.byte }, detail);
  }
  return byLetter ?? byDigit;
}

/** Interprets the answer of the client program to a declaration that it was given: 0 is taken in. */
export function interpretImportReceipt(receipt: CnImportReceipt, context: InterpretContext): MessageSummary {
  const scope = openScope({ type: 'DecImportResponse', context, made: UNDATED });
  const { code, message, clientNumber, unifiedNumber } = receipt;
  if (code === null && message === null) {
    scope.faults.error(
      'MEMBER_MISSING',
      { byte: receipt.byteStart },
      'ResponseCode does not say what became of the message',
    );
    return summaryOf(scope, receipt);
  }
  const words = [code?.text ?? '', message?.text ?? '', unifiedNumber?.text ?? ''].filter((text) => text !== '');
  const acknowledgement: Acknowledgement = {
    of: (clientNumber ?? unifiedNumber)?.text ?? '',
    outcome: code?.text === '0' ? 'RECEIVED' : 'REJECTED',
    detail: words.join(' ').slice(0, DETAIL_CHARACTERS),
  };
  return summaryOf(scope, receipt, { acknowledgement });
}
