import { kindOf, type EventCode } from '../../canonical/event-code.js';
import type { Reference } from '../../canonical/reference-number.js';
import type { EventClassifier, EventFlag, PieceCount, Transport } from '../../canonical/tracking-event.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { readCustoms } from '../customs-reading.js';
import type { EventList } from '../event-list.js';
import type { DatedTime } from '../event-time.js';
import { factFlags } from '../fact-flags.js';
import type { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { PlaceReading } from '../place-reading.js';
import type { UnitReading } from '../unit-reading.js';

/** Where facts and faults of a message of air cargo go, whichever form the message has. */
export interface AirScope {
  readonly context: InterpretContext;
  readonly faults: FaultList;
  readonly facts: EventList;
}

/** Something that a message states of a unit. */
export interface AirFact {
  readonly meaning: StatusMeaning;
  readonly isMapped: boolean;
  readonly classifier: EventClassifier;
  readonly occurredAt: DatedTime;
  readonly place: PlaceReading | null;
  /** Null where the message names none. */
  readonly flight: AirFlight | null;
  readonly unit: UnitReading | null;
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
  readonly at: { readonly start: number; readonly end: number; readonly pointer: string };
}

/** `CA1041` of carrier `CA`; empty for what is not told. */
export interface AirFlight {
  readonly number: string;
  readonly carrier: string;
}

export function addAirFact({ context, faults, facts }: AirScope, fact: AirFact): void {
  const { meaning, place, unit, references, wording, remark, name, pieces, isPartial, at, rule } = fact;
  const customs = readCustoms(
    { meaning, place, unit: unit?.unit ?? null, references, wording, reason: remark ?? name },
    context,
    { faults, byte: at.start },
  );
  const flags: EventFlag[] = fact.isImpossible === true ? ['TIME_IMPLAUSIBLE'] : [];
  flags.push(...factFlags({ place, isMapped: fact.isMapped, unit, customs: customs.flags }));
  if (isPartial) flags.push('PARTIAL');
  facts.add(
    {
      code: meaning.code,
      classifier: meaning.classifier ?? fact.classifier,
      occurredAt: fact.occurredAt,
      place: place?.coded ?? null,
      transport: transportOf(fact),
      unit: unit?.unit ?? null,
      references,
      customs: customs.customs,
      wording,
      remark: remark?.slice(0, INTERPRET_LIMITS.remarkCharacters) ?? null,
      flags,
      ...(pieces === null ? {} : { pieces }),
    },
    { byteStart: at.start, byteEnd: at.end, pointer: at.pointer, rule },
  );
}

/** Unit load devices that an air waybill's pieces are in, and what a fact remarks of them. */
export interface AirUlds {
  readonly units: readonly UnitReading[];
  readonly remark: string | null;
}

/** Adds a fact of an air waybill, and of the unit load devices where it is true of them as well. */
export function addAirFacts(scope: AirScope, fact: AirFact, { units, remark }: AirUlds): void {
  addAirFact(scope, fact);
  if (!ABOARD.has(fact.meaning.code)) return;
  for (const unit of units) addAirFact(scope, { ...fact, unit, pieces: null, isPartial: false, remark });
}

/** What is true of the unit load device as well as of the consignment in it. */
const ABOARD: ReadonlySet<EventCode> = new Set<EventCode>([
  'MANIFESTED',
  'LOADED',
  'DEPARTED',
  'ARRIVED',
  'DISCHARGED',
  'ROLLED',
]);

/** Statuses that are about a flight even where the message names none. */
const BY_FLIGHT: ReadonlySet<EventCode> = new Set<EventCode>(['BOOKED', 'MANIFESTED', 'LOADED', 'DISCHARGED']);

function transportOf({ meaning: { code, mode }, flight }: AirFact): Transport | null {
  const isMoved = kindOf(code) === 'TRANSPORT' || BY_FLIGHT.has(code);
  if (flight === null && !(mode === 'AIR' && isMoved)) return null;
  return {
    mode: 'AIR',
    vesselId: null,
    vesselName: null,
    voyage: null,
    train: null,
    wagon: null,
    flight: flight?.number || null,
    truck: null,
    carrier: flight?.carrier || null,
  };
}
