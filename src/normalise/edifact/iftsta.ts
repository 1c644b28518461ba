import { kindOf, type EventCode } from '../../canonical/event-code.js';
import type { Reference } from '../../canonical/reference-number.js';
import type { EventClassifier } from '../../canonical/tracking-event.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import { decodeIftsta, type IftstaMessage, type IftstaStatus } from '../../decode/edifact/iftsta.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { gateEvent } from '../code-maps/terminal-moves.js';
import { FORECAST_TIMES, STATED_BY_TIME, STATUS_TIMES } from '../code-maps/time-qualifiers.js';
import type { PlaceReading } from '../place-reading.js';
import { readCustoms } from './customs.js';
import { flagsOf } from './draft-flags.js';
import { conveyanceOf } from './leg-times.js';
import { addMovement, movementsOfLegs, movementsOfStatus, type Movement } from './leg-events.js';
import { sourceOf, withQualifier, type MessageScope } from './message-scope.js';
import { readReferences } from './references.js';
import { remarkOf, textsOf } from './remarks.js';
import { placeInHeader, placeOfStatus } from './status-place.js';
import { readStatus, reportUnmapped, type ReadStatus } from './status-meaning-of.js';
import { SubjectReader, type Subject } from './subjects.js';
import { surroundingsOf, withConsignmentNumber, type Surroundings } from './surroundings.js';
import { findTime, qualifiersOf, timeAt, type FoundTime } from './times.js';
import { carrierOf, onWagon, readTransport, transportOfMode, type TransportReading } from './transports.js';

const LEG_RULE = 'iftsta/leg';

/** Turns every status of an IFTSTA message, and every departure and arrival its legs state, into facts. */
export function interpretIftsta(scope: MessageScope, first: SegmentNumber, end: SegmentNumber): void {
  const message = decodeIftsta(scope.segments, first, end);
  const carrier = carrierOf(scope, message.header.parties);
  const legs = message.header.legs.map((leg) => readTransport(scope, leg, carrier));
  const movements = movementsOfLegs(scope, legs, LEG_RULE);
  const shared = { message, subjects: new SubjectReader(scope), carrier, legs, movements };
  for (const consignment of message.consignments) {
    const around = surroundingsOf(scope, message.header, consignment);
    for (const status of consignment.statuses) {
      if (scope.events.isCut) return;
      if (!scope.isCutOff(status.end)) interpretStatus(scope, status, { ...shared, around });
    }
  }
  if (message.consignments.every(({ statuses }) => statuses.length === 0)) interpretHeader(scope, shared);
}

interface Shared {
  readonly message: IftstaMessage;
  readonly subjects: SubjectReader;
  readonly carrier: string | null;
  /** Legs that stand before any status belong to all of them. */
  readonly legs: readonly TransportReading[];
  readonly movements: readonly Movement[];
}

/** A message without STS can still state the times of its legs. */
function interpretHeader(scope: MessageScope, { message, subjects, movements }: Shared): void {
  const { header } = message;
  const references = readReferences(scope, header.references, []);
  for (const subject of subjects.ofHeader(header.equipment)) {
    if (subject.unit === null && references.length === 0) continue;
    for (const movement of movements) addMovement(scope, movement, { subject, references });
  }
}

function interpretStatus(
  scope: MessageScope,
  status: IftstaStatus,
  shared: Shared & { readonly around: Surroundings },
): void {
  const { around } = shared;
  const ownLegs = status.legs.map((leg) => readTransport(scope, leg, shared.carrier));
  const legs = [...shared.legs, ...ownLegs];
  const statement = readStatement(scope, status, { around, legs, beginning: shared.message.beginning });
  const movements = [
    ...shared.movements,
    ...movementsOfLegs(scope, ownLegs, LEG_RULE),
    ...movementsOfStatus(scope, status, { chosen: statement.time, legs }),
  ];
  const ofLegs = status.legs.flatMap((leg) => leg.references);
  const stated = readReferences(scope, [...status.references, ...ofLegs], around.references);
  const references = withConsignmentNumber(scope, around, stated);
  for (const subject of shared.subjects.subjectsOf(status, around)) {
    const own = subject.group === null ? references : readReferences(scope, subject.group.references, references);
    if (subject.unit === null && own.length === 0) {
      const detail = 'the status names no equipment, no package and no reference';
      scope.faults.error('UNIT_MISSING', scope.segments.place(status.status), detail);
      continue;
    }
    const about = { subject, references: own };
    addStatus(scope, statement, about);
    for (const movement of movements) addMovement(scope, movement, about);
    if (scope.events.isCut) return;
  }
}

/** A status without what it is about: the same for all its units. */
interface Statement {
  readonly status: IftstaStatus;
  readonly around: Surroundings;
  readonly read: ReadStatus;
  readonly meaning: StatusMeaning;
  readonly isMapped: boolean;
  readonly place: PlaceReading | null;
  readonly time: FoundTime | null;
  readonly leg: TransportReading | null;
  readonly remark: string | null;
}

const FORECASTS = [...FORECAST_TIMES.keys()];
const FACTS_FIRST = [...STATUS_TIMES, ...FORECASTS];
const FORECASTS_FIRST = [...FORECASTS, ...STATUS_TIMES];

