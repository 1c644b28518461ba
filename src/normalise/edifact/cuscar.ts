import type { Reference } from '../../canonical/reference-number.js';
import { decodeCuscar, type CuscarBill, type CuscarMessage } from '../../decode/edifact/cuscar.js';
import { consignmentNumber, equipmentOf, splitNumber } from '../../decode/edifact/elements.js';
import type { Equipment, SegmentNumber } from '../../decode/edifact/group-segments.js';
import { BILL_TYPES, MANIFEST_REFERENCE_TYPES } from '../code-maps/customs-references.js';
import { MAIN_STAGE } from '../code-maps/location-qualifiers.js';
import { factFlags } from '../fact-flags.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { ReferenceList } from '../reference-list.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import { movementsAt } from './customs-movements.js';
import { customsReferences, customsTypeOf } from './customs-references.js';
import { addMovement, movementsOfLegs, type Movement } from './leg-events.js';
import { sourceOf, type MessageScope } from './message-scope.js';
import { findPlace } from './places.js';
import { timeAt } from './times.js';
import { carrierOf, readTransport, type TransportReading } from './transports.js';
import { readEquipment, reportNumber } from './units.js';

/** The manifest is filed with customs: every bill and container of it, and the calls that it announces. */
export function interpretCuscar(scope: MessageScope, first: SegmentNumber, end: SegmentNumber): void {
  const isBill = (rff: SegmentNumber): boolean => {
    const type = customsTypeOf(scope, rff, MANIFEST_REFERENCE_TYPES);
    return type !== null && BILL_TYPES.has(type);
  };
  const message = decodeCuscar(scope.segments, { first, end }, isBill);
  const manifest = readManifest(scope, message);
  for (const bill of message.bills) {
    if (scope.events.isCut) return;
    if (!scope.isCutOff(bill.end)) addBill(scope, bill, manifest);
  }
  addUnbilled(scope, message, manifest);
}

interface Manifest {
  readonly transports: readonly TransportReading[];
  readonly movements: readonly Movement[];
  /** Containers of the header by their number as compared; null for equipment that has no journey of its own. */
  readonly equipment: ReadonlyMap<string, UnitReading | null>;
  readonly isSingleBill: boolean;
  /** Those of them that a bill has named. */
  readonly billed: Set<UnitReading>;
}

function readManifest(scope: MessageScope, { header, equipment, bills }: CuscarMessage): Manifest {
  const carrier = carrierOf(scope, header.parties);
  const transports = header.legs
    .slice(0, INTERPRET_LIMITS.sharedTransports)
    .map((leg) => readTransport(scope, leg, carrier));
  const { transport = null } = mainOf(transports) ?? {};
  const { times, places } = header;
  const announced = movementsAt(scope, { times, places, transport, rule: 'cuscar' });
  const movements = [...announced, ...movementsOfLegs(scope, transports, 'cuscar/leg')];
  return {
    transports,
    movements,
    equipment: readContainers(scope, equipment),
    isSingleBill: bills.length === 1,
    billed: new Set(),
  };
}

/** The conveyance that the manifest is about: the main carriage, else the only one. */
const mainOf = (transports: readonly TransportReading[]): TransportReading | null =>
  transports.find(({ stage }) => stage === MAIN_STAGE) ?? (transports.length === 1 ? transports[0]! : null);

function readContainers(scope: MessageScope, groups: readonly Equipment[]): ReadonlyMap<string, UnitReading | null> {
  const found = new Map<string, UnitReading | null>();
  for (const group of groups) {
    const { units } = readEquipment(scope, [group]);
    for (const unit of units) found.set(unit.unit.number, unit);
    if (units.length === 0) found.set(comparable(equipmentOf(scope.segments, group.equipment).number), null);
  }
  found.delete('');
  return found;
}

const comparable = (number: string): string => readUnit('CONTAINER', number).unit.number;

function addBill(scope: MessageScope, bill: CuscarBill, manifest: Manifest): void {
  const references = referencesOf(scope, bill);
  const units = unitsOf(scope, bill, manifest);
  for (const unit of units) manifest.billed.add(unit);
  if (units.length === 0 && references.length === 0) {
    const detail = 'the consignment names neither a document nor a container';
    const at = scope.segments.place(bill.first);
    scope.faults.errorOnce(String(bill.first), { code: 'UNIT_MISSING', at, detail });
    return;
  }
  const { first, end } = bill;
  const about = { references, remark: routeOf(scope, bill), span: { first, end }, manifest };
  for (const unit of units.length > 0 ? units : [null]) addEntry(scope, unit, about);
}

