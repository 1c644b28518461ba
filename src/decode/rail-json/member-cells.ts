import type { JsonValue } from '../json/json-value.js';
import { fieldOf, type RailField } from '../rail-records/rail-field.js';
import type { RailCell, RailRecord } from '../rail-records/rail-record.js';

type Cells = Partial<Record<RailField, RailCell>>;

/** Members of a station that is an object, and the field each of them is. */
const STATION_MEMBERS: readonly (readonly [names: readonly string[], field: RailField])[] = [
  [['esr'], 'esr'],
  [['tmis'], 'tmis'],
  [['telegraph'], 'telegraph'],
  [['unlocode'], 'unlocode'],
  [['code'], 'station'],
  [['name'], 'stationName'],
];

/** Everything that an object says by names of `rail-field.ts`; of two members of one field the first counts. */
export function cellsOf(object: JsonValue): RailRecord['cells'] {
  const cells: Cells = {};
  for (const { name, value } of object.members) {
    const named = fieldOf(name);
    if (named === null) continue;
    if (value.isObject && (named.field === 'station' || named.field === 'stationName')) addStation(cells, value);
    else add(cells, named.field, { text: saidBy(value), name, byte: value.start });
  }
  return cells;
}

function addStation(cells: Cells, station: JsonValue): void {
  for (const [names, field] of STATION_MEMBERS) {
    const member = station.first(names);
    add(cells, field, { text: saidBy(member), name: names[0]!, byte: member.start });
  }
}

function add(cells: Cells, field: RailField, cell: RailCell): void {
  if (cell.text !== '') cells[field] ??= cell;
}

/** Members that name a thing by its number or code, the most telling first. */
const NUMBERS = ['number', 'esr', 'tmis', 'telegraph', 'unlocode', 'code', 'name'];
const LIST_SEPARATOR = '; ';
/** A list longer than this is no list of containers on a wagon, nor of their seals. */
const LONGEST_LIST = 200;

/** A scalar as written; of an object its number or code; a list of these, one behind the other. */
export function saidBy(value: JsonValue): string {
  if (value.isArray) {
    const items = value.items.slice(0, LONGEST_LIST).map((item) => (item.isArray ? '' : saidBy(item)));
    return items.filter((item) => item !== '').join(LIST_SEPARATOR);
  }
  return value.isObject ? value.first(NUMBERS).trimmed : value.trimmed;
}
