import { isScac } from '../../canonical/identifiers/carrier-code.js';
import type { Reference } from '../../canonical/reference-number.js';
import { l11Reference, n9Reference, type WrittenReference } from '../../decode/x12/elements/documents.js';
import type { SegmentNumber } from '../../decode/x12/loops.js';
import {
  X12_CARRIER_QUALIFIER,
  X12_NO_REFERENCES,
  X12_REFERENCE_TYPES,
  X12_UNIT_QUALIFIERS,
} from '../code-maps/x12-reference-qualifiers.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { ReferenceList } from '../reference-list.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import type { MessageScope } from './message-scope.js';
import { reportNumber } from './units.js';

const N9_NUMBER_ELEMENT = 2;

/** Adds the numbers to a list under the types of their qualifiers. */
export function addReferences(list: ReferenceList, written: readonly WrittenReference[]): void {
  for (const { qualifier, number } of written) {
    if (X12_NO_REFERENCES.has(qualifier)) continue;
    list.add(X12_REFERENCE_TYPES.get(qualifier) ?? null, number, qualifier);
  }
}

/** N9 segments as written; their list is short, for every unit of the message looks through it. */
export const n9sOf = ({ segments }: MessageScope, n9s: readonly SegmentNumber[]): readonly WrittenReference[] =>
  n9s.slice(0, INTERPRET_LIMITS.sharedSegments).map((n9) => n9Reference(segments, n9));

export const l11sOf = ({ segments }: MessageScope, l11s: readonly SegmentNumber[]): readonly WrittenReference[] =>
  l11s.slice(0, INTERPRET_LIMITS.sharedSegments).map((l11) => l11Reference(segments, l11));

export function referencesOf(
  written: readonly WrittenReference[],
  base: readonly Reference[] = [],
): readonly Reference[] {
  if (written.length === 0) return base;
  const list = new ReferenceList(base);
  addReferences(list, written);
  return list.all;
}

/** N9*SCA: the carrier's code, when it is one. */
export const carrierIn = (written: readonly WrittenReference[]): string | null =>
  written.find(({ qualifier, number }) => qualifier === X12_CARRIER_QUALIFIER && isScac(number))?.number ?? null;

/** Containers that only the header's N9 names, when the message has no equipment of its own. */
export function unitsInReferences(scope: MessageScope, n9s: readonly SegmentNumber[]): readonly UnitReading[] {
  const units = new Map<string, UnitReading>();
  for (const n9 of n9s.slice(0, INTERPRET_LIMITS.sharedSegments)) {
    const { qualifier, number } = n9Reference(scope.segments, n9);
    if (!X12_UNIT_QUALIFIERS.has(qualifier) || number === '') continue;
    const reading = readUnit('CONTAINER', number);
    if (units.has(reading.unit.number)) continue;
    units.set(reading.unit.number, reading);
    if (!reading.isNumberValid) reportNumber(scope, { segment: n9, element: N9_NUMBER_ELEMENT }, reading);
  }
  return [...units.values()];
}

/** N9*EQ that names another container than the equipment of the message loses, and is reported. */
export function compareUnits(scope: MessageScope, n9s: readonly SegmentNumber[], units: readonly UnitReading[]): void {
  const known = new Set(units.map(({ unit }) => unit.number));
  const [first] = units;
  if (first === undefined) return;
  for (const n9 of n9s.slice(0, INTERPRET_LIMITS.sharedSegments)) {
    const { qualifier, number } = n9Reference(scope.segments, n9);
    if (!X12_UNIT_QUALIFIERS.has(qualifier) || number === '') continue;
    const stated = readUnit('CONTAINER', number).unit.number;
    // Without its check digit it is the same number.
    if (known.has(stated) || [...known].some((whole) => whole.slice(0, -1) === stated)) continue;
    const detail = `N9 names ${stated}, the equipment is ${first.unit.number}: the equipment counts`;
    scope.faults.warnOnce(String(n9), {
      code: 'CONTRADICTS_ITSELF',
      at: scope.segments.place(n9, N9_NUMBER_ELEMENT),
      detail,
    });
  }
}
