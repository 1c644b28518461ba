import type { EventCode } from '../../canonical/event-code.js';
import type { EventClassifier } from '../../canonical/tracking-event.js';
import type { PortItem } from '../../decode/cn-port-file/decode-port-file.js';
import { GATE_WORDS, QUAY_WORDS } from '../code-maps/cn-port-words.js';
import type { PlaceReading } from '../place-reading.js';
import { placeOfItem, type FileScope } from './file-scope.js';
import { portOf } from './places.js';
import { addStatement } from './statements.js';
import type { Subject } from './subjects.js';
import { findTime, type FoundTime } from './times.js';
import { gateTransportOf, shipOf } from './transports.js';

/** What a terminal's report says: interprets one item of it. */
export type ItemInterpreter = (scope: FileScope, item: PortItem, subject: Subject) => void;

const DESCRIPTION_FIELD = 2;

interface Described {
  readonly code: EventCode;
  readonly classifier: EventClassifier;
  readonly feedRule: string | null;
}

/** What the description of the file says: by the feed's own list, else by its words. Null when neither tells. */
function describedBy(
  { header, context }: FileScope,
  words: readonly (readonly [RegExp, EventCode])[],
): Described | null {
  const { statusCodes, id } = context.feed;
  const own = Object.hasOwn(statusCodes, header.description) ? statusCodes[header.description] : undefined;
  if (own !== undefined) {
    return { code: own.code, classifier: own.classifier ?? 'ACTUAL', feedRule: `feed ${id}/${header.description}` };
  }
  const found = words.find(([pattern]) => pattern.test(header.description))?.[1];
  return found === undefined ? null : { code: found, classifier: 'ACTUAL', feedRule: null };
}

const GATE_TIMES = [
  ['GATE_IN', 'gateIn'],
  ['GATE_OUT', 'gateOut'],
] as const;

/**
 * CODECO: the gate. The description says which way the containers went, and only the time of that move is taken: the time of coming in that a
 * report of going out repeats may be that of a discharge. Without such a description the field that a time stands in tells.
 */
export function interpretGate(scope: FileScope, item: PortItem, subject: Subject): void {
  const described = describedBy(scope, GATE_WORDS);
  const place = scope.ownPlace;
  reportNoPlace(scope, place, item);
  const transport = gateTransportOf(item);
  const about = { item, subject };
  const isOpen = described === null || described.feedRule !== null;
  const moves = GATE_TIMES.filter(([move]) => isOpen || described.code === move);
  let said = 0;
  for (const [move, role] of moves) {
    const time = findTime(item.value(role), scope.faults);
    if (time === null) continue;
    said += 1;
    const { code = move, classifier = 'ACTUAL', feedRule = null } = described ?? {};
    addStatement(scope, { code, classifier, time, place, transport, rule: role, feedRule }, about);
  }
  if (said === 0 && !retractsAt(scope, about, described?.code ?? null)) reportNoTime(scope, item, subject);
}

/** A deletion need not repeat the time of what it takes back. */
function retractsAt(
  scope: FileScope,
  about: { readonly item: PortItem; readonly subject: Subject },
  code: EventCode | null,
): boolean {
  if (scope.does !== 'RETRACTS' || scope.createdAt === null) return false;
  const statement = { classifier: 'ACTUAL', time: scope.createdAt, place: scope.ownPlace, transport: null } as const;
  addStatement(scope, { ...statement, code: code ?? 'UNKNOWN', rule: 'deletion' }, about);
  return true;
}

const QUAY = {
  DISCHARGED: { port: 'discharge', end: 'dischargeEnd', call: 'berthing', motion: 'ARRIVED' },
  LOADED: { port: 'loading', end: 'loadEnd', call: 'departure', motion: 'DEPARTED' },
} as const;

/**
 * COARRI: the quay. Elder files have no time for the single container: the end of the ship's work, in record 10, stands for it, and the
 * rule says so. With a discharged container the ship arrived, with a loaded one it left.
 */
export function interpretQuay(scope: FileScope, item: PortItem, subject: Subject): void {
  const described = describedBy(scope, QUAY_WORDS);
  const move = described?.code ?? null;
  const quay = move === 'DISCHARGED' || move === 'LOADED' ? QUAY[move] : null;
  const port = quay === null ? null : scope.ownPlace === null ? portOf(scope, item, quay.port) : null;
  const place = scope.ownPlace ?? port;
  reportNoPlace(scope, place, item);
  if (move === null) reportUnmapped(scope);
  const own = findTime(item.value('moved'), scope.faults);
  const time = own ?? (quay === null ? null : findTime(item.value(quay.end), scope.faults));
  const about = { item, subject };
  if (time === null) {
    if (!retractsAt(scope, about, move)) reportNoTime(scope, item, subject);
    return;
  }
  const transport = shipOf(item);
  const rule = [own === null ? 'end-of-work' : 'moved', ...(port === null ? [] : ['port'])].join('/');
  const code = move ?? 'UNKNOWN';
  const { classifier = 'ACTUAL', feedRule = null } = described ?? {};
  const common = { place, transport, isMapped: move !== null } as const;
  addStatement(scope, { ...common, code, classifier, time, rule, feedRule }, about);
  const called = quay === null ? null : findTime(item.value(quay.call), scope.faults);
  if (quay === null || called === null || scope.does === 'RETRACTS') return;
  const call = { ...common, code: quay.motion, classifier: 'ACTUAL', time: called, rule: quay.call } as const;
  addStatement(scope, call, { item, subject: { ...subject, remark: null } });
}

function reportUnmapped({ header, faults }: FileScope): void {
  const detail = `description '${header.description}' names neither discharge nor loading`;
  faults.warnOnce('description', { code: 'STATUS_UNMAPPED', at: header.record.placeOf(DESCRIPTION_FIELD), detail });
}

export function reportNoPlace({ faults }: FileScope, place: PlaceReading | null, item: PortItem): void {
  if (place !== null) return;
  const detail = 'the file names no place of its own, and the feed has none: where it happened is not told';
  faults.warnOnce('place', { code: 'SEGMENT_MISSING', at: placeOfItem(item), detail });
}

function reportNoTime({ faults, header }: FileScope, item: PortItem, { unit }: Subject): void {
  const what = header.description || header.type;
  const detail = `${unit?.unit.number ?? 'the bill'} has no time for '${what}'`;
  faults.error('TIME_MISSING', placeOfItem(item), detail);
}

/** The file's own time; an error once when it has none. */
export function timeOfFile(scope: FileScope): FoundTime | null {
  if (scope.createdAt === null) {
    const detail = 'record 00 does not say when the file was made, and its containers have no times';
    scope.faults.errorOnce('created', { code: 'TIME_MISSING', at: scope.header.record.placeOf(6), detail });
  }
  return scope.createdAt;
}
