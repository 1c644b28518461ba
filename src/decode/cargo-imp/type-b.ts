/**
 * The telegram around a message (IATA Systems and Communications Reference, Type B):
 *
 *     [SOH] priority address [address …]        QK SINFMXX CKGFMYY
 *           [address …]
 *           .origin ddhhmm                      .HAMFMZZ 051407     day and time in UTC
 *     [STX] text [ETX]
 *
 * and as the programs of its networks write it to a file: `=HEADER`, `=PRIORITY`, `=DESTINATION TYPE B`, `=ORIGIN`, `=MSGID`, `=SMI`, `=TEXT`, each
 * with its values on the lines below.
 */
import type { Line } from './lines.js';

export interface Telegram {
  readonly destinations: readonly string[];
  /** Seven letters and digits; empty when it is not told. */
  readonly origin: string;
  /** `051407`: day, hour and minute in UTC; empty when it is not told. */
  readonly sentAt: string;
  /** `2026/03/05 14:07`, when the receiving station took it in; empty when it is not told. */
  readonly takenInAt: string;
}

export const NO_TELEGRAM: Telegram = { destinations: [], origin: '', sentAt: '', takenInAt: '' };

const PRIORITY = /^(Q[A-Z]|SS)(?:\s+([A-Z\d]{7}(?:\s+[A-Z\d]{7})*)\.?)?$/i;
const ADDRESSES = /^[A-Z\d]{7}(?:\s+[A-Z\d]{7})*\.?$/i;
const ORIGIN = /^\.([A-Z\d]{5,8})(?:\s+(\d{6})\b[^]*)?$/i;
const KEYWORD = /^=([A-Z][A-Z ]*)$/i;
const SENT_AT = /^\d{6}$/;
const TAKEN_IN_AT = /^RCV,\s*(\d{4}\/\d{1,2}\/\d{1,2} \d{1,2}:\d{2})/i;

/** Whether a line can begin a telegram: its priority, its origin or a keyword. */
export const beginsTelegram = ({ text }: Line): boolean =>
  (text.startsWith('Q') && PRIORITY.test(text) && text.length > 2) || ORIGIN.test(text) || KEYWORD.test(text);

/** Reads the lines before a message, and says which of them are no part of a telegram. */
export function readTelegram(lines: readonly Line[]): {
  readonly telegram: Telegram;
  readonly strays: readonly Line[];
} {
  const destinations: string[] = [];
  const strays: Line[] = [];
  let [origin, sentAt, takenInAt] = ['', '', ''];
  let keyword = '';
  for (const line of lines) {
    const { text } = line;
    const named = KEYWORD.exec(text)?.[1];
    const originLine = ORIGIN.exec(text);
    const addresses = PRIORITY.exec(text)?.[2] ?? (ADDRESSES.test(text) ? text : undefined);
    if (named !== undefined) keyword = named.toUpperCase();
    else if (keyword === 'HEADER') takenInAt ||= TAKEN_IN_AT.exec(text)?.[1] ?? '';
    else if (keyword === 'ORIGIN') origin ||= text;
    else if (keyword === 'MSGID') sentAt ||= SENT_AT.test(text) ? text : '';
    else if (keyword.startsWith('DESTINATION')) destinations.push(text.replace(/^STX,\s*/i, ''));
    else if (originLine !== null) [origin, sentAt] = [originLine[1]!, originLine[2] ?? ''];
    else if (addresses !== undefined) destinations.push(...addresses.replace('.', '').split(/\s+/));
    else if (keyword === '' && !PRIORITY.test(text)) strays.push(line);
  }
  return { telegram: { destinations, origin, sentAt, takenInAt }, strays };
}
