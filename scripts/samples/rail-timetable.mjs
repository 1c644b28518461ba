/**
 * Trains Chongqing–Duisburg of the month, times on the clock of the place. X8011 is the timetabled Saturday train (315 h), X8017 an ordinary
 * one. All leave Alashankou and reach Dostyk earlier by the clock than they left: China keeps +08, Kazakhstan +05.
 */

import { at } from './calendar.mjs';
import { broadGaugeWagon, chineseWagon, uicWagon } from './identifiers.mjs';
import { zoneOf } from './places.mjs';

/** Columns of the table: what happens, and the place whose clock shows the time. */
const COLUMNS = {
  china: [
    ['loaded', 'cq-tuanjiecun'],
    ['departed', 'cq-tuanjiecun'],
    ['borderArrived', 'cn-alashankou'],
    ['exited', 'cn-alashankou'],
    ['borderLeft', 'cn-alashankou'],
  ],
  kazakhstan: [
    ['dostykArrived', 'kz-dostyk'],
    ['reloaded', 'kz-dostyk'],
    ['dostykLeft', 'kz-dostyk'],
    ['astana', 'kz-astana'],
    ['iletsk', 'kz-iletsk'],
  ],
  belarus: [
    ['baranovichi', 'by-baranovichi'],
    ['brestArrived', 'by-brest-north'],
    ['handedOver', 'by-brest-north'],
  ],
  poland: [
    ['polishArrived', 'pl-malaszewicze'],
    ['unloaded', 'pl-malaszewicze'],
    ['transitOpened', 'pl-malaszewicze'],
    ['reloadedAgain', 'pl-malaszewicze'],
    ['polishLeft', 'pl-malaszewicze'],
  ],
  germany: [
    ['duisburgArrived', 'de-duisburg-dit'],
    ['plannedArrival', 'de-duisburg-dit'],
  ],
};

const ROWS = {
  A: {
    number: 'X8017',
    china: '03-04 06:10 | 03-04 10:00 | 03-07 09:40 | 03-08 04:20 | 03-08 05:00',
    kazakhstan: '03-08 02:35 | 03-08 06:10 | 03-08 10:30 | 03-09 17:20 | 03-11 06:40',
    belarus: '03-14 03:10 | 03-14 09:30 | 03-15 06:00',
    poland: '03-15 04:40 | 03-15 11:00 | 03-16 10:00 | 03-16 15:30 | 03-17 16:00',
    germany: '03-19 07:00 | 03-19 06:00',
  },
  B: {
    number: 'X8011',
    china: '03-07 06:20 | 03-07 10:00 | 03-09 22:30 | 03-10 05:10 | 03-10 05:30',
    kazakhstan: '03-10 03:10 | 03-10 05:15 | 03-10 09:00 | 03-11 15:00 | 03-13 02:20',
    belarus: '03-15 22:10 | 03-16 04:00 | 03-17 02:00',
    poland: '03-17 00:40 | 03-17 08:20 | 03-17 09:30 | 03-17 13:00 | 03-18 13:00',
    germany: '03-20 06:00 | 03-20 06:00',
  },
  C: {
    number: 'X8011',
    china: '03-14 06:05 | 03-14 10:00 | 03-16 22:10 | 03-17 05:25 | 03-17 05:50',
    kazakhstan: '03-17 03:25 | 03-17 05:40 | 03-17 09:10 | 03-18 15:30 | 03-20 03:10',
    belarus: '03-22 22:00 | 03-23 04:20 | 03-24 02:30',
    poland: '03-24 01:10 | 03-24 08:00 | 03-24 10:15 | 03-25 16:00 | 03-26 17:00',
    germany: '03-28 10:40 | 03-27 06:00',
  },
  D: {
    number: 'X8017',
    china: '03-18 06:30 | 03-18 10:00 | 03-21 11:00 | 03-22 03:00 | 03-22 03:40',
    kazakhstan: '03-22 01:20 | 03-22 05:30 | 03-22 09:40 | 03-23 17:00 | 03-25 08:00',
    belarus: '03-28 05:00 | 03-28 11:30 | 03-29 22:00',
    poland: '03-29 21:40 | 03-30 16:00 | 03-31 11:00 | 04-01 15:00 | 04-02 12:00',
    germany: '04-04 05:00 | 04-02 06:00',
  },
  E: {
    number: 'X8011',
    china: '03-28 06:15 | 03-28 10:00 | 03-30 22:30 | 03-31 05:10 | 03-31 05:30',
    kazakhstan: '03-31 03:10 | 03-31 05:15 | 03-31 09:00 | 04-01 15:00 | 04-03 02:20',
    belarus: '04-05 22:10 | 04-06 04:00 | 04-07 02:00',
    poland: '04-07 01:40 | 04-07 08:20 | 04-07 09:30 | 04-07 13:00 | 04-08 13:00',
    germany: '04-10 07:00 | 04-10 07:00',
  },
  F: {
    number: 'X8011',
    china: '04-04 06:15 | 04-04 10:00 | 04-06 22:30 | 04-07 05:10 | 04-07 05:30',
    kazakhstan: '04-07 03:10 | 04-07 05:15 | 04-07 09:00 | 04-08 15:00 | 04-10 02:20',
    belarus: '04-12 22:10 | 04-13 04:00 | 04-14 02:00',
    poland: '04-14 01:40 | 04-14 08:20 | 04-14 09:30 | 04-14 13:00 | 04-15 13:00',
    germany: '04-17 07:00 | 04-17 07:00',
  },
};

/** Numbers on the 1435 mm network west of the border: each infrastructure manager gives its own. */
const EUROPEAN_NUMBERS = { A: '42310', B: '42316', C: '42320', D: '42326', E: '42330', F: '42336' };

/** Two 40-foot boxes share a broad-gauge or a European platform; a Chinese flat takes one. */
function train([id, { number, ...times }]) {
  const columns = Object.entries(COLUMNS).flatMap(([country, names]) => {
    const texts = times[country].split(' | ');
    return names.map(([name, place], index) => [name, at(zoneOf(place), texts[index])]);
  });
  const units = [];
  const pair = (unit) => Math.floor(units.indexOf(unit) / 2);
  return {
    id,
    number,
    europeanNumber: EUROPEAN_NUMBERS[id],
    // Origin (first four digits of its ESR code), serial, destination.
    index: `7085-${String(80 + id.charCodeAt(0) - 65).padStart(3, '0')}-1301`,
    units,
    chineseWagon: (unit) => chineseWagon(`${id} ${unit.id}`),
    broadGaugeWagon: (unit) => broadGaugeWagon(`${id} ${pair(unit)}`),
    europeanWagon: (unit) => uicWagon(`${id} ${pair(unit)}`),
    ...Object.fromEntries(columns),
  };
}

export const railTrains = () => Object.entries(ROWS).map(train);
