import { readMrn } from '../../canonical/identifiers/mrn.js';
import type { Reference } from '../../canonical/reference-number.js';
import type { CustomsProcedure } from '../../canonical/tracking-event.js';
import { partyCountry } from '../../decode/edifact/customs-elements.js';
import { decodeCusres, type CusresMessage, type CustomsPart } from '../../decode/edifact/cusres.js';
import { freeText, qualifierOf } from '../../decode/edifact/elements.js';
import { newLeg, type SegmentNumber } from '../../decode/edifact/group-segments.js';
import { CUSTOMS_REFERENCE_TYPES } from '../code-maps/customs-references.js';
import { CUSTOMS_PLACES } from '../code-maps/location-qualifiers.js';
import { UNIT_QUALIFIERS } from '../code-maps/reference-qualifiers.js';
import { readCustoms } from '../customs-reading.js';
import { factFlags } from '../fact-flags.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { PlaceReading } from '../place-reading.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import { movementsAt } from './customs-movements.js';
import { customsReferences } from './customs-references.js';
import { errorTexts, procedureOf, statusesOf, type CustomsStatus } from './customs-status.js';
import { addMovement } from './leg-events.js';
import { sourceOf, type MessageScope } from './message-scope.js';
import { findPlace, reportUnresolved } from './places.js';
import { numbersWith } from './references.js';
import { remarkOf, textsForRemark, textsOf } from './remarks.js';
import { findTime, qualifiersOf, timeAt, type FoundTime } from './times.js';
import { readTransport } from './transports.js';
import { readEquipment, reportNumber } from './units.js';

/** Turns every status of a customs response into a fact of every unit that it names. */
export function interpretCusres(scope: MessageScope, first: SegmentNumber, end: SegmentNumber): void {
  const message = decodeCusres(scope.segments, first, end);
  const around = readPart(scope, message.whole, null);
  const authority = authorityOf(scope, message);
  const silent: CustomsPart[] = [];
  for (const part of message.parts) {
    if (scope.events.isCut) return;
    const read = readPart(scope, part, around);
    const statuses = statusesOf(scope, part, { message, country: authority ?? countryOf(scope, read) });
    if (statuses.length === 0) silent.push(part);
    for (const status of statuses) addStatus(scope, { status, read, authority });
  }
  // What has no status of its own is what the response as a whole is about.
  const read = readPart(scope, withParts(message.whole, silent), null);
  const said = statusesOf(scope, message.whole, { message, country: authority ?? countryOf(scope, read) });
  // Where its parts speak, a whole that nobody can read adds nothing.
  const isSaid = silent.length < message.parts.length;
  for (const status of said) if (status.meaning !== null || !isSaid) addStatus(scope, { status, read, authority });
  addMovements(scope, message, read);
}

const withParts = (whole: CustomsPart, parts: readonly CustomsPart[]): CustomsPart => ({
  ...whole,
  references: [...whole.references, ...parts.flatMap(({ references }) => references)],
  documents: [...whole.documents, ...parts.flatMap(({ documents }) => documents)],
  places: [...whole.places, ...parts.flatMap(({ places }) => places)],
  texts: [...whole.texts, ...parts.flatMap(({ texts }) => texts)],
  equipment: [...whole.equipment, ...parts.flatMap(({ equipment }) => equipment)],
});

/** When the conveyance is expected, where the response repeats it. */
function addMovements(
  scope: MessageScope,
  { whole, transports }: CusresMessage,
  { units, references }: ReadPart,
): void {
  const [tdt] = transports;
  if (tdt === undefined || (units.size === 0 && references.length === 0)) return;
  const { transport } = readTransport(scope, newLeg(tdt), null);
  const { times, places } = whole;
  for (const movement of movementsAt(scope, { times, places, transport, rule: 'cusres' })) {
    for (const unit of subjectsIn(units)) {
      if (scope.events.isCut) return;
      addMovement(scope, movement, { subject: { unit, wagon: null, placement: null }, references });
    }
  }
}

/** The units, or one subject without a unit. */
const subjectsIn = (units: ReadonlyMap<string, UnitReading>): readonly (UnitReading | null)[] =>
  units.size > 0 ? [...units.values()] : [null];

/** What a part is about, with what the whole says where the part says nothing. */
interface ReadPart {
  readonly references: readonly Reference[];
  readonly units: ReadonlyMap<string, UnitReading>;
  readonly office: PlaceReading | null;
  readonly procedure: CustomsProcedure | null;
  readonly times: readonly (readonly SegmentNumber[])[];
  /** Its texts and errors, as far as a remark has room for them. */
  readonly texts: readonly string[];
  /** The source's own words for the status: all of FTX+AHN. */
  readonly statusWords: string;
}

function readPart(scope: MessageScope, part: CustomsPart, around: ReadPart | null): ReadPart {
  const errorReferences = part.errors.flatMap(({ references }) => references);
  const setting = { types: CUSTOMS_REFERENCE_TYPES, base: around?.references ?? [] };
  const stated = customsReferences(scope, { rffs: part.references, docs: part.documents }, setting);
  // A reference behind ERP says where the error is; it stands for the document only where nothing else does.
  const references =
    stated.length > 0 ? stated : customsReferences(scope, { rffs: errorReferences, docs: [] }, setting);
  const units = unitsOf(scope, part);
  const office = findPlace(scope, part.places, CUSTOMS_PLACES);
  if (office !== null) reportUnresolved(scope, office.loc, office.reading);
  return {
    references,
    units: units.size === 0 && around !== null ? around.units : units,
    office: office?.reading ?? around?.office ?? null,
    procedure: procedureOf(scope, part) ?? around?.procedure ?? null,
    times: [part.times.slice(0, INTERPRET_LIMITS.sharedSegments), ...(around?.times ?? [])],
    texts: textsForRemark([...textsOf(scope, part.texts), ...errorTexts(scope, part.errors)]),
    statusWords: statusWords(scope, part),
  };
}