/** The bill's numbers. CNI's own stands for the bill where no RFF or DOC names it: a manifest counts by transport documents. */
function referencesOf(scope: MessageScope, bill: CuscarBill): readonly Reference[] {
  const { references: rffs, documents: docs, consignment } = bill;
  const found = customsReferences(scope, { rffs, docs }, { types: MANIFEST_REFERENCE_TYPES, base: [] });
  const number = consignment === null ? '' : consignmentNumber(scope.segments, consignment);
  if (number === '') return found;
  const list = new ReferenceList(found);
  if (found.some(({ type }) => BILL_TYPES.has(type))) list.addUntyped(number, 'CNI');
  else list.add('MASTER_BILL', number, 'CNI');
  return list.all;
}

/** Containers that SGP or EQD of the bill name; the only bill has all that the header names. */
function unitsOf(scope: MessageScope, bill: CuscarBill, manifest: Manifest): readonly UnitReading[] {
  const units = new Map<string, UnitReading>();
  for (const unit of readContainers(scope, bill.equipment).values())
    if (unit !== null) units.set(unit.unit.number, unit);
  for (const segment of bill.splits) {
    const number = splitNumber(scope.segments, segment);
    const listed = manifest.equipment.get(comparable(number));
    // Break bulk is split over "equipment" that is none; what no EQD describes is a container.
    if (number === '' || listed === null) continue;
    const reading = listed ?? readUnit('CONTAINER', number);
    if (units.has(reading.unit.number)) continue;
    units.set(reading.unit.number, reading);
    if (!reading.isNumberValid) reportNumber(scope, segment, 1, reading);
  }
  if (units.size > 0 || bill.splits.length > 0 || !manifest.isSingleBill) return [...units.values()];
  return [...manifest.equipment.values()].filter((unit) => unit !== null);
}

/** Places of the bill that no time stands with, for a person to read. */
const ROUTE: readonly (readonly [qualifiers: readonly string[], words: string])[] = [
  [['76'], 'first loaded at'],
  [['9'], 'loaded at'],
  [['11', '12'], 'to be discharged at'],
  [['8', '7', '20'], 'bound for'],
];

function routeOf(scope: MessageScope, { places }: CuscarBill): string | null {
  const said = ROUTE.flatMap(([qualifiers, words]) => {
    const found = findPlace(scope, places, qualifiers);
    return found === null ? [] : [`${words} ${found.reading.coded.code}`];
  });
  return said.length === 0 ? null : said.join(', ');
}

interface Entry {
  readonly references: readonly Reference[];
  readonly remark: string | null;
  readonly span: { readonly first: SegmentNumber; readonly end: SegmentNumber };
  readonly manifest: Manifest;
}

/** The bill stands in the manifest since that was made; with it go the calls of the conveyance. */
function addEntry(scope: MessageScope, unit: UnitReading | null, { references, remark, span, manifest }: Entry): void {
  const time = scope.documentTime;
  if (scope.events.isCut) return;
  if (time === null) return reportUndated(scope, span.first);
  scope.events.add(
    {
      code: 'MANIFESTED',
      classifier: 'ACTUAL',
      occurredAt: timeAt(scope, time, null),
      place: null,
      transport: mainOf(manifest.transports)?.transport ?? null,
      unit: unit?.unit ?? null,
      references,
      customs: null,
      wording: 'CUSCAR',
      remark,
      flags: factFlags({ place: null, isMapped: true, unit, customs: [] }),
    },
    sourceOf(scope, span, 'cuscar/CNI'),
  );
  const subject = { unit, wagon: null, placement: null };
  for (const movement of manifest.movements) addMovement(scope, movement, { subject, references });
}

/** Containers that no bill names: empties, or a sender that leaves SGP out. */
function addUnbilled(scope: MessageScope, { equipment }: CuscarMessage, manifest: Manifest): void {
  for (const group of equipment) {
    const unit = manifest.equipment.get(comparable(equipmentOf(scope.segments, group.equipment).number)) ?? null;
    if (unit === null || manifest.billed.has(unit)) continue;
    const span = { first: group.equipment, end: group.end };
    addEntry(scope, unit, { references: [], remark: null, span, manifest });
  }
}

function reportUndated(scope: MessageScope, segment: SegmentNumber): void {
  const detail = 'neither DTM+137 nor UNB says when the manifest was made';
  scope.faults.errorOnce('manifest', { code: 'TIME_MISSING', at: scope.segments.place(segment), detail });
}
