import { firstByteOf } from '../first-bytes.js';
import { beginningOfUtf16 } from '../utf-16.js';

const DIGIT_0 = 0x30;
const COLON = 0x3a;
/** Types have six characters in the standards; shorter and longer ones are met. */
const FEWEST = 2;
const MOST = 12;

/** Whether a body begins with record 00 of a port file: `00:`, a type of capital letters and digits, and a colon. */
export const looksLikeCnPortFile = (body: Uint8Array): boolean => beginsFile(beginningOfUtf16(body) ?? body);

function beginsFile(body: Uint8Array): boolean {
  const start = firstByteOf(body);
  if (body[start] !== DIGIT_0 || body[start + 1] !== DIGIT_0 || body[start + 2] !== COLON) return false;
  let at = start + 3;
  if (!isCapital(body[at] ?? 0)) return false;
  while (at < body.length && at - start - 3 <= MOST && isOfType(body[at]!)) at += 1;
  const length = at - start - 3;
  return body[at] === COLON && length >= FEWEST && length <= MOST;
}

const isCapital = (byte: number): boolean => byte >= 0x41 && byte <= 0x5a;
const isOfType = (byte: number): boolean => isCapital(byte) || (byte >= 0x30 && byte <= 0x39);
