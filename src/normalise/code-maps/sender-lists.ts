/**
 * Senders that publish a status list and a way of writing it of their own, by the code list that BGM names (C002/1131).
 * What one customer agreed with one sender does not belong here but into the feed's `statusCodes`.
 */
export interface SenderList {
  /** Component of C601 that holds the status, when the sender writes it there and leaves C555 out. */
  readonly statusComponent: number;
  /** Component of C601 that holds the sender's own finer code. */
  readonly detailComponent: number;
  /** The list whose numbers the status follows. */
  readonly numbers: 'REC_24';
}

export const SENDER_LISTS: ReadonlyMap<string, SenderList> = new Map([
  // UPS Quantum View: `STS+1:D2:21`, `STS+1:E1:101`. The third component is 21 with deliveries and 101 with delays, as in Rec. 24.
  ['UPS', { statusComponent: 2, detailComponent: 1, numbers: 'REC_24' }],
]);
