import type { Interpretation, MessageSummary } from '../../canonical/interpretation.js';
import type { Correction } from '../../canonical/tracking-event.js';
import {
  decodePortFile,
  FUNCTION_FIELD,
  readPortHeader,
  type PortHeader,
  type PortItem,
} from '../../decode/cn-port-file/decode-port-file.js';
import { VESSEL_TYPES } from '../../decode/cn-port-file/layouts.js';
import { readPortDocument, type PortFile } from '../../decode/cn-port-file/port-document.js';
import { portFunctionOf } from '../code-maps/cn-port-words.js';
import type { MessageFunction } from '../code-maps/message-functions.js';
import { EventList } from '../event-list.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { ownPlaceOf, type PlaceReading } from '../place-reading.js';
import type { FileScope } from './file-scope.js';
import { interpretBayPlan, interpretManifest, interpretStock } from './lists.js';
import { interpretGate, interpretQuay, type ItemInterpreter } from './reports.js';
import { subjectOf } from './subjects.js';
import { readCreation } from './times.js';

/** Version of the readings below; a change that alters what a message says raises it. */
export const CN_PORT_FILE_VERSION = 1;

/** Every type that is read. A new one is a layout and a line here. */
const TYPES: ReadonlyMap<string, ItemInterpreter> = new Map([
  ['CODECO', interpretGate],
  ['COARRI', interpretQuay],
  ['COEDOR', interpretStock],
  ['IFCSUM', interpretManifest],
  ['CTNJJD', interpretManifest],
  ['BAPLIE', interpretBayPlan],
]);

/** Interprets every file of a body. Never throws. */
export function interpretCnPortFile(body: Uint8Array, context: InterpretContext): Interpretation {
  const { charset, files, faults } = readPortDocument(body, context.feed.charset);
  const ownPlace = ownPlaceOf(context);
  const messages = files.map((file, index) => interpretFile(file, { context, ownPlace, ordinal: index + 1 }));
  return { format: 'CN_PORT_FILE', charset, messages, faults };
}

interface Setting {
  readonly context: InterpretContext;
  readonly ownPlace: PlaceReading | null;
  readonly ordinal: number;
}

function interpretFile(file: PortFile, { context, ownPlace, ordinal }: Setting): MessageSummary {
  const faults = new FaultList();
  const header = readPortHeader(file);
  const items = decodePortFile(file, header.type);
  const { time, reportedAt, madeAt } = readCreation(header.createdAt, context, faults);
  const documentKey = documentKeyOf(header, items, context);
  const does = portFunctionOf(header.functionCode);
  const correction = correctionOf(does, documentKey, reportedAt);
  const decoder = `cn-port-file/${header.type.toLowerCase()}@${CN_PORT_FILE_VERSION}`;
  const message = { correction, documentKey, reportedAt, madeAt, decoder };
  const facts = new EventList(context, message, statementLimit(file));
  interpretItems({ file, header, ordinal, does, context, ownPlace, faults, facts, createdAt: time }, items, correction);
  return {
    type: header.type,
    release: '',
    sender: header.sender || null,
    recipient: header.receiver || null,
    // A file has no number: the minute it was made in names others as well.
    controlReference: null,
    documentKey,
    reportedAt,
    byteStart: file.byteStart,
    byteEnd: file.byteEnd,
    events: facts.all,
    faults: [...file.faults, ...faults.all],
  };
}

function interpretItems(scope: FileScope, items: readonly PortItem[], correction: Correction | null): void {
  const { header, faults, facts, does } = scope;
  const interpret = TYPES.get(header.type);
  const at = header.record.placeOf(1);
  if (interpret === undefined) return reportUnsupported(scope);
  if (does === 'RETRACTS' && correction === null) {
    const detail = 'the file deletes something, and names no one ship and voyage by which it could be found';
    faults.error('SEGMENT_MALFORMED', header.record.placeOf(FUNCTION_FIELD), detail);
    return;
  }
  for (const item of items) {
    if (facts.isCut) break;
    const subject = subjectOf(scope, item);
    if (subject !== null) interpret(scope, item, subject);
  }
  if (facts.isCut) faults.error('PORT_FILE_LIMIT', at, 'the file makes more statements than its size allows');
  const hasFault = faults.all.length > 0 || scope.file.faults.some(({ severity }) => severity === 'error');
  if (facts.all.length === 0 && !hasFault) faults.error('NOTHING_REPORTED', at, 'there is no container and no bill');
}

function reportUnsupported({ header, faults, file }: FileScope): void {
  const { type, record } = header;
  if (VESSEL_TYPES.has(type)) {
    faults.warning('NOTHING_REPORTED', record.placeOf(1), `${type} is about the call of a ship and names no container`);
    return;
  }
  const name = type === '' ? 'a file without a type' : type;
  const detail = `${name} (${file.records.length} records) is no port file that is read`;
  faults.error('UNSUPPORTED_MESSAGE_TYPE', record.placeOf(1), detail);
}

/**
 * Files have no number. What a deletion takes back is found by what both name: the report, the ship and the voyage; it reaches the
 * containers that it names. Null where the file names none or several ships.
 */
function documentKeyOf(
  { type, description }: PortHeader,
  items: readonly PortItem[],
  { feed }: InterpretContext,
): string | null {
  const voyages = new Set<string>();
  for (const item of items) {
    const ship = item.value('vesselCode') ?? item.value('vesselName');
    const voyage = item.value('voyage');
    voyages.add(ship === null || voyage === null ? '' : `${ship.text}|${voyage.text}`);
    if (voyages.size > 1) return null;
  }
  const [voyage] = voyages;
  return voyage === undefined || voyage === '' ? null : `${feed.party}|${type}|${description}|${voyage}`;
}

function correctionOf(does: MessageFunction, documentKey: string | null, reportedAt: string | null): Correction | null {
  return does !== 'RETRACTS' || documentKey === null ? null : { action: 'RETRACTS', documentKey, reportedAt };
}

function statementLimit({ records }: PortFile): number {
  const { statementsPerMessage, statementsPerSegment, mostStatements } = INTERPRET_LIMITS;
  return Math.min(statementsPerMessage + statementsPerSegment * records.length, mostStatements);
}
