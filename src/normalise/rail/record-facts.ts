import type { EventCode } from '../../canonical/event-code.js';
import type { EventClassifier, Transport } from '../../canonical/tracking-event.js';
import type { Reference } from '../../canonical/reference-number.js';
import { readWagonNumber } from '../../canonical/identifiers/wagon.js';
import { textOf, type RailCell, type RailRecord } from '../../decode/rail-records/rail-record.js';
import { readCustoms } from '../customs-reading.js';
import type { DatedTime } from '../event-time.js';
import { factFlags } from '../fact-flags.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { ReferenceList } from '../reference-list.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { boxNumbersIn, detailsIn, numberIn, readBox } from './cargo-units.js';
import { operationOf, type OperationMeaning } from './operation-meaning.js';
import { nameOfCell, placeOfCell, type RailScope } from './rail-scope.js';
import { dateRailTime, isZoneKnown, readRailTime } from './record-time.js';
import type { StationReading } from './station-finder.js';
import { stationIn } from './stations.js';
import { trainIndexOf, trainNumberOf } from './train-number.js';

/**
 * One operation: a fact for each unit it is about. Of a wagon it holds for every container that the record names on it; of a container it says
 * nothing of others on the same wagon.
 */
export function interpretRecord(scope: RailScope, record: RailRecord): void {
  const units = unitsOf(scope, record);
  const station = stationIn(scope, record);
  const occurred = timeOf(scope, record, { cell: record.cells.time, clock: textOf(record, 'clock'), station });
  if (units.length === 0) {
    const detail = `${record.pointer} names neither a wagon nor a container`;
    scope.faults.error('UNIT_MISSING', placeOfCell(record, undefined), detail);
    return;
  }
  const operation = operationOf(scope, record);
  if (operation.meaning === null) reportUnmapped(scope, record, operation);
  const common = { record, references: referencesOf(record), transport: transportOf(record) };
  if (occurred !== null) {
    const fact = { ...common, occurred, station, operation, remark: remarkOf(scope, record, operation) };
    for (const unit of units) addFact(scope, fact, unit);
  }
  addForecast(scope, common, units);
}

interface Common {
  readonly record: RailRecord;
  readonly references: readonly Reference[];
  readonly transport: Transport | null;
}

interface RecordFact extends Common {
  readonly occurred: DatedTime;
  readonly station: StationReading | null;
  readonly operation: OperationMeaning;
  readonly remark: string | null;
}

function addFact(scope: RailScope, fact: RecordFact, unit: UnitReading): void {
  const { record, occurred, station, operation, references, transport, remark } = fact;
  const meaning: StatusMeaning = operation.meaning ?? { code: 'UNKNOWN' };
  const place = station?.place ?? null;
  const customs = readCustoms(
    { meaning, place, unit: unit.unit, references, wording: operation.wording, reason: operation.name },
    scope.context,
    { faults: scope.faults, byte: record.start },
  );
  scope.facts.add(
    {
      code: meaning.code,
      classifier: meaning.classifier ?? 'ACTUAL',
      occurredAt: occurred,
      place: place?.coded ?? null,
      transport,
      unit: unit.unit,
      references,
      customs: customs.customs,
      wording: operation.wording,
      remark,
      flags: factFlags({ place, isMapped: operation.meaning !== null, unit, customs: customs.flags }),
    },
    { byteStart: record.start, byteEnd: record.end, pointer: record.pointer, rule: operation.rule },
  );
}

/** A forecast of the arrival at the destination is a fact of its own. */
function addForecast(scope: RailScope, common: Common, units: readonly UnitReading[]): void {
  const { record, references, transport } = common;
  const { eta, destination } = record.cells;
  if (eta === undefined) return;
  const station = scope.stations.ofCell(destination, record.network);
  const occurred = timeOf(scope, record, { cell: eta, clock: '', station });
  if (occurred === null) return;
  const place = station?.place ?? null;
  const [code, classifier]: readonly [EventCode, EventClassifier] = ['ARRIVED', 'ESTIMATED'];
  for (const unit of units) {
    scope.facts.add(
      {
        code,
        classifier,
        occurredAt: occurred,
        place: place?.coded ?? null,
        transport,
        unit: unit.unit,
        references,
        customs: null,
        wording: eta.name,
        remark: null,
        flags: factFlags({ place, isMapped: true, unit, customs: [] }),
      },
      { byteStart: record.start, byteEnd: record.end, pointer: record.pointer, rule: `${scope.format}/eta` },
    );
  }
}

/** A record is about its containers; one of the wagon is about that too. */
function unitsOf(scope: RailScope, record: RailRecord): readonly UnitReading[] {
  const { wagon, container } = record.cells;
  const details = detailsIn(record.cells);
  const numbers = container === undefined ? [] : boxNumbersIn(container.text);
  const boxes = numbers.map((number) => readBox(number, details));
  const isAboutWagon = wagon !== undefined && (record.subject === 'WAGON' || boxes.length === 0);
  const own = isAboutWagon ? [readUnit('WAGON', wagon.text)] : [];
  for (const unit of own) reportNumber(scope, record, { unit, cell: wagon });
  for (const unit of boxes) reportNumber(scope, record, { unit, cell: container });
  return [...own, ...boxes];
}

