import { kindOf } from '../../canonical/event-code.js';
import type { EventClassifier, EventFlag, PieceCount, Transport } from '../../canonical/tracking-event.js';
import type { Reference } from '../../canonical/reference-number.js';
import type { Flight } from '../../decode/cargo-imp/flight.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { readCustoms } from '../customs-reading.js';
import type { DatedTime } from '../event-time.js';
import { factFlags } from '../fact-flags.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { PlaceReading } from '../place-reading.js';
import type { UnitReading } from '../unit-reading.js';
import { sourceOf, type MessageScope } from './message-scope.js';

/** Something that a message states of a unit. */
export interface AirFact {
  readonly meaning: StatusMeaning;
  readonly isMapped: boolean;
  readonly classifier: EventClassifier;
  readonly occurredAt: DatedTime;
  readonly place: PlaceReading | null;
  readonly transport: Transport | null;
  readonly unit: UnitReading;
  readonly references: readonly Reference[];
  readonly pieces: PieceCount | null;
  readonly isPartial: boolean;
  /** Status and type of time, `DEP/S`, or the element: `FLT`. */
  readonly wording: string;
  /** The status's own name, for people. */
  readonly name: string | null;
  readonly remark: string | null;
  readonly rule: string;
  /** It arrives before it departs. */
  readonly isImpossible?: boolean;
  readonly at: { readonly start: number; readonly end: number; readonly id: string };
}

export function addFact(scope: MessageScope, fact: AirFact): void {
  const { meaning, place, unit, references, wording, remark, name, pieces, isPartial } = fact;
  const customs = readCustoms(
    { meaning, place, unit: unit.unit, references, wording, reason: remark ?? name },
    scope.context,
    { faults: scope.faults, byte: fact.at.start },
  );
  const flags: EventFlag[] = fact.isImpossible === true ? ['TIME_IMPLAUSIBLE'] : [];
  flags.push(...factFlags({ place, isMapped: fact.isMapped, unit, customs: customs.flags }));
  if (isPartial) flags.push('PARTIAL');
  const { code } = meaning;
  const isMoved = kindOf(code) === 'TRANSPORT' || BY_FLIGHT.has(code);
  scope.events.add(
    {
      code,
      classifier: meaning.classifier ?? fact.classifier,
      occurredAt: fact.occurredAt,
      place: place?.coded ?? null,
      transport: fact.transport ?? (meaning.mode === 'AIR' && isMoved ? transportOf(null) : null),
      unit: unit.unit,
      references,
      customs: customs.customs,
      wording,
      remark: remark?.slice(0, INTERPRET_LIMITS.remarkCharacters) ?? null,
      flags,
      ...(pieces === null ? {} : { pieces }),
    },
    sourceOf(scope, fact.at, fact.rule),
  );
}

/** Statuses that are about a flight even where the line names none. */
const BY_FLIGHT: ReadonlySet<string> = new Set(['BOOKED', 'MANIFESTED', 'LOADED', 'DISCHARGED']);

/** A flight; null for one whose number is not told. */
export const transportOf = (flight: Flight | null): Transport => ({
  mode: 'AIR',
  vesselId: null,
  vesselName: null,
  voyage: null,
  train: null,
  wagon: null,
  flight: flight?.number ?? null,
  truck: null,
  carrier: flight?.carrier ?? null,
});
