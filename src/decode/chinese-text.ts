/** Lead bytes of the level 1 characters of GB 2312, which make up nearly all of written Chinese: B0 to D7, with a trail of A1 to FE. */
const isCommon = (lead: number, trail: number): boolean =>
  lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1 && trail <= 0xfe;

/**
 * Whether bytes that are not UTF-8 read as Chinese in GB 18030: every byte above 7F belongs to a character of the set, and more than half of
 * those characters are common ones. Letters of Western Europe stand alone between ASCII ones, or are small ones (E0 to FF), and do not pass.
 * It proves nothing where Chinese is not to be expected: Cyrillic capitals in Windows-1251 pass too.
 */
export function readsAsChinese(body: Uint8Array, from: number, to: number): boolean {
  let characters = 0;
  let common = 0;
  for (let at = from; at < to;) {
    if (body[at]! < 0x80) {
      at += 1;
      continue;
    }
    const length = lengthOfCharacter(body, at, to);
    if (length < 2) return false;
    characters += 1;
    if (length === 2 && isCommon(body[at]!, body[at + 1]!)) common += 1;
    at += length;
  }
  return common * 2 > characters;
}

/** Bytes of the GB 18030 character at an offset; 1 for ASCII, 0 when there is none. */
function lengthOfCharacter(body: Uint8Array, at: number, to: number): number {
  const lead = body[at]!;
  if (lead < 0x80) return 1;
  const trail = at + 1 < to ? body[at + 1]! : 0;
  if (lead === 0x80 || lead === 0xff) return 0;
  if (trail >= 0x40 && trail <= 0xfe && trail !== 0x7f) return 2;
  return isDigit(trail) && at + 3 < to && isLead(body[at + 2]!) && isDigit(body[at + 3]!) ? 4 : 0;
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isLead = (byte: number): boolean => byte >= 0x81 && byte <= 0xfe;
