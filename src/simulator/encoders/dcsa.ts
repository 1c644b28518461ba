import { bytesOf } from './bytes.js';
import type { Desk, Letter, Statement } from './letter.js';
import { paperOf } from './letter.js';

/** Codes of DCSA Track & Trace by type of event. */
const TRANSPORT: Readonly<Record<string, string>> = { ARRIVED: 'ARRI', DEPARTED: 'DEPA' };
const EQUIPMENT: Readonly<Record<string, string>> = { LOADED: 'LOAD', DISCHARGED: 'DISC' };
const CLASSIFIERS: Readonly<Record<string, string>> = { ACTUAL: 'ACT', ESTIMATED: 'EST', PLANNED: 'PLN' };

/**
 * Events of DCSA Track & Trace 3.0.0, one for each statement. The event keeps its id through its versions: the document's number and the unit.
 * Null when the standard has no event for what happened.
 */
export function encodeDcsa(letter: Letter, desk: Desk): Uint8Array | null {
  const events = letter.statements.flatMap((statement) => eventOf(statement, letter, desk));
  return events.length === 0 ? null : bytesOf(JSON.stringify({ events }), 'utf-8');
}

function eventOf(
  statement: Statement,
  { number, madeAt, purpose, sender, recipient }: Letter,
  { clock }: Desk,
): readonly unknown[] {
  const { code, classifier, at, place, unit } = statement;
  const identity = {
    eventRouting: {
      originatingParty: { partyCode: sender, codeListProvider: 'ZZZ', partyFunction: 'CA' },
      destinationParty: { partyCode: recipient, codeListProvider: 'ZZZ' },
    },
    eventID: `${number}-${unit?.number ?? ''}`,
    eventUpdatedDateTime: new Date(madeAt).toISOString(),
  };
  if (purpose === 'CANCELS') return [{ ...identity, isRetracted: true }];
  const classification = classificationOf(code);
  if (classification === null || unit === null) return [];
  return [
    {
      ...identity,
      eventDateTime: withOffset(at, clock(at, place.zone)),
      eventClassification: { ...classification, eventClassifierCode: CLASSIFIERS[classifier] },
      equipmentDetails: {
        equipmentReference: unit.number,
        ISOEquipmentCode: unit.sizeType,
        emptyIndicatorCode: unit.laden ? 'LADEN' : 'EMPTY',
      },
      eventLocation: { UNLocationCode: place.unlocode },
      transportDetails: transportOf(statement),
      shipmentDetails: documentsOf(statement),
    },
  ];
}

function classificationOf(code: string): Readonly<Record<string, string>> | null {
  const [transport, equipment] = [TRANSPORT[code], EQUIPMENT[code]];
  if (transport !== undefined) return { eventTypeCode: 'TRANSPORT', transportEventTypeCode: transport };
  return equipment === undefined ? null : { eventTypeCode: 'EQUIPMENT', equipmentEventTypeCode: equipment };
}

function transportOf({ conveyance }: Statement): unknown {
  if (conveyance === null) return undefined;
  const voyage = { carrierVoyageNumber: conveyance.voyage };
  return {
    transportCall: {
      modeOfTransport: 'VESSEL',
      exportVoyageNumberOrReference: voyage,
      importVoyageNumberOrReference: voyage,
      vesselTransport: { vesselIMONumber: conveyance.vesselId, vesselName: conveyance.vesselName },
    },
  };
}

const documentsOf = (statement: Statement): unknown => ({
  documentReference: { type: 'BOOKING', reference: paperOf(statement, 'BOOKING') },
  additionalDocumentReferences: [{ type: 'TRANSPORT_DOCUMENT', reference: paperOf(statement, 'MASTER_BILL') }],
});

/** The clock's time with its distance from UTC. */
function withOffset(at: number, local: string): string {
  const minutes = Math.round((Date.parse(`${local}Z`) - at) / 60_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
