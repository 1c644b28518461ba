/**
 * IATA Cargo-XML (Toolkit editions 3 to 12): XFSU status, XFWB waybill, XFHL house manifest, XFZB house waybill.
 *
 *     StatusMessage   { MessageHeaderDocument, BusinessHeaderDocument { ID = air waybill },
 *                       MasterConsignment { weights, PieceQuantity, TotalPieceQuantity, TransportSplitDescription, TransportContractDocument,
 *                                           ReportedStatus* { ReasonCode, AssociatedStatusConsignment* { quantity, DiscrepancyDescriptionCode?,
 *                                             SpecifiedLogisticsTransportMovement* { ArrivalEvent?, DepartureEvent?, SpecifiedLocation*, SpecifiedEvent* } … } } } }
 *     Waybill         { …, MasterConsignment { …, SpecifiedLogisticsTransportMovement* } }
 *     HouseManifest   { …, MasterConsignment { …, IncludedHouseConsignment* { TransportContractDocument } } }
 *     HouseWaybill    { …, BusinessHeaderDocument { ID = house waybill }, MasterConsignment { TransportContractDocument, … } }
 *
 * Roots are in `iata:<name>:1`, the rest in `iata:datamodel:3` under whatever prefix. Place and time of a status are members of its movement in
 * the schema, even where no flight is meant; some senders put them beside it.
 */
import { child, children, elementAt, elementsAt, firstDescendant, textAt } from '../xml/navigation.js';
import type { XmlElement } from '../xml/xml-element.js';
import type {
  AirCustomsNote,
  AirHouse,
  AirStatusReport,
  AirText,
  CargoXmlHeader,
  CargoXmlKind,
  CargoXmlMessage,
} from './cargo-xml-message.js';
import { airText, movementsOf, ownMomentOf, ownPlaceOf, quantityOf } from './movements.js';

const KINDS: ReadonlyMap<string, CargoXmlKind> = new Map([
  ['StatusMessage', 'XFSU'],
  ['Waybill', 'XFWB'],
  ['HouseManifest', 'XFHL'],
  ['HouseWaybill', 'XFZB'],
]);
const NAMESPACE = /^iata:[a-z]+:\d+$/;

/** Whether an element is a message of Cargo-XML: by its namespace, or by name and header where the sender left that out. */
export function isCargoXml(root: XmlElement): boolean {
  if (NAMESPACE.test(root.namespace)) return true;
  return KINDS.has(root.name) && child(root, 'MessageHeaderDocument') !== null;
}

export function decodeCargoXml(root: XmlElement): CargoXmlMessage {
  const { name, pointer, start, end, isWhole } = root;
  const master = child(root, 'MasterConsignment');
  const header = headerOf(root);
  const kind = KINDS.get(name) ?? null;
  const number = airText(elementAt(master, 'TransportContractDocument', 'ID'));
  return {
    kind,
    rootName: name,
    isWhole,
    pointer,
    start,
    end,
    header,
    // A house waybill has the business header for itself.
    master: { number: number ?? (kind === 'XFZB' ? null : header.businessId), quantity: quantityOf(master) },
    statuses: children(master, 'ReportedStatus').flatMap(reportsOf),
    movements: movementsOf(master),
    houses: children(master, 'IncludedHouseConsignment').map(houseOf),
    ...issueOf(root),
  };
}

function headerOf(root: XmlElement): CargoXmlHeader {
  const header = child(root, 'MessageHeaderDocument');
  const party = (name: string): string | null =>
    textAt(header, name, 'PrimaryID') || textAt(header, name, 'ID') || null;
  return {
    id: textAt(header, 'ID') || null,
    version: textAt(header, 'VersionID'),
    issued: airText(child(header, 'IssueDateTime')),
    purpose: textAt(header, 'PurposeCode'),
    sender: party('SenderParty'),
    recipient: party('RecipientParty'),
    businessId: airText(elementAt(root, 'BusinessHeaderDocument', 'ID')),
  };
}

/** The carrier's signature says when and where the waybill was executed. */
function issueOf(root: XmlElement): Pick<CargoXmlMessage, 'issuedAt' | 'issuedIn'> {
  const signature = elementAt(root, 'BusinessHeaderDocument', 'SignatoryCarrierAuthentication');
  return {
    issuedAt: airText(child(signature, 'ActualDateTime')),
    issuedIn: airText(
      elementAt(signature, 'IssueAuthenticationLocation', 'ID') ??
        elementAt(signature, 'IssueAuthenticationLocation', 'Name'),
    ),
  };
}

/** A status with no consignment of its own is about the whole one, with what stands beside its code. */
function reportsOf(status: XmlElement): readonly AirStatusReport[] {
  const code = airText(child(status, 'ReasonCode'));
  const parts = children(status, 'AssociatedStatusConsignment');
  return (parts.length === 0 ? [status] : parts).map((part) => reportOf(part, code));
}

function reportOf(part: XmlElement, code: AirText | null): AirStatusReport {
  const { pointer, start, end, isWhole } = part;
  const houses = [
    ...elementsAt(part, 'AssociatedHouseConsignment', 'TransportContractDocument', 'ID'),
    ...elementsAt(part, 'IncludedHouseConsignment', 'TransportContractDocument', 'ID'),
  ];
  return {
    isWhole,
    code,
    discrepancy: textAt(part, 'DiscrepancyDescriptionCode').toUpperCase(),
    quantity: quantityOf(part),
    movements: movementsOf(part),
    location: ownPlaceOf(part),
    occurred: ownMomentOf(part),
    houses: houses.map(airText).filter((text) => text !== null),
    ulds: uldsOf(part),
    manifest: textAt(part, 'AssociatedManifestDocument', 'ID'),
    customsNotes: notesOf(part),
    pointer,
    start,
    end,
  };
}

/** `CharacteristicCode` PMC, `ID` 12345 and the operating party CA are PMC12345CA. */
function uldsOf(part: XmlElement): readonly AirText[] {
  const equipment = part.children.filter(({ name }) => name.endsWith('UnitLoadTransportEquipment'));
  return equipment.flatMap((element): AirText[] => {
    const id = child(element, 'ID');
    if (id === null || id.text === '') return [];
    const isSerial = /^\d{4,5}$/.test(id.text);
    const parts = [textAt(element, 'CharacteristicCode'), id.text, textAt(element, 'OperatingParty', 'PrimaryID')];
    return [{ text: isSerial ? parts.join('') : id.text, byte: id.textStart }];
  });
}

function houseOf(element: XmlElement): AirHouse {
  const { pointer, start, end } = element;
  const number = elementAt(element, 'TransportContractDocument', 'ID');
  return { number: airText(number), customsNotes: notesOf(element), pointer, start, end };
}

function notesOf(element: XmlElement): readonly AirCustomsNote[] {
  const notes = element.children.filter(({ name }) => name.endsWith('CustomsNote'));
  return notes.map((note) => ({
    kind: textAt(note, 'ContentCode').toUpperCase(),
    subject: textAt(note, 'SubjectCode').toUpperCase(),
    text: firstDescendant(note, 'Content')?.text ?? '',
  }));
}
