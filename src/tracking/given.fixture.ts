/** Builders for readable tests of the fold: who said what, where and when. Not part of the product. */
import type { EventCode } from '../canonical/event-code.js';
import type { CodedPlace } from '../canonical/place.js';
import type { Reference, ReferenceType } from '../canonical/reference-number.js';
import type { EventTime } from '../canonical/time.js';
import type {
  Correction,
  CustomsProcedure,
  CustomsStatement,
  EventClassifier,
  EventFlag,
  EventId,
  JournalEntry,
  PieceCount,
  Reporter,
  SourceKind,
  TrackingEvent,
  Transport,
  TransportMode,
} from '../canonical/tracking-event.js';
import type { TransportUnit, UnitKind } from '../canonical/transport-unit.js';
import type { Journey, Milestone } from './journey.js';
import { kindOf } from '../canonical/event-code.js';
import { referenceKeyOf } from '../canonical/reference-number.js';
import { unitKeyOf } from '../canonical/transport-unit.js';
import { foldUnit } from './fold-unit.js';
import { digits, SETTINGS } from './settings.fixture.js';

export { SETTINGS };

const by = (kind: SourceKind, party: string): Reporter => ({ party, kind });

export const terminal = by('TERMINAL', 'terminal');
export const railway = by('RAILWAY', 'railway');
export const carrier = by('CARRIER', 'carrier');
export const airline = by('AIRLINE', 'airline');
export const forwarder = by('FORWARDER', 'forwarder');
export const customs = by('CUSTOMS', 'customs');

export interface Told {
  /** `2026-03-08 02:00 +08:00`, `2026-03-08 02:00` without an offset, or a date `2026-03-08` in China. */
  readonly at: string;
  readonly place?: string | null;
  readonly classifier?: EventClassifier;
  readonly mode?: TransportMode;
  readonly vessel?: string;
  readonly imo?: string;
  readonly voyage?: string;
  readonly train?: string;
  readonly wagon?: string;
  readonly flight?: string;
  readonly truck?: string;
  /** `MASTER_BILL:ABC` */
  readonly refs?: readonly string[];
  readonly laden?: TransportUnit['laden'];
  readonly seals?: readonly string[];
  readonly direction?: TransportUnit['direction'];
  /** When the message was made; an hour after the fact unless told. null: it does not say. */
  readonly said?: string | null;
  readonly documentKey?: string | null;
  readonly correction?: Omit<Correction, 'reportedAt'>;
  readonly customs?: Partial<CustomsStatement>;
  readonly flags?: readonly EventFlag[];
  readonly pieces?: PieceCount;
  /** null: the fact names a document only. */
  readonly unit?: string | null;
}

export const UNIT = 'TBJU1234565';

/** Somebody said that something happened (or will). */
export function said(reporter: Reporter, code: EventCode, told: Told): JournalEntry {
  const occurredAt = timeOf(told.at);
  const reportedAt =
    told.said === undefined ? anHourAfter(occurredAt) : told.said === null ? null : timeOf(told.said).instant;
  const { correction = null } = told;
  const content: Omit<TrackingEvent, 'id'> = {
    kind: kindOf(code),
    code,
    classifier: told.classifier ?? 'ACTUAL',
    occurredAt,
    place: told.place == null ? null : placeOf(told.place),
    transport: transportOf(told),
    unit: told.unit === null ? null : unitOf(told),
    references: (told.refs ?? []).map(referenceOf),
    customs: told.customs === undefined ? null : { ...NOTHING_STATED, ...told.customs },
    correction: correction && { ...correction, reportedAt },
    reportedBy: reporter,
    wording: '',
    remark: null,
    flags: told.flags ?? [],
    ...(told.pieces === undefined ? {} : { pieces: told.pieces }),
  };
  const event = { ...content, id: uuid(JSON.stringify(content)) as EventId };
  const sources = [{ documentKey: told.documentKey ?? null, reportedAt }];
  return { event, recordedAt: reportedAt ?? '2026-01-01T00:00:00.000Z', sources };
}

const NOTHING_STATED: CustomsStatement = {
  country: null,
  authority: null,
  procedure: null,
  declaration: null,
  holdReason: null,
  wording: null,
};

export const stated = (country: string, procedure: CustomsProcedure, declaration: string | null = null) => ({
  country,
  procedure,
  declaration,
  authority: `${country} customs`,
});

/** A key of the reference, or `NAME:Somewhere` for a place that nobody could resolve. */
function placeOf(code: string): CodedPlace {
  if (code.startsWith('NAME:'))
    return { scheme: 'NAME', code: code.slice(5), name: code.slice(5), facility: null, key: null };
  return { scheme: 'UNLOCODE', code, name: null, facility: null, key: code };
}

export function referenceOf(text: string): Reference {
  const [type = '', number = ''] = text.split(':');
  return { type: type as ReferenceType, number, original: number };
}

