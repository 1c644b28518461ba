/** Barges Guoyuan–Yangshan and sailings Yangshan–Hamburg (round the Cape), on the clock of the place. */

import { at, plusHours } from './calendar.mjs';
import { imoNumber } from './identifiers.mjs';

const CHINA = 'Asia/Shanghai';
const BERLIN = 'Europe/Berlin';
const YANGSHAN = 'cn-shanghai-yangshan';

/** `estimates`: since when (Hamburg time) which arrival is expected. */
const voyage = (name, number, { loading, planned, departed, arrived, estimates }) => ({
  name,
  imo: imoNumber(name),
  number,
  from: YANGSHAN,
  to: 'DEHAM',
  loading: at(CHINA, loading),
  planned: { departs: at(CHINA, planned[0]), arrives: at(BERLIN, planned[1]) },
  estimates: estimates.map(([since, arrives]) => ({ since: at(BERLIN, since), arrives: at(BERLIN, arrives) })),
  actual: { departed: at(CHINA, departed), arrived: at(BERLIN, arrived) },
});

/** S0 was at sea when the month began; S1's estimate moves twice. */
export const RIVER_VOYAGES = {
  S0: voyage('NORTHERN WAGTAIL', '005W', {
    loading: '01-28 15:00',
    planned: ['01-28 20:00', '03-10 06:00'],
    departed: '01-28 22:10',
    arrived: '03-12 05:20',
    estimates: [
      ['01-29 06:00', '03-11 18:00'],
      ['03-05 06:00', '03-12 04:00'],
    ],
  }),
  S1: voyage('AMBER KESTREL', '003W', {
    loading: '03-15 19:40',
    planned: ['03-16 02:00', '04-24 06:00'],
    departed: '03-16 04:00',
    arrived: '04-30 12:00',
    estimates: [
      ['03-15 20:30', '04-24 18:00'],
      ['03-21 08:00', '04-27 12:00'],
      ['03-27 08:00', '04-30 06:00'],
    ],
  }),
  S2: voyage('QUIET HERON', '011W', {
    loading: '03-25 16:30',
    planned: ['03-26 00:00', '05-03 06:00'],
    departed: '03-26 03:20',
    arrived: '05-05 06:00',
    estimates: [['03-26 08:00', '05-04 06:00']],
  }),
};

function barge(row) {
  const names = ['loading', 'departed', 'lock', 'yichang', 'wuhan', 'arrived'];
  const times = Object.fromEntries(names.map((name, index) => [name, at(CHINA, row.times[index])]));
  return {
    ...row,
    ...times,
    to: YANGSHAN,
    planned: { departs: times.departed, arrives: plusHours(times.departed, 8 * 24) },
    estimates: [
      { since: times.departed, arrives: plusHours(times.arrived, -14) },
      { since: times.yichang, arrives: plusHours(times.arrived, 3) },
    ],
    actual: { departed: times.departed, arrived: times.arrived },
  };
}

/** Times: loading at Guoyuan, departure, arrival before the Three Gorges lock, Yichang, Wuhan, Yangshan. */
export const BARGES = {
  Y1: barge({
    id: 'YJB1107',
    name: 'YUNHE 1107',
    number: '2605E',
    times: ['03-03 13:30', '03-03 18:00', '03-05 14:20', '03-06 11:00', '03-08 09:30', '03-12 10:00'],
    voyage: 'S1',
    consignments: [
      ['Y1', 2],
      ['Z1', 2, { sizeType: '22G1' }],
    ],
  }),
  Y2: barge({
    id: 'YJB1123',
    name: 'YUNHE 1123',
    number: '2607E',
    times: ['03-10 09:00', '03-10 15:30', '03-12 16:00', '03-15 08:40', '03-17 12:10', '03-21 13:15'],
    voyage: 'S2',
    consignments: [
      ['Y2', 2],
      ['Z2', 1],
    ],
  }),
  Y3: barge({
    id: 'YJB1107',
    name: 'YUNHE 1107',
    number: '2609E',
    times: ['03-26 12:00', '03-26 18:20', '03-28 15:10', '03-29 07:30', '03-31 06:10', '04-04 10:00'],
    voyage: 'S2',
    consignments: [['Y3', 2]],
  }),
};
