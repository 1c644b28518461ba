import type { EventCode } from '../../canonical/event-code.js';
import type { Reference } from '../../canonical/reference-number.js';
import type { Transport } from '../../canonical/tracking-event.js';
import { readWagonNumber } from '../../canonical/identifiers/wagon.js';
import type { RailBox, RailList, RailWagon } from '../../decode/rail-json/rail-list.js';
import { cellsOf, saidBy } from '../../decode/rail-json/member-cells.js';
import type { RailCell } from '../../decode/rail-records/rail-record.js';
import type { DatedTime } from '../event-time.js';
import { factFlags } from '../fact-flags.js';
import { ReferenceList } from '../reference-list.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import { boxNumbersIn, detailsIn, readBox } from './cargo-units.js';
import { nameOfCell, placeOfCell, type RailScope } from './rail-scope.js';
import { BY_RAIL } from './record-facts.js';
import { dateRailTime, readRailTime } from './record-time.js';
import type { StationReading } from './station-finder.js';
import { reportStation } from './stations.js';
import { trainIndexOf, trainNumberOf } from './train-number.js';

/** What a list says of the units on it. A consist is a list of a train's load, as a manifest is of a ship's. */
const CODES: Readonly<Record<RailList['kind'], EventCode>> = { NOTE: 'DOCUMENTS_ISSUED', CONSIST: 'MANIFESTED' };

/**
 * A consignment note or a consist: one fact for each wagon and each container, which puts it on its wagon, in its train and under its note from
 * the instant of the list on (docs/decisions/0007).
 */
export function interpretList(scope: RailScope, list: RailList): void {
  const station = stationOf(scope, list);
  const issued = issuedAt(scope, list, station);
  const reference = referencesOf(scope, list);
  if (list.wagons.every(({ number, boxes }) => number === null && boxes.length === 0)) {
    const detail = `${list.pointer} names neither a wagon nor a container`;
    scope.faults.error('UNIT_MISSING', placeOfCell(list, list.number), detail);
  }
  if (issued === null) return;
  const common = { list, station, issued, references: reference };
  for (const wagon of list.wagons) addWagon(scope, common, wagon);
}

interface Common {
  readonly list: RailList;
  readonly station: StationReading | null;
  readonly issued: DatedTime;
  readonly references: readonly Reference[];
}

function addWagon(scope: RailScope, common: Common, wagon: RailWagon): void {
  const { list } = common;
  const reading = wagon.number === null ? null : readUnit('WAGON', wagon.number.text);
  const onWagon = wagon.number === null ? null : readWagonNumber(wagon.number.text).number || null;
  const transport = { ...BY_RAIL, wagon: onWagon, train: trainOf(list) };
  if (reading !== null) {
    reportNumber(scope, list, { reading, cell: wagon.number });
    addFact(scope, { ...common, transport, unit: reading }, wagon);
  }
  for (const box of wagon.boxes) {
    for (const number of boxNumbersIn(box.number.text)) {
      const unit = readBox(number, detailsIn(box.cells));
      reportNumber(scope, list, { reading: unit, cell: box.number });
      addFact(scope, { ...common, transport, unit }, box);
    }
  }
}

interface ListFact extends Common {
  readonly transport: Transport;
  readonly unit: UnitReading;
}

function addFact(scope: RailScope, fact: ListFact, { start, end, pointer }: RailBox | RailWagon): void {
  const { list, station, issued, references, transport, unit } = fact;
  const place = station?.place ?? null;
  scope.facts.add(
    {
      code: CODES[list.kind],
      classifier: isAhead(scope, issued) ? 'PLANNED' : 'ACTUAL',
      occurredAt: issued,
      place: place?.coded ?? null,
      transport,
      unit: unit.unit,
      references,
      customs: null,
      wording: list.noteType,
      remark: saidBy(list.to) === '' ? null : `to ${saidBy(list.to)}`,
      flags: factFlags({ place, isMapped: true, unit, customs: [] }),
    },
    { byteStart: start, byteEnd: end, pointer, rule: `${scope.format}/${list.kind.toLowerCase()}` },
  );
}

/** A list that holds from a later instant than its message was made is a plan until then. */
const isAhead = ({ madeAt }: RailScope, { span }: DatedTime): boolean =>
  madeAt !== null && span.earliest > madeAt.latest;

function stationOf(scope: RailScope, list: RailList): StationReading | null {
  const { from, network } = list;
  const cells = from.isObject ? cellsOf(from) : {};
  const named = from.isObject
    ? scope.stations.ofRecord({ cells: { ...cells, ...codesOf(from) }, network })
    : scope.stations.ofCell(plainCell(from), network);
  if (named !== null) reportStation(scope, list, named);
  return named;
}

/** `{ code, name }` of a station that stands by itself. */
function codesOf(from: RailList['from']): RailList['cells'] {
  const [code, name] = [plainCell(from.get('code')), plainCell(from.get('name'))];
  return { ...(code === null ? {} : { station: code }), ...(name === null ? {} : { stationName: name }) };
}

const plainCell = (value: RailList['from']): RailCell | null =>
  value.trimmed === '' ? null : { text: value.trimmed, name: 'station', byte: value.start };

const trainOf = ({ cells, kind, number }: RailList): string | null =>
  trainIndexOf(cells.trainIndex?.text ?? '') ??
  trainNumberOf(cells.train?.text ?? (kind === 'CONSIST' ? (number?.text ?? '') : ''));

function referencesOf(scope: RailScope, list: RailList): readonly Reference[] {
  const references = new ReferenceList();
  const number = list.cells.note ?? (list.kind === 'NOTE' ? list.number : null);
  references.add('RAIL_NOTE', number?.text ?? '', list.noteType || 'consignment note');
  if (list.kind === 'NOTE' && references.all.length === 0) {
    const detail = `${list.pointer} has no number: nothing can be linked to it`;
    scope.faults.warning('MEMBER_MISSING', placeOfCell(list, null), detail);
  }
  return references.all;
}

function issuedAt(scope: RailScope, list: RailList, station: StationReading | null): DatedTime | null {
  const { issued, network, zone, pointer } = list;
  const at = placeOfCell(list, issued);
  if (issued === null) {
    scope.faults.error('TIME_MISSING', at, `${pointer} does not say from when on it holds`);
    return null;
  }
  const read = readRailTime({ text: issued.text, clock: '' });
  if ('fault' in read) {
    scope.faults.error(read.fault, at, `${nameOfCell(list, issued)}: ${read.detail}`);
    return null;
  }
  const placeZone = station?.place.place?.zone ?? null;
  return dateRailTime(read, issued.text, { network, zone, placeZone, context: scope.context });
}

function reportNumber(
  { faults }: RailScope,
  list: RailList,
  { reading, cell }: { readonly reading: UnitReading; readonly cell: RailCell | null },
): void {
  if (reading.isNumberValid) return;
  const { unit } = reading;
  const what = unit.checkDigit === 'INVALID' ? 'fails its check digit' : `is no ${unit.kind.toLowerCase()} number`;
  faults.warning('UNIT_NUMBER_INVALID', placeOfCell(list, cell), `'${unit.original}' ${what}`);
}
