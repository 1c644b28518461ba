import type { ReferenceType } from '../../canonical/reference-number.js';
import type { CheckDigit, TransportUnit, UnitKind } from '../../canonical/transport-unit.js';
import type { CustomsProcedure, SourceKind, TransportMode } from '../../canonical/tracking-event.js';
import { defineEnum } from './define-enum.js';

export const UnitKindEnum = defineEnum<UnitKind>('UnitKind', 'What moves and carries a number.', {
  CONTAINER: 'Freight container (ISO 6346).',
  SWAP_BODY: 'Swap body.',
  TRAILER: 'Trailer or semi-trailer.',
  WAGON: 'Rail wagon.',
  ULD: 'Unit load device of air cargo.',
  AIR_WAYBILL: 'The pieces of an air waybill.',
  PACKAGE: 'A package or loose piece.',
});

export const CheckDigitEnum = defineEnum<CheckDigit>('CheckDigit', 'Result of the check digit of a number.', {
  VALID: 'The check digit fits.',
  INVALID: 'It does not: a typing mistake, or a box that really carries that number.',
  NOT_APPLICABLE: 'Numbers of this kind have no check digit.',
});

export const LadenEnum = defineEnum<NonNullable<TransportUnit['laden']>>(
  'Laden',
  'Whether there is cargo in the unit.',
  {
    LADEN: 'With cargo.',
    EMPTY: 'Without.',
  },
);

export const UnitDirectionEnum = defineEnum<NonNullable<TransportUnit['direction']>>(
  'UnitDirection',
  'Which side of its journey the sender puts the unit on (EDIFACT 8249).',
  { EXPORT: 'Outbound.', IMPORT: 'Inbound.', TRANSHIPMENT: 'From conveyance to conveyance.' },
);

export const ReferenceTypeEnum = defineEnum<ReferenceType>('ReferenceType', 'What a number is the number of.', {
  BOOKING: "Carrier's booking.",
  MASTER_BILL: 'Master bill of lading.',
  HOUSE_BILL: 'House bill of lading.',
  MASTER_AIR_WAYBILL: 'Master air waybill.',
  HOUSE_AIR_WAYBILL: 'House air waybill.',
  RAIL_NOTE: 'Rail consignment note (SMGS, CIM or the common one).',
  DECLARATION: 'Customs declaration (MRN, Chinese declaration number).',
  TRANSIT_DOCUMENT: 'Document of a transit procedure.',
  FORWARDER_REFERENCE: "Forwarder's own reference.",
  SHIPPER_REFERENCE: "Shipper's reference.",
  CONSIGNEE_REFERENCE: "Consignee's reference.",
  PURCHASE_ORDER: 'Purchase order.',
  RELEASE_ORDER: 'Release or delivery order.',
  PACKAGE: 'Package or lot.',
  OTHER: 'Any other; `original` keeps its qualifier.',
});

export const TransportModeEnum = defineEnum<TransportMode>('TransportMode', 'How it is carried.', {
  SEA: 'By sea.',
  INLAND_WATERWAY: 'By river or canal.',
  RAIL: 'By rail.',
  ROAD: 'By road.',
  AIR: 'By air.',
});

export const CustomsProcedureEnum = defineEnum<CustomsProcedure>('CustomsProcedure', 'Customs procedure.', {
  EXPORT: 'Export.',
  TRANSIT: 'Transit.',
  IMPORT: 'Import.',
  WAREHOUSING: 'Into a bonded warehouse; not an import.',
  RE_EXPORT: 'Re-export.',
});

export const SourceKindEnum = defineEnum<SourceKind>(
  'SourceKind',
  'What kind of party speaks. When two disagree it decides who wins: whoever handles the unit or runs the conveyance.',
  {
    TERMINAL: 'Operator of a port, rail or river terminal.',
    RAILWAY: 'Railway undertaking.',
    CARRIER: 'Shipping line or barge operator.',
    AIRLINE: 'Airline.',
    FORWARDER: 'Freight forwarder.',
    CUSTOMS: 'Customs authority.',
  },
);
