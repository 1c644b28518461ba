import type { Acknowledgement } from '../../canonical/interpretation.js';
import {
  ak1Group,
  ak2Set,
  ak9Accepted,
  ak9Included,
  ak9Verdict,
  noteText,
  setErrors,
  setVerdict,
  ta1Interchange,
  ta1Note,
  ta1Verdict,
} from '../../decode/x12/elements/acknowledgements.js';
import { decodeFunctionalAcknowledgement, type SetResponse } from '../../decode/x12/functional-acknowledgement.js';
import type { SegmentNumber, SegmentSpan } from '../../decode/x12/loops.js';
import type { SegmentReader } from '../../decode/x12/syntax/segment-reader.js';
import type { MessageScope } from './message-scope.js';

type Outcome = Acknowledgement['outcome'];

/** Elements 715 (AK9), 717 (AK5, IK5) and I17 (TA1): M, W and X are rejections by their security checks. */
const OUTCOMES: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ['A', 'ACCEPTED'],
  ['E', 'ACCEPTED_WITH_ERRORS'],
  ['P', 'ACCEPTED_WITH_ERRORS'],
  ['R', 'REJECTED'],
  ['M', 'REJECTED'],
  ['W', 'REJECTED'],
  ['X', 'REJECTED'],
]);
const WORDS: Readonly<Record<Outcome, string>> = {
  ACCEPTED: 'accepted',
  ACCEPTED_WITH_ERRORS: 'accepted with errors',
  REJECTED: 'rejected',
  RECEIVED: 'received',
};
const DETAIL_CHARACTERS = 1_000;
/** A group may have ten thousand sets: the first that were not accepted are told. */
const TOLD_SETS = 20;

/** 997 and 999: what the partner says of a group that was sent to it. Null, and reported, without AK1. */
export function readAcknowledgement(scope: MessageScope, span: SegmentSpan): Acknowledgement | null {
  const { segments, faults } = scope;
  const { group, sets, verdict } = decodeFunctionalAcknowledgement(segments, span);
  if (group === null) {
    faults.error('SEGMENT_MISSING', segments.place(span.first - 1), 'there is no AK1: nothing is acknowledged');
    return null;
  }
  const ofSets = sets.map((set) => outcomeOfSet(segments, set));
  const stated = verdict === null ? undefined : OUTCOMES.get(ak9Verdict(segments, verdict).toUpperCase());
  const outcome = stated ?? outcomeOf(ofSets);
  const counts =
    verdict === null ? '' : `${ak9Accepted(segments, verdict)} of ${ak9Included(segments, verdict)} accepted`;
  const notAccepted = sets.filter((_, index) => ofSets[index] !== 'ACCEPTED').slice(0, TOLD_SETS);
  const told = notAccepted.map((set) => textOfSet(segments, set));
  const detail = [counts, ...told].filter((text) => text !== '').join('; ');
  return { of: ak1Group(segments, group), outcome, detail: detail.slice(0, DETAIL_CHARACTERS) };
}

/** Without AK9 the verdicts on the sets are all there is. */
function outcomeOf(sets: readonly Outcome[]): Outcome {
  if (sets.every((outcome) => outcome === 'RECEIVED')) return 'RECEIVED';
  if (sets.every((outcome) => outcome === 'ACCEPTED')) return 'ACCEPTED';
  return sets.every((outcome) => outcome === 'REJECTED') ? 'REJECTED' : 'ACCEPTED_WITH_ERRORS';
}

const outcomeOfSet = (segments: SegmentReader, { verdict }: SetResponse): Outcome =>
  (verdict === null ? undefined : OUTCOMES.get(setVerdict(segments, verdict).toUpperCase())) ?? 'RECEIVED';

/** `315/0002 rejected (error 4, 5): R4 at 7: error 8, element 3: error 7` */
function textOfSet(segments: SegmentReader, set: SetResponse): string {
  const errors = set.verdict === null ? [] : setErrors(segments, set.verdict);
  const codes = errors.length === 0 ? '' : ` (error ${errors.join(', ')})`;
  const notes = set.notes.slice(0, TOLD_SETS).map((note) => noteText(segments, note));
  const told = notes.length === 0 ? '' : `: ${notes.join(', ')}`;
  return `${ak2Set(segments, set.set)} ${WORDS[outcomeOfSet(segments, set)]}${codes}${told}`;
}

/** TA1: what the partner says of an interchange, before it looked into it. */
export function readInterchangeAcknowledgement(segments: SegmentReader, ta1: SegmentNumber): Acknowledgement {
  const note = ta1Note(segments, ta1);
  return {
    of: ta1Interchange(segments, ta1),
    outcome: OUTCOMES.get(ta1Verdict(segments, ta1).toUpperCase()) ?? 'RECEIVED',
    detail: note === '' || note === '000' ? '' : `note ${note}`,
  };
}
