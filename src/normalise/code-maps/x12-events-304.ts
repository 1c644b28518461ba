/** Element 304, event code: V9-01. Names were compared with published copies of releases 002001 to 003010. */
import { statusTable } from './x12-status.js';

export const EVENTS_304 = statusTable([
  ['AAD', 'Actual arrival at port of discharge', { code: 'ARRIVED', mode: 'SEA' }],
  ['ALR', 'Actually loaded on rail', { code: 'LOADED', mode: 'RAIL' }],
  ['ALV', 'Actually loaded on vessel', { code: 'LOADED', mode: 'SEA' }],
  ['ARD', 'Actual arrival at final destination', { code: 'ARRIVED' }],
  ['CRD', 'Cargo receipt', { code: 'RECEIVED' }],
  ['CSL', 'Cargo stripping', { code: 'STRIPPED' }],
  ['DDL', 'Delivery attempt', { code: 'NOT_DELIVERED' }],
  ['EAD', 'Estimated arrival', { code: 'ARRIVED', classifier: 'ESTIMATED' }],
  ['EDD', 'Estimated departure', { code: 'DEPARTED', classifier: 'ESTIMATED' }],
  ['EFT', 'Estimated free time'],
  ['ERD', 'Estimated arrival at final destination', { code: 'ARRIVED', classifier: 'ESTIMATED' }],
  ['FTE', 'Free time expired'],
  ['IBD', 'In bond'],
  ['IRD', 'In transit', { code: 'EN_ROUTE' }],
  ['REC', 'Postal reconsignment'],
  ['SLD', 'Sailed', { code: 'DEPARTED', mode: 'SEA' }],
  ['SPT', 'Spot date'],
  ['TRN', 'Lading transferred', { code: 'HANDED_OVER' }],
]);
