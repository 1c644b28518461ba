import { checkedByLastDigit, illFormed, type CheckedNumber } from './checked-number.js';
import { compact } from './written-text.js';

// ISO 6346, 4.2: owner code of three letters, category U (freight container), J (detachable equipment) or Z (trailer
// and chassis), six digits, check digit. A number of this shape with another fourth letter is not a container's.
const CONTAINER = /^[A-Z]{3}[UJZ]\d{7}$/;
const WITHOUT_CHECK_DIGIT = /^[A-Z]{3}[UJZ]\d{6}$/;
const SLASH_BEFORE_CHECK_DIGIT = /^([A-Z]{4}\d{6})\/(\d)$/;
const WITH_TAIL = /^([A-Z]{4}\d{7})\/.*$/;

/**
 * Check digit over capital letters and digits by ISO 6346, annex A: values 0–9, then A=10 without the multiples of 11
 * (A=10, B=12 … K=21, L=23 … U=32, V=34), weights 2^i, sum modulo 11, and 10 counts as 0. MRN and ILU use the same sum.
 */
export function iso6346CheckDigit(text: string): number {
  let sum = 0;
  let weight = 1;
  for (let index = 0; index < text.length; index += 1) {
    sum += valueOf(text.charCodeAt(index)) * weight;
    // Powers of two repeat modulo 11; the remainder keeps the sum exact for any length.
    weight = (weight * 2) % 11;
  }
  return (sum % 11) % 10;
}

const LETTER_A = 65;
const DIGIT_0 = 48;

function valueOf(character: number): number {
  if (character < LETTER_A) return character - DIGIT_0;
  const letter = character - LETTER_A;
  return 10 + letter + Math.floor((letter + 9) / 10);
}

/** Whether the text has a container's shape, blanks and hyphens aside. Says nothing of the check digit. */
export const isContainerShaped = (text: string): boolean => CONTAINER.test(compact(text));

/**
 * Reads a container number as people write it: `tolu 256641-0`, `TOLU256641/0`. Whatever follows a slash after a
 * complete number with a valid check digit (`MZWU2146680/99` in wagon lists) is left out of the number.
 */
export function readContainerNumber(original: string): CheckedNumber {
  const number = withoutTail(compact(original).replace(SLASH_BEFORE_CHECK_DIGIT, '$1$2'));
  return CONTAINER.test(number)
    ? checkedByLastDigit(number, iso6346CheckDigit(number.slice(0, -1)))
    : illFormed(number);
}

function withoutTail(number: string): string {
  const head = WITH_TAIL.exec(number)?.[1];
  return head !== undefined && head.endsWith(String(iso6346CheckDigit(head.slice(0, -1)))) ? head : number;
}

/** The whole number for one that was written without its check digit (10 characters; X12 N7-02), or null. */
export function completeContainerNumber(original: string): string | null {
  const number = compact(original);
  return WITHOUT_CHECK_DIGIT.test(number) ? `${number}${iso6346CheckDigit(number)}` : null;
}
