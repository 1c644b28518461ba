import type { EventCode, EventKind } from '../../canonical/event-code.js';
import type { TimeBasis, TimePrecision } from '../../canonical/time.js';
import type { Correction, EventClassifier, EventFlag } from '../../canonical/tracking-event.js';
import { defineEnum } from './define-enum.js';

export const EventKindEnum = defineEnum<EventKind>(
  'EventKind',
  "What kind of thing happened: DCSA's three, and customs.",
  {
    TRANSPORT: 'A conveyance moves.',
    EQUIPMENT: 'A unit is handled at a place.',
    SHIPMENT: "A shipment's papers and hand-overs.",
    CUSTOMS: 'A customs authority acts.',
  },
);

export const EventCodeEnum = defineEnum<EventCode>(
  'EventCode',
  'What happened. Where DCSA Track & Trace has a code for it, the description names that.',
  {
    ARRIVED: 'The conveyance arrived (DCSA ARRI).',
    DEPARTED: 'The conveyance departed (DCSA DEPA).',
    EN_ROUTE: 'Seen under way between two places.',
    BORDER_ARRIVED: 'Reached a border point.',
    BORDER_CROSSED: 'Crossed the border.',
    HANDED_OVER: 'Handed over from one carrier or railway to the next.',
    DELAYED: 'Reported as delayed.',
    GATE_IN: 'Entered a terminal, depot or ramp (DCSA GTIN).',
    GATE_OUT: 'Left a terminal, depot or ramp (DCSA GTOT).',
    LOADED: 'Lifted onto a conveyance (DCSA LOAD).',
    DISCHARGED: 'Lifted off a conveyance (DCSA DISC).',
    RELOADED: 'Lifted from wagon to wagon at a change of gauge, or from ship to ship.',
    STUFFED: 'Packed (DCSA STUF).',
    STRIPPED: 'Unpacked (DCSA STRP).',
    EMPTY_RELEASED: 'Released empty to be packed (DCSA PICK).',
    EMPTY_RETURNED: 'Returned empty (DCSA DROP).',
    INSPECTED: 'Inspected, not by customs (DCSA INSP).',
    SEALED: 'Sealed, or the seal changed.',
    DAMAGED: 'Reported as damaged.',
    STORED: 'Put into storage.',
    ROLLED: 'Left behind, moved to another conveyance.',
    BOOKED: 'The booking was confirmed (DCSA CONF).',
    BOOKING_CANCELLED: 'The booking was cancelled (DCSA CANC).',
    RECEIVED: 'The cargo was received for carriage (DCSA RECE).',
    DOCUMENTS_ISSUED: 'The transport document was issued (DCSA ISSU).',
    MANIFESTED: 'Entered in a manifest.',
    READY_FOR_PICKUP: 'May be collected.',
    CONSIGNEE_NOTIFIED: 'The consignee was told of the arrival.',
    OUT_FOR_DELIVERY: 'On the last way to the consignee.',
    DELIVERED: 'Delivered to the consignee.',
    NOT_DELIVERED: 'Delivery was tried and failed.',
    CUSTOMS_LODGED: 'A declaration was lodged.',
    CUSTOMS_ACCEPTED: 'The declaration was accepted.',
    CUSTOMS_HELD: 'Customs stopped the goods (DCSA CUSS).',
    CUSTOMS_INSPECTED: 'Customs inspected the goods (DCSA CUSI).',
    CUSTOMS_RELEASED: 'Customs released the goods (DCSA CUSR).',
    CUSTOMS_REJECTED: 'The declaration was rejected.',
    CUSTOMS_CANCELLED: 'The declaration was cancelled.',
    TRANSIT_OPENED: 'A transit procedure was opened.',
    TRANSIT_CLOSED: 'A transit procedure was closed.',
    CUSTOMS_EXITED: 'The goods left the customs territory.',
    UNKNOWN: 'Said, and not yet understood: the code waits for a mapping. It moves nothing.',
  },
);

export const EventClassifierEnum = defineEnum<EventClassifier>(
  'EventClassifier',
  'Whether it happened or is only said to. Plan, estimate and actual of one thing are three facts; the actual wins.',
  {
    PLANNED: 'According to the plan (DCSA PLN).',
    ESTIMATED: 'Estimated (DCSA EST). Never becomes an actual by itself, however long past.',
    ACTUAL: 'It happened (DCSA ACT).',
    REQUESTED: 'Somebody asks for it (DCSA REQ).',
  },
);

export const TimeBasisEnum = defineEnum<TimeBasis>(
  'TimeBasis',
  'How the offset of a reported time was found, strongest first.',
  {
    EXPLICIT: 'The value itself carries the offset.',
    ZONE_WORD: 'The message names the zone in words (`LT`, `GMT`).',
    FEED_RULE: 'This feed writes every time in one zone, whatever the place (CIS railways: Moscow time).',
    PLACE_ZONE: 'Local time of the place of the event.',
    FEED_DEFAULT: "The feed's default zone, for want of anything better.",
    UNKNOWN: 'Not found: there is no instant.',
  },
);

export const TimePrecisionEnum = defineEnum<TimePrecision>('TimePrecision', 'How exactly a time was told.', {
  SECOND: 'To the second.',
  MINUTE: 'To the minute.',
  HOUR: 'To the hour.',
  DAY: 'A date without a time of day. `instant` is the first instant of that local day; do not compare it to a clock.',
});

export const CorrectionActionEnum = defineEnum<Correction['action']>('CorrectionAction', 'What a correction does.', {
  RETRACTS: 'Takes back what the earlier message said.',
  REPLACES: 'Says it anew instead of the earlier message.',
});

export const EventFlagEnum = defineEnum<EventFlag>('EventFlag', 'Why a fact moves no state, or must be looked at.', {
  ACTUAL_AFTER_MESSAGE: 'An actual later than the message that reports it. Kept, shown, moves nothing.',
  TIME_IMPLAUSIBLE:
    'Before 1990 or more than two years after its message, or an arrival before its departure. Kept, shown, moves nothing.',
  PLACE_UNRESOLVED: 'The place code is in no list of ours; it waits for a mapping.',
  CODE_UNMAPPED: 'The status code is in no code map; it waits for a mapping. Moves nothing.',
  UNIT_NUMBER_INVALID: 'The unit number has the wrong shape or check digit; it is kept as written.',
  SOURCE_NOT_ENTITLED:
    'A customs status from a feed that may not speak for that authority. Kept, shown, moves nothing.',
  PARTIAL: 'About some of the pieces only. Kept, shown; moves nothing until all pieces are told of.',
});
