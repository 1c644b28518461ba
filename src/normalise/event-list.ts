import { kindOf } from '../canonical/event-code.js';
import type {
  Correction,
  EventFlag,
  EventId,
  EventSource,
  InterpretedEvent,
  Reporter,
  TrackingEvent,
} from '../canonical/tracking-event.js';
import { eventIdOf } from './event-identity.js';
import { DAY_MS, MINUTE_MS, type DatedTime, type TimeSpan } from './event-time.js';
import type { InterpretContext } from './interpret-context.js';
import { statementKeyOf } from './statement-key.js';

/** A fact as a format's interpreter states it; the rest follows from the message it stands in. */
export interface EventDraft extends Omit<TrackingEvent, 'id' | 'kind' | 'correction' | 'reportedBy' | 'occurredAt'> {
  readonly occurredAt: DatedTime;
}
export type DraftSource = Pick<EventSource, 'byteStart' | 'byteEnd' | 'pointer' | 'rule'>;

/** What all facts of a message have in common. */
export interface MessageFacts {
  readonly correction: Correction | null;
  readonly documentKey: string | null;
  /** ISO 8601 UTC, or null. */
  readonly reportedAt: string | null;
  /** When the message can have been made; null when it does not say. */
  readonly madeAt: TimeSpan | null;
  /** Decoder and version: `edifact/iftsta@1`. */
  readonly decoder: string;
  /** A document key stands for one statement: that of a message whose number is given to others too, or that is amended in parts. */
  readonly keysStatements?: boolean;
}

/** Clocks of a gate and of the computer that writes the message differ by minutes; that is not yet a fact from the future. */
const CLOCK_SKEW_MS = 5 * MINUTE_MS;
const FAR_MS = 2 * 365 * DAY_MS;
/** Before it there was no UN/EDIFACT status message to report anything. */
export const EARLIEST_PLAUSIBLE_MS = Date.UTC(1990, 0, 1);
/** The pure stages have no clock; a year that this code will not live to see is wrong whatever the message says. */
export const LATEST_PLAUSIBLE_MS = Date.UTC(2080, 0, 1);

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Stands until the rest of the fact is there to be hashed. */
const NO_ID = '' as EventId;

/** The facts of one message. The same fact stated twice in a message (an ETA repeated with every status) is one fact, at its first place. */
export class EventList {
  private readonly events: InterpretedEvent[] = [];
  private readonly ids = new Set<string>();
  private readonly reportedBy: Reporter;
  private statements = 0;

  constructor(
    private readonly context: InterpretContext,
    private readonly message: MessageFacts,
    /** Statements that the message may make, repeated ones included: see limits.ts. */
    private readonly limit: number,
  ) {
    this.reportedBy = { party: context.feed.party, kind: context.feed.kind };
  }

  add(draft: EventDraft, source: DraftSource): void {
    this.statements += 1;
    if (this.isCut) return;
    const { reportedAt, decoder } = this.message;
    const { correction, documentKey } = this.keysOf(draft);
    // Written out, not spread: this is the hottest allocation of all.
    const event: Mutable<TrackingEvent> = {
      id: NO_ID,
      kind: kindOf(draft.code),
      code: draft.code,
      classifier: draft.classifier,
      occurredAt: draft.occurredAt.time,
      place: draft.place,
      transport: draft.transport,
      unit: draft.unit,
      references: draft.references,
      customs: draft.customs,
      correction,
      reportedBy: this.reportedBy,
      wording: draft.wording,
      remark: draft.remark,
      flags: withTimeFlags(draft, this.message),
    };
    if (draft.pieces !== undefined) event.pieces = draft.pieces;
    event.id = eventIdOf(event, this.context.fingerprint);
    if (this.ids.has(event.id)) return;
    this.ids.add(event.id);
    const { byteStart, byteEnd, pointer, rule } = source;
    this.events.push({ event, source: { byteStart, byteEnd, pointer, decoder, rule, documentKey, reportedAt } });
  }

  /** The keys of the message, or of this statement alone. */
  private keysOf(draft: EventDraft): Pick<MessageFacts, 'correction' | 'documentKey'> {
    const { message } = this;
    if (message.keysStatements !== true || (message.documentKey === null && message.correction === null))
      return message;
    const { documentKey, correction } = message;
    const statement = statementKeyOf(draft);
    return {
      documentKey: documentKey === null ? null : `${documentKey}|${statement}`,
      correction: correction === null ? null : { ...correction, documentKey: `${correction.documentKey}|${statement}` },
    };
  }

  get all(): readonly InterpretedEvent[] {
    return this.events;
  }

  /** More was stated than one message may state. */
  get isCut(): boolean {
    return this.statements > this.limit;
  }
}

/** The draft's flags behind those of its time. A retraction takes back what was said, whatever the time in it. */
function withTimeFlags(draft: EventDraft, { madeAt, correction }: MessageFacts): readonly EventFlag[] {
  if (correction?.action === 'RETRACTS') return draft.flags;
  const { span } = draft.occurredAt;
  const isAhead = madeAt !== null && draft.classifier === 'ACTUAL' && span.earliest > madeAt.latest + CLOCK_SKEW_MS;
  const isFar = isImplausible(span, madeAt);
  if (!isAhead && !isFar) return draft.flags;
  const flags: EventFlag[] = isAhead ? ['ACTUAL_AFTER_MESSAGE'] : [];
  if (isFar) flags.push('TIME_IMPLAUSIBLE');
  return [...flags, ...draft.flags];
}

const isImplausible = (time: TimeSpan, madeAt: TimeSpan | null): boolean =>
  time.latest < EARLIEST_PLAUSIBLE_MS ||
  time.earliest >= LATEST_PLAUSIBLE_MS ||
  (madeAt !== null && time.earliest > madeAt.latest + FAR_MS);
