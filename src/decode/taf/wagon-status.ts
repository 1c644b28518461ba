import { child, children, textAt } from '../xml/navigation.js';
import type { XmlElement } from '../xml/xml-element.js';
import { readLocation, readTrain, type TafLocation, type TafTrain } from './train.js';

/** 5020: one event of one wagon. */
export interface WagonStatus {
  readonly element: XmlElement;
  readonly wagon: XmlElement | null;
  readonly reporter: string;
  readonly made: XmlElement | null;
  readonly type: XmlElement | null;
  readonly time: XmlElement | null;
  readonly location: TafLocation | null;
  readonly position: string;
  readonly loading: string;
  readonly train: TafTrain;
  readonly notes: readonly ConsignmentLabel[];
  readonly irregularity: string;
}

/** Control label of a consignment: where it was handed in, by whom, and its number there. */
export interface ConsignmentLabel {
  /** UIC country number, two digits. */
  readonly country: string;
  readonly station: string;
  readonly carrier: string;
  readonly number: string;
  readonly dossier: string;
}

/** Several stand under `WagonStatusMessages`; one alone may stand by itself. */
export function readWagonStatuses(root: XmlElement): readonly WagonStatus[] {
  const entries = children(root, 'WagonStatusMessage');
  return (entries.length > 0 || child(root, 'Event') === null ? entries : [root]).map(readWagonStatus);
}

function readWagonStatus(element: XmlElement): WagonStatus {
  const event = child(element, 'Event');
  const where = child(event, 'EventLocationInformation');
  const [latitude, longitude] = [textAt(where, 'Position', 'Latitude'), textAt(where, 'Position', 'Longitude')];
  return {
    element,
    wagon: child(element, 'WagonNumberFreight'),
    reporter: textAt(element, 'ReportingRU'),
    made: child(element, 'MessageCreationDateTime'),
    type: child(event, 'EventType'),
    time: child(event, 'EventDateTime'),
    location: readLocation(child(where, 'EventLocation') ?? child(event, 'EventLocation')),
    position: latitude === '' || longitude === '' ? '' : `${latitude}, ${longitude}`,
    loading: textAt(element, 'LoadingStatus'),
    train: readTrain(child(element, 'Train')),
    notes: children(element, 'ConsignmentIdentification').map(readLabel),
    irregularity: children(child(element, 'WagonJourneyIrregularity'), 'DamageCodes')
      .map((code) => code.children.map(({ text }) => text).join('.'))
      .join(', '),
  };
}

function readLabel(element: XmlElement): ConsignmentLabel {
  const label = child(element, 'ControlLabel');
  return {
    country: textAt(label, 'ShippingCountry'),
    station: textAt(label, 'ShippingStationCode'),
    carrier: textAt(label, 'ShippingCarrier'),
    number: textAt(label, 'ConsignmentNumber'),
    dossier: textAt(element, 'DossierNumber'),
  };
}

/** 5006: when a wagon is expected at an interchange, and when it leaves. */
export interface WagonForecast {
  readonly element: XmlElement;
  readonly wagon: XmlElement | null;
  readonly loading: string;
  readonly source: string;
  readonly calls: readonly WagonCall[];
}

export interface WagonCall {
  readonly element: XmlElement;
  readonly motion: 'ARRIVED' | 'DEPARTED';
  readonly location: TafLocation | null;
  readonly time: XmlElement | null;
  readonly train: TafTrain;
}

const CALLS: readonly (readonly [report: string, time: string, motion: WagonCall['motion']])[] = [
  ['ArrivalInterchangeReport', 'ArrivalTimeAtLocation', 'ARRIVED'],
  ['DepartureInterchangeReport', 'DepartureTimeAtLocation', 'DEPARTED'],
];

export function readWagonForecast(root: XmlElement): WagonForecast {
  const information = child(root, 'WagonInformation');
  return {
    element: root,
    wagon: child(information, 'WagonNumberFreight'),
    loading: textAt(information, 'LoadingStatus'),
    source: textAt(root, 'ArrivalInterchangeReport', 'Source'),
    calls: CALLS.flatMap(([report, time, motion]) =>
      children(root, report).map((element) => ({
        element,
        motion,
        location: readLocation(child(element, 'Location')),
        time: child(element, time),
        train: readTrain(element),
      })),
    ),
  };
}
