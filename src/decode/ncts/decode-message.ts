/**
 * NCTS phase 5 (messages of the DDNTA between traders and national administrations).
 *
 *     CCnnnC  @PhaseID { messageSender, messageRecipient, preparationDateAndTime, messageIdentification, messageType, correlationIdentifier?,
 *                        TransitOperation { LRN?, MRN?, dates and indicators }, CustomsOfficeOf… { referenceNumber },
 *                        Invalidation? | UnloadingRemark? | TypeOfControls* | GuaranteeReference* | FunctionalError* | XMLError*,
 *                        Consignment? { TransportEquipment* { containerIdentificationNumber?, Seal* { identifier } },
 *                                       TransportDocument* PreviousDocument* { type, referenceNumber }, Incident*, HouseConsignment* } }
 *
 * Elements are in no namespace, the root is in `http://ncts.dgtaxud.ec`; some senders put all of them into it or none. JSON has the same tree.
 */
import { memberOf, membersOf, type NctsNode } from './ncts-node.js';
import type {
  NctsDocument,
  NctsEquipment,
  NctsIncident,
  NctsMessage,
  NctsOffice,
  NctsReason,
  NctsText,
} from './ncts-message.js';

const OFFICE = /^CustomsOffice(?:Of)?(.+)$/;
/** Groups of single values about the movement. */
const STATING: readonly string[] = [
  'TransitOperation',
  'Invalidation',
  'UnloadingRemark',
  'RecoveryNotification',
  'CTLControl',
];

export function decodeNctsMessage(root: NctsNode): NctsMessage {
  const operation = memberOf(root, 'TransitOperation');
  const consignment = memberOf(root, 'Consignment');
  return {
    type: root.name.toUpperCase(),
    statedType: textOf(memberOf(root, 'messageType')),
    phase: root.attribute('PhaseID'),
    pointer: root.pointer,
    byteStart: root.start,
    byteEnd: root.end,
    isWhole: root.isWhole,
    sender: textOf(memberOf(root, 'messageSender'))?.text ?? null,
    recipient: textOf(memberOf(root, 'messageRecipient'))?.text ?? null,
    preparedAt: textOf(memberOf(root, 'preparationDateAndTime')),
    messageId: textOf(memberOf(root, 'messageIdentification')),
    correlationId: textOf(memberOf(root, 'correlationIdentifier')),
    // An error message about a movement that has no transit operation names it in its header.
    lrn: textOf(memberOf(operation ?? memberOf(root, 'Header'), 'LRN')),
    mrn: textOf(memberOf(operation ?? memberOf(root, 'Header'), 'MRN')),
    statements: statementsIn(root),
    offices: root.children.flatMap(officesIn),
    equipment: membersOf(consignment, 'TransportEquipment').map(equipmentOf),
    documents: documentsIn(consignment),
    reasons: reasonsIn(root),
    incidents: membersOf(consignment, 'Incident').map(incidentOf),
  };
}

function textOf(node: NctsNode | null): NctsText | null {
  return node === null || node.text === '' ? null : { text: node.text, byte: node.byte };
}

function statementsIn(root: NctsNode): ReadonlyMap<string, NctsText> {
  const found = new Map<string, NctsText>();
  for (const group of root.children) {
    if (!STATING.includes(group.name)) continue;
    for (const member of group.children) {
      const text = textOf(member);
      if (text !== null && !found.has(member.name)) found.set(member.name, text);
    }
  }
  return found;
}

function officesIn(node: NctsNode): readonly NctsOffice[] {
  const role = OFFICE.exec(node.name)?.[1];
  const number = role === undefined ? null : textOf(memberOf(node, 'referenceNumber'));
  return role === undefined || number === null ? [] : [{ role, number }];
}

function equipmentOf(node: NctsNode): NctsEquipment {
  const seals = membersOf(node, 'Seal').map((seal) => memberOf(seal, 'identifier')?.text ?? '');
  return {
    container: textOf(memberOf(node, 'containerIdentificationNumber')),
    seals: seals.filter((seal) => seal !== ''),
  };
}

