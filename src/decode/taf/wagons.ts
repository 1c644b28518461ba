import { child, children, elementAt, firstChild, textAt } from '../xml/navigation.js';
import type { XmlElement } from '../xml/xml-element.js';
import { readLocation, type TafLocation } from './train.js';

/** A container, swap body or trailer on a wagon. */
export interface TafUnit {
  readonly element: XmlElement;
  readonly number: string;
  /** 00 unknown, 01 container, 02 swap body, 03 semi-trailer, 04 lorry; empty when it is not told. */
  readonly type: string;
  readonly seals: readonly string[];
  readonly loading: string;
}

/** A wagon with what stands on it. */
export interface TafWagon {
  readonly element: XmlElement;
  readonly number: string;
  readonly loading: string;
  readonly units: readonly TafUnit[];
  readonly seals: readonly string[];
}

/** A part of a train's way over which its composition does not change. */
export interface CompositionSection {
  readonly element: XmlElement;
  readonly origin: TafLocation | null;
  readonly destination: TafLocation | null;
  readonly wagons: readonly TafWagon[];
}

/** 3003. Units on the wagons came with version 3.1 of the schema (IntermodalTransportData). */
export const readSections = (root: XmlElement): readonly CompositionSection[] =>
  children(root, 'TrainCompositionJourneySection').map((element) => ({
    element,
    origin: readLocation(elementAt(element, 'JourneySection', 'JourneySectionOrigin')),
    destination: readLocation(elementAt(element, 'JourneySection', 'JourneySectionDestination')),
    wagons: children(element, 'WagonData').map(readCompositionWagon),
  }));

function readCompositionWagon(element: XmlElement): TafWagon {
  const units = children(element, 'IntermodalTransportData').map((unit) => ({
    element: unit,
    number: textAt(unit, 'LoadUnitNumber'),
    type: textAt(unit, 'TypeOfLoadUnit'),
    seals: [],
    loading: '',
  }));
  return { element, number: textAt(element, 'WagonNumberFreight'), loading: '', units, seals: [] };
}

/** 1000: a consignment note from carrier to carrier. */
export interface ConsignmentOrder {
  readonly element: XmlElement;
  /** CIM, CUV (empty wagons) or SMGS. */
  readonly noteType: string;
  /** PRN announces a consignment, NACK says that nobody took it over; the others state it. */
  readonly orderType: string;
  readonly acceptance: TafLocation | null;
  readonly delivery: TafLocation | null;
  readonly accepted: XmlElement | null;
  readonly prepared: XmlElement | null;
  readonly number: string;
  readonly carrier: string;
  readonly dossier: string;
  readonly train: string;
  readonly wagons: readonly TafWagon[];
}

export const readOrders = (root: XmlElement): readonly ConsignmentOrder[] =>
  children(root, 'COMS').map((element) => {
    const header = child(element, 'COM_Header');
    const acceptance = elementAt(element, 'COM', 'AcceptancePoint');
    return {
      element,
      noteType: textAt(header, 'ShipmentType'),
      orderType: textAt(header, 'ConsignmentOrderType').toUpperCase(),
      acceptance: readLocation(child(acceptance, 'Station')),
      delivery: readLocation(elementAt(element, 'COM', 'DeliveryPoint', 'Station')),
      accepted: child(acceptance, 'AcceptanceDate'),
      prepared: child(header, 'COM_PreparationDatetime'),
      number: textAt(acceptance, 'ConsignmentNumber'),
      carrier: textAt(acceptance, 'CarrierCode'),
      dossier: textAt(header, 'DossierNumber'),
      train: textAt(acceptance, 'ForwardingTrainNumber').replace(/^0+(?=\d)/, ''),
      wagons: children(child(element, 'COM'), 'Wagons').map(readOrderWagon),
    };
  });

function readOrderWagon(element: XmlElement): TafWagon {
  const goods = children(element, 'GoodsInWagon');
  const units = goods.flatMap((good) => [
    ...children(good, 'ILU').map((unit) => readLoadUnit(child(unit, 'ILU_Details') ?? unit)),
    ...children(good, 'ContainerNumber').map((number) => readLoadUnit(number)),
  ]);
  const details = child(element, 'WagonDetails');
  return {
    element,
    number: textAt(element, 'WagonNumberFreight'),
    loading: textAt(details, 'LoadingStatus') || textAt(elementAt(details, 'WagonInfo'), 'LoadingStatus'),
    units: units.filter(({ number }) => number !== ''),
    seals: sealsIn(child(details, 'Seals')),
  };
}

function readLoadUnit(element: XmlElement): TafUnit {
  return {
    element,
    number: firstChild(element, ['LoadUnitNumber', 'ILUCode'])?.text ?? element.text,
    type: textAt(element, 'ILU_Type'),
    seals: sealsIn(child(element, 'Seals')),
    loading: textAt(element, 'LoadingStatus'),
  };
}

const sealsIn = (seals: XmlElement | null): readonly string[] =>
  children(seals, 'SealsDescription')
    .map(({ text }) => text)
    .filter((text) => text !== '');
