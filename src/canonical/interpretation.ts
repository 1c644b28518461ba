import { isError, type Fault } from './fault.js';
import type { InterpretedEvent } from './tracking-event.js';

export const MESSAGE_FORMATS = [
  'EDIFACT',
  'X12',
  'DCSA',
  'EPCIS',
  'ONE_RECORD',
  'NCTS',
  'CARGO_XML',
  'CARGO_IMP',
  'CN_PORT_FILE',
  'CN_SINGLE_WINDOW',
  'RAIL_JSON',
  'RAIL_CSV',
  'TAF_TSI',
] as const;
export type MessageFormat = (typeof MESSAGE_FORMATS)[number];

/** What a partner says of a message that was sent to it. */
export interface Acknowledgement {
  /** The control number that the partner names: of the group with its identifier (`QO/10001`), or of the interchange. */
  readonly of: string;
  readonly outcome: 'ACCEPTED' | 'ACCEPTED_WITH_ERRORS' | 'REJECTED' | 'RECEIVED';
  /** What was wrong, in words and the partner's codes; empty when nothing was. */
  readonly detail: string;
}

/** One message inside the body, and what became of it. */
export interface MessageSummary {
  /** `IFTSTA`, `CODECO` …; the empty string when the sender left it out. */
  readonly type: string;
  /** `D.95B` */
  readonly release: string;
  readonly sender: string | null;
  readonly recipient: string | null;
  /** Interchange, group and message references joined by `/`: the sender's identity of this message. */
  readonly controlReference: string | null;
  readonly documentKey: string | null;
  /** ISO 8601 UTC; when the sender says it was made. */
  readonly reportedAt: string | null;
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly events: readonly InterpretedEvent[];
  readonly faults: readonly Fault[];
  /** Only with a message that acknowledges another: it states no fact. */
  readonly acknowledgement?: Acknowledgement;
}

/** What a raw message says: a pure function of its bytes, its feed and the reference. */
export interface Interpretation {
  /** null when the bytes are in no known format. */
  readonly format: MessageFormat | null;
  readonly charset: string | null;
  readonly messages: readonly MessageSummary[];
  /** Faults of the envelope or of the whole body; those of one message stand with it. */
  readonly faults: readonly Fault[];
}

/** What became of a raw message. Each has exactly one, so that together they count every message that came (docs/decisions/0008). */
export const DISPOSITIONS = ['PROCESSED', 'ACKNOWLEDGEMENT', 'PARTLY_QUARANTINED', 'QUARANTINED', 'REPEAT'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/**
 * QUARANTINED when an error left nothing standing, PARTLY when an event or an acknowledgement was read beside it. ACKNOWLEDGEMENT when
 * every message in it only answers one that was sent. A repeat is decided by the inbox.
 */
export function dispositionOf({ messages, faults: ofBody }: Interpretation): Exclude<Disposition, 'REPEAT'> {
  const faults = [...ofBody, ...messages.flatMap((message) => message.faults)];
  if (faults.some(isError)) return messages.some(saysSomething) ? 'PARTLY_QUARANTINED' : 'QUARANTINED';
  return messages.length > 0 && messages.every(isAcknowledgement) ? 'ACKNOWLEDGEMENT' : 'PROCESSED';
}

const saysSomething = ({ events, acknowledgement }: MessageSummary): boolean =>
  events.length > 0 || acknowledgement !== undefined;

const isAcknowledgement = ({ events, acknowledgement }: MessageSummary): boolean =>
  events.length === 0 && acknowledgement !== undefined;
