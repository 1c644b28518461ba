import {
  attachedFullOrEmpty,
  attachedNumber,
  equipmentOf,
  qualifierOf,
  type WrittenEquipment,
} from '../../decode/edifact/elements.js';
import type { Equipment, SegmentNumber } from '../../decode/edifact/group-segments.js';
import {
  CARRYING_QUALIFIERS,
  LADEN_BY_CODE,
  UNIT_KINDS_BY_QUALIFIER,
  WAGON_EQUIPMENT,
} from '../code-maps/equipment.js';
import { readUnit } from '../unit-reading.js';
import type { MessageScope } from './message-scope.js';
import { grossKgOf, reportNumber, sealsOf } from './unit-details.js';
import type { EquipmentReading } from './units.js';

const NUMBER_ELEMENT = 2;

/**
 * The containers that a wagon or chassis names as attached to it: EQD+RR with EQA+CN in the consignment notes of OSJD, which write the size
 * and type behind the number (`LBZU1234563/22G1`). Empty for everything else.
 */
export function attachedUnitsOf(scope: MessageScope, group: Equipment): readonly EquipmentReading[] {
  const { segments } = scope;
  const qualifier = qualifierOf(segments, group.equipment);
  if (group.attachments.length === 0 || !CARRYING_QUALIFIERS.has(qualifier)) return [];
  const written = equipmentOf(segments, group.equipment);
  const wagon = WAGON_EQUIPMENT.has(qualifier) ? written.number || null : null;
  return group.attachments.flatMap((eqa) => {
    const isCargo = !CARRYING_QUALIFIERS.has(qualifierOf(segments, eqa));
    const reading = isCargo ? readAttached(scope, group, { eqa, written }) : null;
    return reading === null ? [] : [{ ...reading, group, status: written.status, wagon, placement: null }];
  });
}

function readAttached(
  scope: MessageScope,
  group: Equipment,
  { eqa, written }: { readonly eqa: SegmentNumber; readonly written: WrittenEquipment },
): Pick<EquipmentReading, 'unit' | 'isNumberValid'> | null {
  const { segments } = scope;
  const kind = UNIT_KINDS_BY_QUALIFIER.get(qualifierOf(segments, eqa));
  const [number = '', sizeType = ''] = attachedNumber(segments, eqa).split('/');
  if (kind === undefined || number.trim() === '') return null;
  // Weight and seals of the group are those of its one container; of several nobody can tell whose they are.
  const isOnly = group.attachments.length === 1;
  const fullOrEmpty = attachedFullOrEmpty(segments, eqa);
  const reading = readUnit(kind, number, {
    sizeType: sizeType.trim() || null,
    laden: LADEN_BY_CODE.get(fullOrEmpty) ?? LADEN_BY_CODE.get(written.fullOrEmpty) ?? null,
    direction: null,
    seals: isOnly ? sealsOf(scope, group) : [],
    grossKg: isOnly ? grossKgOf(scope, group.measures) : null,
  });
  if (!reading.isNumberValid) reportNumber(scope, eqa, NUMBER_ELEMENT, reading);
  return reading;
}
