/**
 * Elements 1650 (AT7-01) and 1652 (AT7-03) of the 214. Names were compared with published copies of releases 003070 to 008010. The
 * letters are not those of element 157: AF, AP and AN say other things there.
 *
 * Limits of an appointment (no earlier, no later than) are no plan of anything, and stay unmapped.
 */
import { statusTable, type X12Row } from './x12-status.js';

const STATUS_ROWS: readonly X12Row[] = [
  ['A3', 'Shipment returned to shipper', { code: 'NOT_DELIVERED' }],
  ['A7', 'Refused by consignee', { code: 'NOT_DELIVERED' }],
  ['A9', 'Shipment damaged', { code: 'DAMAGED' }],
  ['AF', 'Carrier departed pick-up location with shipment', { code: 'DEPARTED', mode: 'ROAD' }],
  ['AG', 'Estimated delivery', { code: 'DELIVERED', classifier: 'ESTIMATED' }],
  ['AH', 'Attempted delivery', { code: 'NOT_DELIVERED' }],
  ['AI', 'Shipment has been reconsigned'],
  ['AJ', 'Tendered for delivery'],
  ['AL', 'Shipment conveyance loaded to rail car', { code: 'LOADED', mode: 'RAIL' }],
  ['AM', 'Loaded on truck', { code: 'LOADED', mode: 'ROAD' }],
  ['AN', 'Diverted to air carrier'],
  ['AP', 'Delivery not completed', { code: 'NOT_DELIVERED' }],
  ['AR', 'Rail arrival at destination intermodal ramp', { code: 'ARRIVED', mode: 'RAIL' }],
  ['AV', 'Available for delivery', { code: 'READY_FOR_PICKUP' }],
  ['AW', 'Shipment available for pick-up', { code: 'READY_FOR_PICKUP' }],
  ['B6', 'Estimated to arrive at carrier terminal', { code: 'ARRIVED', classifier: 'ESTIMATED' }],
  ['BA', 'Connecting line or cartage pick-up', { code: 'HANDED_OVER' }],
  ['BC', 'Storage in transit', { code: 'STORED' }],
  ['BO', 'Conveyance reported bad order', { code: 'DAMAGED' }],
  ['BR', 'Conveyance released from bad order'],
  ['C1', 'Estimated to depart terminal location', { code: 'DEPARTED', classifier: 'ESTIMATED' }],
  ['CA', 'Shipment cancelled', { code: 'BOOKING_CANCELLED' }],
  ['CB', 'Completed shipment'],
  ['CD', 'Carrier departed delivery location', { code: 'DEPARTED', mode: 'ROAD' }],
  ['CL', 'Trailer closed out'],
  ['CP', 'Completed loading at pick-up location', { code: 'LOADED', mode: 'ROAD' }],
  ['CT', 'Customs release', { code: 'CUSTOMS_RELEASED' }],
  ['D1', 'Completed unloading at delivery location', { code: 'DELIVERED' }],
  ['DO', 'Delivery order received'],
  ['E1', 'Estimated to arrive at pick-up location', { code: 'ARRIVED', classifier: 'ESTIMATED', mode: 'ROAD' }],
  ['I1', 'In-gate', { code: 'GATE_IN' }],
  ['J1', 'Delivered to connecting line', { code: 'HANDED_OVER' }],
  ['K1', 'Arrived at customs', { code: 'ARRIVED' }],
  ['L1', 'Loading'],
  ['LC', 'Container loaded to chassis'],
  ['NB', 'Conveyance received without paperwork'],
  ['OA', 'Out-gate', { code: 'GATE_OUT' }],
  ['OO', 'Paperwork received, shipment or equipment not'],
  ['P1', 'Departed terminal location', { code: 'DEPARTED' }],
  ['PA', 'Partial shipment'],
  ['PR', 'US customs hold at in-bond location', { code: 'CUSTOMS_HELD', procedure: 'TRANSIT' }, 'US'],
  ['R1', 'Received from prior carrier', { code: 'HANDED_OVER' }],
  ['RH', 'Conveyance released from hold'],
  ['RL', 'Rail departure from origin intermodal ramp', { code: 'DEPARTED', mode: 'RAIL' }],
  ['S1', "Trailer spotted at consignee's location", { code: 'ARRIVED', mode: 'ROAD' }],
  ['SD', 'Shipment delayed', { code: 'DELAYED' }],
  ['UC', 'Container unloaded from chassis'],
  ['UR', 'Conveyance unloaded from rail car', { code: 'DISCHARGED', mode: 'RAIL' }],
  ['X1', 'Arrived at delivery location', { code: 'ARRIVED' }],
  ['X2', "Estimated arrival at consignee's location", { code: 'ARRIVED', classifier: 'ESTIMATED' }],
  ['X3', 'Arrived at pick-up location', { code: 'ARRIVED', mode: 'ROAD' }],
  ['X4', 'Arrived at terminal location', { code: 'ARRIVED' }],
  ['X5', 'Arrived at delivery location loading dock', { code: 'ARRIVED' }],
  ['X6', 'En route to delivery location', { code: 'EN_ROUTE' }],
  ['X8', 'Arrived at pick-up location loading dock', { code: 'ARRIVED', mode: 'ROAD' }],
  ['XB', 'Shipment acknowledged'],
];

const APPOINTMENT_ROWS: readonly X12Row[] = [
  ['AA', 'Pick-up appointment', { code: 'RECEIVED', classifier: 'PLANNED' }],
  ['AB', 'Delivery appointment', { code: 'DELIVERED', classifier: 'PLANNED' }],
  ['AC', 'Estimated delivery appointment', { code: 'DELIVERED', classifier: 'ESTIMATED' }],
  ['ED', 'Deliver no earlier than'],
  ['EP', 'Pick-up no earlier than'],
  ['LD', 'Deliver no later than'],
  ['LP', 'Pick-up no later than'],
  ['X9', 'Delivery appointment secured', { code: 'DELIVERED', classifier: 'PLANNED' }],
  ['XA', 'Pick-up appointment secured', { code: 'RECEIVED', classifier: 'PLANNED' }],
];

export const STATUSES_1650 = statusTable(STATUS_ROWS);
export const APPOINTMENTS_1652 = statusTable(APPOINTMENT_ROWS);

/** 1651: everything is as it should be. Any other reason is said. */
export const NORMAL_REASONS: ReadonlySet<string> = new Set(['NS', 'NA']);
