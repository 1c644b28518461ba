/** From where to where in a text, counted as JavaScript counts (UTF-16 units). */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

type BytesOf = (codePoint: number) => number;

const inUtf8: BytesOf = (point) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
const inUtf16: BytesOf = (point) => (point < 0x10000 ? 2 : 4);
const inOneByte: BytesOf = () => 1;
// GB18030 writes most Chinese characters in two bytes; where it takes four the sum does not come out and nothing is marked.
const inTwoBytes: BytesOf = (point) => (point < 0x80 ? 1 : 2);

const UTF_8 = /^utf-?8$/i;
const UTF_16 = /^utf-?16/i;
const CHINESE_AND_KOREAN = /^(gb|big5|euc-kr|shift)/i;

export interface MessageText {
  readonly text: string;
  readonly charset: string | null;
  readonly sizeBytes: number;
}

/**
 * Where in the text of a message a range of its bytes stands. Null when the bytes cannot be counted from the text: its
 * character set has lengths that are not known here, or bytes were lost in decoding.
 */
export function textRange(message: MessageText, byteStart: number, byteEnd: number): TextRange | null {
  const bytesOf = measure(message);
  if (bytesOf === null) return null;
  let byte = message.sizeBytes - sizeOf(message.text, bytesOf);
  let start: number | null = null;
  let index = 0;
  for (const char of message.text) {
    if (start === null && byte >= byteStart) start = index;
    if (byte >= byteEnd) return { start: start ?? index, end: index };
    byte += bytesOf(char.codePointAt(0) ?? 0);
    index += char.length;
  }
  return start === null && byte < byteStart ? null : { start: start ?? index, end: index };
}

/** How long a character is in this message, when the sum of all comes out; a byte order mark may stand before them. */
function measure({ text, charset, sizeBytes }: MessageText): BytesOf | null {
  const label = charset ?? 'utf-8';
  const [bytesOf, markBytes] = UTF_8.test(label)
    ? ([inUtf8, 3] as const)
    : UTF_16.test(label)
      ? ([inUtf16, 2] as const)
      : CHINESE_AND_KOREAN.test(label)
        ? ([inTwoBytes, 0] as const)
        : ([inOneByte, 0] as const);
  const missing = sizeBytes - sizeOf(text, bytesOf);
  return missing === 0 || missing === markBytes ? bytesOf : null;
}

function sizeOf(text: string, bytesOf: BytesOf): number {
  let size = 0;
  for (const char of text) size += bytesOf(char.codePointAt(0) ?? 0);
  return size;
}

const TERMINATED: Readonly<Record<string, RegExp>> = { EDIFACT: /(?<!\?)'/g, X12: /~/g };

/** A message without line ends in lines, one segment each, to be read by people; any other text as it is. */
export function inLines(text: string, format: string | null, isOneLine: boolean): string {
  const terminator = format === null ? undefined : TERMINATED[format];
  return terminator === undefined || !isOneLine ? text : text.replace(terminator, (found) => `${found}\n`);
}
