import { qualifierOf, referenceNumber } from '../../decode/edifact/elements.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import {
  CARRIER_QUALIFIER,
  EARLIER_MESSAGE_QUALIFIERS,
  REFERENCE_TYPES_BY_QUALIFIER,
  SEAL_QUALIFIER,
  UNIT_QUALIFIERS,
  VOYAGE_QUALIFIER,
  WAGON_QUALIFIER,
} from '../code-maps/reference-qualifiers.js';
import { ReferenceList } from '../reference-list.js';
import type { Reference } from '../../canonical/reference-number.js';
import type { MessageScope } from './message-scope.js';

/** Numbers that say something else than which shipment: units, seals, voyages, wagons, carriers, earlier messages. */
const NO_REFERENCES: ReadonlySet<string> = new Set([
  ...UNIT_QUALIFIERS,
  ...EARLIER_MESSAGE_QUALIFIERS,
  SEAL_QUALIFIER,
  VOYAGE_QUALIFIER,
  WAGON_QUALIFIER,
  CARRIER_QUALIFIER,
]);

export const isNoReference = (qualifier: string): boolean => NO_REFERENCES.has(qualifier);

/** The references in RFF segments, added to those of the groups around them. Returns `base` itself when there is nothing to add. */
export function readReferences(
  { segments }: MessageScope,
  rffs: readonly SegmentNumber[],
  base: readonly Reference[],
): readonly Reference[] {
  if (rffs.length === 0) return base;
  const list = new ReferenceList(base);
  for (const rff of rffs) {
    const qualifier = qualifierOf(segments, rff);
    if (NO_REFERENCES.has(qualifier)) continue;
    list.add(REFERENCE_TYPES_BY_QUALIFIER.get(qualifier) ?? null, referenceNumber(segments, rff), qualifier);
  }
  return list.all;
}

/** The numbers in RFF segments of these qualifiers, with where they stand. */
export function numbersWith(
  { segments }: Pick<MessageScope, 'segments'>,
  rffs: readonly SegmentNumber[],
  qualifiers: ReadonlySet<string>,
): readonly { readonly rff: SegmentNumber; readonly number: string }[] {
  return rffs
    .filter((rff) => qualifiers.has(qualifierOf(segments, rff)))
    .map((rff) => ({ rff, number: referenceNumber(segments, rff) }))
    .filter(({ number }) => number !== '');
}
