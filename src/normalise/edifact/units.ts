import type { UnitKind } from '../../canonical/transport-unit.js';
import {
  EQUIPMENT_NUMBER_ELEMENT,
  attachedNumber,
  equipmentOf,
  placementNumber,
  qualifierOf,
  referenceNumber,
} from '../../decode/edifact/elements.js';
import type { Equipment, SegmentNumber } from '../../decode/edifact/group-segments.js';
import type { SegmentReader } from '../../decode/edifact/syntax/segment-reader.js';
import {
  CARRYING_QUALIFIERS,
  DIRECTION_BY_CODE,
  LADEN_BY_CODE,
  UNIT_KINDS_BY_QUALIFIER,
  WAGON_EQUIPMENT,
} from '../code-maps/equipment.js';
import { WAGON_QUALIFIER } from '../code-maps/reference-qualifiers.js';
import { isPlaceholder } from '../placeholders.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import { attachedUnitsOf } from './attached-units.js';
import type { MessageScope } from './message-scope.js';
import { grossKgOf, reportNumber, sealsOf, sizeTypeOf } from './unit-details.js';

export { reportNumber } from './unit-details.js';

/** An EQD group, or what it carries, as a unit, with the wagon it stands on where the group says so. */
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
  const attached = moving.flatMap((group) => attachedUnitsOf(scope, group));
  if (attached.length > 0) return { ...readOwn(scope, moving, attached), wagon: null };
  const cargo = moving.filter(({ equipment }) => !CARRYING_QUALIFIERS.has(qualifierOf(segments, equipment)));
  const carrying = moving.filter(({ equipment }) => WAGON_EQUIPMENT.has(qualifierOf(segments, equipment)));
  const chosen = cargo.length > 0 ? cargo : moving;
  const { numbered, withoutNumber } = byNumber(scope, chosen);
  const [wagon] = cargo.length > 0 && carrying.length === 1 ? carrying : [];
  return {
    units: numbered.map((group) => readGroup(scope, group)),
    withoutNumber,
    wagon: wagon === undefined ? null : equipmentOf(segments, wagon.equipment).number || null,
  };
}

/** Wagons that name what stands on them (EQA) are not units themselves; equipment beside them is. */
function readOwn(
  scope: MessageScope,
  moving: readonly Equipment[],
  attached: readonly EquipmentReading[],
): Pick<EquipmentList, 'units' | 'withoutNumber'> {
  const carrying = new Set(attached.map(({ group }) => group));
  const rest = moving.filter((group) => !carrying.has(group));
  const { numbered, withoutNumber } = byNumber(scope, rest);
  return { units: [...attached, ...numbered.map((group) => readGroup(scope, group))], withoutNumber };
}

function byNumber(
  { segments }: MessageScope,
  groups: readonly Equipment[],
): { readonly numbered: readonly Equipment[]; readonly withoutNumber: readonly Equipment[] } {
  const isNumbered = ({ equipment }: Equipment): boolean => hasNumber(segments, equipment);
  return { numbered: groups.filter(isNumbered), withoutNumber: groups.filter((group) => !isNumbered(group)) };
}

/** Equipment without a number is counted (`EQD+SW+1`) or named by a word that says nothing; neither is told apart from any other. */
const SHORTEST_NUMBER = 3;
function hasNumber(segments: SegmentReader, eqd: SegmentNumber): boolean {
  const number = segments.text(eqd, EQUIPMENT_NUMBER_ELEMENT).trim();
  return number.length >= SHORTEST_NUMBER && !isPlaceholder(number);
}

function readContainer(scope: MessageScope, group: Equipment): EquipmentList {
  return hasNumber(scope.segments, group.equipment)
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

function wagonOf({ segments }: MessageScope, group: Equipment): string | null {
  for (const rff of group.references) {
    if (qualifierOf(segments, rff) === WAGON_QUALIFIER) return referenceNumber(segments, rff) || null;
  }
  for (const eqa of group.attachments) {
    if (WAGON_EQUIPMENT.has(qualifierOf(segments, eqa))) return attachedNumber(segments, eqa) || null;
  }
  return null;
}
