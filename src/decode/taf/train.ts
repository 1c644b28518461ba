import { child, children, elementAt, firstChild, textAt } from '../xml/navigation.js';
import type { XmlElement } from '../xml/xml-element.js';

/** A train as a message names it. */
export interface TafTrain {
  /** Operational train number without zeros in front; empty when there is none. One number runs every day. */
  readonly number: string;
  /** Identity of this one run: `TR/0081/43521/00/2026/2026-08-07`; empty without the identifiers of TAF. */
  readonly run: string;
  /** Railway undertaking that runs it, a company code; empty when it is not told. */
  readonly operator: string;
}

/** Reads the train that stands in a message, a report or a wagon's status. */
export function readTrain(element: XmlElement | null): TafTrain {
  const identifiers = [
    ...children(child(element, 'TrainOperationalIdentification'), 'TransportOperationalIdentifiers'),
    ...children(element, 'TransportOperationalIdentifiers'),
    ...children(element, 'TrainID'),
  ];
  const own = identifiers.find((identifier) => textAt(identifier, 'ObjectType').toUpperCase() === 'TR') ?? null;
  const number =
    textAt(element, 'OperationalTrainNumberIdentifier', 'OperationalTrainNumber') ||
    textAt(element, 'OperationalTrainNumber');
  return {
    number: withoutZeros(number || coreOf(own)),
    run: runOf(own),
    operator: firstChild(element, ['ResponsibleRU', 'TrainOperatingRU'])?.text ?? '',
  };
}

const RUN_PARTS = ['ObjectType', 'Company', 'Core', 'Variant', 'TimetableYear', 'StartDate'];

/** Without the day on which it starts, an identifier names the train of a whole year. */
function runOf(identifier: XmlElement | null): string {
  const parts = RUN_PARTS.map((name) => textAt(identifier, name));
  return parts[2] === '' || parts[5] === '' ? '' : parts.join('/');
}

/** The core is filled up with hyphens: `--ABCD123456`. */
const coreOf = (identifier: XmlElement | null): string => textAt(identifier, 'Core').replace(/^-+/, '');

const withoutZeros = (number: string): string => number.replace(/^0+(?=\d)/, '');

/** A location: country and primary code, the name, and the track inside it. */
export interface TafLocation {
  readonly element: XmlElement;
  readonly country: string;
  readonly code: string;
  readonly name: string;
  readonly track: string;
}

/** Reads a location; null when nothing is there. */
export function readLocation(element: XmlElement | null): TafLocation | null {
  if (element === null) return null;
  const code = textAt(element, 'LocationPrimaryCode');
  const name = textAt(element, 'PrimaryLocationName');
  if (code === '' && name === '') return null;
  return {
    element,
    country: textAt(element, 'CountryCodeISO').toUpperCase(),
    code,
    name,
    track: elementAt(element, 'LocationSubsidiaryIdentification', 'LocationSubsidiaryCode')?.text ?? '',
  };
}
