import { readAirWaybill } from '../../canonical/identifiers/air-waybill.js';
import type { Reference } from '../../canonical/reference-number.js';
import type { LogisticsObject, OneRecordWaybill } from '../../decode/one-record/one-record-event.js';
import { ReferenceList } from '../reference-list.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import type { EventScope } from './event-scope.js';

/** What an event is about. */
export interface Subjects {
  readonly units: readonly UnitReading[];
  /** Waybills, and the URIs of objects that are known by nothing else. */
  readonly references: readonly Reference[];
}

/**
 * An event is about the air waybill of the shipment it names, whether it was recorded for the shipment or for its pieces; about a unit load
 * device; or about a piece that carries a number of its own. What has only a URI is kept as a reference.
 */
export function subjectsOf(scope: EventScope): Subjects {
  const units = new Map<string, UnitReading>();
  const references = new ReferenceList();
  const take = (unit: UnitReading, byte: number): void => {
    const key = `${unit.unit.kind}:${unit.unit.number}`;
    if (units.has(key)) return;
    units.set(key, unit);
    reportNumber(scope, unit, byte);
  };
  for (const object of scope.event.objects) {
    for (const waybill of waybillsOf(object)) {
      if (waybill.isMaster) take(readUnit('AIR_WAYBILL', waybill.number), waybill.byte);
      references.add(waybill.isMaster ? 'MASTER_AIR_WAYBILL' : 'HOUSE_AIR_WAYBILL', waybill.number, 'waybill');
    }
    if (object.uld !== '') take(readUnit('ULD', object.uld), object.id.start);
    if (object.upid !== '' && units.size === 0) take(readUnit('PACKAGE', object.upid), object.id.start);
    if (object.id.trimmed !== '') references.add(null, object.id.trimmed, object.type || 'object');
  }
  return { units: [...units.values()], references: references.all };
}

interface NamedWaybill {
  readonly number: string;
  readonly isMaster: boolean;
  readonly byte: number;
}

/** The waybills an object brings along; where it brings none, the number that its URI ends with. */
function waybillsOf({ waybills, id }: LogisticsObject): readonly NamedWaybill[] {
  if (waybills.length > 0) return waybills.map(waybillOf);
  const number = AWB_URI.exec(id.trimmed)?.[1];
  return number !== undefined && readAirWaybill(number).checkDigit === 'VALID'
    ? [{ number, isMaster: true, byte: id.start }]
    : [];
}

/** URIs are the sender's to make; one that ends with a waybill's number as people write it, check digit and all, names that waybill. */
const AWB_URI = /[/#:](?:awb[-_:]?)?(\d{3}-\d{8})$/i;

/** A house waybill says so, or has a number that no airline gives out. */
function waybillOf({ type, prefix, number, value }: OneRecordWaybill): NamedWaybill {
  const whole = prefix === '' ? number : `${prefix}-${number}`;
  const isMaster = type.toUpperCase() !== 'HOUSE' && (prefix !== '' || readAirWaybill(whole).wellFormed);
  return { number: isMaster ? whole : number, isMaster, byte: value.start };
}

function reportNumber({ faults }: EventScope, { unit, isNumberValid }: UnitReading, byte: number): void {
  if (isNumberValid) return;
  const what = unit.checkDigit === 'INVALID' ? 'fails its check digit' : 'is no number of its kind';
  faults.warning('UNIT_NUMBER_INVALID', { byte }, `'${unit.original}' ${what}`);
}
