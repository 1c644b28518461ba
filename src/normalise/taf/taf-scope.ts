import type { EventCode } from '../../canonical/event-code.js';
import type { Reference } from '../../canonical/reference-number.js';
import type { EventClassifier, Transport } from '../../canonical/tracking-event.js';
import type { TafHeader } from '../../decode/taf/envelope.js';
import type { TafLocation, TafTrain } from '../../decode/taf/train.js';
import { pointerTo } from '../../decode/xml/navigation.js';
import type { XmlElement } from '../../decode/xml/xml-element.js';
import type { TafCode } from '../code-maps/rail-taf.js';
import { meaningByFeed } from '../feed-codes.js';
import type { EventList } from '../event-list.js';
import { dateTime, type DatedTime } from '../event-time.js';
import { factFlags } from '../fact-flags.js';
import type { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { readIsoTime, type IsoTime } from '../iso-time.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { MadeAt } from '../made-at.js';
import { readPlace, type PlaceReading } from '../place-reading.js';
import { ReferenceList } from '../reference-list.js';
import type { UnitReading } from '../unit-reading.js';

/** One message while it is interpreted. */
export interface TafScope {
  readonly root: XmlElement;
  readonly header: TafHeader;
  readonly made: MadeAt;
  readonly context: InterpretContext;
  readonly faults: FaultList;
  readonly facts: EventList;
}

/** What a code of these messages says; the feed's own map comes first. */
export interface TafMeaning {
  readonly code: EventCode;
  readonly classifier: EventClassifier | null;
  readonly isMapped: boolean;
  /** The list's name of the code; empty for one that is not in it. */
  readonly name: string;
  readonly rule: string;
}

/** `list` is the element, as events word it: `EventType:04`. */
export function meaningIn(
  { context, header }: TafScope,
  { list, code, known }: { readonly list: string; readonly code: string; readonly known: TafCode | undefined },
): TafMeaning {
  const own = meaningByFeed(context.feed, [`${list}:${code}`, code]);
  const meaning = own?.meaning ?? known?.meaning ?? null;
  return {
    code: meaning?.code ?? 'UNKNOWN',
    classifier: meaning?.classifier ?? null,
    isMapped: meaning !== null,
    name: known?.name ?? '',
    rule: own?.rule ?? `taf/${header.name}/${code}`,
  };
}

export function reportUnmapped(
  { faults }: TafScope,
  { list, code, name }: { readonly list: string; readonly code: string; readonly name: string },
  byte: number,
): void {
  const detail = `${list} '${code}'${name === '' ? '' : ` (${name})`} has no event of ours`;
  faults.warnOnce(`${list}:${code}`, { code: 'STATUS_UNMAPPED', at: { byte }, detail });
}

/** A fact as one of these messages states it. */
export interface TafFact {
  readonly code: EventCode;
  /** False where the code of the message has no event of ours. */
  readonly isMapped?: boolean;
  readonly classifier: EventClassifier;
  readonly time: { readonly time: IsoTime; readonly original: string };
  readonly place: PlaceReading | null;
  readonly transport: Transport;
  readonly unit: UnitReading | null;
  readonly references: readonly Reference[];
  readonly wording: string;
  readonly remark: readonly string[];
  readonly element: XmlElement;
  readonly rule: string;
}

export function addFact({ context, facts }: TafScope, fact: TafFact): void {
  const { code, classifier, time, place, transport, unit, references, wording, element, rule } = fact;
  const { feed, reference } = context;
  const remark = fact.remark.filter((part) => part !== '').join('; ');
  facts.add(
    {
      code,
      classifier,
      occurredAt: dated(time, { feed, reference, zone: place?.place?.zone ?? null }),
      place: place?.coded ?? null,
      transport,
      unit: unit?.unit ?? null,
      references,
      customs: null,
      wording,
      remark: remark.slice(0, INTERPRET_LIMITS.remarkCharacters) || null,
      flags: factFlags({ place, isMapped: fact.isMapped ?? true, unit, customs: [] }),
    },
    { byteStart: element.start, byteEnd: element.end, pointer: pointerTo(element), rule },
  );
}

const dated = ({ time, original }: TafFact['time'], setting: Parameters<typeof dateTime>[2]): DatedTime =>
  dateTime(time, original, setting);

/** An offset of one digit, `+1:00`, as some infrastructure managers write it. */
const SHORT_OFFSET = /([+-])(\d):(\d{2})$/;

/** Reads a time; one that is missing or no time becomes a fault. `beside` is where a missing one belongs. */
export function findTime(scope: TafScope, element: XmlElement | null, beside: XmlElement): TafFact['time'] | null {
  const text = element?.text ?? '';
  if (element === null || text === '') {
    scope.faults.error('TIME_MISSING', { byte: beside.start }, `${pointerTo(element ?? beside)} says no time`);
    return null;
  }
  const time = readIsoTime(text.replace(SHORT_OFFSET, '$10$2:$3'));
  if (!('fault' in time)) return { time, original: text };
  scope.faults.error(time.fault, { byte: element.textStart }, `${pointerTo(element)}: ${time.detail}`);
  return null;
}

/** The time of the message itself, for what has no other. */
export function timeOfMessage(scope: TafScope): TafFact['time'] | null {
  const { made, header, root } = scope;
  if (made.time !== null) return { time: made.time, original: header.made?.text ?? '' };
  scope.faults.errorOnce('made', {
    code: 'TIME_MISSING',
    at: { byte: (header.made ?? root).start },
    detail: 'the message does not say when it was made, and nothing else says from when on it holds',
  });
  return null;
}

/**
 * A location by its country and primary code together, as the reference file of RNE writes them (`DE18713`): the five digits alone are given in
 * every country anew. Without a code the name stands.
 */
export function placeOf(scope: TafScope, location: TafLocation | null): PlaceReading | null {
  if (location === null) return null;
  const { country, code, name, track, element } = location;
  const written =
    code === ''
      ? ({ scheme: 'NAME', code: name, name, facility: track || null } as const)
      : ({ scheme: 'UIC', code: `${country}${code}`, name: name || null, facility: track || null } as const);
  const reading = readPlace(written, scope.context);
  if (reading.coded.key === null) {
    const detail =
      code === '' ? `'${name}' is only a name` : `'${country}${code}' (${name || 'location code'}) is in no list`;
    scope.faults.warnOnce(written.code, { code: 'PLACE_UNRESOLVED', at: { byte: element.start }, detail });
  }
  return { ...reading, country: reading.country ?? (country || null) };
}

/** The identity of one run of a train stands among the references under this qualifier (docs/decisions/0007). */
export const RUN_QUALIFIER = 'TR';

export function referencesOf(train: TafTrain, notes: readonly string[] = []): readonly Reference[] {
  const list = new ReferenceList();
  for (const note of notes) list.add('RAIL_NOTE', note, 'consignment note');
  list.add(null, train.run.replace(/^TR\//, ''), RUN_QUALIFIER);
  return list.all;
}

export const transportOf = (train: TafTrain, wagon: string | null = null): Transport => ({
  mode: 'RAIL',
  vesselId: null,
  vesselName: null,
  voyage: null,
  train: train.number || null,
  wagon,
  flight: null,
  truck: null,
  carrier: train.operator || null,
});