function reportNumber(
  { faults }: RailScope,
  record: RailRecord,
  { unit: { unit, isNumberValid }, cell }: { readonly unit: UnitReading; readonly cell: RailCell | undefined },
): void {
  if (isNumberValid) return;
  const what = unit.checkDigit === 'INVALID' ? 'fails its check digit' : `is no ${unit.kind.toLowerCase()} number`;
  const detail = `${nameOfCell(record, cell)}: '${unit.original}' ${what}`;
  faults.warning('UNIT_NUMBER_INVALID', placeOfCell(record, cell), detail);
}

interface TimeToRead {
  readonly cell: RailCell | undefined;
  readonly clock: string;
  readonly station: StationReading | null;
}

function timeOf(scope: RailScope, record: RailRecord, { cell, clock, station }: TimeToRead): DatedTime | null {
  const { faults, context } = scope;
  if (cell === undefined) {
    faults.error('TIME_MISSING', placeOfCell(record, cell), `${record.pointer} says no time`);
    return null;
  }
  const read = readRailTime({ text: cell.text, clock });
  if ('fault' in read) {
    faults.error(read.fault, placeOfCell(record, cell), `${nameOfCell(record, cell)}: ${read.detail}`);
    return null;
  }
  const zone = textOf(record, 'zone') || record.zone;
  if (!isZoneKnown(zone, read.local, context)) {
    const detail = `${nameOfCell(record, record.cells.zone ?? cell)}: time zone '${zone}' is not known and is passed over`;
    faults.warnOnce(`zone ${zone}`, {
      code: 'MEMBER_MALFORMED',
      at: placeOfCell(record, record.cells.zone ?? cell),
      detail,
    });
  }
  const placeZone = station?.place.place?.zone ?? null;
  const original = clock === '' ? cell.text : `${cell.text} ${clock}`;
  return dateRailTime(read, original, { network: record.network, zone, placeZone, context });
}

function referencesOf(record: RailRecord): readonly Reference[] {
  const list = new ReferenceList();
  list.add('RAIL_NOTE', textOf(record, 'note'), 'consignment note');
  return list.all;
}

/** The index names a train from end to end, its number changes on the way. */
function transportOf(record: RailRecord): Transport {
  const wagon = readWagonNumber(textOf(record, 'wagon')).number || null;
  const train = trainIndexOf(textOf(record, 'trainIndex')) ?? trainNumberOf(textOf(record, 'train'));
  return { ...BY_RAIL, wagon, train };
}

export const BY_RAIL: Transport = {
  mode: 'RAIL',
  vesselId: null,
  vesselName: null,
  voyage: null,
  train: null,
  wagon: null,
  flight: null,
  truck: null,
  carrier: null,
};

/** What has no field of its own: the operation in words, the train's other number, how far it still is to where. */
function remarkOf(scope: RailScope, record: RailRecord, { name, wording }: OperationMeaning): string | null {
  const train = trainIndexOf(textOf(record, 'trainIndex')) === null ? null : trainNumberOf(textOf(record, 'train'));
  const parts = [
    name === null || name === wording ? '' : name,
    train === null ? '' : `train ${train}`,
    distanceOf(scope, record),
    textOf(record, 'remark'),
  ];
  return (
    parts
      .filter((part) => part !== '')
      .join('; ')
      .slice(0, INTERPRET_LIMITS.remarkCharacters) || null
  );
}

function distanceOf({ faults }: RailScope, record: RailRecord): string {
  const { distance, destination } = record.cells;
  if (distance === undefined) return '';
  const km = numberIn(distance.text);
  if (km === null) {
    const detail = `${nameOfCell(record, distance)}: '${distance.text}' is no distance in kilometres`;
    faults.warnOnce('distance', { code: 'MEMBER_MALFORMED', at: placeOfCell(record, distance), detail });
    return '';
  }
  if (km === 0) return '';
  return `${km} km${destination === undefined ? '' : ` to ${destination.text}`} left`;
}

function reportUnmapped({ faults }: RailScope, record: RailRecord, { wording, name }: OperationMeaning): void {
  const cell = record.cells.operation ?? record.cells.operationName;
  if (wording === '') {
    const detail = `${record.pointer} says no operation`;
    faults.warnOnce('', { code: 'MEMBER_MISSING', at: placeOfCell(record, cell), detail });
    return;
  }
  const said = name === null || name === wording ? '' : ` (${name})`;
  const detail = `${nameOfCell(record, cell)}: operation '${wording}'${said} has no event of ours`;
  faults.warnOnce(wording, { code: 'STATUS_UNMAPPED', at: placeOfCell(record, cell), detail });
}
