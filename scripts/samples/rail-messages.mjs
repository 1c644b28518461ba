/** IFTSTA of the railways and of the rail terminals that report trains. */

import { stamp203 } from './calendar.mjs';
import { message, segment } from './edifact-writer.mjs';
import { PLACES, zoneOf } from './places.mjs';

const CHINA = 'Asia/Shanghai';
const MOSCOW = 'Europe/Moscow';

const head = (zone, number, sentAt, party) => [
  segment('BGM', '23', number, '9'),
  segment('DTM', ['137', stamp203(zone, sentAt), '203']),
  segment('NAD', 'MS', party),
];
const container = (unit) => segment('EQD', 'CN', unit.number, [unit.sizeType, '102', '5'], '', '', '5');

/** Consignments in their order, each with those of its units that are concerned. */
export function byConsignment(units) {
  const groups = new Map();
  for (const unit of units) groups.set(unit.consignment, [...(groups.get(unit.consignment) ?? []), unit]);
  return [...groups];
}

const CHINESE = { ZC: '装车', FC: '发车', DD: '到达', XC: '卸车' };

/**
 * China railway, D.99B: private codes (pinyin initials), station codes of its own, Beijing time everywhere.
 * `forecast` adds a second status (YD 预计到达): where and when the train is expected.
 */
export function chineseTrain({ number, sentAt, code, place, at, units, train, forecast }) {
  const station = (key) => [PLACES[key].station, '', 'ZZZ', PLACES[key].chinese];
  const status = (word, text, key, qualifier, instant, unitList) => [
    segment('STS', '1', [word, '', 'ZZZ', text]),
    segment('RFF', ['RCN', unitList[0].consignment.railNote]),
    segment('DTM', [qualifier, stamp203(CHINA, instant), '203']),
    segment('LOC', '175', station(key)),
    segment('TDT', '20', train.number, '2', '', ['CNRW', '172', 'ZZZ']),
    ...unitList.flatMap((unit) => [container(unit), segment('RFF', ['ACR', train.chineseWagon(unit)])]),
  ];
  const body = byConsignment(units).flatMap(([consignment, own], index) => [
    segment('CNI', index + 1, consignment.railNote),
    ...status(code, CHINESE[code], place, '334', at, own),
    ...(forecast ? status('YD', '预计到达', forecast.place, '132', forecast.at, own) : []),
  ]);
  return message('IFTSTA', '99B', [...head(CHINA, number, sentAt, 'CNRW'), ...body]);
}

const RUSSIAN = {
  PRB: 'ПРИБЫЛ',
  OTP: 'ОТПРАВЛЕН',
  PGR: 'ПЕРЕГРУЖЕН',
  SDN: 'СДАН ПО СТЫКУ',
  PRG: 'ПРОГНОЗ ПРИБЫТИЯ',
  BRS: 'ПОЕЗД ВРЕМЕННО ОСТАВЛЕН',
};

/** CIS railways, D.00B: one status per wagon, ESR station codes, Moscow time from Dostyk to Brest, Cyrillic in ISO 8859-5. */
export function broadGaugeDislocation({ number, sentAt, operations, units, train }) {
  const body = units.flatMap((unit, index) => [
    segment('CNI', index + 1, unit.consignment.railNote),
    ...operations.flatMap(({ code, place, at, remark }) => [
      segment('STS', '1', [code, '', 'ZZZ', RUSSIAN[code]]),
      segment('RFF', ['RCN', unit.consignment.railNote]),
      segment('DTM', [code === 'PRG' ? '132' : '334', stamp203(MOSCOW, at), '203']),
      ...(remark ? [segment('FTX', 'AAI', '', '', remark)] : []),
      segment('LOC', '175', [PLACES[place].esr, '', 'ZZZ', PLACES[place].russian]),
      segment('TDT', '20', train.index, '2', '', ['KZRW', '172', 'ZZZ'], '', '', [train.broadGaugeWagon(unit)]),
      container(unit),
    ]),
  ]);
  return message('IFTSTA', '00B', [...head(MOSCOW, number, sentAt, 'KZRW'), ...body]);
}

/**
 * A rail terminal reports a train, D.95B: 1 arrived, 24 departed, 31 en route (code list 9011). `towards` adds the leg with planned or expected arrival:
 * `{ place, planned, estimated }`.
 */
export function terminalTrain({ number, sentAt, party, code, place, at, units, train, carrier, towards }) {
  const zone = zoneOf(place);
  const site = (key) => [
    PLACES[key].unlocode,
    '139',
    '6',
    (party === 'PLMT' && PLACES[key].polish) || PLACES[key].name,
  ];
  const leg = towards
    ? [
        segment('LOC', '9', site(place)),
        segment('LOC', '11', site(towards.place)),
        ...(towards.planned ? [segment('DTM', ['232', stamp203(zoneOf(towards.place), towards.planned), '203'])] : []),
        ...(towards.estimated
          ? [segment('DTM', ['132', stamp203(zoneOf(towards.place), towards.estimated), '203'])]
          : []),
      ]
    : [];
  const body = byConsignment(units).flatMap(([consignment, own], index) => [
    segment('CNI', index + 1, consignment.railNote),
    segment('STS', '1', code),
    segment('RFF', ['RCN', consignment.railNote]),
    segment('DTM', ['334', stamp203(zone, at), '203']),
    segment('LOC', '175', site(place)),
    segment('TDT', '20', train.europeanNumber, '2', '', [carrier, '172', 'ZZZ']),
    ...leg,
    ...own.map(container),
  ]);
  return message('IFTSTA', '95B', [...head(zone, number, sentAt, party), ...body]);
}
