/**
 * Messages of a body. A telegram holds one; files hold many, with or without the telegrams around them. A message ends where the next one
 * or its telegram begins; FMA and FNA quote the message they answer, and its header does not end them.
 */
import type { Fault } from '../../canonical/fault.js';
import { groupLines, type Element } from './elements.js';
import { CARGO_IMP_LIMITS } from './limits.js';
import { readLines, type CargoImpCharset, type Line, type LineRange } from './lines.js';
import { ACKNOWLEDGEMENTS, readHeader, unfoldHeader, type MessageHeader } from './message-header.js';
import { beginsTelegram, NO_TELEGRAM, readTelegram, type Telegram } from './type-b.js';

export interface CargoImpMessage extends MessageHeader {
  readonly telegram: Telegram;
  /** From its telegram, or without one from its header, to the end of its last line. */
  readonly start: number;
  readonly end: number;
  readonly header: Line;
  readonly lineCount: number;
  readonly elements: readonly Element[];
  /** Lines that no element takes. */
  readonly strays: readonly Line[];
}

export interface CargoImpDocument {
  readonly charset: CargoImpCharset;
  readonly messages: readonly CargoImpMessage[];
  readonly faults: readonly Fault[];
}

/** Reads the messages in a range of a body. Never throws, and takes time linear in the bytes. */
export function readMessages(body: Uint8Array, range: LineRange = { start: 0, end: body.length }): CargoImpDocument {
  const { lines, charset, cutAt } = readLines(body, range);
  const reader = new MessageReader();
  const read = lines.every((line) => reader.take(line));
  const { messages, strays } = reader.finish();
  const faults: Fault[] = [];
  if (strays.length > 0) faults.push(strayFault(strays));
  const limitAt = read ? cutAt : (reader.refusedAt ?? cutAt);
  if (limitAt !== null) {
    const detail = `more than ${CARGO_IMP_LIMITS.messagesPerBody} messages or ${CARGO_IMP_LIMITS.linesPerBody} lines`;
    faults.push({ stage: 'decode', severity: 'error', code: 'CARGO_IMP_LIMIT', at: { byte: limitAt }, detail });
  }
  return { charset, messages, faults };
}

function strayFault(strays: readonly Line[]): Fault {
  const detail = `${strays.length} ${strays.length === 1 ? 'line stands' : 'lines stand'} outside any message`;
  const at = { byte: strays[0]!.start };
  return { stage: 'decode', severity: 'warning', code: 'CARGO_IMP_STRAY_LINES', at, detail };
}

interface Open {
  readonly header: MessageHeader;
  readonly headerLine: Line;
  readonly telegram: Telegram;
  readonly start: number;
  readonly lines: Line[];
}

class MessageReader {
  refusedAt: number | null = null;
  private readonly messages: CargoImpMessage[] = [];
  private readonly strays: Line[] = [];
  /** Lines before a message: its telegram, and whatever else stands there. */
  private before: Line[] = [];
  private open: Open | null = null;

  /** False when the body has more messages than are read. */
  take(line: Line): boolean {
    return unfoldHeader(line).every((part) => this.takeLine(part));
  }

  finish(): { readonly messages: readonly CargoImpMessage[]; readonly strays: readonly Line[] } {
    this.close();
    this.strays.push(...this.before);
    return { messages: this.messages, strays: this.strays };
  }

  private takeLine(line: Line): boolean {
    const header = readHeader(line.text);
    if (header !== null && !this.isQuoted(header)) return this.begin(header, line);
    if (this.open === null) this.before.push(line);
    else if (beginsTelegram(line) && !isLabel(line, this.open)) {
      this.close();
      this.before.push(line);
    } else if (!isLabel(line, this.open)) this.open.lines.push(line);
    return true;
  }

  /** The header of the message that is acknowledged. */
  private isQuoted(header: MessageHeader): boolean {
    return this.open !== null && ACKNOWLEDGEMENTS.has(this.open.header.type) && !ACKNOWLEDGEMENTS.has(header.type);
  }

  private begin(header: MessageHeader, headerLine: Line): boolean {
    this.close();
    if (this.messages.length === CARGO_IMP_LIMITS.messagesPerBody) {
      this.refusedAt = headerLine.start;
      return false;
    }
    const near = this.before.slice(-CARGO_IMP_LIMITS.linesBeforeMessage);
    const { telegram, strays } = near.length === 0 ? { telegram: NO_TELEGRAM, strays: [] } : readTelegram(near);
    this.strays.push(...this.before.slice(0, this.before.length - near.length), ...strays);
    const first = near.find((line) => !strays.includes(line)) ?? headerLine;
    this.open = { header, headerLine, telegram, start: first.start, lines: [] };
    this.before = [];
    return true;
  }

  private close(): void {
    if (this.open === null) return;
    const { header, headerLine, telegram, start, lines } = this.open;
    this.open = null;
    const { elements, strays } = groupLines(lines);
    const end = (lines.at(-1) ?? headerLine).end;
    const lineCount = lines.length + 1;
    this.messages.push({ ...header, telegram, start, end, header: headerLine, lineCount, elements, strays });
  }
}

/** `=TEXT` below a header that stood under `=SMI`. */
const isLabel = ({ text }: Line, { lines }: Open): boolean => lines.length === 0 && /^=TEXT$/i.test(text);
