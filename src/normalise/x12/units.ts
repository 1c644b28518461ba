import { completeContainerNumber, isContainerShaped } from '../../canonical/identifiers/iso-6346.js';
import type { TransportUnit, UnitKind } from '../../canonical/transport-unit.js';
import {
  m7Seals,
  n7Equipment,
  n7Weight,
  w2Load,
  type WrittenEquipment,
  type WrittenWeight,
} from '../../decode/x12/elements/equipment.js';
import type { EquipmentLoop, SegmentNumber } from '../../decode/x12/loops.js';
import {
  GROSS_WEIGHT,
  KILOGRAMS_BY_WEIGHT_UNIT,
  KINDS_BY_DESCRIPTION,
  LADEN_BY_LOAD,
} from '../code-maps/x12-equipment.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import type { MessageScope } from './message-scope.js';

export type UnitDetails = Pick<TransportUnit, 'laden' | 'direction' | 'seals' | 'grossKg'>;

export const NO_UNIT_DETAILS: UnitDetails = { laden: null, direction: null, seals: [], grossKg: null };

/** An owner's four letters and six or seven digits, all in the element of the number. */
const WHOLE_NUMBER = /^[A-Z]{4}\d{6,7}$/;
const CONTAINER_OWNER = /^[A-Z]{3}[UJZ]$/;
const SERIAL_NUMBER = /^\d{1,6}$/;
const CHECK_DIGIT = /^\d$/;

/**
 * Reads an equipment number from its parts; null when there is none. X12 writes a container's owner and serial number apart and the check
 * digit into an element of its own. With seven digits the number has its check digit already, and another one beside it is noise; a serial
 * number has six digits, and what is shorter lost its zeros in a numeric element. A container's number without any check digit is completed;
 * that digit then checks nothing.
 */
export function readEquipment(
  scope: MessageScope,
  segment: SegmentNumber,
  about: { readonly written: WrittenEquipment; readonly details: UnitDetails; readonly fallback: UnitKind },
): UnitReading | null {
  const { written, details, fallback } = about;
  const number = numberOf(written);
  if (number === '') return null;
  const kind = kindOf(written, number, fallback);
  const completed = kind === 'CONTAINER' ? completeContainerNumber(number) : null;
  const { laden, direction, seals, grossKg } = details;
  const sizeType = written.sizeType || null;
  const read = readUnit(kind, completed ?? number, { sizeType, laden, direction, seals, grossKg });
  if (!read.isNumberValid) reportNumber(scope, { segment, element: written.element }, read);
  const checkDigit = completed === null ? read.unit.checkDigit : 'NOT_APPLICABLE';
  const unit = { ...read.unit, original: originalOf(written), checkDigit };
  return { unit, isNumberValid: read.isNumberValid };
}

function numberOf({ initial, number, checkDigit }: WrittenEquipment): string {
  if (number === '' || WHOLE_NUMBER.test(number)) return number;
  if (!CONTAINER_OWNER.test(initial) || !SERIAL_NUMBER.test(number)) return initial + number;
  return initial + number.padStart(6, '0') + (CHECK_DIGIT.test(checkDigit) ? checkDigit : '');
}

/** The parts as they stand, a blank between them. */
const originalOf = ({ initial, number, checkDigit }: WrittenEquipment): string =>
  [initial, number, checkDigit].filter((part) => part !== '').join(' ');

function kindOf({ description }: WrittenEquipment, number: string, fallback: UnitKind): UnitKind {
  const isContainer = isContainerShaped(number) || completeContainerNumber(number) !== null;
  return KINDS_BY_DESCRIPTION.get(description) ?? (isContainer ? 'CONTAINER' : fallback);
}

export function reportNumber(
  scope: MessageScope,
  where: { readonly segment: SegmentNumber; readonly element: number },
  { unit }: UnitReading,
): void {
  const why = unit.checkDigit === 'INVALID' ? 'the check digit is wrong' : `no ${unit.kind} is numbered like this`;
  const at = scope.segments.place(where.segment, where.element);
  scope.faults.warnOnce(unit.number, { code: 'UNIT_NUMBER_INVALID', at, detail: `'${unit.original}': ${why}` });
}

/** N7 with its seals, its weight and what W2 says of its load. */
export function readEquipmentLoop(
  scope: MessageScope,
  loop: EquipmentLoop,
  about: { readonly direction: TransportUnit['direction']; readonly fallback: UnitKind },
): UnitReading | null {
  const { segments } = scope;
  const loads = loop.loads.map((w2) => LADEN_BY_LOAD.get(w2Load(segments, w2)) ?? null);
  const details = {
    laden: loads.find((laden) => laden !== null) ?? null,
    direction: about.direction,
    seals: sealsIn(scope, loop.seals),
    grossKg: grossKgOf(n7Weight(segments, loop.equipment)),
  };
  const written = n7Equipment(segments, loop.equipment);
  return readEquipment(scope, loop.equipment, { written, details, fallback: about.fallback });
}

export const sealsIn = ({ segments }: MessageScope, m7s: readonly SegmentNumber[]): readonly string[] =>
  [...new Set(m7s.flatMap((m7) => m7Seals(segments, m7)))].slice(0, INTERPRET_LIMITS.sealsPerUnit);

function grossKgOf({ value, qualifier, unit }: WrittenWeight): number | null {
  const factor = KILOGRAMS_BY_WEIGHT_UNIT.get(unit);
  if (value === null || value <= 0 || qualifier !== GROSS_WEIGHT || factor === undefined) return null;
  return Math.round(value * factor * 1_000) / 1_000;
}

/** The units of N7 loops, each once. */
export function unitsOf(
  scope: MessageScope,
  loops: readonly EquipmentLoop[],
  about: { readonly direction: TransportUnit['direction']; readonly fallback: UnitKind },
): readonly UnitReading[] {
  const units = new Map<string, UnitReading>();
  for (const loop of loops) {
    const reading = readEquipmentLoop(scope, loop, about);
    if (reading !== null && !units.has(reading.unit.number)) units.set(reading.unit.number, reading);
  }
  return [...units.values()];
}
