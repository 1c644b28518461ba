import { bytesOf } from './bytes.js';
import type { Desk, Letter } from './letter.js';
import { paperOf } from './letter.js';

interface NctsMessage {
  readonly type: string;
  /** The element of TransitOperation that tells when, and whether it is a date alone. */
  readonly time: string;
  readonly isDate: boolean;
}

/** A release opens the transit too: one message says both. */
const MESSAGES: Readonly<Record<string, NctsMessage>> = {
  CUSTOMS_ACCEPTED: { type: 'CC028C', time: 'declarationAcceptanceDate', isDate: true },
  CUSTOMS_HELD: { type: 'CC060C', time: 'controlNotificationDateAndTime', isDate: false },
  CUSTOMS_RELEASED: { type: 'CC029C', time: 'releaseDate', isDate: true },
  TRANSIT_CLOSED: { type: 'CC045C', time: 'writeOffDate', isDate: true },
};

/** A message of NCTS phase 5 from the office of departure; null for what another message has said already. */
export function encodeNcts(letter: Letter, { clock }: Desk): Uint8Array | null {
  const [first] = letter.statements;
  const message = first && MESSAGES[first.code];
  if (first?.customs == null || message === undefined) return null;
  const { type, time, isDate } = message;
  const { declaration, reason } = first.customs;
  const local = clock(first.at, first.place.zone);
  const note = paperOf(first, 'RAIL_NOTE') ?? '';
  const equipment = letter.statements.flatMap(({ unit }, index) =>
    unit === null
      ? []
      : [
          `<TransportEquipment><sequenceNumber>${index + 1}</sequenceNumber><containerIdentificationNumber>${unit.number}</containerIdentificationNumber></TransportEquipment>`,
        ],
  );
  const controls =
    reason === null
      ? ''
      : `<TypeOfControls><sequenceNumber>1</sequenceNumber><type>10</type><text>${reason}</text></TypeOfControls>`;
  const document = `<TransportDocument><sequenceNumber>1</sequenceNumber><type>N722</type><referenceNumber>${note}</referenceNumber></TransportDocument>`;
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<ncts:${type} PhaseID="NCTS5.1" xmlns:ncts="http://ncts.dgtaxud.ec">`,
    `<messageSender>NTA.PL</messageSender><messageRecipient>${letter.recipient}</messageRecipient>`,
    `<preparationDateAndTime>${clock(letter.madeAt, first.place.zone)}</preparationDateAndTime>`,
    `<messageIdentification>${letter.number}</messageIdentification><messageType>${type}</messageType>`,
    `<TransitOperation><MRN>${declaration}</MRN><${time}>${isDate ? local.slice(0, 10) : local}</${time}></TransitOperation>`,
    `<CustomsOfficeOfDeparture><referenceNumber>${first.place.office ?? ''}</referenceNumber></CustomsOfficeOfDeparture>`,
    controls,
    `<Consignment>${equipment.join('')}${document}</Consignment>`,
    `</ncts:${type}>`,
  ];
  return bytesOf(text.filter((line) => line !== '').join('\n'), 'utf-8');
}
