// Full-width forms (as Chinese input methods write them) become ASCII by NFKC, no-break blanks become blanks.
const BLANKS = /\s+/g;
const BLANKS_AND_HYPHENS = /[\s\u002d\u2010-\u2015\u2212]+/g;
const PLAIN = /^[A-Z0-9]*$/;

/** Upper case, without any blank: how document numbers are compared. Hyphens stay. */
export const withoutBlanks = (text: string): string =>
  PLAIN.test(text) ? text : text.normalize('NFKC').toUpperCase().replace(BLANKS, '');

/** Upper case, without blanks and hyphens of any kind: how numbers of fixed shape are compared. */
export const compact = (text: string): string =>
  PLAIN.test(text) ? text : text.normalize('NFKC').toUpperCase().replace(BLANKS_AND_HYPHENS, '');
