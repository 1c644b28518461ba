/**
 * Manifest messages of China customs (WCO data model): MT and four digits, the first of which says what is reported, the second by which way.
 *
 *     Manifest { Head { MessageID, FunctionCode, MessageType, SenderID, ReceiverID, SendTime, Version },
 *                Declaration { ID?, DeclarationOfficeID | ExitCustomsOffice { ID }, BorderTransportMeans { JourneyID, TypeCode, ID, Name, … },
 *                              LoadingLocation?, UnloadingLocation?, TransportEquipment*,
 *                              Consignment* { TransportContractDocument { ID }, AssociatedTransportDocument? { ID },
 *                                             LoadingLocation?, UnloadingLocation?, TransportEquipment* } } }
 *
 * Producers differ in names and in what stands in the declaration or in the consignment; both are looked at.
 */
import { child, children, elementsAt } from '../xml/navigation.js';
import type { XmlElement } from '../xml/xml-element.js';
import { decodeHead, type CnHead } from './head.js';
import { firstTextIn, originOf, textIn, type CnOrigin, type CnText } from './texts.js';

export interface CnManifest extends CnOrigin {
  readonly head: CnHead;
  /** Number of a lorry's load (货物运输批次号). */
  readonly batch: CnText | null;
  readonly office: CnText | null;
  readonly means: CnMeans;
  /** One for each bill; one more for containers that stand in no consignment. */
  readonly items: readonly CnManifestItem[];
}

export interface CnMeans {
  readonly journey: CnText | null;
  readonly id: CnText | null;
  readonly name: CnText | null;
  /** First port of China, and when it is reached. */
  readonly firstArrivalPlace: CnText | null;
  readonly arrival: CnText | null;
  /** Beginning and end of discharging or loading, in tally reports. */
  readonly workBegin: CnText | null;
  readonly workEnd: CnText | null;
}

/** A place by its code, and when something happens there. */
export interface CnStop {
  readonly place: CnText | null;
  readonly time: CnText | null;
}

export interface CnManifestItem extends CnOrigin {
  readonly isWhole: boolean;
  readonly bill: CnText | null;
  readonly houseBill: CnText | null;
  readonly loading: CnStop;
  readonly unloading: CnStop;
  readonly equipment: readonly CnEquipment[];
}

export interface CnEquipment {
  readonly id: CnText;
  readonly sizeType: string;
  /** 4 empty, 5 and above laden, as in EDIFACT 8169. */
  readonly fullness: string;
  readonly seals: readonly string[];
}

export function decodeManifest(root: XmlElement): CnManifest {
  const declaration = child(root, 'Declaration');
  return {
    ...originOf(root, '/Manifest'),
    head: decodeHead(root),
    batch: textIn(declaration, 'ID'),
    office: firstTextIn(declaration, [['DeclarationOfficeID'], ['ExitCustomsOffice', 'ID']]),
    means: decodeMeans(declaration),
    items: itemsIn(declaration),
  };
}

function decodeMeans(declaration: XmlElement | null): CnMeans {
  const means = child(declaration, 'BorderTransportMeans');
  // The confirmations of lorries have their means of transport in the first consignment.
  const inside = child(child(declaration, 'Consignment'), 'BorderTransportMeans');
  const of = (name: string): CnText | null => textIn(means, name) ?? textIn(inside, name);
  return {
    journey: of('JourneyID'),
    id: of('ID'),
    name: of('Name'),
    firstArrivalPlace: of('FirstArrivalLocationID'),
    arrival: of('ArrivalDateTime'),
    workBegin: of('ActualDateTime'),
    workEnd: of('CompletedDateTime'),
  };
}

