import { compact, withoutBlanks } from '../../canonical/identifiers/written-text.js';

/**
 * The index of a train on the 1520 mm network as `7084-087-1306`: station where it was made up, number of the train made up there, station where it
 * is broken up. Systems write it with station codes of six digits and without hyphens (15 digits), people with blanks or signs between; all
 * zeros mean that the wagon is in no train. Null when the text is no index.
 */
export function trainIndexOf(text: string): string | null {
  const digits = compact(text).replaceAll(/[+/.]/g, '');
  const [, from, serial, to] = /^(\d{4})(?:\d{2})?(\d{3})(\d{4})(?:\d{2})?$/.exec(wholeIndex(digits)) ?? [];
  if (from === undefined || serial === undefined || to === undefined || /^0*$/.test(digits)) return null;
  return `${from}-${serial}-${to}`;
}

/** Only 11 digits, or 15 with both stations in full: other lengths leave more than one reading. */
const wholeIndex = (digits: string): string => (digits.length === 11 || digits.length === 15 ? digits : '');

/** A train's number as it is compared; null for zeros and for nothing. */
export function trainNumberOf(text: string): string | null {
  const number = withoutBlanks(text);
  return number === '' || /^[0-]*$/.test(number) ? null : number;
}
