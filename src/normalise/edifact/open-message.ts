import type { Correction } from '../../canonical/tracking-event.js';
import { documentCode, documentNumber, functionCode } from '../../decode/edifact/elements.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import { BGM, RFF } from '../../decode/edifact/segment-tags.js';
import type { EdifactMessage } from '../../decode/edifact/syntax/message.js';
import { functionOf, type MessageFunction } from '../code-maps/message-functions.js';
import { EARLIER_MESSAGE_QUALIFIERS } from '../code-maps/reference-qualifiers.js';
import { namesItsDocument } from '../code-maps/transport-documents.js';
import { EventList } from '../event-list.js';
import type { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { readDocumentTime } from './document-time.js';
import type { MessageScope } from './message-scope.js';
import type { PlaceFinder } from './places.js';
import { numbersWith } from './references.js';

/** Version of the readings of this folder; a change that alters what a message says raises it. */
export const EDIFACT_VERSION = 1;

export interface MessageSetting {
  readonly context: InterpretContext;
  readonly places: PlaceFinder;
  /** Its number in the body, from 1. */
  readonly ordinal: number;
}

/** A message ready to be interpreted, with what its summary says of it. */
export interface OpenedMessage {
  readonly scope: MessageScope;
  readonly documentKey: string | null;
  readonly reportedAt: string | null;
}

/** Reads what a message says about itself: its time, its number, and what it does to earlier ones. */
export function openMessage(
  message: EdifactMessage,
  setting: MessageSetting & {
    readonly type: string;
    readonly faults: FaultList;
    /** A correction reaches the same statement only, not all that stands under its document number. */
    readonly keysStatements: boolean;
  },
): OpenedMessage {
  const { context, type, faults } = setting;
  const { segments, extent } = message;
  const { reportedAt, madeAt, time } = readDocumentTime(message, context, faults);
  const bgm = firstWith(message, BGM);
  const number = bgm === null ? '' : documentNumber(segments, bgm);
  const documentKey = number === '' ? null : keyOf(context, type, number);
  const does = bgm === null ? 'STATES' : functionOf(functionCode(segments, bgm), type);
  // A bill or consignment note keeps its number; RFF+ACW beside it names the message that is corrected.
  const isOwnNumber = bgm !== null && documentKey !== null && namesItsDocument(type, documentCode(segments, bgm));
  const corrects = (does === 'RETRACTS' || does === 'REPLACES') && !isOwnNumber;
  const earlier = corrects ? earlierNumber(message) : null;
  const corrected = earlier === null ? documentKey : keyOf(context, type, earlier);
  const correction = correctionOf(does, corrected, reportedAt);
  const decoder = `edifact/${type.toLowerCase()}@${EDIFACT_VERSION}`;
  const { keysStatements } = setting;
  const facts = { correction, documentKey, reportedAt, madeAt, decoder, keysStatements };
  const limit = limitOf(extent.end - extent.first);
  const cut = brokenOffAt(message);
  const scope: MessageScope = {
    segments,
    message,
    type,
    ordinal: setting.ordinal,
    release: releaseNumber(message.release),
    does,
    canRetract: correction !== null,
    context,
    places: setting.places,
    faults,
    events: new EventList(context, facts, limit),
    documentTime: time,
    isCutOff: (groupEnd) => cut !== null && groupEnd > cut,
  };
  return { scope, documentKey, reportedAt };
}

/** Statements that a message of so many segments may make. */
function limitOf(segments: number): number {
  const { statementsPerMessage, statementsPerSegment, mostStatements } = INTERPRET_LIMITS;
  return Math.min(statementsPerMessage + statementsPerSegment * segments, mostStatements);
}

/** The sender's own key of a message: party, type and document number. */
const keyOf = ({ feed }: InterpretContext, type: string, number: string): string => `${feed.party}|${type}|${number}`;

function correctionOf(does: MessageFunction, key: string | null, reportedAt: string | null): Correction | null {
  if (key === null || (does !== 'RETRACTS' && does !== 'REPLACES')) return null;
  return { action: does, documentKey: key, reportedAt };
}

/** RFF+ACW or AGO in the header names the earlier message when it has another number. */
function earlierNumber(message: EdifactMessage): string | null {
  const { segments } = message;
  const rffs: SegmentNumber[] = [];
  for (let segment = message.extent.first; segment < message.extent.end && rffs.length < 20; segment++) {
    if (segments.tagCode(segment) === RFF) rffs.push(segment);
  }
  return numbersWith({ segments }, rffs, EARLIER_MESSAGE_QUALIFIERS)[0]?.number ?? null;
}

function firstWith({ segments, extent }: EdifactMessage, tag: number): SegmentNumber | null {
  for (let segment = extent.first; segment < extent.end; segment++) {
    if (segments.tagCode(segment) === tag) return segment;
  }
  return null;
}

/** The segment in which the body breaks off: its group may lack its end, and half a statement is worse than none. */
function brokenOffAt({ segments, extent }: EdifactMessage): SegmentNumber | null {
  const last = extent.end - 1;
  return extent.trailer === null && last === segments.count - 1 && !segments.hasTerminator(last) ? last : null;
}

/** `95B` as 19952: year and half-year, comparable over the turn of the century. */
function releaseNumber(release: string): number | null {
  const [, year, half] = /^(\d{2})([A-Z])$/.exec(release.trim().toUpperCase()) ?? [];
  if (year === undefined || half === undefined) return null;
  const century = Number(year) < 70 ? 2000 : 1900;
  return (century + Number(year)) * 10 + (half.charCodeAt(0) - 0x40);
}
