/**
 * Operations on rails, consignment notes and consists as JSON (docs/formats/rail-json.md):
 *
 *   { "railMessage": { messageId, sender, createdAt, action, timeZone, kind, records*, consignmentNotes*, consists* } }
 *
 * or, without that envelope, the wagons of the railways' own export (`NOM_VAG`, `KOP_VMD`, `DATE_OP`), alone, in a list or wrapped.
 */
import type { JsonValue } from '../json/json-value.js';
import { childPointer } from '../json/pointer.js';
import { networkByValues, networkOf, subjectOf } from '../rail-records/network.js';
import type { RailField } from '../rail-records/rail-field.js';
import type { RailNetwork, RailRecord, RailSubject } from '../rail-records/rail-record.js';
import { cellsOf } from './member-cells.js';
import { decodeList, type RailList } from './rail-list.js';

export const ROOT_KEY = 'railMessage';

/** What a body says, as one message. */
export interface RailMessage {
  readonly value: JsonValue;
  /** `WAGON_DISLOCATION`, `CONTAINER_TRACING`, `CONSIGNMENT_NOTE`, `CONSIST`; the kind as written where there is one. */
  readonly type: string;
  readonly messageId: JsonValue;
  readonly sender: string;
  readonly recipient: string;
  readonly created: JsonValue;
  readonly action: JsonValue;
  readonly records: readonly RailRecord[];
  readonly lists: readonly RailList[];
  /** Items of its lists that are no objects. */
  readonly strangers: readonly JsonValue[];
}

export function decodeRailJson(root: JsonValue): RailMessage {
  const own = root.get(ROOT_KEY);
  return own.isObject ? decodeOwn(own) : decodeExport(root);
}

const SUBJECTS: Readonly<Record<string, RailSubject>> = { WAGON_DISLOCATION: 'WAGON', CONTAINER_TRACING: 'CONTAINER' };
const NETWORKS: Readonly<Record<string, RailNetwork>> = { CIS: 'CIS', CHINA: 'CHINA' };

function decodeOwn(message: JsonValue): RailMessage {
  const kind = message.get('kind').trimmed.toUpperCase();
  const zone = message.get('timeZone').trimmed;
  const base = `/${ROOT_KEY}`;
  const known = {
    subject: SUBJECTS[kind] ?? null,
    network: NETWORKS[message.get('network').trimmed.toUpperCase()] ?? null,
  };
  const records = pointed(message, 'records', base);
  const notes = pointed(message, 'consignmentNotes', base);
  const consists = pointed(message, 'consists', base);
  const all = [...records, ...notes, ...consists];
  return {
    value: message,
    type: kind || typeOf({ records: records.length, notes: notes.length }),
    messageId: message.get('messageId'),
    sender: message.get('sender').trimmed,
    recipient: message.get('recipient').trimmed,
    created: message.get('createdAt'),
    action: message.get('action'),
    records: records.filter(isObject).map((item) => recordOf(item, { ...known, zone })),
    lists: [
      ...notes.filter(isObject).map(({ value, pointer }) => decodeList(value, 'NOTE', { pointer, zone })),
      ...consists.filter(isObject).map(({ value, pointer }) => decodeList(value, 'CONSIST', { pointer, zone })),
    ],
    strangers: all.filter((item) => !isObject(item)).map(({ value }) => value),
  };
}

function typeOf({ records, notes }: { readonly records: number; readonly notes: number }): string {
  if (records > 0) return 'RAIL_OPERATIONS';
  return notes > 0 ? 'CONSIGNMENT_NOTE' : 'CONSIST';
}

interface Pointed {
  readonly value: JsonValue;
  readonly pointer: string;
}

const isObject = ({ value }: Pointed): boolean => value.isObject;

/** The items of a member with their pointers; one that stands without brackets is an item. */
function pointed(message: JsonValue, name: string, base: string): readonly Pointed[] {
  const member = message.get(name);
  const pointer = childPointer(base, name);
  if (!member.isArray) return member.itemsOrSelf.map((value) => ({ value, pointer }));
  return member.items.map((value, index) => ({ value, pointer: childPointer(pointer, String(index)) }));
}

interface KnownOfRecord {
  readonly subject: RailSubject | null;
  readonly network: RailNetwork;
  readonly zone: string;
}

function recordOf({ value, pointer }: Pointed, { subject, network, zone }: KnownOfRecord): RailRecord {
  const cells = cellsOf(value);
  const fields = Object.keys(cells) as RailField[];
  const names = value.members.map(({ name }) => name);
  return {
    subject: subject ?? subjectOf(fields) ?? 'WAGON',
    network: network ?? networkOf(new Set(fields), names) ?? networkByValues(cells),
    cells,
    zone,
    start: value.start,
    end: value.end,
    pointer,
  };
}

/** Members that together only the export of the 1520 mm railways' systems has. */
const EXPORT_MEMBERS = ['NOM_VAG', 'KOP_VMD', 'DATE_OP'];
/** Its services wrap the list in their answer: `{ data: { getReference…Response: { vagons: [...] } } }`. */
const DEEPEST_WRAPPER = 4;

export const isExportedWagon = (value: JsonValue): boolean =>
  value.isObject && EXPORT_MEMBERS.every((name) => value.has(name));

/** Whether there is an exported wagon at all; looks no further than the first. */
export function hasExportedWagon(value: JsonValue, depth = 0): boolean {
  if (isExportedWagon(value)) return true;
  if (depth === DEEPEST_WRAPPER) return false;
  return value.containers.some(({ value: member }) => hasExportedWagon(member, depth + 1));
}

function decodeExport(root: JsonValue): RailMessage {
  const found: Pointed[] = [];
  collect({ value: root, pointer: '' }, 0, found);
  const { nothing } = root.document;
  return {
    value: root,
    type: 'WAGON_DISLOCATION',
    messageId: nothing,
    sender: '',
    recipient: '',
    created: nothing,
    action: nothing,
    records: found.map((item) => recordOf(item, { subject: 'WAGON', network: 'CIS', zone: '' })),
    lists: [],
    strangers: [],
  };
}

function collect({ value, pointer }: Pointed, depth: number, found: Pointed[]): void {
  if (isExportedWagon(value)) {
    found.push({ value, pointer });
    return;
  }
  if (depth === DEEPEST_WRAPPER) return;
  for (const { name, value: member } of value.containers) {
    collect({ value: member, pointer: childPointer(pointer, name) }, depth + 1, found);
  }
}
