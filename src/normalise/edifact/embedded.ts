/**
 * Messages of air cargo between UNH and UNT (IATA's interchange of Cargo-IMP in EDIFACT, `UNB+IATA:1`): UNH S009 names them `CIMFSU`, `CIMFWB`,
 * and their lines stand where the segments would. The envelope is read here, the lines by the interpreter that is handed in.
 */
import type { Fault } from '../../canonical/fault.js';
import type { MessageSummary } from '../../canonical/interpretation.js';
import type { EdifactMessage } from '../../decode/edifact/syntax/message.js';
import type { InterpretEmbedded } from '../embedded-message.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { readDocumentTime } from './document-time.js';

const CARGO_IMP = /^CIM[A-Z]{3}$/;

interface Setting {
  readonly body: Uint8Array;
  readonly context: InterpretContext;
  readonly interpret: InterpretEmbedded | null;
}

/** The summary with what the lines say, for a message that is lines of Cargo-IMP; any other as it is. */
export function withEmbedded(summary: MessageSummary, message: EdifactMessage, setting: Setting): MessageSummary {
  const { body, context, interpret } = setting;
  if (interpret === null || !CARGO_IMP.test(summary.type)) return summary;
  const { segments, extent, interchange } = message;
  const { first, end, trailer } = extent;
  const faults = new FaultList();
  const { reportedAt, madeAt } = readDocumentTime(message, context, faults);
  const start = segments.endBehindTerminator(first);
  const stop = trailer === null ? segments.endBehindTerminator(end - 1) : segments.segmentRange(trailer).start;
  const own = syntaxFaultsOf(message, start, stop);
  const read = { ...summary, reportedAt, events: [] };
  if (interchange.isTest) {
    faults.warning('TEST_MESSAGE', segments.place(first), 'the test indicator of UNB says so');
    return { ...read, faults: [...own, ...faults.all] };
  }
  // Without UNT the text may break off within a line, and half a statement is worse than none.
  if (trailer === null && !segments.hasTerminator(end - 1)) return { ...read, faults: own };
  const terminator = segments.hasTerminator(first) ? (body[segments.segmentRange(first).end] ?? null) : null;
  const reading = interpret({ body, start, end: stop, terminator, reportedAt, madeAt }, context);
  const { faults: found, ...said } = reading;
  return { ...read, ...said, faults: [...own, ...faults.all, ...found] };
}

/** What is wrong with the envelope; lines of text are no segments, and their number is counted as the sender likes. */
const syntaxFaultsOf = ({ faults }: EdifactMessage, start: number, end: number): readonly Fault[] =>
  faults
    .filter(({ at, code }) => code !== 'EDIFACT_COUNT_MISMATCH' && (at.byte < start || at.byte >= end))
    // Its sentence names the last segment, which here is a line that may name a person.
    .map((fault) => (fault.code === 'EDIFACT_TRUNCATED' ? { ...fault, detail: 'no UNT: the lines break off' } : fault));
