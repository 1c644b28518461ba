/**
 * What a carrier tells customs by the 353: element 1070 in M15-01, and the manifest type (256) in M10-09 where that alone says it. The
 * codes 1 to 3, 5 to 7 and A to C are memory, borne out by the standard's own notes: M15-05 is needed for 2, 6 and B, which are those of a
 * bill of lading, and M15-08 or 09 names the next carrier of a transfer.
 */
import type { StatusMeaning } from './status-meaning.js';

/** What M15-02 is the number of. */
export type NotificationSubject = 'IN_BOND' | 'BILL' | 'CONTAINER' | 'VOYAGE';

export interface Notification {
  readonly meaning: StatusMeaning;
  readonly subject: NotificationSubject;
  /** It names the carrier that takes over, or it is no such notification. */
  readonly namesNextCarrier?: true;
}

const EXITED: StatusMeaning = { code: 'CUSTOMS_EXITED', procedure: 'TRANSIT' };

export const NOTIFICATIONS: ReadonlyMap<string, Notification> = new Map<string, Notification>([
  ['1', { meaning: { code: 'ARRIVED' }, subject: 'IN_BOND' }],
  ['2', { meaning: { code: 'ARRIVED' }, subject: 'BILL' }],
  ['3', { meaning: { code: 'ARRIVED' }, subject: 'CONTAINER' }],
  ['5', { meaning: EXITED, subject: 'IN_BOND' }],
  ['6', { meaning: EXITED, subject: 'BILL' }],
  ['7', { meaning: EXITED, subject: 'CONTAINER' }],
  ['A', { meaning: { code: 'HANDED_OVER' }, subject: 'IN_BOND', namesNextCarrier: true }],
  ['B', { meaning: { code: 'HANDED_OVER' }, subject: 'BILL', namesNextCarrier: true }],
  ['C', { meaning: { code: 'HANDED_OVER' }, subject: 'CONTAINER', namesNextCarrier: true }],
]);

/** 256: H arrival of the conveyance, K its departure. */
export const NOTIFICATIONS_BY_MANIFEST: ReadonlyMap<string, Notification> = new Map<string, Notification>([
  ['H', { meaning: { code: 'ARRIVED' }, subject: 'VOYAGE' }],
  ['K', { meaning: { code: 'DEPARTED' }, subject: 'VOYAGE' }],
]);
