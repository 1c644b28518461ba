/** Element 374, date/time qualifier: DTM-01. Names of 017, 035, 371 were compared with published copies, the others are memory or seen. */
import type { EventClassifier } from '../../canonical/tracking-event.js';
import type { EventCode } from '../../canonical/event-code.js';

/** A qualifier that says whether, and the function of the place says what. */
export const PLAIN_QUALIFIERS: ReadonlyMap<string, EventClassifier> = new Map<string, EventClassifier>([
  ['139', 'ESTIMATED'],
  ['140', 'ACTUAL'],
]);

export interface DateMeaning {
  readonly code: EventCode;
  readonly classifier: EventClassifier;
}

/** A qualifier that says both. */
export const MOVEMENT_QUALIFIERS: ReadonlyMap<string, DateMeaning> = new Map<string, DateMeaning>([
  ['369', { code: 'DEPARTED', classifier: 'ESTIMATED' }],
  ['370', { code: 'DEPARTED', classifier: 'ACTUAL' }],
  ['371', { code: 'ARRIVED', classifier: 'ESTIMATED' }],
  ['372', { code: 'ARRIVED', classifier: 'ACTUAL' }],
]);

/**
 * Times of a container in the 322, where it is going: 371 arrival at the destination ramp, 830 ("schedule") its original plan, 017 and 035
 * the delivery behind it.
 */
export const RAMP_QUALIFIERS: ReadonlyMap<string, DateMeaning & { readonly isAtRamp: boolean }> = new Map<
  string,
  DateMeaning & { readonly isAtRamp: boolean }
>([
  ['371', { code: 'ARRIVED', classifier: 'ESTIMATED', isAtRamp: true }],
  ['372', { code: 'ARRIVED', classifier: 'ACTUAL', isAtRamp: true }],
  ['830', { code: 'ARRIVED', classifier: 'PLANNED', isAtRamp: true }],
  ['017', { code: 'DELIVERED', classifier: 'ESTIMATED', isAtRamp: false }],
  ['035', { code: 'DELIVERED', classifier: 'ACTUAL', isAtRamp: false }],
]);

/** Element 432, date qualifier: G62-01 of the 214. Names were compared with a published copy of release 005040. */
export const DELIVERY_DATES: ReadonlyMap<string, DateMeaning> = new Map<string, DateMeaning>([
  ['17', { code: 'DELIVERED', classifier: 'ESTIMATED' }],
  ['35', { code: 'DELIVERED', classifier: 'ACTUAL' }],
  ['68', { code: 'DELIVERED', classifier: 'REQUESTED' }],
  ['70', { code: 'DELIVERED', classifier: 'PLANNED' }],
]);
