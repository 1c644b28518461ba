import type { DcsaEvent } from '../../decode/dcsa/dcsa-event.js';
import { DCSA_DIRECTIONS, DCSA_LADEN, EQUIPMENT_REFERENCE, referenceCodeOf } from '../code-maps/dcsa-words.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import type { EventScope } from './event-scope.js';

/** The containers an event is about: its equipment, else every equipment reference. */
export function unitsOf(scope: EventScope): readonly UnitReading[] {
  const { equipment, references } = scope.event;
  const others = references.filter(({ type }) => referenceCodeOf(type) === EQUIPMENT_REFERENCE);
  if (equipment.reference.trimmed !== '') {
    const unit = readEquipment(scope);
    compare(scope, unit, others);
    return [unit];
  }
  const units = new Map<string, UnitReading>();
  for (const { number } of others) {
    if (number.trimmed === '') continue;
    const unit = readUnit('CONTAINER', number.text);
    if (units.has(unit.unit.number)) continue;
    units.set(unit.unit.number, unit);
    reportNumber(scope, unit, number.start);
  }
  return [...units.values()];
}

function readEquipment(scope: EventScope): UnitReading {
  const { reference, sizeType, emptyIndicator, movement, seals } = scope.event.equipment;
  const laden = DCSA_LADEN.get(emptyIndicator.trimmed.toUpperCase()) ?? null;
  if (laden === null && emptyIndicator.trimmed !== '') {
    const detail = `emptyIndicatorCode '${emptyIndicator.text}' is neither EMPTY nor LADEN`;
    scope.faults.warning('MEMBER_MALFORMED', { byte: emptyIndicator.start }, detail);
  }
  const unit = readUnit('CONTAINER', reference.text, {
    sizeType: sizeType.trimmed || null,
    laden,
    direction: DCSA_DIRECTIONS.get(movement) ?? null,
    seals: [...new Set(seals)].filter((seal) => seal !== '').slice(0, INTERPRET_LIMITS.sealsPerUnit),
    grossKg: null,
  });
  reportNumber(scope, unit, reference.start);
  return unit;
}

/** Equipment references beside the equipment repeat it; one that names only others contradicts it. */
function compare({ faults }: EventScope, { unit }: UnitReading, others: DcsaEvent['references']): void {
  const numbers = others.map(({ number }) => readUnit('CONTAINER', number.text).unit.number);
  const [other] = numbers;
  if (other === undefined || numbers.includes(unit.number)) return;
  const detail = `a reference names ${other}, equipmentReference ${unit.number}: equipmentReference counts`;
  faults.warning('CONTRADICTS_ITSELF', { byte: others[0]!.number.start }, detail);
}

function reportNumber({ faults }: EventScope, { unit, isNumberValid }: UnitReading, byte: number): void {
  if (isNumberValid) return;
  const what = unit.checkDigit === 'INVALID' ? 'fails its check digit' : 'is no container number';
  faults.warning('UNIT_NUMBER_INVALID', { byte }, `'${unit.original}' ${what}`);
}
