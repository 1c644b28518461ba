import { isEventCode } from '../../canonical/event-code.js';
import type { FeedProfile } from '../../canonical/feed-profile.js';
import type { NctsMessage } from '../../decode/ncts/ncts-message.js';
import { NCTS_MESSAGES, type NctsOutcome, type NctsReading } from '../code-maps/ncts-messages.js';

/** What a message comes to, and the rule that says so. */
export interface Outcome extends NctsOutcome {
  /** Null for a type that is not in the list. */
  readonly reading: NctsReading | null;
  /** The type, with the indicator where one decides: `CC025C/2`. */
  readonly wording: string;
  /** `ncts/CC025C/2`, `feed customs-de/CC019C`, `unmapped` */
  readonly rule: string;
}

/** Reads the type: the feed's own map first, with the indicator and without, then the list. */
export function outcomeOf({ type, statements }: NctsMessage, feed: FeedProfile): Outcome {
  const reading = NCTS_MESSAGES.get(type) ?? null;
  const indicator = reading?.by === undefined ? '' : (statements.get(reading.by)?.text ?? '');
  const wording = indicator === '' ? type : `${type}/${indicator}`;
  for (const key of [wording, type]) {
    const own = Object.hasOwn(feed.statusCodes, key) ? feed.statusCodes[key] : undefined;
    if (own === undefined || !isEventCode(own.code)) continue;
    const { code, classifier } = own;
    const meaning = classifier === undefined ? { code } : { code, classifier };
    return { reading, facts: [{ ...meaning, procedure: 'TRANSIT' }], wording, rule: `feed ${feed.id}/${key}` };
  }
  if (reading === null) return { reading, facts: [], wording, rule: 'unmapped' };
  const { facts, isPartial, answers } = caseOf(reading, indicator);
  const isNamed = facts.length > 0 || answers !== undefined;
  return { reading, facts, isPartial, answers, wording, rule: isNamed ? `ncts/${wording}` : 'unmapped' };
}

const NOBODY_CAN_TELL: NctsOutcome = { facts: [] };

/** A value that is not in the list must not release anything. */
function caseOf(reading: NctsReading, indicator: string): NctsOutcome {
  const { usual, cases = {}, otherwise = NOBODY_CAN_TELL } = reading;
  if (indicator === '' || usual === undefined || usual.includes(indicator)) return reading;
  return Object.hasOwn(cases, indicator) ? cases[indicator]! : otherwise;
}
