import type { JsonValue } from '../json/json-value.js';
import type { DcsaVersion } from './dcsa-event.js';
import { EVENT_SHAPE, type EventFields } from './shapes.js';

/** The objects of an event in which its statements stand. In the flat versions all of them are the event itself. */
export interface Holders {
  readonly version: DcsaVersion;
  readonly envelope: EventFields;
  /** Type, classifier and code. */
  readonly classification: EventFields;
  readonly body: EventFields;
  readonly shipment: EventFields;
  readonly transport: EventFields;
  readonly equipment: EventFields;
}

const FLAT_CODES: readonly string[] = ['transportEventTypeCode', 'equipmentEventTypeCode', 'shipmentEventTypeCode'];
/** `OPERATIONS` is another standard of DCSA (port calls); it is known so that it can be refused by its name. */
const FLAT_TYPES: ReadonlySet<string> = new Set([
  'SHIPMENT',
  'TRANSPORT',
  'EQUIPMENT',
  'TRANSPORTEQUIPMENT',
  'OPERATIONS',
]);

/** The version an object is an event of, by the members it has; null when it is none. Their order does not matter. */
export function versionOf(value: JsonValue): DcsaVersion | null {
  if (!value.isObject) return null;
  if (FLAT_CODES.some((name) => value.has(name))) return '2.x';
  if (value.get('eventClassification').isObject) return '3.0.0';
  const metadata = value.get('metadata');
  if (metadata.has('eventID') || metadata.has('retractedEventID')) return '3.0.0-Beta-1';
  if (value.has('eventID') && (value.has('isRetracted') || value.has('eventRouting'))) return '3.0.0';
  if (!FLAT_TYPES.has(value.get('eventType').trimmed.toUpperCase()) || !value.first(FLAT_MEMBERS).isSaid) return null;
  // 2.x knows the common code too, as a deprecated one, and has its transport in one object.
  return value.has('transportCall') || value.has('eventCreatedDateTime') ? '2.x' : '1.x';
}

const FLAT_MEMBERS = ['eventClassifierCode', 'eventDateTime', 'eventTypeCode'];

export function holdersOf(event: JsonValue, version: DcsaVersion): Holders {
  const fields = (name: string): EventFields => EVENT_SHAPE.read(event.get(name));
  switch (version) {
    case '3.0.0-Beta-1': {
      const body = fields('payload');
      const of = { classification: body, body, shipment: body, transport: body, equipment: body };
      return { version, envelope: fields('metadata'), ...of };
    }
    case '3.0.0': {
      const body = EVENT_SHAPE.read(event);
      return {
        version,
        envelope: body,
        classification: fields('eventClassification'),
        body,
        shipment: fields('shipmentDetails'),
        transport: fields('transportDetails'),
        equipment: fields('equipmentDetails'),
      };
    }
    default: {
      const body = EVENT_SHAPE.read(event);
      return { version, envelope: body, classification: body, body, shipment: body, transport: body, equipment: body };
    }
  }
}
