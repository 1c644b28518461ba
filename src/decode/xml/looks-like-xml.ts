/** Whether the first byte behind mark, blanks and the zeros of UTF-16 opens a tag, a declaration or a comment. */
export function looksLikeXml(body: Uint8Array): boolean {
  let at = markLength(body);
  while (at < body.length && BLANKS.has(body[at]!)) at += 1;
  if (body[at] !== 0x3c) return false;
  const next = body[at + 1] === 0 ? body[at + 2]! : body[at + 1]!;
  return next === 0x21 || next === 0x3f || next === 0x5f || isLetter(next) || next >= 0x80;
}

const BLANKS: ReadonlySet<number> = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20]);

const isLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

function markLength(body: Uint8Array): number {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 3;
  return (body[0] === 0xff && body[1] === 0xfe) || (body[0] === 0xfe && body[1] === 0xff) ? 2 : 0;
}
