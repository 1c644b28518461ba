import type { NctsEquipment } from '../../decode/ncts/ncts-message.js';
import type { FaultList } from '../fault-list.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { readUnit, type UnitReading } from '../unit-reading.js';

/** The containers, each once, with their seals. Goods on a wagon or lorry without container have seals and no unit. */
export function unitsOf(equipment: readonly NctsEquipment[], faults: FaultList): readonly UnitReading[] {
  const units = new Map<string, UnitReading>();
  for (const { container, seals } of equipment) {
    if (container === null) continue;
    const unit = readUnit('CONTAINER', container.text, {
      sizeType: null,
      laden: null,
      direction: null,
      seals: seals.slice(0, INTERPRET_LIMITS.sealsPerUnit),
      grossKg: null,
    });
    if (units.has(unit.unit.number)) continue;
    units.set(unit.unit.number, unit);
    if (unit.isNumberValid) continue;
    const what = unit.unit.checkDigit === 'INVALID' ? 'fails its check digit' : 'is no number of a container';
    faults.warning('UNIT_NUMBER_INVALID', { byte: container.byte }, `'${container.text}' ${what}`);
  }
  return [...units.values()];
}
