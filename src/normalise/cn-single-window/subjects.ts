import { readAirWaybill } from '../../canonical/identifiers/air-waybill.js';
import type { Reference, ReferenceType } from '../../canonical/reference-number.js';
import type { TransportMode } from '../../canonical/tracking-event.js';
import type { CnEquipment } from '../../decode/cn-single-window/manifest.js';
import type { CnText } from '../../decode/cn-single-window/texts.js';
import { LADEN_BY_CODE } from '../code-maps/equipment.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { ReferenceList } from '../reference-list.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import type { MessageScope } from './message-scope.js';

/** What a fact is about: one unit, or documents alone. */
export interface Subject {
  readonly unit: UnitReading | null;
  readonly references: readonly Reference[];
}

/** The transport document is a bill, an air waybill or a rail note, by the way that the goods go. */
const MASTERS: Readonly<Record<TransportMode, ReferenceType>> = {
  SEA: 'MASTER_BILL',
  INLAND_WATERWAY: 'MASTER_BILL',
  ROAD: 'MASTER_BILL',
  AIR: 'MASTER_AIR_WAYBILL',
  RAIL: 'RAIL_NOTE',
};

export interface Documents {
  readonly mode: TransportMode | null;
  readonly bill: CnText | null;
  readonly houseBill: CnText | null;
}

/** Adds bill and house bill under the types of their way. */
export function addDocuments(list: ReferenceList, { mode, bill, houseBill }: Documents): void {
  list.add(MASTERS[mode ?? 'SEA'], bill?.text ?? '', 'BL');
  list.add(mode === 'AIR' ? 'HOUSE_AIR_WAYBILL' : 'HOUSE_BILL', houseBill?.text ?? '', 'HBL');
}

/** The containers; by air the waybill itself where there are none; else the documents alone. Empty when there is nothing at all. */
export function subjectsOf(
  scope: MessageScope,
  documents: Documents,
  about: { readonly equipment: readonly CnEquipment[]; readonly references: readonly Reference[] },
): readonly Subject[] {
  const { references } = about;
  const units = about.equipment.map((equipment) => readContainer(scope, equipment));
  if (units.length > 0) return units.map((unit) => ({ unit, references }));
  const { mode, bill } = documents;
  if (mode === 'AIR' && bill !== null && readAirWaybill(bill.text).wellFormed) {
    const unit = readUnit('AIR_WAYBILL', bill.text);
    reportNumber(scope, unit, bill);
    return [{ unit, references }];
  }
  return references.length > 0 ? [{ unit: null, references }] : [];
}

export function readContainer(scope: MessageScope, equipment: CnEquipment): UnitReading {
  const { id, sizeType, fullness, seals } = equipment;
  const unit = readUnit('CONTAINER', id.text, {
    sizeType: sizeType || null,
    laden: LADEN_BY_CODE.get(fullness) ?? null,
    direction: null,
    seals: [...new Set(seals)].slice(0, INTERPRET_LIMITS.sealsPerUnit),
    grossKg: null,
  });
  reportNumber(scope, unit, id);
  return unit;
}

function reportNumber({ faults }: MessageScope, { unit, isNumberValid }: UnitReading, { byte }: CnText): void {
  if (isNumberValid) return;
  const what = unit.checkDigit === 'INVALID' ? 'the check digit is wrong' : `no ${unit.kind} is numbered like this`;
  faults.warnOnce(unit.number, { code: 'UNIT_NUMBER_INVALID', at: { byte }, detail: `'${unit.original}': ${what}` });
}