function readStatement(
  scope: MessageScope,
  status: IftstaStatus,
  where: {
    readonly around: Surroundings;
    readonly legs: readonly TransportReading[];
    readonly beginning: SegmentNumber | null;
  },
): Statement {
  const { around, legs } = where;
  const written = readStatus(scope, status.status, where.beginning);
  const stated = written.wording === '' ? statedByTime(scope, status) : null;
  const read =
    stated === null ? written : { ...written, meaning: stated.meaning, rule: `iftsta/dtm/${stated.qualifier}` };
  const meaning = read.meaning ?? { code: 'UNKNOWN' };
  if (read.meaning === null) reportUnmapped(scope, status.status, read);
  const wanted = stated === null ? timesOf(meaning) : [stated.qualifier];
  const time = findTime(scope, [status.times, around.consignment.times, around.header.times], wanted);
  const place = findPlaceOf(scope, meaning.code, status, around);
  const at = { placeKey: place?.coded.key ?? null, isArrival: ENDS.has(meaning.code), mode: meaning.mode ?? null };
  return {
    status,
    around,
    read,
    meaning,
    isMapped: read.meaning !== null,
    place,
    time,
    leg: conveyanceOf(scope, legs, at),
    remark: remarkOf([...read.words, ...read.reasons.map(reasonText), ...textsOf(scope, status.texts)]),
  };
}

const ENDS: ReadonlySet<EventCode> = new Set<EventCode>(['ARRIVED', 'DISCHARGED', 'BORDER_ARRIVED', 'DELIVERED']);

/** 9013 codes are shown as such; words speak for themselves. */
const reasonText = (reason: string): string => (/^\d{1,3}$/.test(reason) ? `reason ${reason}` : reason);

/** The code says by itself that it is a forecast, or the time that stands with it does. */
const classifierOf = (meaning: StatusMeaning, time: FoundTime): EventClassifier =>
  meaning.classifier ?? FORECAST_TIMES.get(time.qualifier) ?? 'ACTUAL';

const timesOf = ({ classifier = 'ACTUAL' }: StatusMeaning): readonly string[] =>
  classifier === 'ACTUAL' ? FACTS_FIRST : FORECASTS_FIRST;

/** Where STS names no status, the qualifier of a time behind it can say what happened (DTM+58: cleared by customs). */
function statedByTime(
  scope: MessageScope,
  { times }: IftstaStatus,
): { readonly qualifier: string; readonly meaning: StatusMeaning } | null {
  for (const [qualifier, meaning] of STATED_BY_TIME) {
    if (withQualifier(scope.segments, times, qualifier).length > 0) return { qualifier, meaning };
  }
  return null;
}

function findPlaceOf(
  scope: MessageScope,
  code: EventCode,
  status: IftstaStatus,
  around: Surroundings,
): PlaceReading | null {
  const ofEquipment = status.equipment.length === 1 ? status.equipment[0]!.places : [];
  const found =
    placeOfStatus(scope, code, [status.places, ofEquipment, around.consignment.places]) ??
    placeInHeader(scope, around.header.places);
  if (found !== null) return found;
  const isAtTerminal = scope.context.feed.kind === 'TERMINAL' && kindOf(code) === 'EQUIPMENT';
  return isAtTerminal ? scope.places.own : null;
}

function addStatus(
  scope: MessageScope,
  statement: Statement,
  about: { readonly subject: Subject; readonly references: readonly Reference[] },
): void {
  const { status, meaning, read, place } = statement;
  const { subject, references } = about;
  const time = statement.time ?? timeOfSubject(scope, statement, subject);
  if (time === null) return;
  const unit = subject.unit?.unit ?? null;
  const transport = statement.leg?.transport ?? (meaning.mode === undefined ? null : transportOfMode(meaning.mode));
  const { customs, flags } = readCustoms(scope, {
    meaning,
    segment: status.status,
    place,
    unit,
    references,
    wording: read.wording,
    reason: statement.remark,
  });
  scope.events.add(
    {
      code: isGateMove(meaning.code) ? gateEvent(meaning.code, unit) : meaning.code,
      classifier: classifierOf(meaning, time),
      occurredAt: timeAt(scope, time, place),
      place: place?.coded ?? null,
      transport: onWagon(transport, subject.wagon ?? (transport?.mode === 'RAIL' ? subject.placement : null)),
      unit,
      references,
      customs,
      wording: read.wording,
      remark: statement.remark,
      flags: flagsOf({ place, isMapped: statement.isMapped, unit: subject.unit, customs: flags }),
    },
    sourceOf(scope, { first: status.status, end: status.end }, read.rule),
  );
}

const isGateMove = (code: EventCode): code is 'GATE_IN' | 'GATE_OUT' => code === 'GATE_IN' || code === 'GATE_OUT';

/** A time behind EQD, and for what takes an earlier message back, its own; else a status without time is no fact. */
function timeOfSubject(scope: MessageScope, { status, around }: Statement, { group }: Subject): FoundTime | null {
  const found = group === null ? null : findTime(scope, [group.times], FACTS_FIRST);
  if (found !== null) return found;
  if (scope.does === 'RETRACTS' && scope.documentTime !== null) return scope.documentTime;
  const lists = [status.times, around.consignment.times, around.header.times];
  const detail = `no time of the status can be read: ${qualifiersOf(scope, lists)}`;
  const at = scope.segments.place(status.status);
  scope.faults.errorOnce(String(status.status), { code: 'TIME_MISSING', at, detail });
  return null;
}
