import type { Explanation, Journey, Milestone } from '../../api/answers.js';
import type { Call } from '../journey/board.js';

/** Opens the answer to "why?" under its name, or closes it. */
export type Ask = (why: string | null) => void;

export const WHY_STATUS = 'status';
export const WHY_OPENING = 'opening';
const FACT = 'fact.';
const MILESTONE = 'milestone.';

export const whyFact = (id: string): string => FACT + id;
export const whyMilestone = (key: string): string => MILESTONE + key;

/** What is asked about: a decision of a rule, or a fact by itself. */
export type Reason =
  | { readonly kind: 'status' | 'opening'; readonly explanation: Explanation }
  | { readonly kind: 'milestone'; readonly explanation: Explanation; readonly milestone: Milestone }
  | { readonly kind: 'fact'; readonly id: string }
  | { readonly kind: 'gone' };

/** What an address asks about; `gone` when the journey has no such thing (any more). */
export function reasonOf(why: string, journey: Journey, calls: readonly Call[]): Reason {
  if (why === WHY_STATUS) return { kind: 'status', explanation: journey.explanation };
  if (why === WHY_OPENING) return { kind: 'opening', explanation: journey.opening };
  if (why.startsWith(FACT)) return { kind: 'fact', id: why.slice(FACT.length) };
  const key = why.startsWith(MILESTONE) ? why.slice(MILESTONE.length) : null;
  const found = calls.flatMap(({ milestones }) => milestones).find((entry) => entry.key === key);
  if (found === undefined) return { kind: 'gone' };
  return { kind: 'milestone', explanation: found.milestone.explanation, milestone: found.milestone };
}