/** Containers of EQD, then those that RFF+AAQ or EQ name. */
function unitsOf(scope: MessageScope, part: CustomsPart): ReadonlyMap<string, UnitReading> {
  const units = new Map<string, UnitReading>();
  for (const reading of readEquipment(scope, part.equipment).units) units.set(reading.unit.number, reading);
  for (const { rff, number } of numbersWith(scope, part.references, UNIT_QUALIFIERS)) {
    const reading = readUnit('CONTAINER', number);
    if (units.has(reading.unit.number)) continue;
    units.set(reading.unit.number, reading);
    if (!reading.isNumberValid) reportNumber(scope, rff, 1, reading);
  }
  return units;
}

/** NAD+CM, the customs service, with its country; null when it is not told. */
function authorityOf({ segments }: MessageScope, { parties }: CusresMessage): string | null {
  const customs = parties.find((nad) => qualifierOf(segments, nad) === 'CM');
  const country = customs === undefined ? '' : partyCountry(segments, customs).toUpperCase();
  return /^[A-Z]{2}$/.test(country) ? country : null;
}

/** The country of the office, else the one that the movement reference number names, else the feed's only authority. */
function countryOf({ context }: MessageScope, { office, references }: ReadPart): string | null {
  const { authorities } = context.feed;
  return office?.country ?? countryOfMrn(references) ?? (authorities.length === 1 ? authorities[0]! : null);
}

/** An MRN names the country that gave it in its third and fourth letter. */
function countryOfMrn(references: readonly Reference[]): string | null {
  const declaration = references.find(
    ({ type, number }) =>
      (type === 'DECLARATION' || type === 'TRANSIT_DOCUMENT') && readMrn(number).checkDigit === 'VALID',
  );
  return declaration?.number.slice(2, 4) ?? null;
}

/** Times of a status, the best first; what customs did at the moment it is told comes behind what it did. */
const PROCESSING_TIMES: readonly string[] = ['9', '334', '310'];
const TIMES_BY_CODE: Readonly<Record<string, readonly string[]>> = {
  CUSTOMS_RELEASED: ['204', '58'],
  CUSTOMS_ACCEPTED: ['148'],
};

interface Stated {
  readonly status: CustomsStatus;
  readonly read: ReadPart;
  /** The authority that the message names. */
  readonly authority: string | null;
}

function addStatus(scope: MessageScope, { status, read, authority }: Stated): void {
  const meaning = status.meaning ?? { code: 'UNKNOWN' };
  if (status.meaning === null) reportUnmapped(scope, status);
  const time = timeOf(scope, status, read);
  if (time === null) return;
  const { references, units, office, texts } = read;
  const remark = remarkOf(texts);
  const reason = remarkOf([status.name, ...texts]);
  if (units.size === 0 && references.length === 0) return reportUnbound(scope, status);
  for (const unit of subjectsIn(units)) {
    if (scope.events.isCut) return;
    const { customs, flags } = readCustoms(
      {
        meaning: { procedure: read.procedure ?? undefined, ...meaning },
        country: authority ?? office?.country ?? countryOfMrn(references),
        place: office,
        unit: unit?.unit ?? null,
        references,
        wording: read.statusWords || status.wording,
        reason,
      },
      scope.context,
      { faults: scope.faults, byte: scope.segments.segmentRange(status.segment).start },
    );
    scope.events.add(
      {
        code: meaning.code,
        classifier: meaning.classifier ?? 'ACTUAL',
        occurredAt: timeAt(scope, time, office),
        place: office?.coded ?? null,
        transport: null,
        unit: unit?.unit ?? null,
        references,
        customs,
        wording: status.wording,
        remark,
        flags: factFlags({ place: office, isMapped: status.meaning !== null, unit, customs: flags }),
      },
      sourceOf(scope, { first: status.segment, end: status.segment + 1 }, status.rule),
    );
  }
}

const statusWords = ({ segments }: MessageScope, { texts }: CustomsPart): string =>
  remarkOf(texts.filter((ftx) => qualifierOf(segments, ftx) === 'AHN').map((ftx) => freeText(segments, ftx))) ?? '';

/** DTM of the part, then of the whole; a response is itself the act, so that the time at which it was made counts where it names none. */
function timeOf(scope: MessageScope, status: CustomsStatus, { times }: ReadPart): FoundTime | null {
  const wanted = [...(TIMES_BY_CODE[status.meaning?.code ?? ''] ?? []), ...PROCESSING_TIMES];
  const found = findTime(scope, times, wanted) ?? scope.documentTime;
  if (found !== null) return found;
  const detail = `no time of the status can be read: ${qualifiersOf(scope, times)}`;
  scope.faults.errorOnce('status', { code: 'TIME_MISSING', at: scope.segments.place(status.segment), detail });
  return null;
}

function reportUnbound(scope: MessageScope, { segment }: CustomsStatus): void {
  const detail = 'the response names no equipment and no reference';
  scope.faults.errorOnce('response', { code: 'UNIT_MISSING', at: scope.segments.place(segment), detail });
}

function reportUnmapped(scope: MessageScope, { wording, name, segment, element }: CustomsStatus): void {
  const detail = `customs status '${wording}'${name === '' ? '' : ` (${name})`} is in no map`;
  scope.faults.warnOnce(wording, { code: 'STATUS_UNMAPPED', at: scope.segments.place(segment, element), detail });
}
