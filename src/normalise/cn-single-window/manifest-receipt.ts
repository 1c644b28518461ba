import type { Acknowledgement, MessageSummary } from '../../canonical/interpretation.js';
import type { CnManifestReceipt, CnPartResult, CnResult } from '../../decode/cn-single-window/manifest-receipt.js';
import {
  MANIFEST_RESULTS,
  manifestTypeOf,
  type ManifestResult,
  type ManifestType,
} from '../code-maps/cn-manifest-codes.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { ReferenceList } from '../reference-list.js';
import { openScope, summaryOf, type MessageScope } from './message-scope.js';
import { meaningByFeed } from './own-codes.js';
import { addStatement } from './statements.js';
import { addDocuments, readContainer, subjectsOf, type Subject } from './subjects.js';
import { readMade, timeInChina } from './times.js';
import { transportOf } from './transports.js';

type Outcome = Acknowledgement['outcome'];

const DETAIL_CHARACTERS = 1_000;
/** A manifest may have thousands of bills: the first that were not accepted are told. */
const TOLD_PARTS = 20;

/**
 * Interprets an answer to a manifest message. What customs says of the bills of a manifest are facts; what it says of reports about them, and
 * what the Single Window says before, only acknowledges the message. Release, and orders not to load or discharge, are facts whatever they
 * answer.
 */
export function interpretManifestReceipt(receipt: CnManifestReceipt, context: InterpretContext): MessageSummary {
  const { head, ofParts } = receipt;
  const faults = new FaultList();
  const made = readMade(head.sendTime, context, faults);
  const scope = openScope({ type: head.messageType || 'RESPONSE', context, made, faults, parts: ofParts.length });
  const type = manifestTypeOf(head.messageType);
  for (const part of ofParts) if (part.isWhole) interpretPart(scope, part, { receipt, type });
  const acknowledgement = scope.facts.all.length > 0 ? null : acknowledgementOf(receipt);
  if (acknowledgement === null && scope.facts.all.length === 0 && scope.faults.all.length === 0) {
    scope.faults.error('NOTHING_REPORTED', { byte: receipt.byteStart }, 'the receipt holds no result');
  }
  return summaryOf(scope, receipt, {
    release: head.version,
    sender: head.sender,
    recipient: head.receiver,
    // Its MessageID is that of the message it answers.
    controlReference: null,
    acknowledgement,
  });
}

interface PartSetting {
  readonly receipt: CnManifestReceipt;
  readonly type: ManifestType;
}

/** A meaning for the goods; null when the code only acknowledges. */
function meaningOf(
  scope: MessageScope,
  { code }: CnResult,
  { report, procedure }: ManifestType,
): { readonly meaning: StatusMeaning | null; readonly rule: string } | null {
  const written = code?.text ?? '';
  const own = meaningByFeed(scope.context, written);
  if (own !== null) return own;
  const known = MANIFEST_RESULTS.get(written);
  if (known === undefined) return written === '' ? null : { meaning: null, rule: 'unmapped' };
  const isFact = known.outcome === null || report === 'MANIFEST' || report === 'INSTRUCTION';
  if (known.meaning === null || !isFact) return null;
  const rule = `cn-single-window/receipt/${written}`;
  return { meaning: procedure === null ? known.meaning : { ...known.meaning, procedure }, rule };
}

function interpretPart(scope: MessageScope, part: CnPartResult, { receipt, type }: PartSetting): void {
  const said = meaningOf(scope, part, type);
  if (said === null || scope.facts.isCut) return;
  const written = part.code?.text ?? '';
  const at = { byte: part.code?.byte ?? part.byteStart };
  if (said.meaning === null) {
    const detail = `code '${written}' is in no list of answers`;
    scope.faults.warnOnce(written, { code: 'STATUS_UNMAPPED', at, detail });
  }
  const { time } = scope.made;
  if (time === null) {
    const detail = 'SendTime does not say when customs answered';
    scope.faults.errorOnce('time', { code: 'TIME_MISSING', at: { byte: receipt.byteStart }, detail });
    return;
  }
  const name = MANIFEST_RESULTS.get(written)?.name ?? '';
  const text = part.text?.text ?? '';
  const statement = {
    meaning: said.meaning,
    time: timeInChina(time, null, scope.context),
    place: null,
    transport: null,
    wording: `${scope.type}:${written}`,
    remark: text || null,
    reason: [name, text].filter((words) => words !== '').join('; ') || null,
    rule: said.rule,
    origin: part,
  };
  const subjects = subjectsOfPart(scope, part, { receipt, type });
  if (subjects.length === 0) {
    scope.faults.error('UNIT_MISSING', { byte: part.byteStart }, 'the result names neither a bill nor a container');
  }
  for (const subject of subjects) addStatement(scope, statement, subject);
}

function subjectsOfPart(scope: MessageScope, part: CnPartResult, { receipt, type }: PartSetting): readonly Subject[] {
  const documents = { mode: type.mode, bill: part.bill, houseBill: part.houseBill };
  const list = new ReferenceList();
  addDocuments(list, documents);
  const voyage = transportOf(type.mode, {
    journey: receipt.journey?.text ?? '',
    id: receipt.meansId?.text ?? '',
    name: '',
  });
  // The voyage says which of two bills of one number is meant; it is no statement about the ship.
  if (voyage?.voyage) list.add(null, voyage.voyage, 'VOYAGE');
  if (part.container === null) {
    return part.bill === null ? [] : subjectsOf(scope, documents, { equipment: [], references: list.all });
  }
  const equipment = { id: part.container, sizeType: '', fullness: '', seals: [] };
  return [{ unit: readContainer(scope, equipment), references: list.all }];
}

/** The result for the whole message, else what its parts come to; null when there is none of both. */
function acknowledgementOf(receipt: CnManifestReceipt): Acknowledgement | null {
  const { head, failure, ofMessage, ofParts } = receipt;
  const of = head.messageId?.text ?? '';
  if (failure !== null) return { of, outcome: 'REJECTED', detail: shortened(failure.text) };
  if (ofMessage !== null) return { of, outcome: outcomeOf(ofMessage), detail: shortened(textOf(ofMessage)) };
  if (ofParts.length > 0) {
    const outcomes = ofParts.map(outcomeOf);
    const told = ofParts.filter((_, index) => outcomes[index] !== 'ACCEPTED').slice(0, TOLD_PARTS);
    return { of, outcome: together(outcomes), detail: shortened(told.map(textOfPart).join('; ')) };
  }
  // The platform carries the message back without a word: it has taken it in.
  return receipt.pointer === '/PlatImpRet' && of !== '' ? { of, outcome: 'RECEIVED', detail: '' } : null;
}

const outcomeOf = ({ code }: CnResult): Outcome => resultOf(code?.text ?? '')?.outcome ?? 'RECEIVED';
const resultOf = (code: string): ManifestResult | undefined => MANIFEST_RESULTS.get(code);

function together(outcomes: readonly Outcome[]): Outcome {
  const [first = 'RECEIVED'] = outcomes;
  if (outcomes.every((outcome) => outcome === first)) return first;
  return outcomes.includes('REJECTED') ? 'ACCEPTED_WITH_ERRORS' : 'RECEIVED';
}

const textOf = ({ code, text }: CnResult): string =>
  [code?.text ?? '', text?.text ?? ''].filter((part) => part !== '').join(' ');

const textOfPart = (part: CnPartResult): string =>
  [part.bill?.text ?? '', part.container?.text ?? '', textOf(part)].filter((text) => text !== '').join(' ');

const shortened = (text: string): string => text.slice(0, DETAIL_CHARACTERS);
