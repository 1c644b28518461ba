import { readWagonNumber } from '../../canonical/identifiers/wagon.js';
import { readWagonForecast, readWagonStatuses, type WagonStatus } from '../../decode/taf/wagon-status.js';
import type { XmlElement } from '../../decode/xml/xml-element.js';
import { WAGON_EVENTS } from '../code-maps/rail-taf.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import { LADEN, reportNumber } from './composition.js';
import { noteNumber } from './note-number.js';
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

/** 5020: events of wagons. Containers are not named; the consignment note may be. */
export function interpretWagonStatuses(scope: TafScope): void {
  const statuses = readWagonStatuses(scope.root);
  if (statuses.length === 0) {
    scope.faults.error('MEMBER_MISSING', { byte: scope.root.start }, 'there is no WagonStatusMessage');
  }
  for (const status of statuses) {
    if (scope.facts.isCut) return;
    if (status.element.isWhole) addStatus(scope, status);
  }
}

function addStatus(scope: TafScope, status: WagonStatus): void {
  const { element, type, train, notes, position, irregularity, reporter } = status;
  const unit = wagonOf(scope, { element, wagon: status.wagon, loading: status.loading });
  const place = placeOf(scope, status.location);
  const time = findTime(scope, status.time, element);
  if (unit === null || time === null) return;
  const code = (type?.text ?? '').padStart(2, '0');
  const said = meaningIn(scope, { list: EVENT, code, known: WAGON_EVENTS.get(code) });
  if (!said.isMapped) reportUnmapped(scope, { list: EVENT, code, name: said.name }, (type ?? element).start);
  const numbers = notes.map(noteNumber).filter((number) => number !== null);
  addFact(scope, {
    code: said.code,
    isMapped: said.isMapped,
    classifier: said.classifier ?? 'ACTUAL',
    time,
    place,
    transport: transportOf({ ...train, operator: train.operator || reporter }, unit.unit.number),
    unit,
    references: referencesOf(train, numbers),
    wording: `${EVENT}:${code}`,
    remark: [
      said.name,
      position === '' || place?.coded.key != null ? '' : `at ${position}`,
      irregularity === '' ? '' : `damage ${irregularity}`,
    ],
    element,
    rule: said.rule,
  });
}

const EVENT = 'EventType';

/** 5006: when a wagon is expected at an interchange. */
export function interpretWagonForecast(scope: TafScope): void {
  const { element, wagon, loading, source, calls } = readWagonForecast(scope.root);
  const unit = wagonOf(scope, { element, wagon, loading });
  if (unit === null) return;
  if (calls.length === 0)
    scope.faults.error('MEMBER_MISSING', { byte: element.start }, 'there is no interchange report');
  for (const call of calls) {
    const time = findTime(scope, call.time, call.element);
    if (time === null) continue;
    addFact(scope, {
      code: call.motion,
      classifier: 'ESTIMATED',
      time,
      place: placeOf(scope, call.location),
      transport: transportOf(call.train, readWagonNumber(unit.unit.number).number),
      unit,
      references: referencesOf(call.train),
      wording: call.motion === 'ARRIVED' ? 'ETA' : 'ETD',
      remark: [source],
      element: call.element,
      rule: 'taf/WagonETI_ETA',
    });
  }
}

interface WrittenWagon {
  readonly element: XmlElement;
  readonly wagon: XmlElement | null;
  readonly loading: string;
}

function wagonOf(scope: TafScope, { element, wagon, loading }: WrittenWagon): UnitReading | null {
  if (wagon === null || wagon.text === '') {
    scope.faults.error('UNIT_MISSING', { byte: element.start }, 'there is no WagonNumberFreight');
    return null;
  }
  const laden = LADEN[loading] ?? null;
  const unit = readUnit('WAGON', wagon.text, { sizeType: null, laden, direction: null, seals: [], grossKg: null });
  reportNumber(scope, unit, wagon.textStart);
  return unit;
}
