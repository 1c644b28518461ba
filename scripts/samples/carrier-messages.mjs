/** IFTSTA of the ocean carrier and of the barge operator. */

import { stamp203 } from './calendar.mjs';
import { message, segment } from './edifact-writer.mjs';
import { PLACES, zoneOf } from './places.mjs';
import { byConsignment } from './rail-messages.mjs';
import { mainTransport } from './terminal-messages.mjs';

const CARRIER_ZONE = 'Asia/Singapore';
const port = (key) => [PLACES[key].unlocode, '139', '6', PLACES[key].name];
const dated = (qualifier, key, instant) =>
  instant ? [segment('DTM', [qualifier, stamp203(zoneOf(key), instant), '203'])] : [];

/** What the operator knows about a sailing when it writes: plan always, then the latest estimate, then the actual. */
function sailing({ from, to, planned, estimates = [], actual }, knownAt) {
  const estimate = estimates.findLast((row) => row.since <= knownAt);
  const departed = actual.departed <= knownAt ? actual.departed : null;
  const arrived = actual.arrived <= knownAt ? actual.arrived : null;
  return [
    segment('LOC', '9', port(from)),
    ...dated('189', from, planned.departs),
    ...dated('186', from, departed),
    segment('LOC', '11', port(to)),
    ...dated('232', to, planned.arrives),
    ...dated('132', to, arrived ? null : estimate?.arrives),
    ...dated('178', to, arrived),
  ];
}

/** Conveyance of a voyage, as `mainTransport` takes it. */
export const vesselConveyance = ({ number, imo, name }) => ({
  mode: '1',
  voyage: number,
  carrier: 'OCLN',
  vessel: { imo: true, id: imo, name },
});
export const bargeConveyance = ({ number, id, name }) => ({
  mode: '8',
  voyage: number,
  carrier: 'YZBL',
  vessel: { imo: false, id, name },
});

/** Ocean carrier, D.99B: one message per container, codes of its own list (X12 style) with agency 87. `voyage` is null for moves on land. */
export function vesselStatus({ number, sentAt, code, qualifier = '334', place, at, unit, voyage }) {
  const { booking, masterBill } = unit.consignment;
  const empty = code === 'RD' || code === 'EE';
  const body = [
    segment('BGM', '23', number, '9'),
    segment('DTM', ['137', stamp203(CARRIER_ZONE, sentAt), '203']),
    segment('NAD', 'CA', ['OCLN', '160', '87']),
    segment('RFF', ['BN', booking]),
    segment('RFF', ['BM', masterBill]),
    segment('CNI', '1'),
    segment('STS', '1', [code, '', '87']),
    segment('DTM', [qualifier, stamp203(zoneOf(place), at), '203']),
    segment('LOC', '175', port(place)),
    ...(voyage ? [mainTransport(vesselConveyance(voyage)), ...sailing(voyage, sentAt)] : []),
    segment('EQD', 'CN', unit.number, [unit.sizeType, '102', '5'], '', '', empty ? '4' : '5'),
  ];
  return message('IFTSTA', '99B', body);
}

const BARGE_PLACES = {
  'cq-guoyuan-port': ['GYP', '', 'ZZZ', 'GUOYUAN'],
  'cn-threegorges-lock': ['SXZ1', '', 'ZZZ', 'SANXIA LOCK'],
};

/**
 * Barge operator, D.95B: numbers of code list 9011 (1 arrived, 24 departed, 20 delayed), one consignment per CNI.
 * `location` overrides the place code (a code that no list has).
 */
export function bargeStatus({ number, sentAt, code, place, location, at, units, barge, remark }) {
  const body = byConsignment(units).flatMap(([consignment, own], index) => [
    segment('CNI', index + 1, consignment.masterBill),
    segment('STS', '1', code),
    segment('RFF', ['BN', consignment.booking]),
    segment('DTM', ['334', stamp203(zoneOf(place), at), '203']),
    ...(remark ? [segment('FTX', 'AAI', '', '', remark)] : []),
    segment('LOC', '175', location ?? BARGE_PLACES[place] ?? port(place)),
    mainTransport(bargeConveyance(barge)),
    segment('LOC', '11', port(barge.to)),
    ...dated(
      '132',
      barge.to,
      barge.estimates.findLast((row) => row.since <= sentAt && barge.actual.arrived > sentAt)?.arrives,
    ),
    ...own.map((unit) => segment('EQD', 'CN', unit.number, [unit.sizeType, '102', '5'], '', '2', '5')),
  ]);
  const head = [
    segment('BGM', '23', number, '9'),
    segment('DTM', ['137', stamp203('Asia/Shanghai', sentAt), '203']),
    segment('NAD', 'CA', ['YZBL', '160', 'ZZZ']),
  ];
  return message('IFTSTA', '95B', [...head, ...body]);
}
