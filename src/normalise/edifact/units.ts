import type { UnitKind, TransportUnit } from '../../canonical/transport-unit.js';
import {
  EQUIPMENT_NUMBER_ELEMENT,
  EQUIPMENT_SUPPLIER_ELEMENT,
  attachedNumber,
  equipmentOf,
  measureOf,
  placementNumber,
  qualifierOf,
  referenceNumber,
  sealNumber,
  type WrittenEquipment,
} from '../../decode/edifact/elements.js';
import type { Equipment, SegmentNumber } from '../../decode/edifact/group-segments.js';
import {
  CARRYING_QUALIFIERS,
  DIRECTION_BY_CODE,
  LADEN_BY_CODE,
  UNIT_KINDS_BY_QUALIFIER,
  WAGON_EQUIPMENT,
} from '../code-maps/equipment.js';
import { SEAL_QUALIFIER, WAGON_QUALIFIER } from '../code-maps/reference-qualifiers.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import type { MessageScope } from './message-scope.js';

/** An EQD group as a unit, with the wagon it stands on where the group says so. */
export interface EquipmentReading extends UnitReading {
  readonly group: Equipment;
  /** 8249 as written. */
  readonly status: string;
  readonly wagon: string | null;
  /** What TPL places it on: a wagon when the leg is by rail. */
  readonly placement: string | null;
}

/** Equipment of a statement: what moves, and what carries it. */
export interface EquipmentList {
  readonly units: readonly EquipmentReading[];
  /** Groups that have no number: a booking without a container. */
  readonly withoutNumber: readonly Equipment[];
  /** A wagon that stands as equipment of its own beside the units on it. */
  readonly wagon: string | null;
}

/**
 * Reads EQD groups. A chassis or wagon beside a container carries it; alone, it is the unit. Equipment that has no journey (pallets,
 * generators, "no special equipment needed") is left out.
 */
export function readEquipment(scope: MessageScope, groups: readonly Equipment[]): EquipmentList {
  const { segments } = scope;
  // The plain case of terminal reports, one container at a time.
  if (groups.length === 1 && segments.is(groups[0]!.equipment, 1, 0, 'CN')) return readContainer(scope, groups[0]!);
  const moving = groups.filter(({ equipment }) => UNIT_KINDS_BY_QUALIFIER.has(qualifierOf(segments, equipment)));
  const cargo = moving.filter(({ equipment }) => !CARRYING_QUALIFIERS.has(qualifierOf(segments, equipment)));
  const carrying = moving.filter(({ equipment }) => WAGON_EQUIPMENT.has(qualifierOf(segments, equipment)));
  const chosen = cargo.length > 0 ? cargo : moving;
  const numbered = chosen.filter(({ equipment }) => segments.has(equipment, EQUIPMENT_NUMBER_ELEMENT));
  const [wagon] = cargo.length > 0 && carrying.length === 1 ? carrying : [];
  return {
    units: numbered.map((group) => readGroup(scope, group)),
    withoutNumber: chosen.filter((group) => !numbered.includes(group)),
    wagon: wagon === undefined ? null : equipmentOf(segments, wagon.equipment).number || null,
  };
}

function readContainer(scope: MessageScope, group: Equipment): EquipmentList {
  const isNumbered = scope.segments.has(group.equipment, EQUIPMENT_NUMBER_ELEMENT);
  return isNumbered
    ? { units: [readGroup(scope, group)], withoutNumber: [], wagon: null }
    : { units: [], withoutNumber: [group], wagon: null };
}

function readGroup(scope: MessageScope, group: Equipment): EquipmentReading {
  const { segments } = scope;
  const eqd = group.equipment;
  const written = equipmentOf(segments, eqd);
  const kind: UnitKind = UNIT_KINDS_BY_QUALIFIER.get(qualifierOf(segments, eqd)) ?? 'CONTAINER';
  const reading = readUnit(kind, written.number, {
    sizeType: sizeTypeOf(scope, eqd, written),
    laden: LADEN_BY_CODE.get(written.fullOrEmpty) ?? null,
    direction: DIRECTION_BY_CODE.get(written.status) ?? null,
    seals: sealsOf(scope, group),
    grossKg: grossKgOf(scope, group.measures),
  });
  if (!reading.isNumberValid) reportNumber(scope, eqd, EQUIPMENT_NUMBER_ELEMENT, reading);
  const [tpl] = group.placements;
  const placement = tpl === undefined ? null : placementNumber(segments, tpl) || null;
  const { unit, isNumberValid } = reading;
  return { unit, isNumberValid, group, status: written.status, wagon: wagonOf(scope, group), placement };
}

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
function sizeTypeOf(scope: MessageScope, eqd: SegmentNumber, written: WrittenEquipment): string | null {
  if (written.sizeType !== '') return written.sizeType;
  const misplaced = written.supplier.find((text) => SIZE_TYPE.test(text));
  if (misplaced === undefined) return null;
  const at = scope.segments.place(eqd, EQUIPMENT_SUPPLIER_ELEMENT);
  const detail = `the size and type '${misplaced}' stands in the element of 8077`;
  scope.faults.warning('SEGMENT_MALFORMED', at, detail);
  return misplaced;
}

function sealsOf({ segments }: MessageScope, group: Equipment): readonly string[] {
  if (group.seals.length === 0 && group.references.length === 0) return [];
  const seals = new Set<string>();
  for (const sel of group.seals) seals.add(sealNumber(segments, sel));
  for (const rff of group.references) {
    if (qualifierOf(segments, rff) === SEAL_QUALIFIER) seals.add(referenceNumber(segments, rff));
  }
  seals.delete('');
  return [...seals].slice(0, INTERPRET_LIMITS.sealsPerUnit);
}

function wagonOf({ segments }: MessageScope, group: Equipment): string | null {
  for (const rff of group.references) {
    if (qualifierOf(segments, rff) === WAGON_QUALIFIER) return referenceNumber(segments, rff) || null;
  }
  for (const eqa of group.attachments) {
    if (WAGON_EQUIPMENT.has(qualifierOf(segments, eqa))) return attachedNumber(segments, eqa) || null;
  }
  return null;
}

/** 6313 dimensions of a gross mass, the surest first: verified (SOLAS), gross, gross as in later directories, estimated; WT alone. */
const GROSS_DIMENSIONS: readonly string[] = ['VGM', 'G', 'AAD', 'AAB', 'EGW', ''];
const KILOGRAMS_BY_UNIT: ReadonlyMap<string, number> = new Map([
  ['KGM', 1],
  ['TNE', 1_000],
  ['LBR', 0.453_592_37],
]);

function grossKgOf({ segments }: MessageScope, measures: readonly SegmentNumber[]): TransportUnit['grossKg'] {
  let best = GROSS_DIMENSIONS.length;
  let kilograms: number | null = null;
  for (const mea of measures) {
    const { purpose, dimension, unit, value } = measureOf(segments, mea);
    const rank = dimension === '' && purpose !== 'WT' ? -1 : GROSS_DIMENSIONS.indexOf(dimension);
    const factor = KILOGRAMS_BY_UNIT.get(unit);
    if (rank < 0 || rank >= best || factor === undefined || value === null || value <= 0) continue;
    best = rank;
    kilograms = Math.round(value * factor * 1_000) / 1_000;
  }
  return kilograms;
}
