import type { FeedCharset } from './charset.js';
import type { SourceKind } from './tracking-event.js';
import type { EventClassifier } from './tracking-event.js';
import type { EventCode } from './event-code.js';

/** What interpreting a message needs to know about the feed it came by. Data from feeds.yaml, checked at start. */
export interface FeedProfile {
  readonly id: string;
  readonly party: string;
  readonly kind: SourceKind;
  /** ISO 3166-1 alpha-2 of the party. */
  readonly country: string;
  /** Customs authorities it may speak for, as countries: `['CN']`. Empty for everybody who is not customs. */
  readonly authorities: readonly string[];
  readonly time: {
    /** This feed writes every local time in this zone, whatever the place (CIS railways: Europe/Moscow). */
    readonly alwaysZone: string | null;
    /** Used when neither the value nor the place tells the zone. */
    readonly defaultZone: string | null;
  };
  /** Place of a terminal feed when the message names none (gate and quay moves). Key of the reference place. */
  readonly ownPlace: string | null;
  /** Character set of its texts whatever its messages declare; null when only the bytes and the declaration decide. */
  readonly charset: FeedCharset | null;
  /**
   * It gives the same document number to messages that have nothing to do with each other (a constant BGM 1004). A correction then
   * reaches only the same statement of the same unit and documents, instead of everything under that number.
   */
  readonly documentNumbersAreReused: boolean;
  /** Private status codes: code as written → event. */
  readonly statusCodes: Readonly<Record<string, { readonly code: EventCode; readonly classifier?: EventClassifier }>>;
  /** Private place codes: code as written → key of the reference place. */
  readonly placeCodes: Readonly<Record<string, string>>;
}
