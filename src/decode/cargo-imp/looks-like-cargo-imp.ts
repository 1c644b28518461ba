import { beginningOfUtf16 } from '../utf-16.js';
import { CARGO_IMP_LIMITS } from './limits.js';
import { readLines, type Line } from './lines.js';
import { beginsMessage, readHeader, unfoldHeader } from './message-header.js';
import { readTelegram } from './type-b.js';

/** The head of a body is enough to see a telegram's address lines and the header below them. */
const HEAD_BYTES = 8_192;

/** Whether a body begins with a message, or with the telegram around one: nothing else stands before its header. */
export function looksLikeCargoImp(body: Uint8Array): boolean {
  const bytes = beginningOfUtf16(body) ?? body;
  const end = Math.min(bytes.length, HEAD_BYTES);
  const { lines } = readLines(bytes, { start: 0, end, most: CARGO_IMP_LIMITS.linesBeforeMessage + 1 });
  const header = lines.findIndex((line) => headerOf(line) !== null);
  return header === 0 || (header > 0 && readTelegram(lines.slice(0, header)).strays.length === 0);
}

/** Whether a message stands behind a label or a mail's head: a header, and below it the line that its type begins with. */
export function holdsCargoImp(body: Uint8Array): boolean {
  const { lines } = readLines(body, { start: 0, end: body.length });
  return lines.some((line, index) => {
    const header = readHeader(line.text);
    return header !== null && beginsMessage(header, lines[index + 1]);
  });
}

const headerOf = (line: Line): ReturnType<typeof readHeader> => readHeader(unfoldHeader(line)[0]?.text ?? '');
