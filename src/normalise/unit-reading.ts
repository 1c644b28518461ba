import { readUnitNumber } from '../canonical/identifiers/unit-number.js';
import type { TransportUnit, UnitKind } from '../canonical/transport-unit.js';

/** A unit as written, and whether its number can be one: a wrong shape or check digit is a mark on the fact, never a reason to drop it. */
export interface UnitReading {
  readonly unit: TransportUnit;
  readonly isNumberValid: boolean;
}

type UnitDetails = Omit<TransportUnit, 'kind' | 'number' | 'original' | 'checkDigit'>;

const NO_DETAILS: UnitDetails = { sizeType: null, laden: null, direction: null, seals: [], grossKg: null };

/** The only place where units are made: number read and checked by its kind. */
export function readUnit(kind: UnitKind, original: string, details: UnitDetails = NO_DETAILS): UnitReading {
  const { number, checkDigit, wellFormed } = readUnitNumber(kind, original);
  const { sizeType, laden, direction, seals, grossKg } = details;
  return {
    unit: { kind, number, original, checkDigit, sizeType, laden, direction, seals, grossKg },
    isNumberValid: wellFormed && checkDigit !== 'INVALID',
  };
}
