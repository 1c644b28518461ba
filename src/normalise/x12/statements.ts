import type { Reference } from '../../canonical/reference-number.js';
import type { EventClassifier, Transport } from '../../canonical/tracking-event.js';
import type { EventCode } from '../../canonical/event-code.js';
import type { TransportUnit } from '../../canonical/transport-unit.js';
import type { SegmentNumber, SegmentSpan } from '../../decode/x12/loops.js';
import { gateEvent } from '../code-maps/terminal-moves.js';
import { readCustoms } from '../customs-reading.js';
import { factFlags } from '../fact-flags.js';
import type { PlaceReading } from '../place-reading.js';
import type { UnitReading } from '../unit-reading.js';
import { sourceOf, type MessageScope } from './message-scope.js';
import { reportUnmapped, type ReadStatus } from './status-meaning-of.js';
import { timeAt, type FoundTime } from './times.js';
import { transportOf } from './transports.js';

/** What a fact is about: one unit, or documents alone. */
export interface Subject {
  readonly unit: UnitReading | null;
  readonly references: readonly Reference[];
}

/** The units, or one subject without a unit; empty, and reported, when there is no reference either. */
export function subjectsOf(
  scope: MessageScope,
  segment: SegmentNumber,
  { units, references }: { readonly units: readonly UnitReading[]; readonly references: readonly Reference[] },
): readonly Subject[] {
  if (units.length > 0) return units.map((unit) => ({ unit, references }));
  if (references.length > 0) return [{ unit: null, references }];
  const detail = `${scope.segments.tag(segment)} names no equipment, and there is no reference`;
  scope.faults.errorOnce(String(segment), { code: 'UNIT_MISSING', at: scope.segments.place(segment), detail });
  return [];
}

/** A coded status with everything that was found around it. */
export interface Statement {
  readonly status: ReadStatus;
  readonly place: PlaceReading | null;
  readonly time: FoundTime | null;
  /** The conveyance, when the message names one for this status. */
  readonly transport: Transport | null;
  readonly remark: string | null;
  readonly span: SegmentSpan;
}

/** Adds the statement for one subject. A code in no map becomes UNKNOWN, a status without time is no fact. */
export function addStatement(scope: MessageScope, statement: Statement, { unit, references }: Subject): void {
  const { status, place, remark, span } = statement;
  const time = statement.time ?? (scope.does === 'RETRACTS' ? scope.documentTime : null);
  if (time === null) {
    const detail = `${scope.segments.tag(span.first)} has no date that can be read`;
    const at = scope.segments.place(span.first);
    scope.faults.errorOnce(String(span.first), { code: 'TIME_MISSING', at, detail });
    return;
  }
  if (status.meaning === null) reportUnmapped(scope, status);
  const meaning = status.meaning ?? { code: 'UNKNOWN' };
  const { customs, flags } = readCustoms(
    {
      meaning,
      country: status.country,
      place,
      unit: unit?.unit ?? null,
      references,
      wording: status.wording,
      reason: [status.name, remark ?? ''].filter((text) => text !== '').join('; ') || null,
    },
    scope.context,
    { faults: scope.faults, byte: scope.segments.segmentRange(status.segment).start },
  );
  scope.events.add(
    {
      code: eventOf(meaning.code, unit?.unit ?? null),
      classifier: meaning.classifier ?? 'ACTUAL',
      occurredAt: timeAt(scope, time, place),
      place: place?.coded ?? null,
      transport: statement.transport ?? transportOf(meaning.mode ?? null),
      unit: unit?.unit ?? null,
      references,
      customs,
      wording: status.wording,
      remark,
      flags: factFlags({ place, isMapped: status.meaning !== null, unit, customs: flags }),
    },
    sourceOf(scope, span, status.rule),
  );
}

const eventOf = (code: EventCode, unit: TransportUnit | null): EventCode =>
  code === 'GATE_IN' || code === 'GATE_OUT' ? gateEvent(code, unit) : code;

/** Something that the message says without a status code: a time of a port, a document that was issued. */
export interface PlainFact {
  readonly code: EventCode;
  readonly classifier: EventClassifier;
  readonly place: PlaceReading | null;
  readonly time: FoundTime;
  readonly transport: Transport | null;
  /** Qualifier and its list, `374:139`, or the transaction set: `310`. */
  readonly wording: string;
  readonly remark?: string | null;
  readonly rule: string;
  readonly span: SegmentSpan;
}

/** A document that neither dates itself nor stands in a dated envelope: that it was issued is known, and when is not, so it is no fact. */
export function reportUndated({ segments, faults }: MessageScope, segment: SegmentNumber): void {
  const detail = `neither ${segments.tag(segment)} nor GS nor ISA says when`;
  faults.warnOnce('document', { code: 'TIME_MISSING', at: segments.place(segment), detail });
}

export function addPlainFact(scope: MessageScope, fact: PlainFact, { unit, references }: Subject): void {
  const { code, classifier, place, time, transport, wording, remark, rule, span } = fact;
  scope.events.add(
    {
      code,
      classifier,
      occurredAt: timeAt(scope, time, place),
      place: place?.coded ?? null,
      transport,
      unit: unit?.unit ?? null,
      references,
      customs: null,
      wording,
      remark: remark ?? null,
      flags: factFlags({ place, isMapped: true, unit, customs: [] }),
    },
    sourceOf(scope, span, rule),
  );
}
