/** Trains Chongqing–Qinzhou (about 48 h) and sailings Qinzhou–Singapore (four to five days) of the month, on the clock of the place. */

import { at } from './calendar.mjs';
import { imoNumber } from './identifiers.mjs';

const CHINA = 'Asia/Shanghai';
const SINGAPORE = 'Asia/Singapore';

const ship = (name) => ({ name, imo: imoNumber(name) });
const MAGPIE = ship('CORAL MAGPIE');
const PLOVER = ship('JADE PLOVER');

/** The estimate is given on sailing. */
const voyage = (vessel, number, { loading, planned, departed, estimated, arrived, discharging }) => ({
  ...vessel,
  number,
  from: 'cn-qinzhou-bict',
  to: 'sg-tuas',
  loading: at(CHINA, loading),
  planned: { departs: at(CHINA, planned[0]), arrives: at(SINGAPORE, planned[1]) },
  estimates: [{ since: at(CHINA, departed), arrives: at(SINGAPORE, estimated) }],
  actual: { departed: at(CHINA, departed), arrived: at(SINGAPORE, arrived) },
  discharging: at(SINGAPORE, discharging),
});

export const SEA_VOYAGES = {
  V1: voyage(MAGPIE, '012S', {
    loading: '03-08 13:10',
    planned: ['03-08 18:00', '03-13 04:00'],
    departed: '03-08 20:00',
    estimated: '03-13 07:00',
    arrived: '03-13 06:00',
    discharging: '03-13 15:20',
  }),
  V2: voyage(PLOVER, '007S', {
    loading: '03-15 13:30',
    planned: ['03-15 20:00', '03-20 06:00'],
    departed: '03-15 20:35',
    estimated: '03-20 04:30',
    arrived: '03-20 05:00',
    discharging: '03-20 08:10',
  }),
  V3: voyage(MAGPIE, '013S', {
    loading: '03-22 12:40',
    planned: ['03-22 18:00', '03-27 06:00'],
    departed: '03-22 20:15',
    estimated: '03-27 08:00',
    arrived: '03-27 06:40',
    discharging: '03-27 13:05',
  }),
  V4: voyage(PLOVER, '008S', {
    loading: '03-29 14:05',
    planned: ['03-29 20:00', '04-03 06:00'],
    departed: '03-29 21:10',
    estimated: '04-03 09:00',
    arrived: '04-03 08:00',
    discharging: '04-03 14:00',
  }),
};

const train = (id, number, { departed, arrived, voyage: voyageId, consignments }) => ({
  id,
  number,
  departed: at(CHINA, departed),
  arrived: at(CHINA, arrived),
  voyage: voyageId,
  consignments,
});

/** Trains with the voyage their boxes are booked on and their consignments (name, units, particulars). */
export const SEA_TRAINS = [
  train('L1', '45058', {
    departed: '03-03 16:00',
    arrived: '03-05 16:40',
    voyage: 'V1',
    consignments: [
      ['L1', 2],
      ['M1', 2],
    ],
  }),
  train('L2', '45062', {
    departed: '03-10 16:10',
    arrived: '03-12 17:25',
    voyage: 'V2',
    consignments: [
      ['L2', 2],
      ['M2', 1],
    ],
  }),
  train('L3', '45058', {
    departed: '03-17 15:50',
    arrived: '03-19 16:30',
    voyage: 'V3',
    consignments: [
      ['L3', 2],
      ['M3', 1, { sizeType: '45R1' }],
    ],
  }),
  train('L4', '45066', {
    departed: '03-24 16:05',
    arrived: '03-26 18:10',
    voyage: 'V4',
    consignments: [
      ['L4', 1],
      ['M4', 1],
    ],
  }),
  train('L5', '45058', { departed: '03-30 16:00', arrived: '04-01 17:00', voyage: 'V4', consignments: [['L5', 1]] }),
];
