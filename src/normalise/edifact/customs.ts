import type { CustomsStatement, EventFlag } from '../../canonical/tracking-event.js';
import type { EventCode } from '../../canonical/event-code.js';
import { kindOf } from '../../canonical/event-code.js';
import type { Reference } from '../../canonical/reference-number.js';
import type { TransportUnit } from '../../canonical/transport-unit.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import type { PlaceReading } from '../place-reading.js';
import type { MessageScope } from './message-scope.js';

/** Statuses that a reason explains. */
const HOLDING: ReadonlySet<EventCode> = new Set<EventCode>(['CUSTOMS_HELD', 'CUSTOMS_REJECTED', 'CUSTOMS_INSPECTED']);

/** Opening and closing a transit is transit, whichever way the container is counted. */
const TRANSIT: ReadonlySet<EventCode> = new Set<EventCode>(['TRANSIT_OPENED', 'TRANSIT_CLOSED']);

export interface CustomsQuestion {
  readonly meaning: StatusMeaning;
  readonly segment: SegmentNumber;
  readonly place: PlaceReading | null;
  readonly unit: TransportUnit | null;
  readonly references: readonly Reference[];
  readonly wording: string;
  /** Reasons and free text, for a hold. */
  readonly reason: string | null;
}

export interface CustomsReading {
  readonly customs: CustomsStatement | null;
  readonly flags: readonly EventFlag[];
}

const NOT_CUSTOMS: CustomsReading = { customs: null, flags: [] };

/**
 * The customs side of a status. The country is that of the office, else the one authority the feed speaks for. A feed that may not speak
 * for that country is flagged: what it says is kept and moves nothing.
 */
export function readCustoms(scope: MessageScope, question: CustomsQuestion): CustomsReading {
  const { meaning, place, unit, references, wording, reason } = question;
  if (kindOf(meaning.code) !== 'CUSTOMS') return NOT_CUSTOMS;
  const { feed } = scope.context;
  const country = place?.country ?? (feed.authorities.length === 1 ? feed.authorities[0]! : null);
  const isEntitled = country !== null && feed.authorities.includes(country);
  if (!isEntitled) reportAuthority(scope, question.segment, country);
  return {
    customs: {
      country,
      authority: isEntitled ? feed.party : null,
      procedure: meaning.procedure ?? (TRANSIT.has(meaning.code) ? 'TRANSIT' : procedureOf(unit)),
      declaration: declarationIn(references),
      holdReason: HOLDING.has(meaning.code) ? reason : null,
      wording: wording === '' ? null : wording,
    },
    flags: isEntitled ? [] : ['SOURCE_NOT_ENTITLED'],
  };
}

function reportAuthority(scope: MessageScope, segment: SegmentNumber, country: string | null): void {
  const { feed } = scope.context;
  const whose = country === null ? 'an authority it does not name' : `the customs of ${country}`;
  const detail = `feed ${feed.id} may not speak for ${whose}`;
  scope.faults.warnOnce(whose, { code: 'AUTHORITY_MISMATCH', at: scope.segments.place(segment), detail });
}

/** A container that its sender counts as export or import is cleared for that. */
const procedureOf = (unit: TransportUnit | null): CustomsStatement['procedure'] =>
  unit?.direction === 'EXPORT' || unit?.direction === 'IMPORT' ? unit.direction : null;

const declarationIn = (references: readonly Reference[]): string | null =>
  references.find(({ type }) => type === 'DECLARATION' || type === 'TRANSIT_DOCUMENT')?.number ?? null;
