import { kindOf } from '../../canonical/event-code.js';
import type { Reference } from '../../canonical/reference-number.js';
import type { EventClassifier, PieceCount, Transport } from '../../canonical/tracking-event.js';
import type { AirMovement, AirSpan } from '../../decode/cargo-xml/cargo-xml-message.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { readCustoms } from '../customs-reading.js';
import type { DatedTime } from '../event-time.js';
import { factFlags } from '../fact-flags.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { PlaceReading } from '../place-reading.js';
import type { UnitReading } from '../unit-reading.js';
import type { MessageScope } from './message-scope.js';

/** Something that a message states. */
export interface AirStatement {
  readonly meaning: StatusMeaning;
  readonly isMapped: boolean;
  readonly classifier: EventClassifier;
  readonly occurredAt: DatedTime;
  readonly place: PlaceReading | null;
  readonly movement: AirMovement | null;
  readonly wording: string;
  /** The status's own name, for people. */
  readonly name: string | null;
  readonly rule: string;
}

/** What it states it of. */
export interface AirSubject {
  readonly unit: UnitReading | null;
  readonly references: readonly Reference[];
  readonly pieces: PieceCount | null;
  readonly isPartial: boolean;
  readonly remark: string | null;
  readonly at: AirSpan;
}

export function addFact({ context, faults, facts }: MessageScope, said: AirStatement, subject: AirSubject): void {
  const { meaning, place, wording, name, rule } = said;
  const { unit, references, remark, pieces, isPartial, at } = subject;
  const customs = readCustoms(
    { meaning, place, unit: unit?.unit ?? null, references, wording, reason: remark ?? name },
    context,
    { faults, byte: at.start },
  );
  const flags = factFlags({ place, isMapped: said.isMapped, unit, customs: customs.flags });
  facts.add(
    {
      code: meaning.code,
      classifier: meaning.classifier ?? said.classifier,
      occurredAt: said.occurredAt,
      place: place?.coded ?? null,
      transport: transportOf(said),
      unit: unit?.unit ?? null,
      references,
      customs: customs.customs,
      wording,
      remark: remark?.slice(0, INTERPRET_LIMITS.remarkCharacters) ?? null,
      flags: isPartial ? [...flags, 'PARTIAL'] : flags,
      pieces: pieces ?? undefined,
    },
    { byteStart: at.start, byteEnd: at.end, pointer: at.pointer, rule },
  );
}

/** Statuses that are about a flight even where the message names none. */
const BY_FLIGHT: ReadonlySet<string> = new Set(['BOOKED', 'MANIFESTED', 'LOADED', 'DISCHARGED']);

function transportOf({ meaning: { code, mode }, movement }: AirStatement): Transport | null {
  const isMoved = kindOf(code) === 'TRANSPORT' || BY_FLIGHT.has(code);
  if (movement === null && !(mode === 'AIR' && isMoved)) return null;
  return {
    mode: 'AIR',
    vesselId: null,
    vesselName: null,
    voyage: null,
    train: null,
    wagon: null,
    flight: movement?.flight || null,
    truck: null,
    carrier: movement?.carrier || null,
  };
}
