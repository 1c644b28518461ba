import type { JsonValue } from '../json/json-value.js';
import { childPointer } from '../json/pointer.js';
import type { RailCell, RailNetwork, RailRecord } from '../rail-records/rail-record.js';
import { networkOf } from '../rail-records/network.js';
import { fieldOf, type RailField } from '../rail-records/rail-field.js';
import { cellsOf, saidBy } from './member-cells.js';

/** A container, swap body or trailer on such a list. */
export interface RailBox {
  readonly number: RailCell;
  readonly cells: RailRecord['cells'];
  readonly start: number;
  readonly end: number;
  readonly pointer: string;
}

/** A wagon on such a list, with what stands on it; null for boxes that no wagon is named for. */
export interface RailWagon {
  readonly number: RailCell | null;
  readonly boxes: readonly RailBox[];
  readonly start: number;
  readonly end: number;
  readonly pointer: string;
}

/**
 * What belongs together from an instant on. NOTE: a consignment note (SMGS, CIM, CIM/SMGS) with its wagons and containers. CONSIST: the wagons
 * of a train, with the containers on them.
 */
export interface RailList extends Omit<RailRecord, 'subject'> {
  readonly kind: 'NOTE' | 'CONSIST';
  /** Number of the note, or of the train where it has no other name. */
  readonly number: RailCell | null;
  /** `SMGS`, `CIM` …, as written; empty when it is not told. */
  readonly noteType: string;
  readonly issued: RailCell | null;
  /** Station of the sender, or where the train was made up. */
  readonly from: JsonValue;
  readonly to: JsonValue;
  readonly wagons: readonly RailWagon[];
}

const NUMBER = ['number', 'noteNumber', 'wagonNumber', 'containerNumber'];
const ISSUED = ['issuedAt', 'issueDate', 'validFrom', 'madeUpAt', 'time', 'date'];
const FROM = ['senderStation', 'originStation', 'station'];
const TO = ['destinationStation'];
const WAGONS = ['wagons', 'wagon'];
const BOXES = ['containers', 'container', 'units'];

/** Reads an item of `consignmentNotes` or `consists`. */
export function decodeList(
  value: JsonValue,
  kind: RailList['kind'],
  place: { pointer: string; zone: string },
): RailList {
  const { pointer, zone } = place;
  const from = value.first(FROM);
  const wagonValue = value.first(WAGONS);
  const wagons = wagonValue.itemsOrSelf.map((wagon, index) =>
    decodeWagon(wagon, childPointer(childPointer(pointer, 'wagons'), String(index))),
  );
  const loose = decodeBoxes(value.first(BOXES), childPointer(pointer, 'containers'));
  return {
    kind,
    number: cellOf(value, NUMBER),
    noteType: value.get('type').trimmed,
    issued: cellOf(value, ISSUED),
    from,
    to: value.first(TO),
    network: networkOfStation(from),
    cells: cellsOf(value),
    wagons: loose.length === 0 ? wagons : [...wagons, { number: null, boxes: loose, ...spanOf(value), pointer }],
    zone: value.get('timeZone').trimmed || zone,
    ...spanOf(value),
    pointer,
  };
}

/** A wagon is an object, or only its number. */
function decodeWagon(wagon: JsonValue, pointer: string): RailWagon {
  const number = wagon.isObject ? cellOf(wagon, NUMBER) : plainCell(wagon);
  const boxes = decodeBoxes(wagon.first(BOXES), childPointer(pointer, 'containers'));
  return { number, boxes, ...spanOf(wagon), pointer };
}

function decodeBoxes(value: JsonValue, pointer: string): readonly RailBox[] {
  return value.itemsOrSelf.flatMap((box, index) => {
    const number = box.isObject ? cellOf(box, NUMBER) : plainCell(box);
    if (number === null) return [];
    return [{ number, cells: cellsOf(box), ...spanOf(box), pointer: childPointer(pointer, String(index)) }];
  });
}

function cellOf(value: JsonValue, names: readonly string[]): RailCell | null {
  const member = value.first(names);
  const text = saidBy(member);
  return text === '' ? null : { text, name: names.find((name) => value.has(name)) ?? names[0]!, byte: member.start };
}

const plainCell = (value: JsonValue): RailCell | null =>
  value.trimmed === '' ? null : { text: value.trimmed, name: 'number', byte: value.start };

const spanOf = ({ start, end }: JsonValue): { readonly start: number; readonly end: number } => ({ start, end });

/** By the kind of code that the first station has. */
function networkOfStation(station: JsonValue): RailNetwork {
  const fields = station.members.flatMap(({ name }) => fieldOf(name)?.field ?? []);
  return networkOf(new Set<RailField>(fields), []);
}