/** Documents of the consignment, then those of the house consignments in it; UCR is the consignment's own number. */
function documentsIn(consignment: NctsNode | null): readonly NctsDocument[] {
  const levels = consignment === null ? [] : [consignment, ...membersOf(consignment, 'HouseConsignment')];
  const documents = levels.flatMap((level) => [
    ...membersOf(level, 'TransportDocument').flatMap((node) => documentOf('TRANSPORT', node)),
    ...membersOf(level, 'PreviousDocument').flatMap((node) => documentOf('PREVIOUS', node)),
  ]);
  const ucrs = levels.flatMap((level): NctsDocument[] => {
    const number = textOf(memberOf(level, 'referenceNumberUCR'));
    return number === null ? [] : [{ group: 'UCR', type: '', number }];
  });
  return [...documents, ...ucrs];
}

function documentOf(group: 'TRANSPORT' | 'PREVIOUS', node: NctsNode): readonly NctsDocument[] {
  const number = textOf(memberOf(node, 'referenceNumber'));
  return number === null ? [] : [{ group, type: memberOf(node, 'type')?.text ?? '', number }];
}

/** Groups that say why, and the names of code and text in each. */
const REASONS: readonly (readonly [group: string, code: string, text: string])[] = [
  ['TransitOperation', 'noReleaseMotivationCode', 'noReleaseMotivationText'],
  ['TransitOperation', 'rejectionCode', 'rejectionReason'],
  ['TransitOperation', '', 'discrepanciesNotificationText'],
  ['Invalidation', '', 'justification'],
  ['UnloadingRemark', '', 'unloadingRemark'],
  ['RecoveryNotification', '', 'recoveryNotificationText'],
  ['TypeOfControls', 'type', 'text'],
  ['RequestedDocument', 'documentType', 'description'],
  ['InvalidGuaranteeReason', 'code', 'text'],
  ['FunctionalError', 'errorCode', 'errorReason'],
  ['XMLError', 'errorCode', 'errorReason'],
];

function reasonsIn(root: NctsNode): readonly NctsReason[] {
  const guarantees = membersOf(root, 'GuaranteeReference').flatMap(({ children }) => children);
  const groups = [...root.children, ...guarantees];
  return REASONS.flatMap(([name, codeName, textName]) =>
    groups.flatMap((group): NctsReason[] => {
      if (group.name !== name) return [];
      const code = memberOf(group, codeName)?.text ?? '';
      const text = [memberOf(group, textName)?.text ?? '', pointed(group)].filter((part) => part !== '').join(' at ');
      return code === '' && text === '' ? [] : [{ code, text }];
    }),
  );
}

/** Errors name the element they are about. */
const pointed = (group: NctsNode): string =>
  memberOf(group, 'errorPointer')?.text ?? memberOf(group, 'errorLocation')?.text ?? '';

function incidentOf(node: NctsNode): NctsIncident {
  const location = memberOf(node, 'Location');
  const gnss = memberOf(location, 'GNSS');
  const endorsement = memberOf(node, 'Endorsement');
  return {
    code: memberOf(node, 'code')?.text ?? '',
    text: memberOf(node, 'text')?.text ?? '',
    pointer: node.pointer,
    byteStart: node.start,
    byteEnd: node.end,
    unlocode: textOf(memberOf(location, 'UNLocode')),
    country: memberOf(location, 'country')?.text ?? memberOf(endorsement, 'country')?.text ?? '',
    coordinates:
      gnss === null ? null : `${memberOf(gnss, 'latitude')?.text ?? ''},${memberOf(gnss, 'longitude')?.text ?? ''}`,
    endorsedAt: memberOf(endorsement, 'place')?.text ?? '',
    endorsedOn: textOf(memberOf(endorsement, 'date')),
    equipment: membersOf(node, 'TransportEquipment').map(equipmentOf),
  };
}
