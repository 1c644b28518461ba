/** What an EQD group says of its unit beside the number. */
import type { TransportUnit } from '../../canonical/transport-unit.js';
import {
  EQUIPMENT_SUPPLIER_ELEMENT,
  measureOf,
  qualifierOf,
  referenceNumber,
  sealNumber,
  type WrittenEquipment,
} from '../../decode/edifact/elements.js';
import type { Equipment, SegmentNumber } from '../../decode/edifact/group-segments.js';
import { SEAL_QUALIFIER } from '../code-maps/reference-qualifiers.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { isPlaceholder } from '../placeholders.js';
import type { UnitReading } from '../unit-reading.js';
import type { MessageScope } from './message-scope.js';

export function reportNumber(
  scope: MessageScope,
  segment: SegmentNumber,
  element: number,
  { unit }: UnitReading,
): void {
  const why = unit.checkDigit === 'INVALID' ? 'the check digit is wrong' : `no ${unit.kind} is numbered like this`;
  const at = scope.segments.place(segment, element);
  scope.faults.warnOnce(unit.number, { code: 'UNIT_NUMBER_INVALID', at, detail: `'${unit.original}': ${why}` });
}

/** ISO 6346 size and type: length, height or width, type (1995: letter and digit; 1984: two digits). */
const SIZE_TYPE = /^[1-9A-P][0-9C-P](?:[A-Z][0-9A-Z]|\d{2})$/;

/** Some senders put the size and type one element too far, into 8077: taken from there when its own element is empty. */
export function sizeTypeOf(scope: MessageScope, eqd: SegmentNumber, written: WrittenEquipment): string | null {
  if (written.sizeType !== '') return written.sizeType;
  if (SIZE_TYPE.test(written.sizeTypeText)) return written.sizeTypeText;
  const misplaced = written.supplier.find((text) => SIZE_TYPE.test(text));
  if (misplaced === undefined) return null;
  const at = scope.segments.place(eqd, EQUIPMENT_SUPPLIER_ELEMENT);
  const detail = `the size and type '${misplaced}' stands in the element of 8077`;
  scope.faults.warning('SEGMENT_MALFORMED', at, detail);
  return misplaced;
}

/** Seals of SEL and RFF. One character (`SEL+Y`) says at most that there is one. */
export function sealsOf({ segments }: MessageScope, group: Equipment): readonly string[] {
  if (group.seals.length === 0 && group.references.length === 0) return [];
  const seals = new Set<string>();
  for (const sel of group.seals) seals.add(sealNumber(segments, sel));
  for (const rff of group.references) {
    if (qualifierOf(segments, rff) === SEAL_QUALIFIER) seals.add(referenceNumber(segments, rff));
  }
  return [...seals].filter((seal) => seal.length > 1 && !isPlaceholder(seal)).slice(0, INTERPRET_LIMITS.sealsPerUnit);
}

/** 6313 dimensions of a gross mass, the surest first: verified (SOLAS), gross, as later directories name it, estimated; WT alone. */
const GROSS_DIMENSIONS: readonly string[] = ['VGM', 'G', 'AAD', 'AET', 'AAB', 'EGW', ''];
/** 6311 purposes that say it without a dimension. */
const GROSS_PURPOSES: ReadonlyMap<string, string> = new Map([
  ['WT', ''],
  ['VGM', 'VGM'],
]);
const KILOGRAMS_BY_UNIT: ReadonlyMap<string, number> = new Map([
  ['KGM', 1],
  ['TNE', 1_000],
  ['LBR', 0.453_592_37],
]);

export function grossKgOf({ segments }: MessageScope, measures: readonly SegmentNumber[]): TransportUnit['grossKg'] {
  let best = GROSS_DIMENSIONS.length;
  let kilograms: number | null = null;
  for (const mea of measures) {
    const { purpose, dimension, unit, value } = measureOf(segments, mea);
    const said = dimension === '' ? GROSS_PURPOSES.get(purpose) : dimension;
    const rank = said === undefined ? -1 : GROSS_DIMENSIONS.indexOf(said);
    const factor = KILOGRAMS_BY_UNIT.get(unit);
    if (rank < 0 || rank >= best || factor === undefined || value === null || value <= 0) continue;
    best = rank;
    kilograms = Math.round(value * factor * 1_000) / 1_000;
  }
  return kilograms;
}
