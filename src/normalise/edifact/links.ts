import type { EventCode } from '../../canonical/event-code.js';
import type { Reference } from '../../canonical/reference-number.js';
import type { EventClassifier, Transport } from '../../canonical/tracking-event.js';
import type { PlaceReading } from '../place-reading.js';
import type { UnitReading } from '../unit-reading.js';
import { flagsOf } from './draft-flags.js';
import { sourceOf, type MessageScope, type SegmentSpan } from './message-scope.js';
import { timeAt, type FoundTime } from './times.js';
import { onWagon } from './transports.js';

/**
 * What a document says by being made: that a unit is booked, listed for a ship, or named in a bill. It needs no time but the document's,
 * and ties unit, references and conveyance together where the document plans nothing that has a time.
 */
export interface Link {
  readonly code: EventCode;
  readonly classifier: EventClassifier;
  readonly transport: Transport | null;
}

export interface LinkAbout {
  readonly unit: UnitReading | null;
  /** The wagon that the unit stands on. */
  readonly wagon: string | null;
  /** Where the document was made. */
  readonly place: PlaceReading | null;
  readonly references: readonly Reference[];
  /** The document's own date where it has a better one than that of the message. */
  readonly time: FoundTime | null;
  readonly wording: string;
  readonly remark: string | null;
  readonly rule: string;
  readonly span: SegmentSpan;
}

/** Adds a link as a fact of the time at which its document was made; a document that nothing dates is reported, once. */
export function addLink(scope: MessageScope, { code, classifier, transport }: Link, about: LinkAbout): void {
  const { unit, wagon, place, references, wording, remark, rule, span } = about;
  const time = about.time ?? scope.documentTime;
  if (time === null) {
    const detail = `neither DTM+137 nor UNB says when the ${scope.type} was made: ${code} is no fact without a time`;
    scope.faults.warnOnce('document', { code: 'TIME_MISSING', at: scope.segments.place(span.first), detail });
    return;
  }
  scope.events.add(
    {
      code,
      classifier,
      occurredAt: timeAt(scope, time, place),
      place: place?.coded ?? null,
      transport: onWagon(transport, wagon),
      unit: unit?.unit ?? null,
      references,
      customs: null,
      wording,
      remark,
      flags: flagsOf({ place, isMapped: true, unit, customs: [] }),
    },
    sourceOf(scope, span, rule),
  );
}
