import type { JsonValue } from '../json/json-value.js';
import type { DcsaCall } from './dcsa-event.js';
import { VESSEL_SHAPE, type CallFields, type EventFields } from './shapes.js';
import type { Holders } from './versions.js';

/** The transport call of an event, its members gathered from wherever the version has them. */
export function readCall(call: CallFields, { version, body }: Holders): DcsaCall {
  if (version === '1.x') return readLeg(body);
  const vessel = VESSEL_SHAPE.read(call.first(['vessel', 'vesselTransport']));
  const rail = call.get('railTransport');
  const common = call.get('carrierVoyageNumber').trimmed;
  return {
    mode: call.get('modeOfTransport'),
    exportVoyage:
      call.first(['exportVoyageNumber', 'carrierExportVoyageNumber', 'universalExportVoyageReference']).trimmed ||
      numberIn(call.get('exportVoyageNumberOrReference')) ||
      common,
    importVoyage:
      call.first(['importVoyageNumber', 'carrierImportVoyageNumber', 'universalImportVoyageReference']).trimmed ||
      numberIn(call.get('importVoyageNumberOrReference')) ||
      common,
    vesselImo: vessel.get('vesselIMONumber'),
    vesselName: vessel.first(['vesselName', 'name']).trimmed,
    callSign: vessel.first(['vesselCallSignNumber', 'vesselCallSign', 'callSign']).trimmed,
    operator: vessel.first(['vesselOperatorCarrierCode', 'operatorCarrierCode']).trimmed,
    railService:
      call.first(['railServiceReference', 'railService']).trimmed ||
      rail.first(['railServiceReference', 'railService']).trimmed,
    departureId: call.get('departureID').trimmed || rail.get('departureID').trimmed,
    railCar: call.first(['railCarReference', 'railCar']).trimmed || rail.first(['railCarReference', 'railCar']).trimmed,
    truck: call.first(['licencePlate', 'licensePlate']).trimmed || plateOf(call.get('truckTransport')),
  };
}

/** 1.x: `transportReference` is the IMO number where the mode is a vessel, `transportLegReference` its voyage; others are not specified. */
function readLeg(body: EventFields): DcsaCall {
  const voyage = body.get('transportLegReference').trimmed;
  return {
    mode: body.first(['modeOfTransportCode', 'modeOfTransport']),
    exportVoyage: voyage,
    importVoyage: voyage,
    vesselImo: body.get('transportReference'),
    vesselName: '',
    callSign: '',
    operator: '',
    railService: '',
    departureId: '',
    railCar: '',
    truck: '',
  };
}

const numberIn = (voyage: JsonValue): string =>
  voyage.first(['carrierVoyageNumber', 'universalVoyageReference']).trimmed;

/** The tractor's plate; a trailer alone has only its own. */
const plateOf = (truck: JsonValue): string =>
  truck.get('tractorDetails').get('licensePlate').trimmed || truck.get('trailerDetails').get('licensePlate').trimmed;
