import type { TafHeader } from '../../decode/taf/envelope.js';
import { readHindrance, readLocationReports, readTrainOf } from '../../decode/taf/reports.js';
import type { TafLocation } from '../../decode/taf/train.js';
import { readOrders, readSections } from '../../decode/taf/wagons.js';
import { readWagonForecast, readWagonStatuses } from '../../decode/taf/wagon-status.js';
import { child, textAt } from '../../decode/xml/navigation.js';
import type { XmlElement } from '../../decode/xml/xml-element.js';

/**
 * What a message is about, so that a modification or deletion finds it. Every message has an identifier of its own and names none that it
 * corrects (RU/IM sector handbook): the train with its day, the place, and the status there tell. A delay carries the sender's own number.
 */
export function subjectKeyOf(root: XmlElement, header: TafHeader): string {
  if (header.name === 'TrainDelayCause' && header.senderReference !== '') return header.senderReference;
  const parts = PARTS.get(header.name)?.(root) ?? [];
  return [trainKey(root), ...parts].filter((part) => part !== '').join('|') || (header.identifier?.text ?? '');
}

/** The run where it has an identity, else the number with the day of the timetable or of the message. */
function trainKey(root: XmlElement): string {
  const { number, run } = readTrainOf(root);
  if (run !== '' || number === '') return run;
  const day =
    textAt(root, 'OperationalTrainNumberIdentifier', 'ScheduledTimeAtHandover') ||
    (firstReport(root)?.booked?.text ?? '') ||
    textAt(root, 'MessageHeader', 'MessageReference', 'MessageDateTime');
  return `${number}@${day.slice(0, 10)}`;
}

const firstReport = (root: XmlElement): ReturnType<typeof readLocationReports>[number] | undefined =>
  readLocationReports(root)[0];

const placeKey = (location: TafLocation | null): string =>
  location === null ? '' : `${location.country}${location.code || location.name}`;

const ofReport = (root: XmlElement): readonly string[] => {
  const report = firstReport(root);
  return report === undefined ? [] : [placeKey(report.location), report.status?.text ?? ''];
};

const ofHindrance = (root: XmlElement): readonly string[] => {
  const hindrance = readHindrance(root);
  return hindrance === null ? [] : [placeKey(hindrance.location), hindrance.status];
};

const PARTS: ReadonlyMap<string, (root: XmlElement) => readonly string[]> = new Map([
  ['TrainRunningInformation', ofReport],
  ['TrainForecastAtReportingLocation', ofReport],
  ['TrainDelayCause', ofHindrance],
  ['TrainRunningInterruption', ofHindrance],
  ['TrainComposition', (root) => [placeKey(readSections(root)[0]?.origin ?? null)]],
  ['ConsignmentOrder', (root) => readOrders(root).map(({ dossier, number }) => dossier || number)],
  [
    'WagonETI_ETA',
    (root) => [readWagonForecast(root).wagon?.text ?? '', textAt(child(root, 'RelatedReference'), 'RelatedIdentifier')],
  ],
  [
    'WagonStatus',
    (root) =>
      readWagonStatuses(root)
        .slice(0, 1)
        .map(({ wagon, type, time }) => [wagon?.text, type?.text, time?.text].join('/')),
  ],
]);
