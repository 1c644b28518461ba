import type { EventCode } from '../canonical/event-code.js';
import type { EventClassifier } from '../canonical/tracking-event.js';

/** A decision about one private status code of one feed. */
export interface CodeMapping {
  readonly feed: string;
  /** As events word it, with its list where it has one: `22:VD`. */
  readonly code: string;
  readonly event: EventCode;
  /** null: what the message says it is. */
  readonly classifier: EventClassifier | null;
}

/** A decision as it was written down. */
export interface StoredMapping extends CodeMapping {
  readonly reason: string | null;
  readonly mappedAt: Date;
}

/** The rule by which a fact is read through its feed's own map, as interpreters write it into the source. */
export const ruleOfOwnCode = ({ feed, code }: Pick<CodeMapping, 'feed' | 'code'>): string => `feed ${feed}/${code}`;
