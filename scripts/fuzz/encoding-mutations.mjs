/** The same text in another encoding than it says, or with bytes in it that its encoding does not have. */

/** Bytes that senders of other countries write: Chinese in GB 18030, Russian in Windows-1251, German in ISO 8859-1, halves and wrong order of all. */
const FOREIGN = [
  [0xd6, 0xd8, 0xc7, 0xec],
  [0xd6],
  [0x81, 0x30, 0x84, 0x36],
  [0xc4, 0xee, 0xf1, 0xf2, 0xfb, 0xea],
  [0x44, 0xfc, 0x73],
  [0xff],
  [0x00],
  [0x1b, 0x24, 0x42],
  [0xe9, 0x87],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xc0, 0xaf],
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
].map((bytes) => Buffer.from(bytes));

const MARK_8 = Buffer.from([0xef, 0xbb, 0xbf]);
const MARK_16LE = Buffer.from([0xff, 0xfe]);
const MARK_16BE = Buffer.from([0xfe, 0xff]);
const NONE = Buffer.alloc(0);

/** The whole text in UTF-16, with a mark, without one, or with the wrong one; its last byte may be missing. */
export function utf16(body, { random }) {
  const little = Buffer.from(body.toString(random.pick(['utf8', 'latin1'])), 'utf16le');
  const text = random.chance(0.5) ? little : little.swap16();
  const written = Buffer.concat([random.pick([MARK_16LE, MARK_16BE, NONE, NONE]), text]);
  return random.chance(0.2) ? written.subarray(0, -1) : written;
}

/** A byte order mark before the text, of this encoding or of another. */
export const mark = (body, { random }) => Buffer.concat([random.pick([MARK_8, MARK_8, MARK_16LE, MARK_16BE]), body]);

/** UTF-8 that somebody took for ISO 8859-1 and wrote in UTF-8 once more. */
export const twice = (body) => Buffer.from(body.toString('latin1'), 'utf8');

/** Letters of other alphabets anywhere. */
export function foreign(body, { random }) {
  const parts = [];
  let from = 0;
  for (let letters = random.below(6); letters >= 0; letters--) {
    const at = from + random.below(body.length - from + 1);
    parts.push(body.subarray(from, at), random.pick(FOREIGN));
    from = at;
  }
  return Buffer.concat([...parts, body.subarray(from)]);
}

/** The character set that the text declares is another: UNOC, `encoding="…"`. */
export function declared(body, { random }) {
  const name = random.pick(['GB2312', 'UTF-16', 'windows-1251', 'ISO-8859-5', 'US-ASCII', 'EBCDIC', 'x-none', '']);
  const level = random.pick(['UNOA', 'UNOB', 'UNOC', 'UNOE', 'UNOX', 'UNOY', 'KECA', 'UNOZ']);
  const text = body
    .toString('latin1')
    .replace(/encoding=(["'])[^"']*\1/, `encoding="${name}"`)
    .replace(/\bUNO[A-Z]\b/, level);
  return Buffer.from(text, 'latin1');
}

/** Other line ends, or none. */
export function lineEnds(body, { random }) {
  const end = random.pick(['\r\n', '\n', '\r', '', '\r\r\n', '\x85']);
  return Buffer.from(body.toString('latin1').replaceAll(/\r\n?|\n/g, end), 'latin1');
}
