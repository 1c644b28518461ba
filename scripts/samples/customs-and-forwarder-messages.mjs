/** IFTSTA of both customs authorities and of the forwarder. */

import { stamp102, stamp203 } from './calendar.mjs';
import { message, segment } from './edifact-writer.mjs';
import { PLACES, zoneOf } from './places.mjs';
import { mainTransport } from './terminal-messages.mjs';

const head = (zone, number, sentAt, party) => [
  segment('BGM', '23', number, '9'),
  segment('DTM', ['137', stamp203(zone, sentAt), '203']),
  segment('NAD', 'MS', party),
];

const CHINESE_WORDS = {
  SB: 'DECLARED',
  FX: 'RELEASED',
  CY: 'SELECTED FOR INSPECTION',
  JC: 'INSPECTED',
  CJ: 'EXIT CONFIRMED',
};
const OFFICE_QUALIFIERS = { CJ: '42', CY: '43', JC: '43' };

/** Chinese customs, D.00B: one message per declaration, private codes, four-digit office (22 clearance, 42 exit, 43 examination). */
export function chineseCustoms({ number, sentAt, code, place, at, units, remark }) {
  const [{ consignment }] = units;
  const body = [
    segment('RFF', ['ABT', consignment.declaration]),
    segment('CNI', '1'),
    segment('STS', '1', [code, '', 'ZZZ', CHINESE_WORDS[code]]),
    segment('DTM', [code === 'FX' ? '204' : '334', stamp203('Asia/Shanghai', at), '203']),
    ...(remark ? [segment('FTX', 'AAI', '', '', remark)] : []),
    segment('LOC', OFFICE_QUALIFIERS[code] ?? '22', [PLACES[place].office, '', 'ZZZ']),
    ...units.map((unit) => segment('EQD', 'CN', unit.number, [unit.sizeType, '102', '5'], '', '2', '5')),
  ];
  return message('IFTSTA', '00B', [...head('Asia/Shanghai', number, sentAt, 'CNCU'), ...body]);
}

/**
 * EU customs gateway, D.95B: codes of list 9011 (8 cleared import restrictions) beside private ones for transit and control.
 * `reason` is a 9013 code (24 examination required by the authority).
 */
export function europeanCustoms({
  number,
  sentAt,
  code,
  place,
  at,
  units,
  movement,
  direction = 'IMPORT',
  reason,
  remark,
}) {
  const known = /^\d+$/.test(code);
  const body = [
    segment('CNI', '1', movement),
    segment('STS', '1', known ? code : [code, '', 'ZZZ'], ...(reason ? [reason] : [])),
    segment('RFF', ['ABT', movement]),
    segment('DTM', ['334', stamp203(zoneOf(place), at), '203']),
    ...(remark ? [segment('FTX', 'AAI', '', '', remark)] : []),
    segment(
      'LOC',
      '22',
      PLACES[place].office ? [PLACES[place].office, '', 'ZZZ'] : [PLACES[place].unlocode, '139', '6'],
    ),
    ...units.map((unit) =>
      segment('EQD', 'CN', unit.number, [unit.sizeType, '102', '5'], '', direction === 'EXPORT' ? '2' : '3', '5'),
    ),
  ];
  return message('IFTSTA', '95B', [...head('Europe/Berlin', number, sentAt, 'EUCG'), ...body]);
}

/**
 * Forwarder, D.95B: 6 booked, 93 stuffed, 50 manifested, 21 delivered. Without `withUnits` only the booking is named.
 * `legs` are planned legs; `dayOnly` writes a date without time.
 */
export function forwarderStatus({
  number,
  sentAt,
  code,
  place,
  at,
  units,
  withUnits = true,
  dayOnly = false,
  legs = [],
  remark,
}) {
  const [{ consignment }] = units;
  const city = (key) => [PLACES[key].unlocode ?? 'CNCQI', '139', '6', ...(PLACES[key].name ? [PLACES[key].name] : [])];
  const stamp = dayOnly ? [stamp102(zoneOf(place), at), '102'] : [stamp203(zoneOf(place), at), '203'];
  const document = consignment.masterBill ? ['BM', consignment.masterBill] : ['RCN', consignment.railNote];
  const body = [
    segment('CNI', '1', consignment.forwarderReference),
    segment('STS', '1', code),
    segment('RFF', ['BN', consignment.booking]),
    ...(code === '6' ? [] : [segment('RFF', document)]),
    segment('RFF', ['FF', consignment.forwarderReference]),
    segment('DTM', ['334', ...stamp]),
    ...(remark ? [segment('FTX', 'AAI', '', '', remark)] : []),
    segment('LOC', '175', city(place)),
    ...(consignment.delivery && legs.length > 0 ? [segment('LOC', '7', city(consignment.delivery))] : []),
    ...legs.flatMap((leg) => [
      mainTransport(leg),
      segment('LOC', '9', city(leg.from)),
      segment('DTM', ['189', stamp203(zoneOf(leg.from), leg.departs), '203']),
      segment('LOC', '11', city(leg.to)),
      segment('DTM', ['232', stamp203(zoneOf(leg.to), leg.arrives), '203']),
    ]),
    ...(withUnits
      ? units.map((unit) => segment('EQD', 'CN', unit.number, [unit.sizeType, '102', '5'], '', '', '5'))
      : []),
  ];
  return message('IFTSTA', '95B', [...head('Asia/Shanghai', number, sentAt, 'LBFW'), ...body]);
}
