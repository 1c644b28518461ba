import type { Reference } from '../../canonical/reference-number.js';
import { readGsin } from '../../canonical/identifiers/gs1.js';
import { consignmentNumber } from '../../decode/edifact/elements.js';
import type { Details, SegmentNumber } from '../../decode/edifact/group-segments.js';
import type { IftstaConsignment, IftstaMessage } from '../../decode/edifact/iftsta.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { ReferenceList } from '../reference-list.js';
import type { MessageScope } from './message-scope.js';
import { readReferences } from './references.js';

/** What header and consignment say to each of their statuses. Every status looks through it, so its lists are short. */
export interface Surroundings {
  readonly header: Details;
  readonly consignment: Details;
  /** References of the header and of the consignment. */
  readonly references: readonly Reference[];
  /** CNI, null when the message has none. */
  readonly consignmentNumber: SegmentNumber | null;
}

export function surroundingsOf(
  scope: MessageScope,
  header: IftstaMessage['header'],
  consignment: IftstaConsignment,
): Surroundings {
  const shortHeader = shortened(header);
  const shortConsignment = shortened(consignment);
  const ofHeader = readReferences(scope, shortHeader.references, []);
  return {
    header: shortHeader,
    consignment: shortConsignment,
    references: readReferences(scope, shortConsignment.references, ofHeader),
    consignmentNumber: consignment.consignment,
  };
}

const shortened = ({ references, times, places, texts }: Details): Details => ({
  references: references.slice(0, INTERPRET_LIMITS.sharedSegments),
  times: times.slice(0, INTERPRET_LIMITS.sharedSegments),
  places: places.slice(0, INTERPRET_LIMITS.sharedSegments),
  texts: texts.slice(0, INTERPRET_LIMITS.sharedSegments),
});

/** CNI's number has no type: it is a bill for one sender and an order for another. Where an RFF types it, that says more. */
export function withConsignmentNumber(
  { segments }: MessageScope,
  { consignmentNumber: cni }: Surroundings,
  references: readonly Reference[],
): readonly Reference[] {
  const number = cni === null ? '' : consignmentNumber(segments, cni);
  if (number === '') return references;
  const list = new ReferenceList(references);
  list.addUntyped(number, readGsin(number).checkDigit === 'VALID' ? 'GSIN' : 'CNI');
  return list.all;
}
