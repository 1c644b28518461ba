import type { Acknowledgement, MessageSummary } from '../../canonical/interpretation.js';
import type { CustomsProcedure } from '../../canonical/tracking-event.js';
import type { CnParcelMessage, CnParcelReturn, CnParcelStatus } from '../../decode/cn-single-window/e-commerce.js';
import type { CnOrigin, CnText } from '../../decode/cn-single-window/texts.js';
import { PARCEL_RETURNS, PARCEL_STATES } from '../code-maps/cn-parcel-codes.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { ReferenceList } from '../reference-list.js';
import { readUnit } from '../unit-reading.js';
import { openScope, summaryOf, type MessageScope } from './message-scope.js';
import { meaningByFeed } from './own-codes.js';
import { addStatement } from './statements.js';
import { findTime, readMade, timeInChina, UNDATED } from './times.js';

const DETAIL_CHARACTERS = 1_000;

/** Interprets a message about parcels. Each status and each answer is a message of its own: a file holds what happened to be ready. */
export function interpretParcels(message: CnParcelMessage, context: InterpretContext): readonly MessageSummary[] {
  const { type, version, statuses, returns } = message;
  const setting = { type, version, context };
  const summaries = [
    ...statuses.map((status) => interpretStatus(status, setting)),
    ...returns.map((answer) => interpretReturn(answer, setting)),
  ];
  if (summaries.length > 0) return summaries;
  const scope = openScope({ type, context, made: UNDATED });
  const detail = `${type} holds neither states of parcels nor answers: goods and payments are not tracked`;
  scope.faults.error('UNSUPPORTED_MESSAGE_TYPE', { byte: message.byteStart }, detail);
  return [summaryOf(scope, message, { release: version })];
}

interface Setting {
  readonly type: string;
  readonly version: string;
  readonly context: InterpretContext;
}

function interpretStatus(status: CnParcelStatus, { type, version, context }: Setting): MessageSummary {
  const faults = new FaultList();
  const made = readMade(status.madeAt, context, faults);
  const scope = openScope({ type, context, made, faults });
  const written = status.status?.text ?? '';
  const own = meaningByFeed(context, written);
  const meaning = own?.meaning ?? PARCEL_STATES.get(written) ?? null;
  const rule = own?.rule ?? (meaning === null ? 'unmapped' : `cn-single-window/parcel/${written}`);
  if (status.isWhole && meaning === null) {
    const at = { byte: status.status?.byte ?? status.byteStart };
    faults.warning('STATUS_UNMAPPED', at, `logisticsStatus '${written}' is in no list`);
  }
  if (status.isWhole) {
    const time = findTime(status.time, faults);
    addParcel(scope, status, { meaning, rule, wording: `logisticsStatus:${written}`, time, text: null });
  }
  return summaryOf(scope, status, { release: version, controlReference: status.guid?.text ?? null });
}

/** A fact where customs says something of a list of goods (清单), else an acknowledgement. */
function interpretReturn(answer: CnParcelReturn, { type, version, context }: Setting): MessageSummary {
  const faults = new FaultList();
  const made = readMade(answer.time, context, faults);
  const scope = openScope({ type, context, made, faults });
  const written = answer.status?.text ?? '';
  const own = meaningByFeed(context, written);
  const known = PARCEL_RETURNS.get(written);
  const meaning = own?.meaning ?? (answer.list === null ? null : (known?.meaning ?? null));
  if (meaning === null || !answer.isWhole) {
    const acknowledgement = written === '' ? null : acknowledged(answer, known?.outcome ?? outcomeOfNumber(written));
    if (acknowledgement === null) {
      faults.error(
        'MEMBER_MISSING',
        { byte: answer.byteStart },
        'returnStatus does not say what became of the message',
      );
    }
    return summaryOf(scope, answer, { release: version, acknowledgement });
  }
  const procedure = procedureOf(type);
  const rule = own?.rule ?? `cn-single-window/parcel-return/${written}`;
  const text = answer.info?.text ?? null;
  const withProcedure = procedure === null ? meaning : { procedure, ...meaning };
  addParcel(scope, answer, {
    meaning: withProcedure,
    rule,
    wording: `returnStatus:${written}`,
    time: made.time,
    text: [known?.name ?? '', text ?? ''].filter((part) => part !== '').join('; ') || null,
  });
  return summaryOf(scope, answer, { release: version });
}

/** Answers to lists of goods: CEB622 and its kin of imports, CEB604 and its kin of exports. */
function procedureOf(type: string): CustomsProcedure | null {
  if (type.startsWith('CEB62')) return 'IMPORT';
  return type.startsWith('CEB60') ? 'EXPORT' : null;
}

const outcomeOfNumber = (status: string): Acknowledgement['outcome'] =>
  status.startsWith('-') ? 'REJECTED' : 'RECEIVED';

function acknowledged(answer: CnParcelReturn, outcome: Acknowledgement['outcome']): Acknowledgement {
  const { guid, number, list, status, info } = answer;
  const detail = [status?.text ?? '', info?.text ?? ''].filter((part) => part !== '').join(' ');
  return { of: (guid ?? number ?? list)?.text ?? '', outcome, detail: detail.slice(0, DETAIL_CHARACTERS) };
}

interface ReadParcel {
  readonly meaning: StatusMeaning | null;
  readonly rule: string;
  readonly wording: string;
  readonly time: ReturnType<typeof findTime>;
  readonly text: string | null;
}

function addParcel(
  scope: MessageScope,
  origin: CnOrigin & { readonly number: CnText | null; readonly list?: CnText | null },
  { meaning, rule, wording, time, text }: ReadParcel,
): void {
  const list = new ReferenceList();
  list.add('DECLARATION', origin.list?.text ?? '', 'invtNo');
  const unit = origin.number === null ? null : readUnit('PACKAGE', origin.number.text);
  const problem = unit === null && list.all.length === 0 ? 'UNIT_MISSING' : time === null ? 'TIME_MISSING' : null;
  if (problem !== null || time === null) {
    const what = problem === 'UNIT_MISSING' ? 'no number' : 'no time that can be read';
    scope.faults.error(problem ?? 'TIME_MISSING', { byte: origin.byteStart }, `the parcel has ${what}`);
    return;
  }
  const dated = timeInChina(time, null, scope.context);
  const statement = { meaning, time: dated, place: null, transport: null, wording, reason: text, rule, origin };
  addStatement(scope, statement, { unit, references: list.all });
}
