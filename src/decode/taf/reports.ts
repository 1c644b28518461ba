import { child, children, elementAt, firstChild, textAt } from '../xml/navigation.js';
import type { XmlElement } from '../xml/xml-element.js';
import { readLocation, readTrain, type TafLocation, type TafTrain } from './train.js';

/** A train at a location: when it was there or will be, when it should have been. */
export interface LocationReport {
  readonly element: XmlElement;
  readonly location: TafLocation | null;
  readonly time: XmlElement | null;
  readonly status: XmlElement | null;
  /** Time of the timetable in force, else of the one that is accounted for. */
  readonly booked: XmlElement | null;
  /** `+0010`, `PT10M` or `10`; empty when it is not told. */
  readonly delay: string;
}

/** 4004 and 4005: TrainLocationReport; 4003 has the location beside what is said of it. */
export function readLocationReports(root: XmlElement): readonly LocationReport[] {
  const reports = children(root, 'TrainLocationReport').map((report) => reportOf(report, child(report, 'Location')));
  if (reports.length > 0) return reports;
  return children(root, 'TrainAtLocation').map((report) => reportOf(report, child(root, 'Location')));
}

function reportOf(element: XmlElement, location: XmlElement | null): LocationReport {
  return {
    element,
    location: readLocation(location),
    time: child(element, 'LocationDateTime'),
    status: child(element, 'TrainLocationStatus'),
    booked: firstChild(element, ['BookedLocationDateTime', 'ReferencedLocationDateTime']),
    delay:
      firstChild(child(element, 'TrainDelay'), ['AgainstBooked', 'AgainstReferenced'])?.text ??
      textAt(element, 'TrainDelay'),
  };
}

/** The train of a message; in 4003 it stands in the report. */
export function readTrainOf(root: XmlElement): TafTrain {
  const own = readTrain(root);
  return own.number === '' && own.run === '' ? readTrain(child(root, 'TrainAtLocation')) : own;
}

/** 4001 and 4006: what holds a train up, where and since when. */
export interface Hindrance {
  readonly element: XmlElement;
  readonly location: TafLocation | null;
  readonly time: XmlElement | null;
  /** Code of the cause (UIC leaflet 450-2) and the element that says it. */
  readonly cause: string;
  readonly minutes: string;
  readonly words: readonly string[];
  /** Status at the location, for the identity of what is corrected. */
  readonly status: string;
}

export function readHindrance(root: XmlElement): Hindrance | null {
  const delay = child(root, 'DelayEventReport');
  const element = delay ?? child(root, 'InterruptionPoint');
  if (element === null) return null;
  const cause = child(element, 'DelayCauseTime') ?? child(element, 'Interruption');
  const expected = textAt(element, 'InterruptionDuration', 'LatestEndDateTime');
  const words = [...textsOf(cause, ['Remarks', 'InterruptionDescription']), ...textsOf(element, ['Remarks'])];
  return {
    element,
    location: readLocation(child(element, 'DelayLocation') ?? child(element, 'Location')),
    time: firstChild(cause, ['DelayEventDateTime', 'InterruptionDateTime']),
    cause: firstChild(cause, ['DelayCause', 'InterruptionReason'])?.text ?? '',
    minutes: textAt(cause, 'DelayMinutes'),
    words: expected === '' ? words : [...words, `expected to end ${expected}`],
    status: textAt(element, 'TrainLocationStatus'),
  };
}

const textsOf = (element: XmlElement | null, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => children(element, name).map(({ text }) => text)).filter((text) => text !== '');

/** 3006: whether a train is ready, and when it starts. */
export interface ReadyReport {
  readonly element: XmlElement;
  readonly location: TafLocation | null;
  readonly isReady: boolean | null;
  readonly starts: XmlElement | null;
  readonly readySince: XmlElement | null;
  readonly words: readonly string[];
}

export function readReady(root: XmlElement): ReadyReport {
  const status = child(root, 'TrainReadyStatus');
  const ready = textAt(status, 'TrainReady');
  return {
    element: status ?? root,
    location: readLocation(child(root, 'TrainLocation') ?? child(root, 'TransferPoint')),
    isReady: ready === '1' ? true : ready === '0' ? false : null,
    starts: child(root, 'TrainStartTime'),
    readySince: child(root, 'TrainReadyTime'),
    words: [...textsOf(status, ['TrainNotReadyDescription']), elementAt(status, 'DelayCause')?.text ?? ''].filter(
      (text) => text !== '' && text !== '-',
    ),
  };
}
