/**
 * What senders write where they must write something and know nothing: "unknown", "not applicable", "to be advised", "to be nominated".
 * As the name of a ship or the number of a voyage such a word would tie together what has nothing to do with each other.
 */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  'UNKNOWN',
  'UNK',
  'N/A',
  'N.A.',
  'NIL',
  'NONE',
  'NULL',
  'TBA',
  'TBC',
  'TBD',
  'TBN',
]);

const PUNCTUATION = /^[\s.?*/_-]+$/;

/** Whether a text stands in for something that its sender does not know; the empty string does not. */
export const isPlaceholder = (text: string): boolean =>
  PLACEHOLDERS.has(text.trim().toUpperCase()) || PUNCTUATION.test(text);

/** The text, or the empty string when it is a placeholder. */
export const withoutPlaceholder = (text: string): string => (isPlaceholder(text) ? '' : text);
