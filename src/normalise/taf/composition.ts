import type { TransportUnit, UnitKind } from '../../canonical/transport-unit.js';
import { readWagonNumber } from '../../canonical/identifiers/wagon.js';
import { readTrain } from '../../decode/taf/train.js';
import {
  readOrders,
  readSections,
  type ConsignmentOrder,
  type TafUnit,
  type TafWagon,
} from '../../decode/taf/wagons.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import { noteNumber } from './note-number.js';
import {
  addFact,
  findTime,
  placeOf,
  referencesOf,
  timeOfMessage,
  transportOf,
  type TafFact,
  type TafScope,
} from './taf-scope.js';
import { isUnnamed } from './train-reports.js';

/**
 * 3003: one fact for each wagon and each unit on it, which puts it into the train from the message's own time on. What joins on a later part of
 * the way is planned.
 */
export function interpretComposition(scope: TafScope): void {
  const { root, header } = scope;
  const train = readTrain(root);
  if (isUnnamed(scope, train)) return;
  const sections = readSections(root);
  if (sections.every(({ wagons }) => wagons.length === 0)) {
    scope.faults.error('UNIT_MISSING', { byte: root.start }, 'the composition has no wagon');
    return;
  }
  const time = timeOfMessage(scope);
  if (time === null) return;
  const listed = new Set<string>();
  for (const [index, section] of sections.entries()) {
    const common = {
      code: 'MANIFESTED' as const,
      classifier: index === 0 ? ('ACTUAL' as const) : ('PLANNED' as const),
      time,
      place: placeOf(scope, section.origin),
      references: referencesOf(train),
      wording: 'TrainComposition',
      remark: section.destination === null ? [] : [`to ${section.destination.name || section.destination.code}`],
      rule: `taf/${header.name}`,
    };
    // A wagon that stays on the train stands in every section.
    const joining = section.wagons.filter(({ number }) => !listed.has(number));
    for (const wagon of joining) listed.add(wagon.number);
    for (const wagon of joining) {
      if (scope.facts.isCut) return;
      addWagon(scope, wagon, { ...common, transport: transportOf(train) });
    }
  }
}

/** A wagon, and what stands on it. */
function addWagon(scope: TafScope, wagon: TafWagon, fact: Omit<TafFact, 'unit' | 'element'>): void {
  const { element, number, units, seals, loading } = wagon;
  const onWagon = readWagonNumber(number).number || null;
  const transport = { ...fact.transport, wagon: onWagon };
  if (number === '')
    scope.faults.warning('MEMBER_MISSING', { byte: element.start }, 'a wagon has no WagonNumberFreight');
  else {
    const unit = readUnit('WAGON', number, { ...NO_DETAILS, laden: LADEN[loading] ?? null, seals });
    reportNumber(scope, unit, element.start);
    addFact(scope, { ...fact, transport, unit, element });
  }
  for (const box of units) {
    if (box.number === '') continue;
    const unit = readBox(box);
    reportNumber(scope, unit, box.element.start);
    addFact(scope, { ...fact, transport, unit, element: box.element });
  }
}

const NO_DETAILS = { sizeType: null, laden: null, direction: null, seals: [], grossKg: null };

/** LoadingStatus: 0 empty, 1 loaded. */
export const LADEN: Readonly<Record<string, TransportUnit['laden']>> = { '0': 'EMPTY', '1': 'LADEN' };

const KINDS: Readonly<Record<string, UnitKind>> = { '02': 'SWAP_BODY', '03': 'TRAILER', '04': 'TRAILER' };

/** By the type that is told; else by the number: U, J and Z of ISO 6346 are containers, A to E and K of the ILU code are not. */
function readBox({ number, type, seals, loading }: TafUnit): UnitReading {
  const byNumber: UnitKind = /^[A-Z]{3}[A-EK]/i.test(number.replaceAll(/\s/g, '')) ? 'SWAP_BODY' : 'CONTAINER';
  const kind = KINDS[type.padStart(2, '0')] ?? byNumber;
  return readUnit(kind, number, { ...NO_DETAILS, laden: LADEN[loading] ?? null, seals });
}

export function reportNumber({ faults }: TafScope, { unit, isNumberValid }: UnitReading, byte: number): void {
  if (isNumberValid) return;
  const what = unit.checkDigit === 'INVALID' ? 'fails its check digit' : `is no ${unit.kind.toLowerCase()} number`;
  faults.warning('UNIT_NUMBER_INVALID', { byte }, `'${unit.original}' ${what}`);
}

/** 1000: the consignment note is made out for its wagons and the units on them. */
export function interpretConsignmentOrder(scope: TafScope): void {
  const orders = readOrders(scope.root);
  if (orders.length === 0) scope.faults.error('MEMBER_MISSING', { byte: scope.root.start }, 'there is no COMS');
  for (const order of orders) {
    if (scope.facts.isCut) return;
    addOrder(scope, order);
  }
}

function addOrder(scope: TafScope, order: ConsignmentOrder): void {
  const { acceptance, delivery, wagons, orderType, noteType, element } = order;
  if (orderType === 'NACK') {
    scope.faults.warning('NOTHING_REPORTED', { byte: element.start }, 'the order says that nobody acknowledged it');
    return;
  }
  if (wagons.length === 0) {
    scope.faults.error('UNIT_MISSING', { byte: element.start }, 'the consignment order has no wagon');
    return;
  }
  const time = findTime(scope, order.accepted ?? order.prepared, element);
  if (time === null) return;
  const note = noteNumber({
    country: acceptance?.country ?? '',
    station: acceptance?.code ?? '',
    carrier: order.carrier,
    number: order.number,
    dossier: order.dossier,
  });
  const train = { number: order.train, run: '', operator: order.carrier };
  const fact = {
    code: 'DOCUMENTS_ISSUED' as const,
    // A prior notification announces what has not yet been handed over.
    classifier: orderType === 'PRN' ? ('PLANNED' as const) : ('ACTUAL' as const),
    time,
    place: placeOf(scope, acceptance),
    transport: transportOf(train),
    references: referencesOf(train, note === null ? [] : [note]),
    wording: [noteType, orderType].filter((part) => part !== '').join(':'),
    remark: delivery === null ? [] : [`to ${delivery.name || delivery.code}`],
    rule: `taf/ConsignmentOrder/${orderType || 'ECN'}`,
  };
  for (const wagon of wagons) addWagon(scope, wagon, fact);
}
