import type { CheckDigit } from '../transport-unit.js';

/** A number as it is compared, and what its shape and its check digit say. */
export interface CheckedNumber {
  /** Upper case; blanks removed, and hyphens where the identifier has none of its own. */
  readonly number: string;
  /** NOT_APPLICABLE when the identifier has no check digit, or the text does not have its shape. */
  readonly checkDigit: CheckDigit;
  /** It has the shape of its identifier. A wrong check digit does not make it ill-formed. */
  readonly wellFormed: boolean;
}

export const illFormed = (number: string): CheckedNumber => ({
  number,
  checkDigit: 'NOT_APPLICABLE',
  wellFormed: false,
});

export const unchecked = (number: string): CheckedNumber => ({
  number,
  checkDigit: 'NOT_APPLICABLE',
  wellFormed: true,
});

/** The last digit is the check digit; `expected` is what the digits before it give. */
export const checkedByLastDigit = (number: string, expected: number): CheckedNumber => ({
  number,
  checkDigit: number.endsWith(String(expected)) ? 'VALID' : 'INVALID',
  wellFormed: true,
});
