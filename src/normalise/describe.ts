import type { Fault } from '../canonical/fault.js';
import type { Acknowledgement, Interpretation, MessageSummary } from '../canonical/interpretation.js';
import type { CodedPlace } from '../canonical/place.js';
import type { EventTime } from '../canonical/time.js';
import type { InterpretedEvent, TrackingEvent, Transport } from '../canonical/tracking-event.js';
import type { TransportUnit } from '../canonical/transport-unit.js';

/**
 * An interpretation for a person to read: a line for every message, under it one for every fact and every fault, and the faults of the
 * whole body first. Made for a terminal and for the console; nothing reads it back.
 */
export function describe(interpretation: Interpretation): readonly string[] {
  const { format, charset, messages, faults } = interpretation;
  const kind = format === null ? 'no format that is read' : `${format}${charset === null ? '' : `, ${charset}`}`;
  return [
    `${kind}: ${count(messages.length, 'message')}`,
    ...faults.map(describeFault),
    ...messages.flatMap(describeMessage),
  ];
}

function describeMessage(message: MessageSummary): readonly string[] {
  const { type, release, sender, recipient, reportedAt, controlReference, events, faults, acknowledgement } = message;
  const parties = sender === null && recipient === null ? '' : ` from ${sender ?? '?'} to ${recipient ?? '?'}`;
  const made = reportedAt === null ? '' : `, made ${reportedAt}`;
  const reference = controlReference === null ? '' : `, reference ${controlReference}`;
  return [
    `${type === '' ? 'a message without type' : type} ${release}${parties}${reference}${made}: ${count(events.length, 'event')}`,
    ...(acknowledgement === undefined ? [] : [describeAcknowledgement(acknowledgement)]),
    ...events.map(describeEvent),
    ...faults.map(describeFault),
  ];
}

const describeAcknowledgement = ({ of, outcome, detail }: Acknowledgement): string =>
  `  ${outcome} ${of}${detail === '' ? '' : `: ${detail}`}`;

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

function describeEvent({ event, source }: InterpretedEvent): string {
  const parts = [
    `${event.classifier} ${event.code}`,
    unitText(event.unit),
    timeText(event.occurredAt),
    placeText(event.place),
    transportText(event.transport),
    event.references.map(({ type, original }) => (type === 'OTHER' ? original : `${type} ${original}`)).join(', '),
    customsText(event),
    event.correction === null ? '' : `${event.correction.action} ${event.correction.documentKey}`,
    event.remark === null ? '' : `"${event.remark}"`,
    event.flags.length === 0 ? '' : `! ${event.flags.join(', ')}`,
    `(${source.rule}, ${source.pointer}, bytes ${source.byteStart}–${source.byteEnd})`,
  ];
  return `  ${parts.filter((part) => part !== '').join(' · ')}`;
}

function unitText(unit: TransportUnit | null): string {
  if (unit === null) return 'no unit';
  const details = [unit.sizeType, unit.laden, unit.direction, unit.grossKg === null ? null : `${unit.grossKg} kg`];
  const known = details.filter((detail) => detail !== null);
  const seals = unit.seals.length === 0 ? [] : [`seals ${unit.seals.join(' ')}`];
  const all = [...known, ...seals];
  return `${unit.kind} ${unit.number}${all.length === 0 ? '' : ` (${all.join(', ')})`}`;
}

function timeText({ local, offset, basis, precision }: EventTime): string {
  const clock = precision === 'DAY' ? local.slice(0, 10) : local.replace('T', ' ');
  return offset === null ? `${clock}, offset unknown` : `${clock} ${offset} (${basis})`;
}

function placeText(place: CodedPlace | null): string {
  if (place === null) return 'no place';
  const facility = place.facility === null ? '' : ` / ${place.facility}`;
  const name = place.name === null || place.name === place.code ? '' : ` "${place.name}"`;
  const resolved = place.key === null ? ' unresolved' : place.key === place.code ? '' : ` = ${place.key}`;
  return `${place.scheme} ${place.code}${facility}${name}${resolved}`;
}

function transportText(transport: Transport | null): string {
  if (transport === null) return '';
  const { mode, vesselName, vesselId, voyage, train, wagon, flight, truck, carrier } = transport;
  const named: readonly (readonly [label: string, value: string | null])[] = [
    ['', vesselName],
    ['', vesselId],
    ['voyage ', voyage],
    ['train ', train],
    ['wagon ', wagon],
    ['flight ', flight],
    ['lorry ', truck],
    ['carrier ', carrier],
  ];
  const values = named.filter(([, value]) => value !== null).map(([label, value]) => `${label}${value}`);
  return [mode ?? 'mode unknown', ...values].join(' ');
}

function customsText({ customs }: TrackingEvent): string {
  if (customs === null) return '';
  const { country, procedure, declaration, holdReason } = customs;
  const reason = holdReason === null ? '' : ` because "${holdReason}"`;
  return `customs of ${country ?? '?'}: ${procedure ?? 'procedure not told'} ${declaration ?? ''}`.trimEnd() + reason;
}

function describeFault({ severity, code, at, detail }: Fault): string {
  const { byte, segment, element, component } = at;
  const numbered: readonly (readonly [name: string, value: number | undefined])[] = [
    ['segment', segment],
    ['element', element],
    ['component', component],
  ];
  const position = numbered.filter(([, value]) => value !== undefined).map(([name, value]) => `, ${name} ${value}`);
  return `  ${severity} ${code} at byte ${byte}${position.join('')}: ${detail}`;
}
