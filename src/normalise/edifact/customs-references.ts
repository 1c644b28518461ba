import { readAirWaybill } from '../../canonical/identifiers/air-waybill.js';
import type { Reference, ReferenceType } from '../../canonical/reference-number.js';
import { documentOf, documentType } from '../../decode/edifact/customs-elements.js';
import { qualifierOf, referenceNumber } from '../../decode/edifact/elements.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import { DOCUMENT_TYPES } from '../code-maps/customs-references.js';
import { REFERENCE_TYPES_BY_QUALIFIER } from '../code-maps/reference-qualifiers.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { ReferenceList } from '../reference-list.js';
import type { MessageScope } from './message-scope.js';
import { isNoReference } from './references.js';

/** What customs messages call a number, beside the general list. */
export type ReferenceTypes = ReadonlyMap<string, ReferenceType>;

/** The type of an RFF; null when the list does not know its qualifier. */
export function customsTypeOf(
  { segments }: MessageScope,
  rff: SegmentNumber,
  types: ReferenceTypes,
): ReferenceType | null {
  const qualifier = qualifierOf(segments, rff);
  const type = types.get(qualifier);
  if (type === undefined) return REFERENCE_TYPES_BY_QUALIFIER.get(qualifier) ?? null;
  // "Transport document" does not say of which mode: one with the check digit of an air waybill is that.
  const isAir = type === 'MASTER_BILL' && readAirWaybill(referenceNumber(segments, rff)).checkDigit === 'VALID';
  return isAir ? 'MASTER_AIR_WAYBILL' : type;
}

/** The references in RFF and DOC segments, added to those around them. */
export function customsReferences(
  scope: MessageScope,
  { rffs, docs }: { readonly rffs: readonly SegmentNumber[]; readonly docs: readonly SegmentNumber[] },
  { types, base }: { readonly types: ReferenceTypes; readonly base: readonly Reference[] },
): readonly Reference[] {
  if (rffs.length + docs.length === 0) return base;
  const { segments } = scope;
  const list = new ReferenceList(base);
  for (const rff of rffs.slice(0, INTERPRET_LIMITS.sharedSegments)) {
    const qualifier = qualifierOf(segments, rff);
    if (!isNoReference(qualifier))
      list.add(customsTypeOf(scope, rff, types), referenceNumber(segments, rff), qualifier);
  }
  for (const doc of docs.slice(0, INTERPRET_LIMITS.sharedSegments)) {
    const code = documentType(segments, doc);
    list.add(DOCUMENT_TYPES.get(code) ?? null, documentOf(segments, doc), code);
  }
  return list.all;
}
