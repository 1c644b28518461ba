import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import { ORDERED_QUAY_MOVES } from '../code-maps/terminal-moves.js';
import { MOVE_TIMES } from '../code-maps/time-qualifiers.js';
import { callsAtQuay, quayPlace, quayTransport } from './coarri.js';
import { movementsOfOwnLegs, ownTime } from './container-move.js';
import { interpretContainerReport } from './container-report.js';
import type { MessageScope } from './message-scope.js';
import type { CallQuestion, MoveTime, ReportKind } from './report-kind.js';

/** Turns a loading or discharge order into planned moves at the quay, with the call of the ship; without a time, into a list for the ship. */
export const interpretCoprar = (scope: MessageScope, first: SegmentNumber, end: SegmentNumber): void =>
  interpretContainerReport(scope, { first, end }, COPRAR);

const COPRAR: ReportKind = {
  name: 'coprar',
  classifier: 'PLANNED',
  moveOf: (code) => ORDERED_QUAY_MOVES.get(code) ?? null,
  eventOf: (_scope, { move }) => move,
  placeOf: quayPlace,
  timeOf: orderedTime,
  transportOf: quayTransport,
  callsOf: (scope, question) => [...callsAtQuay(scope, question), ...movementsOfOwnLegs(scope, question, 'coprar/leg')],
  isCalling: () => true,
  linksOf: ({ report, isDated }) =>
    isDated ? [] : [{ code: 'MANIFESTED', classifier: 'ACTUAL', transport: report.transports[0]?.transport ?? null }],
  compareTexts: () => undefined,
};

/** The container's own time, else that of the call: what is ordered is discharged when the ship has come, and loaded before it leaves. */
function orderedTime(scope: MessageScope, question: CallQuestion): MoveTime | null {
  const { report, place, move } = question;
  const own = ownTime(scope, question, MOVE_TIMES);
  if (own !== null || place === null) return own;
  const { calls } = report;
  const [call] =
    move === 'DISCHARGED'
      ? [...calls.arrivalsAt(place), ...calls.departuresFrom(place)]
      : [...calls.departuresFrom(place), ...calls.arrivalsAt(place)];
  return call === undefined ? null : { occurredAt: call.occurredAt, fallback: `DTM+${call.wording}` };
}
