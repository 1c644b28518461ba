import type { Acknowledgement, MessageSummary } from '../../canonical/interpretation.js';
import type { Correction } from '../../canonical/tracking-event.js';
import type { CnOrigin } from '../../decode/cn-single-window/texts.js';
import { EventList } from '../event-list.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { MadeAt } from './times.js';

/** Version of the readings of this folder; a change that alters what a message says raises it. */
export const CN_SINGLE_WINDOW_VERSION = 1;

/** One message, or one bill of a manifest, while it is interpreted. */
export interface MessageScope {
  /** `MT1401`, `DEC_RESULT` */
  readonly type: string;
  readonly context: InterpretContext;
  readonly faults: FaultList;
  readonly facts: EventList;
  readonly made: MadeAt;
  readonly documentKey: string | null;
}

export interface ScopeQuestion {
  readonly type: string;
  readonly context: InterpretContext;
  readonly made: MadeAt;
  readonly faults?: FaultList;
  readonly documentKey?: string | null;
  readonly correction?: Correction | null;
  /** Parts that it may say something of; the limit on its statements grows with them. */
  readonly parts?: number;
}

export function openScope(question: ScopeQuestion): MessageScope {
  const { type, context, made, documentKey = null, correction = null, parts = 1 } = question;
  const faults = question.faults ?? new FaultList();
  const decoder = `cn-single-window/${type.toLowerCase()}@${CN_SINGLE_WINDOW_VERSION}`;
  const { reportedAt, madeAt } = made;
  const { statementsPerMessage, statementsPerSegment, mostStatements } = INTERPRET_LIMITS;
  const limit = Math.min(statementsPerMessage + statementsPerSegment * parts, mostStatements);
  const facts = new EventList(context, { correction, documentKey, reportedAt, madeAt, decoder }, limit);
  return { type, context, faults, facts, made, documentKey };
}

/** The summary of a message that was interpreted. */
export function summaryOf(
  scope: MessageScope,
  origin: CnOrigin,
  about: {
    readonly release?: string;
    readonly sender?: string | null;
    readonly recipient?: string | null;
    readonly controlReference?: string | null;
    readonly acknowledgement?: Acknowledgement | null;
  } = {},
): MessageSummary {
  const { facts, faults, made, documentKey, type } = scope;
  if (facts.isCut) faults.error('XML_LIMIT', { byte: origin.byteStart }, 'the message says more than one message may');
  const summary: MessageSummary = {
    type,
    release: about.release ?? '',
    sender: about.sender ?? null,
    recipient: about.recipient ?? null,
    controlReference: about.controlReference ?? null,
    documentKey,
    reportedAt: made.reportedAt,
    byteStart: origin.byteStart,
    byteEnd: origin.byteEnd,
    events: facts.all,
    faults: faults.all,
  };
  return about.acknowledgement ? { ...summary, acknowledgement: about.acknowledgement } : summary;
}
