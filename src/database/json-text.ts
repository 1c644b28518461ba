/** `\u0000` and lone surrogates: legal in JavaScript and in JSON, refused by Postgres when it reads the string out of the JSON. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/;

const UNCLEAN = /[\0\ud800-\udfff]/;

/** Postgres text knows no NUL: it becomes U+2400, the picture of a NUL. A lone surrogate is no character: it becomes U+FFFD. */
export const cleanText = (text: string): string =>
  UNCLEAN.test(text) ? text.replaceAll('\0', '\u2400').replace(/[\ud800-\udfff]/gu, '\ufffd') : text;

/** JSON that Postgres can read every string out of. Equal values with equal key order give equal text. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  return UNSTORABLE.test(text) ? JSON.stringify(value, cleanStrings) : text;
}

/** The value as it will be read back from the database, and its text; the value itself when nothing had to be replaced. */
export function storable<T>(value: T): { readonly value: T; readonly text: string } {
  const text = JSON.stringify(value);
  if (!UNSTORABLE.test(text)) return { value, text };
  const cleaned = JSON.stringify(value, cleanStrings);
  return { value: JSON.parse(cleaned) as T, text: cleaned };
}

const cleanStrings = (_key: string, value: unknown): unknown => (typeof value === 'string' ? cleanText(value) : value);