function transportOf(told: Told): Transport | null {
  const { vessel, imo, voyage, train, wagon, flight, truck } = told;
  const mode = told.mode ?? modeOf(told);
  if (mode === null) return null;
  return {
    mode,
    vesselId: imo ?? null,
    vesselName: vessel ?? null,
    voyage: voyage ?? null,
    train: train ?? null,
    wagon: wagon ?? null,
    flight: flight ?? null,
    truck: truck ?? null,
    carrier: null,
  };
}

function modeOf({ vessel, imo, voyage, train, wagon, flight, truck }: Told): TransportMode | null {
  if (vessel ?? imo ?? voyage) return 'SEA';
  if (train ?? wagon) return 'RAIL';
  if (flight) return 'AIR';
  return truck ? 'ROAD' : null;
}

function unitOf(told: Told): TransportUnit {
  const [kind, number] = (told.unit ?? `CONTAINER:${UNIT}`).split(':') as [UnitKind, string];
  return {
    kind,
    number,
    original: number,
    checkDigit: 'VALID',
    sizeType: null,
    laden: told.laden ?? null,
    direction: told.direction ?? null,
    seals: told.seals ?? [],
    grossKg: null,
  };
}

export function timeOf(text: string): EventTime {
  const [day = '', clock, offset] = text.split(' ');
  if (clock === undefined) return { ...timeAt(`${day}T00:00:00`, '+08:00'), original: text, precision: 'DAY' };
  return { ...timeAt(`${day}T${clock}:00`, offset ?? null), original: text };
}

function timeAt(local: string, offset: string | null): EventTime {
  const instant = offset === null ? null : new Date(`${local}${offset}`).toISOString();
  const basis = offset === null ? 'UNKNOWN' : 'EXPLICIT';
  return { instant, local, original: local, offset, basis, precision: 'MINUTE' };
}

const anHourAfter = ({ instant, local }: EventTime): string =>
  new Date(Date.parse(instant ?? `${local}Z`) + 3_600_000).toISOString();

const uuid = (text: string): string => digits(text).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

export const UNIT_KEY = unitKeyOf({ kind: 'CONTAINER', number: UNIT });

/** Journeys of the one unit that these facts are about; facts without a unit are the document's, other units' are corrections. */
export function journeysOf(...facts: readonly JournalEntry[]): readonly Journey[] {
  const unit = facts.find(({ event }) => event.unit !== null)?.event.unit;
  const unitKey = unit == null ? UNIT_KEY : unitKeyOf(unit);
  const isOwn = ({ event }: JournalEntry): boolean => event.unit !== null && unitKeyOf(event.unit) === unitKey;
  const isOfDocument = ({ event }: JournalEntry): boolean => event.unit === null;
  return foldUnit(
    {
      unitKey,
      entries: facts.filter(isOwn),
      documentEntries: facts.filter(isOfDocument),
      corrections: facts.filter((fact) => !isOwn(fact) && !isOfDocument(fact)),
    },
    SETTINGS,
  );
}

/** The only journey that these facts make. */
export function journeyOf(...facts: readonly JournalEntry[]): Journey {
  const journeys = journeysOf(...facts);
  if (journeys.length !== 1) throw new Error(`Expected one journey and found ${journeys.length}`);
  return journeys[0] as Journey;
}

export const idOf = ({ event }: JournalEntry): EventId => event.id;
export const keyOf = (reference: string) => referenceKeyOf(referenceOf(reference));

/** `DEPARTED CNQZH`, with `(inferred)`, `(estimated)`, `(planned)` for what was not reported; in order. */
export const told = ({ code, place, actual, inferred, estimated }: Milestone): string => {
  const kind = actual !== null ? '' : inferred ? ' (inferred)' : estimated !== null ? ' (estimated)' : ' (planned)';
  return `${code} ${place?.code ?? '-'}${kind}`;
};

/** `SEA CNQZH→SGSIN` */
export const legsOf = (journey: Journey): readonly string[] =>
  journey.legs.map(({ mode, from, to }) => `${mode ?? '?'} ${from?.code ?? '?'}→${to?.code ?? '?'}`);

/** `to` or `from` where the neighbour tells that end, `leg` where nobody reported the leg; in order. */
export const inferredOf = (journey: Journey): readonly string[] =>
  journey.legs.map(({ inferred, fromInferred, toInferred }) =>
    [inferred ? 'leg' : '', fromInferred ? 'from' : '', toInferred ? 'to' : ''].filter((word) => word !== '').join(' '),
  );

export const stopsOf = (journey: Journey): readonly string[] =>
  journey.stops.map(({ place, kind }) => `${place?.code ?? '-'} ${kind}`);

/** The milestone of that code at that place. */
export function milestone(journey: Journey, code: EventCode, place?: string): Milestone {
  const found = journey.milestones.find(
    (one) => one.code === code && (place === undefined || one.place?.code === place),
  );
  if (found === undefined)
    throw new Error(`No milestone ${code} ${place ?? ''}: ${journey.milestones.map(told).join(', ')}`);
  return found;
}
