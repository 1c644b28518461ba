import { kindOf, type EventCode } from '../canonical/event-code.js';
import type { Reference } from '../canonical/reference-number.js';
import type { CustomsStatement, EventFlag } from '../canonical/tracking-event.js';
import type { TransportUnit } from '../canonical/transport-unit.js';
import type { StatusMeaning } from './code-maps/status-meaning.js';
import type { FaultList } from './fault-list.js';
import type { InterpretContext } from './interpret-context.js';
import type { PlaceReading } from './place-reading.js';

/** Statuses that a reason explains. */
const HOLDING: ReadonlySet<EventCode> = new Set<EventCode>(['CUSTOMS_HELD', 'CUSTOMS_REJECTED', 'CUSTOMS_INSPECTED']);

export interface CustomsQuestion {
  readonly meaning: StatusMeaning;
  /** The authority, where the code or the message itself names it: "US customs hold". */
  readonly country?: string | null;
  readonly place: PlaceReading | null;
  readonly unit: TransportUnit | null;
  readonly references: readonly Reference[];
  readonly wording: string;
  readonly reason: string | null;
}

export interface CustomsReading {
  readonly customs: CustomsStatement | null;
  readonly flags: readonly EventFlag[];
}

const NOT_CUSTOMS: CustomsReading = { customs: null, flags: [] };

/**
 * The customs side of a status. The country is the one that is named, else that of the place, else the one authority the feed speaks for. A feed that may not speak for
 * that country is flagged and reported: what it says is kept and moves nothing.
 */
export function readCustoms(
  question: CustomsQuestion,
  { feed }: InterpretContext,
  report: { readonly faults: FaultList; readonly byte: number },
): CustomsReading {
  const { meaning, place, unit, references, wording, reason } = question;
  if (kindOf(meaning.code) !== 'CUSTOMS') return NOT_CUSTOMS;
  const country = question.country ?? place?.country ?? (feed.authorities.length === 1 ? feed.authorities[0]! : null);
  const isEntitled = country !== null && feed.authorities.includes(country);
  if (!isEntitled) {
    const whose = country === null ? 'an authority it does not name' : `the customs of ${country}`;
    const detail = `feed ${feed.id} may not speak for ${whose}`;
    report.faults.warnOnce(whose, { code: 'AUTHORITY_MISMATCH', at: { byte: report.byte }, detail });
  }
  return {
    customs: {
      country,
      authority: isEntitled ? feed.party : null,
      procedure: meaning.procedure ?? procedureOf(unit),
      declaration: declarationIn(references),
      holdReason: HOLDING.has(meaning.code) ? reason : null,
      wording: wording === '' ? null : wording,
    },
    flags: isEntitled ? [] : ['SOURCE_NOT_ENTITLED'],
  };
}

/** A container that its sender counts as export or import is cleared for that. */
const procedureOf = (unit: TransportUnit | null): CustomsStatement['procedure'] =>
  unit?.direction === 'EXPORT' || unit?.direction === 'IMPORT' ? unit.direction : null;

const declarationIn = (references: readonly Reference[]): string | null =>
  references.find(({ type }) => type === 'DECLARATION' || type === 'TRANSIT_DOCUMENT')?.number ?? null;
