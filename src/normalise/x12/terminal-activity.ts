import type { Transport } from '../../canonical/tracking-event.js';
import { q5Place, r4Place } from '../../decode/x12/elements/places.js';
import { q5Reason, q5Status, q5Time } from '../../decode/x12/elements/statuses.js';
import { dtmQualifier, dtmTime } from '../../decode/x12/elements/times.js';
import { n1Code, n1Entity } from '../../decode/x12/elements/vessels.js';
import type { EquipmentLoop, SegmentNumber, SegmentSpan } from '../../decode/x12/loops.js';
import { decodeTerminalActivity, type TerminalActivity } from '../../decode/x12/terminal-activity.js';
import { RAILWAY_ENTITY } from '../code-maps/x12-equipment.js';
import { RAMP_QUALIFIERS } from '../code-maps/x12-date-qualifiers.js';
import { DESTINATION_RAMP_FUNCTION, RAMP_FUNCTIONS } from '../code-maps/x12-port-functions.js';
import { STATUSES_157 } from '../code-maps/x12-status-157.js';
import type { PlaceReading } from '../place-reading.js';
import { spanOfOne, type MessageScope } from './message-scope.js';
import { findPlace } from './places.js';
import { activityPlace, addPortEvents, addPortFacts, portFacts, readPorts, routeOf, type ReadPort } from './ports.js';
import { compareUnits, n9sOf, referencesOf, unitsInReferences } from './references.js';
import { remarkOf } from './remarks.js';
import { addPlainFact, addStatement, subjectsOf, type Statement, type Subject } from './statements.js';
import { readStatus } from './status-meaning-of.js';
import { findTime } from './times.js';
import { transportOf } from './transports.js';
import { readEquipmentLoop } from './units.js';

const LIST = { name: '157', table: STATUSES_157 } as const;
const SHARED = { direction: null, fallback: 'TRAILER' } as const;

interface Activity {
  readonly ports: readonly ReadPort[];
  /** The railway, when the message names one or its ramps. */
  readonly railway: Transport | null;
}

/** 322: one status of every unit, and the times ahead of it. */
export function interpretTerminalActivity(scope: MessageScope, span: SegmentSpan): void {
  const message = decodeTerminalActivity(scope.segments, span);
  const { status: q5 } = message;
  if (q5 === null) {
    scope.faults.error('SEGMENT_MISSING', scope.segments.place(span.first - 1), 'there is no Q5');
    return;
  }
  const ports = readPorts(scope, message.ports);
  const activity = { ports, railway: railwayOf(scope, message, ports) };
  const statement = statementOf(scope, q5, activity);
  const shared = referencesOf(n9sOf(scope, message.references));
  const found = message.equipment.flatMap((loop) => {
    const unit = readEquipmentLoop(scope, loop, SHARED);
    const references = referencesOf(n9sOf(scope, loop.references), shared);
    return unit === null ? [] : [{ loop, subject: { unit, references } }];
  });
  compareUnits(
    scope,
    message.references,
    found.map(({ subject }) => subject.unit),
  );
  const others = found.length > 0 ? [] : othersOf(scope, message, q5);
  const subjects = [...found.map(({ subject }) => subject), ...others];
  for (const subject of subjects) if (statement !== null) addStatement(scope, statement, subject);
  for (const { loop, subject } of found) addTimesAhead(scope, loop, { activity, subject });
  const route = routeOf(null, ports, null);
  addPortFacts(scope, portFacts(scope, route, { ports, said: [] }), subjects);
  addPortEvents(scope, ports, subjects);
}

const othersOf = (scope: MessageScope, { references }: TerminalActivity, q5: SegmentNumber): readonly Subject[] =>
  subjectsOf(scope, q5, {
    units: unitsInReferences(scope, references),
    references: referencesOf(n9sOf(scope, references)),
  });

function railwayOf(scope: MessageScope, { parties }: TerminalActivity, ports: readonly ReadPort[]): Transport | null {
  const { segments } = scope;
  const n1 = parties.find((party) => n1Entity(segments, party) === RAILWAY_ENTITY);
  if (n1 !== undefined) return transportOf('RAIL', n1Code(segments, n1) || null);
  return ports.some(({ port }) => RAMP_FUNCTIONS.has(port)) ? transportOf('RAIL') : null;
}

function statementOf(scope: MessageScope, q5: SegmentNumber, { ports, railway }: Activity): Statement | null {
  const { segments } = scope;
  const written = q5Status(segments, q5);
  if (written.code === '') return null;
  const status = readStatus(scope, q5, { written, list: LIST });
  const activity = activityPlace(ports);
  const isAtTerminal = scope.context.feed.kind === 'TERMINAL';
  const place =
    activity?.place ?? findPlace(scope, q5, q5Place(segments, q5)) ?? (isAtTerminal ? scope.places.own : null);
  const reason = q5Reason(segments, q5);
  const { code, mode } = status.meaning ?? {};
  const isByRail = mode === 'RAIL' || (mode === undefined && (code === 'ARRIVED' || code === 'DEPARTED'));
  return {
    status,
    place,
    time: findTime(scope, q5, q5Time(segments, q5)),
    transport: isByRail ? railway : null,
    remark: remarkOf([reason === '' ? '' : `reason ${reason}`]),
    span: spanOfOne(q5),
  };
}

/** DTM behind N7: arrival at the destination ramp and delivery behind it. */
function addTimesAhead(
  scope: MessageScope,
  loop: EquipmentLoop,
  { activity, subject }: { readonly activity: Activity; readonly subject: Subject },
): void {
  const { segments } = scope;
  const ramp = activity.ports.find(({ port }) => port === DESTINATION_RAMP_FUNCTION) ?? null;
  for (const dtm of loop.times) {
    const qualifier = dtmQualifier(segments, dtm);
    const meaning = RAMP_QUALIFIERS.get(qualifier);
    const time = meaning === undefined ? null : findTime(scope, dtm, dtmTime(segments, dtm));
    if (meaning === undefined || time === null) continue;
    const place: PlaceReading | null = meaning.isAtRamp ? (ramp?.place ?? null) : deliveryPlace(scope, activity);
    const { code, classifier } = meaning;
    addPlainFact(
      scope,
      {
        code,
        classifier,
        place,
        time,
        transport: meaning.isAtRamp ? activity.railway : null,
        wording: `374:${qualifier}`,
        rule: `x12/322/${qualifier}`,
        span: spanOfOne(dtm),
      },
      subject,
    );
  }
}

function deliveryPlace(scope: MessageScope, { ports }: Activity): PlaceReading | null {
  const delivery = ports.find(({ port }) => port === 'E');
  return delivery === undefined ? null : scope.places.at(r4Place(scope.segments, delivery.loop.port));
}
