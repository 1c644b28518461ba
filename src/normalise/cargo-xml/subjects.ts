import { readMrn } from '../../canonical/identifiers/mrn.js';
import type { Reference } from '../../canonical/reference-number.js';
import type { PieceCount } from '../../canonical/tracking-event.js';
import type { AirConsignment, AirCustomsNote, AirQuantity, AirText } from '../../decode/cargo-xml/cargo-xml-message.js';
import { customsDocumentOf, MRN_KIND } from '../code-maps/air-customs.js';
import { ReferenceList } from '../reference-list.js';
import { readUnit, type UnitReading } from '../unit-reading.js';
import type { MessageScope } from './message-scope.js';

const NO_DETAILS = { sizeType: null, laden: null, direction: null, seals: [], grossKg: null } as const;

/** The pieces of an air waybill. Only the weight of the whole belongs to the unit; a part's stands with its pieces. */
export function unitOf({ faults }: MessageScope, number: AirText, { quantity }: AirConsignment): UnitReading {
  const grossKg = isWhole(quantity) ? quantity.grossKg : null;
  const unit = readUnit('AIR_WAYBILL', number.text, { ...NO_DETAILS, grossKg });
  reportNumber(faults, unit, number.byte);
  return unit;
}

export function uldsOf({ faults }: MessageScope, ulds: readonly AirText[]): readonly UnitReading[] {
  const units = new Map<string, UnitReading>();
  for (const { text, byte } of ulds) {
    const unit = readUnit('ULD', text);
    if (units.has(unit.unit.number)) continue;
    units.set(unit.unit.number, unit);
    reportNumber(faults, unit, byte);
  }
  return [...units.values()];
}

function reportNumber(faults: MessageScope['faults'], { unit, isNumberValid }: UnitReading, byte: number): void {
  if (isNumberValid) return;
  const what = unit.checkDigit === 'INVALID' ? 'fails its check digit' : 'is no number of its kind';
  const detail = `'${unit.original}' ${what}`;
  faults.warnOnce(unit.number, { code: 'UNIT_NUMBER_INVALID', at: { byte }, detail });
}

export interface NamedDocuments {
  readonly master: AirText | null;
  readonly houses?: readonly AirText[];
  readonly customsNotes?: readonly AirCustomsNote[];
  readonly ulds?: readonly AirText[];
  readonly manifest?: string;
}

/** The documents that a fact names. Of customs notes only movement references are taken: the others are numbers of traders and persons. */
export function referencesOf(named: NamedDocuments): readonly Reference[] {
  const references = new ReferenceList();
  references.add('MASTER_AIR_WAYBILL', named.master?.text ?? '', 'AWB');
  for (const { text } of named.houses ?? []) references.add('HOUSE_AIR_WAYBILL', text, 'HWB');
  for (const { kind, subject, text } of named.customsNotes ?? []) {
    if (kind === MRN_KIND || readMrn(text).checkDigit === 'VALID')
      references.add(customsDocumentOf(subject), text, MRN_KIND);
  }
  for (const { text } of named.ulds ?? []) references.add(null, text, 'ULD');
  references.add(null, named.manifest ?? '', 'transfer manifest');
  return references.all;
}

/** What a statement is about, counted. */
export interface Count {
  readonly pieces: PieceCount | null;
  readonly isPartial: boolean;
}

/**
 * Counts the pieces of a statement. It is about a part when it counts fewer than the whole has, or calls itself a part (P, S, D, M) and
 * the whole is not told.
 */
export function countOf({ faults }: MessageScope, own: AirQuantity, whole: AirQuantity, byte: number): Count {
  const { pieces, grossKg, description } = own.pieces === null ? whole : own;
  if (pieces === null) return { pieces: null, isPartial: 'PSDM'.includes(own.description || 'T') };
  const total =
    own.totalPieces ??
    whole.totalPieces ??
    (isWhole(whole) ? whole.pieces : null) ??
    (description === 'T' ? pieces : null);
  if (total !== null && pieces > total) {
    const detail = `${pieces} pieces of ${total}`;
    faults.warnOnce('pieces', { code: 'CONTRADICTS_ITSELF', at: { byte }, detail });
  }
  const isPartial = total === null ? description !== 'T' && description !== '' : pieces < total;
  return { pieces: { count: pieces, total, grossKg }, isPartial };
}

const isWhole = ({ description }: AirQuantity): boolean => description === 'T' || description === '';

export function partRemark({ pieces, isPartial }: Count): string {
  if (!isPartial || pieces === null) return '';
  const of = pieces.total === null ? '' : ` of ${pieces.total}`;
  return `part of the shipment: ${pieces.count}${of} pieces`;
}
