import type { Reference } from '../../canonical/reference-number.js';
import { readGsin } from '../../canonical/identifiers/gs1.js';
import type { ConsignmentPart } from '../../decode/edifact/consignments.js';
import { consignmentNumber, documentNumber, qualifierOf } from '../../decode/edifact/elements.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import { REFERENCE_TYPES_BY_QUALIFIER } from '../code-maps/reference-qualifiers.js';
import type { DocumentMeaning } from '../code-maps/transport-documents.js';
import { ReferenceList } from '../reference-list.js';
import type { MessageScope } from './message-scope.js';
import { readReferences } from './references.js';

/** RFF of a part, behind TDT and NAD too, and of its goods as far as their type is known: the rest numbers single items. */
export function referencesOf(
  scope: MessageScope,
  { way, legs, parties, goods }: ConsignmentPart,
  base: readonly Reference[],
): readonly Reference[] {
  const own = [way, ...legs, ...parties].flatMap(({ references }) => references);
  const ofGoods = goods
    .flatMap(({ references }) => references)
    .filter((rff) => REFERENCE_TYPES_BY_QUALIFIER.has(qualifierOf(scope.segments, rff)));
  return readReferences(scope, [...own, ...ofGoods], base);
}

/**
 * BGM's own number, where it is that of a bill, note or booking and no RFF names one of its type; any other number only where the message
 * has no reference at all, for it is its sender's.
 */
export function withDocumentNumber(
  { segments }: MessageScope,
  beginning: SegmentNumber | null,
  about: {
    readonly document: DocumentMeaning;
    readonly wording: string;
    readonly references: readonly Reference[];
  },
): readonly Reference[] {
  const { document, wording, references } = about;
  const number = beginning === null ? '' : documentNumber(segments, beginning);
  const isKnown =
    document.reference === null ? references.length > 0 : references.some(({ type }) => type === document.reference);
  if (number === '' || isKnown) return references;
  const list = new ReferenceList(references);
  list.add(document.reference, number, wording === '' ? 'BGM' : wording);
  return list.all;
}

/** CNI's number has no type: it is a bill for one sender and an order for another. */
export function withConsignmentNumber(
  { segments }: MessageScope,
  { consignment }: ConsignmentPart,
  references: readonly Reference[],
): readonly Reference[] {
  const number = consignment === null ? '' : consignmentNumber(segments, consignment);
  if (number === '') return references;
  const list = new ReferenceList(references);
  list.addUntyped(number, readGsin(number).checkDigit === 'VALID' ? 'GSIN' : 'CNI');
  return list.all;
}
