import type { EventClassifier } from '../../canonical/tracking-event.js';
import {
  readHindrance,
  readLocationReports,
  readReady,
  readTrainOf,
  type LocationReport,
} from '../../decode/taf/reports.js';
import { readTrain, type TafTrain } from '../../decode/taf/train.js';
import { RUNNING_STATUS } from '../code-maps/rail-taf.js';
import { delayWords } from './delay.js';
import {
  addFact,
  findTime,
  meaningIn,
  placeOf,
  referencesOf,
  reportUnmapped,
  transportOf,
  type TafScope,
} from './taf-scope.js';

/** 4005: where a train is. */
export const interpretRunningInformation = (scope: TafScope): void => interpretLocations(scope, 'ACTUAL');
/** 4003, 4004: where it will be. */
export const interpretRunningForecast = (scope: TafScope): void => interpretLocations(scope, 'ESTIMATED');

/** A train is reported by its number alone: who is aboard, its composition tells. */
function interpretLocations(scope: TafScope, classifier: EventClassifier): void {
  const train = readTrainOf(scope.root);
  const reports = readLocationReports(scope.root);
  if (isUnnamed(scope, train)) return;
  if (reports.length === 0) {
    scope.faults.error('MEMBER_MISSING', { byte: scope.root.start }, 'there is no report of a location');
  }
  for (const report of reports) {
    if (scope.facts.isCut) return;
    addReport(scope, { train, report, classifier });
  }
}

interface TrainReport {
  readonly train: TafTrain;
  readonly report: LocationReport;
  readonly classifier: EventClassifier;
}

function addReport(scope: TafScope, { train, report, classifier }: TrainReport): void {
  const { element, status, booked } = report;
  const place = placeOf(scope, report.location);
  const time = findTime(scope, report.time, element);
  const written = status?.text ?? '';
  // Without a status the train is at the place, and that is all.
  const code = written === '' ? '00' : written.padStart(2, '0');
  const said = meaningIn(scope, { list: STATUS, code, known: RUNNING_STATUS.get(code) });
  if (!said.isMapped) reportUnmapped(scope, { list: STATUS, code, name: said.name }, (status ?? element).start);
  const common = {
    code: said.code,
    isMapped: said.isMapped,
    place,
    transport: transportOf(train),
    unit: null,
    references: referencesOf(train),
    wording: `${STATUS}:${code}`,
    element,
    rule: said.rule,
  };
  if (time !== null) {
    addFact(scope, { ...common, classifier: said.classifier ?? classifier, time, remark: [delayWords(report.delay)] });
  }
  const planned = booked === null ? null : findTime(scope, booked, element);
  if (planned !== null) addFact(scope, { ...common, classifier: 'PLANNED', time: planned, remark: [] });
}

const STATUS = 'TrainLocationStatus';

/** 4001 and 4006: a delay with its cause, or the end of a train's running for the time being. */
export function interpretHindrance(scope: TafScope): void {
  const { root, header, faults } = scope;
  const train = readTrain(root);
  const hindrance = readHindrance(root);
  if (isUnnamed(scope, train)) return;
  if (hindrance === null) {
    faults.error(
      'MEMBER_MISSING',
      { byte: root.start },
      'there is neither a DelayEventReport nor an InterruptionPoint',
    );
    return;
  }
  const { element, cause, minutes, words } = hindrance;
  const time = findTime(scope, hindrance.time, element);
  if (time === null) return;
  addFact(scope, {
    code: 'DELAYED',
    classifier: 'ACTUAL',
    time,
    place: placeOf(scope, hindrance.location),
    transport: transportOf(train),
    unit: null,
    references: referencesOf(train),
    wording: cause === '' ? '' : `DelayCause:${cause}`,
    remark: [minutes === '' ? '' : delayWords(minutes), cause === '' ? '' : `cause ${cause} of UIC 450-2`, ...words],
    element,
    rule: `taf/${header.name}`,
  });
}

/** 3006: a train that is ready leaves when it says; one that is not is late. */
export function interpretReady(scope: TafScope): void {
  const { root, header, faults, made } = scope;
  const train = readTrain(root);
  const ready = readReady(root);
  if (isUnnamed(scope, train)) return;
  const { element, isReady, starts, words } = ready;
  const isLate = isReady === false;
  if (starts === null && !isLate) {
    faults.warning('NOTHING_REPORTED', { byte: element.start }, 'the train is ready; nothing says when it leaves');
    return;
  }
  const own = starts === null ? null : findTime(scope, starts, element);
  const time = isLate
    ? (own ?? (made.time === null ? null : { time: made.time, original: header.made?.text ?? '' }))
    : own;
  if (time === null) return;
  addFact(scope, {
    code: isLate ? 'DELAYED' : 'DEPARTED',
    classifier: isLate ? 'ACTUAL' : 'ESTIMATED',
    time,
    place: placeOf(scope, ready.location),
    transport: transportOf(train),
    unit: null,
    references: referencesOf(train),
    wording: `TrainReady:${isReady === null ? '' : isReady ? '1' : '0'}`,
    remark: words,
    element,
    rule: `taf/${header.name}`,
  });
}

/** Without a train there is nothing that the message is about; reported. */
export function isUnnamed({ faults, root }: TafScope, { number, run }: TafTrain): boolean {
  if (number !== '' || run !== '') return false;
  faults.error('UNIT_MISSING', { byte: root.start }, 'the message names no train');
  return true;
}
