import type { EventCode } from '../../canonical/event-code.js';
import type { Reference } from '../../canonical/reference-number.js';
import type { EventClassifier } from '../../canonical/tracking-event.js';
import type { Equipment } from '../../decode/edifact/group-segments.js';
import { EQUIPMENT_STATUS_ELEMENT } from '../../decode/edifact/elements.js';
import type { PlaceReading } from '../place-reading.js';
import { flagsOf } from './draft-flags.js';
import { movementsOfLegs, type Movement } from './leg-events.js';
import { sourceOf, type MessageScope } from './message-scope.js';
import { countRemark, damagesOf, remarkOf, textsOf } from './remarks.js';
import type { CallQuestion, FoundPlace, MoveTime, PlaceQuestion, ReportKind } from './report-kind.js';
import { findTime, qualifiersOf, timeAt } from './times.js';
import { onWagon, readTransport } from './transports.js';

/** What the message is about: BGM says it for all its containers. */
export interface Move {
  readonly code: EventCode;
  readonly classifier: EventClassifier;
  /** 1001 as written. */
  readonly wording: string;
  readonly rule: string;
  readonly isMapped: boolean;
}

/** One container of the message, and what was found out about its move. */
export interface MoveAbout {
  readonly kind: ReportKind;
  readonly move: Move;
  readonly question: PlaceQuestion;
  readonly found: FoundPlace | null;
  readonly references: readonly Reference[];
}

/** The move of a container with all that belongs to it. Returns whether it had a time: without one it is no fact. */
export function addMove(scope: MessageScope, about: MoveAbout): boolean {
  const { kind, move, question, found, references } = about;
  const { report, equipment, unit } = question;
  const place = found?.reading ?? null;
  const time = kind.timeOf(scope, { ...question, place }) ?? timeOfDocument(scope, move, place);
  if (time === null) {
    reportUndated(scope, kind, question);
    return false;
  }
  const code = kind.eventOf(scope, question);
  const isMapped = move.isMapped && code !== 'UNKNOWN';
  const wording = isMapped || unit === null || !move.isMapped ? move.wording : `${move.wording}/${unit.status}`;
  if (move.isMapped && !isMapped) reportStatus(scope, equipment, wording);
  const transport = kind.transportOf(scope, report, equipment)?.transport ?? null;
  scope.events.add(
    {
      code,
      classifier: move.classifier,
      occurredAt: time.occurredAt,
      place: place?.coded ?? null,
      transport: onWagon(transport, unit?.wagon ?? null),
      unit: unit?.unit ?? null,
      references,
      customs: null,
      wording,
      remark: remarkOfMove(scope, question),
      flags: flagsOf({ place, isMapped, unit, customs: [] }),
    },
    sourceOf(scope, { first: equipment.equipment, end: equipment.end }, ruleOf(move, { found, time, isMapped })),
  );
  return true;
}

/** A link of an order without a time keeps in words what was ordered. */
export function remarkOfLink(
  scope: MessageScope,
  question: PlaceQuestion,
  { place, isDated }: { readonly place: PlaceReading | null; readonly isDated: boolean },
): string | null {
  const where = place === null ? '' : ` at ${[place.coded.code, place.coded.facility ?? ''].join(' ').trim()}`;
  const ordered = isDated ? '' : `${scope.type}: ${question.move}${where}, no time told`;
  return remarkOf([ordered, remarkOfMove(scope, question) ?? '']);
}

/** How many containers an EQD without number stands for, what was said about the move, and damages. */
const remarkOfMove = (scope: MessageScope, { equipment, unit }: PlaceQuestion): string | null =>
  remarkOf([
    ...(unit === null ? countRemark(scope, equipment) : []),
    ...textsOf(scope, equipment.texts),
    ...damagesOf(scope, equipment.damages),
  ]);

/** The move's own time: behind EQD, then behind its TDT, then in the header; the qualifier that stands first in `wanted`. */
export function ownTime(
  scope: MessageScope,
  { report, equipment, place }: CallQuestion,
  wanted: readonly string[],
): MoveTime | null {
  const found = findTime(scope, listsOf({ report, equipment }), wanted);
  return found === null ? null : { occurredAt: timeAt(scope, found, place), fallback: null };
}

const listsOf = ({ report, equipment }: Pick<PlaceQuestion, 'report' | 'equipment'>) => [
  equipment.times,
  ...equipment.legs.flatMap(timesIn),
  report.times,
];

/** A move's own time may stand behind a TDT of its group when the sender mixes the order. */
const timesIn = ({ times, stops }: Equipment['legs'][number]): readonly (readonly number[])[] => [
  times,
  ...stops.map((stop) => stop.times),
];

/** What the TDTs of the container itself state: the legs that bring it to the terminal or take it on from there. */
export const movementsOfOwnLegs = (
  scope: MessageScope,
  { equipment, report }: CallQuestion,
  rule: string,
): readonly Movement[] =>
  equipment.legs.length === 0
    ? []
    : movementsOfLegs(
        scope,
        equipment.legs.map((leg) => readTransport(scope, leg, report.carrier)),
        rule,
      );

/** What takes back, or waits for a mapping, may be dated by its document; a move that is understood may not. */
function timeOfDocument(
  scope: MessageScope,
  { isMapped, classifier }: Move,
  place: PlaceReading | null,
): MoveTime | null {
  const { does, documentTime } = scope;
  const isWaiting = !isMapped && classifier === 'PLANNED';
  if (documentTime === null || (does !== 'RETRACTS' && !isWaiting)) return null;
  return { occurredAt: timeAt(scope, documentTime, place), fallback: null };
}

/** A report without a time lost what it had to say; an order without one is a link all the same. */
function reportUndated(scope: MessageScope, kind: ReportKind, question: PlaceQuestion): void {
  const { equipment, unit } = question;
  const at = scope.segments.place(equipment.equipment);
  const whose = unit?.unit.number ?? 'the equipment';
  const detail = `the move of ${whose} has no time that can be read: ${qualifiersOf(scope, listsOf(question))}`;
  if (kind.classifier === 'ACTUAL') scope.faults.error('TIME_MISSING', at, detail);
  else scope.faults.warnOnce('move', { code: 'TIME_MISSING', at, detail });
}

function reportStatus(scope: MessageScope, equipment: Equipment, wording: string): void {
  const at = scope.segments.place(equipment.equipment, EQUIPMENT_STATUS_ELEMENT);
  const detail = `'${wording}': a container of this status (8249) made no such move`;
  scope.faults.warnOnce(wording, { code: 'STATUS_UNMAPPED', at, detail });
}

function ruleOf(
  move: Move,
  how: { readonly found: FoundPlace | null; readonly time: MoveTime; readonly isMapped: boolean },
): string {
  if (!how.isMapped) return 'unmapped';
  return [move.rule, how.found?.fallback, how.time.fallback].filter((part) => part != null).join('/');
}
