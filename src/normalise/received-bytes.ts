import type { Fault } from '../canonical/fault.js';
import type { Interpretation, MessageFormat, MessageSummary } from '../canonical/interpretation.js';

/** A body that was written anew for reading: from which set, and how its offsets lead back to the bytes as received. */
export interface WrittenAnew {
  readonly charset: string;
  readonly offsets: { inBody(offset: number): number };
}

/** What says of a format that a body was not in a set it can be in. */
const CHARSET_FAULTS: Partial<Readonly<Record<MessageFormat, Fault['code']>>> = {
  EDIFACT: 'EDIFACT_CHARSET',
  X12: 'X12_CHARSET',
};

/** The interpretation of a body that was written anew, with every place in the bytes as received, and the set it was read from. */
export function inReceivedBytes(interpretation: Interpretation, { charset, offsets }: WrittenAnew): Interpretation {
  const moved = movedBy(interpretation, (byte) => offsets.inBody(byte));
  const code = interpretation.format === null ? undefined : CHARSET_FAULTS[interpretation.format];
  if (code === undefined) return { ...moved, charset };
  const detail = `the text is ${charset.toUpperCase()} and is written anew to be read`;
  const notice: Fault = { stage: 'decode', severity: 'warning', code, at: { byte: 0 }, detail };
  // What is said of the text that was written anew is not true of the bytes.
  const messages = moved.messages.map((message) => ({ ...message, faults: without(message.faults, code) }));
  return { ...moved, charset, messages, faults: [notice, ...without(moved.faults, code)] };
}

const without = (faults: readonly Fault[], code: Fault['code']): readonly Fault[] =>
  faults.filter((fault) => fault.code !== code);

/** The same interpretation with every place moved. */
export const movedBy = (interpretation: Interpretation, back: (byte: number) => number): Interpretation => ({
  ...interpretation,
  messages: interpretation.messages.map((message) => messageIn(message, back)),
  faults: interpretation.faults.map((fault) => faultIn(fault, back)),
});

const faultIn = (fault: Fault, back: (byte: number) => number): Fault => ({
  ...fault,
  at: { ...fault.at, byte: back(fault.at.byte) },
});

const messageIn = (message: MessageSummary, back: (byte: number) => number): MessageSummary => ({
  ...message,
  byteStart: back(message.byteStart),
  byteEnd: back(message.byteEnd),
  faults: message.faults.map((fault) => faultIn(fault, back)),
  events: message.events.map(({ event, source }) => ({
    event,
    source: { ...source, byteStart: back(source.byteStart), byteEnd: back(source.byteEnd) },
  })),
});
