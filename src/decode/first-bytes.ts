/** The first bytes of a body: where its text begins, and what other formats they would be the beginning of. */

const BLANKS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20]);
const UTF8_MARK = [0xef, 0xbb, 0xbf] as const;

/** Offset of the first byte behind a byte order mark and blanks; the body's length when there is none. */
export function firstByteOf(body: Uint8Array): number {
  let at = startsWith(body, 0, UTF8_MARK) ? UTF8_MARK.length : 0;
  while (at < body.length && BLANKS.has(body[at]!)) at += 1;
  return at;
}

/**
 * Beginnings by which a format is known whatever follows, so that an EDIFACT segment inside them does not make them EDIFACT.
 * `#` stands for a digit, `^` for a capital letter.
 */
const BEGINNINGS: readonly (readonly [beginning: string, name: string])[] = [
  ['{', 'JSON'],
  ['[', 'JSON'],
  ['<', 'XML'],
  ['ISA', 'X12'],
  ['ST*', 'X12 without an envelope'],
  ['##:^^^^^^:', 'a Chinese port flat file'],
  ['00NCL', 'a Chinese port flat file'],
  ['$604', 'a stowage plan in ASC form'],
  ['FSU/', 'Cargo-IMP'],
  ['FSA/', 'Cargo-IMP'],
  ['FWB/', 'Cargo-IMP'],
  ['FHL/', 'Cargo-IMP'],
  ['FFM/', 'Cargo-IMP'],
  ['openapi:', 'an OpenAPI specification'],
  ['swagger:', 'an OpenAPI specification'],
  ['%PDF', 'a PDF document'],
  ['PK\u0003\u0004', 'a ZIP archive'],
  ['\u001f\u008b', 'gzip'],
];

/** The name of the format that the bytes at `at` begin, or null when they begin none of those above. */
export function nameOfForeignBytes(body: Uint8Array, at: number): string | null {
  for (const [beginning, name] of BEGINNINGS) {
    if (matchesBeginning(body, at, beginning)) return name;
  }
  return null;
}

function matchesBeginning(body: Uint8Array, at: number, beginning: string): boolean {
  for (let i = 0; i < beginning.length; i++) {
    if (!matchesByte(body[at + i] ?? -1, beginning[i]!)) return false;
  }
  return true;
}

function matchesByte(byte: number, expected: string): boolean {
  if (expected === '#') return byte >= 0x30 && byte <= 0x39;
  if (expected === '^') return byte >= 0x41 && byte <= 0x5a;
  return byte === expected.charCodeAt(0);
}

const startsWith = (body: Uint8Array, at: number, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => body[at + index] === byte);

const SHOWN_BYTES = 24;

/** The bytes as something a person can recognise: text in quotes, or binary data in hexadecimal. */
export function showBytes(body: Uint8Array, at: number): string {
  const shown = body.subarray(at, at + SHOWN_BYTES);
  const isText = shown.every((byte) => (byte >= 0x20 && byte < 0x7f) || BLANKS.has(byte));
  if (isText) return `the text '${String.fromCharCode(...shown).replaceAll(/\s+/g, ' ')}'`;
  return `binary data (${Array.from(shown.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(' ')})`;
}