function itemsIn(declaration: XmlElement | null): readonly CnManifestItem[] {
  if (declaration === null) return [];
  const shared = { loading: stopIn(declaration, LOADING), unloading: stopIn(declaration, UNLOADING) };
  const consignments = children(declaration, 'Consignment');
  const items = consignments.map((consignment, index): CnManifestItem => {
    const own = equipmentIn(consignment);
    const loading = stopIn(consignment, LOADING);
    const unloading = stopIn(consignment, UNLOADING);
    return {
      ...originOf(consignment, `/Manifest/Declaration/Consignment[${index + 1}]`),
      isWhole: consignment.isWhole,
      bill: textIn(consignment, 'TransportContractDocument', 'ID'),
      houseBill: textIn(consignment, 'AssociatedTransportDocument', 'ID'),
      loading: loading ?? shared.loading ?? NO_STOP,
      unloading: unloading ?? shared.unloading ?? NO_STOP,
      equipment: own,
    };
  });
  const outside = [
    ...children(declaration, 'TransportEquipment'),
    ...elementsAt(declaration, 'BorderTransportMeans', 'TransportEquipment'),
  ];
  if (outside.length === 0) return items;
  return [...items, itemOfDeclaration(declaration, outside, shared)];
}

/** Containers beside the consignments: of the only bill there is, else of none. */
function itemOfDeclaration(
  declaration: XmlElement,
  equipment: readonly XmlElement[],
  { loading, unloading }: { readonly loading: CnStop | null; readonly unloading: CnStop | null },
): CnManifestItem {
  const consignments = children(declaration, 'Consignment');
  const only = consignments.length === 1 ? consignments[0]! : null;
  return {
    ...originOf(declaration, '/Manifest/Declaration'),
    isWhole: declaration.isWhole,
    bill: textIn(only, 'TransportContractDocument', 'ID'),
    houseBill: textIn(only, 'AssociatedTransportDocument', 'ID'),
    loading: loading ?? NO_STOP,
    unloading: unloading ?? NO_STOP,
    equipment: equipment.map(decodeEquipment).filter((found) => found !== null),
  };
}

const NO_STOP: CnStop = { place: null, time: null };

interface StopNames {
  readonly element: string;
  readonly times: readonly (readonly string[])[];
}

const LOADING: StopNames = { element: 'LoadingLocation', times: [['LoadingDateTime'], ['LoadingDate']] };
const UNLOADING: StopNames = { element: 'UnloadingLocation', times: [['ArrivalDateTime'], ['ArrivalDate']] };

/** Tally reports have the place inside the means of transport. */
function stopIn(parent: XmlElement, { element, times }: StopNames): CnStop | null {
  const found = child(parent, element) ?? child(child(parent, 'BorderTransportMeans'), element);
  return found === null ? null : { place: textIn(found, 'ID'), time: firstTextIn(found, times) };
}

/** Containers of a consignment; where it has none, those that its goods stand in. */
function equipmentIn(consignment: XmlElement): readonly CnEquipment[] {
  const own = children(consignment, 'TransportEquipment').map(decodeEquipment);
  const found =
    own.length > 0 ? own : elementsAt(consignment, 'ConsignmentItem', 'EquipmentIdentification').map(ofGoods);
  const byNumber = new Map<string, CnEquipment>();
  for (const each of found) if (each !== null && !byNumber.has(each.id.text)) byNumber.set(each.id.text, each);
  return [...byNumber.values()];
}

/** A container's number stands in EquipmentIdentification, or in ID alone. */
export const equipmentNumber = (element: XmlElement): CnText | null =>
  firstTextIn(element, [['EquipmentIdentification', 'ID'], ['ID'], ['EquipmentIdentification']]);

function decodeEquipment(element: XmlElement): CnEquipment | null {
  const id = equipmentNumber(element);
  if (id === null) return null;
  const seals = [...children(element, 'SealID'), ...elementsAt(element, 'Seal', 'ID')].map(({ text }) => text);
  return {
    id,
    sizeType: textIn(element, 'CharacteristicCode')?.text ?? '',
    fullness: textIn(element, 'FullnessCode')?.text ?? '',
    seals: seals.filter((seal) => seal !== ''),
  };
}

function ofGoods(element: XmlElement): CnEquipment | null {
  const id = textIn(element, 'ID');
  return id === null ? null : { id, sizeType: '', fullness: '', seals: [] };
}
