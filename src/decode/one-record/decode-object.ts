import type { JsonValue } from '../json/json-value.js';
import type { LogisticsObject, OneRecordWaybill } from './one-record-event.js';
import { literal, localName, type Ontology } from './ontology.js';

/** How far from an object its waybill can be: piece → shipment → waybill → master waybill. */
const WAY_TO_WAYBILLS = ['ofShipment', 'waybill', 'masterWaybill'] as const;

/** An object that an event is about, with the waybills that stand in it, in what it embeds, and in what embeds it. */
export function readObject(value: JsonValue, holders: readonly JsonValue[], ontology: Ontology): LogisticsObject {
  const classes = value.isObject ? ontology.classesOf(value) : [];
  const around = holders.slice(holders.indexOf(value) + 1);
  const whole = holders.includes(value) ? [value, ...around] : [value];
  return {
    type: classes[0] ?? '',
    id: value.isObject ? value.first(['@id', 'id']) : value,
    waybills: whole.flatMap((object) => waybillsIn(object, ontology, 0)),
    uld: uldOf(value, ontology),
    upid: literal(ontology.get(value, 'upid')).trimmed,
  };
}

function waybillsIn(value: JsonValue, ontology: Ontology, depth: number): readonly OneRecordWaybill[] {
  if (depth > WAY_TO_WAYBILLS.length) return [];
  const number = literal(ontology.get(value, 'waybillNumber')).trimmed;
  const own =
    number === ''
      ? []
      : [
          {
            type: localName(literal(ontology.get(value, 'waybillType')).trimmed),
            prefix: literal(ontology.get(value, 'waybillPrefix')).trimmed,
            number,
            value,
          },
        ];
  const further = WAY_TO_WAYBILLS.flatMap((name) =>
    ontology.get(value, name).itemsOrSelf.flatMap((next) => waybillsIn(next, ontology, depth + 1)),
  );
  return [...own, ...further];
}

/** Type, serial number and owner, as they stand on the device. */
function uldOf(value: JsonValue, ontology: Ontology): string {
  const serial = literal(ontology.get(value, 'uldSerialNumber')).trimmed;
  if (serial === '') return '';
  const type = localName(literal(ontology.get(value, 'uldTypeCode')).trimmed);
  const owner = literal(ontology.get(value, 'ownerCode')).trimmed;
  return `${type}${serial}${localName(owner)}`;
}
