/** Chongqing–Duisburg by rail: every train and box from booking to empty return. */

import { at, plusHours, plusMinutes } from './calendar.mjs';
import { railConsignment } from './consignments.mjs';
import { between } from './identifiers.mjs';
import { byConsignment } from './rail-messages.mjs';
import { destination } from './rail-destination.mjs';
import { origin } from './rail-origin.mjs';
import { railTrains } from './rail-timetable.mjs';
import {
  reportChineseCustoms,
  reportChineseTrain,
  reportDislocation,
  reportEuropeanCustoms,
  reportQuay,
  reportTerminalTrain,
} from './reports.mjs';

/** Consignments per train: name, number of units, particulars. */
const CONSIGNMENTS = {
  A: [
    ['A1', 2],
    ['A2', 1],
    ['A3', 1],
  ],
  B: [
    ['B1', 2],
    ['B2', 1, { delivery: 'DEDTM' }],
    ['B3', 1, { sizeType: '45R1' }],
  ],
  C: [
    ['C1', 2],
    ['C2', 1],
    ['C3', 1],
  ],
  D: [
    ['D1', 2],
    ['D2', 1],
  ],
  E: [['E1', 2, { sizeType: '22G1' }]],
  F: [
    ['F1', 1],
    ['F2', 1],
  ],
};

export function railRoute(world) {
  const trains = railTrains();
  for (const train of trains) {
    const consignments = CONSIGNMENTS[train.id].map(([id, count, options]) =>
      world.addConsignment(railConsignment(id, count, options)),
    );
    train.units.push(...consignments.flatMap(({ units }) => units));
    for (const consignment of consignments) origin(world, train, consignment);
    chineseLeg(world, train);
    broadGaugeLeg(world, train);
    gaugeChange(world, train);
    destination(world, train);
  }
  return trains;
}

function chineseLeg(world, train) {
  const { id, units } = train;
  reportQuay(world, `train ${id} loaded`, {
    feed: 'cq-rail-terminal',
    what: 'LOAD',
    units,
    start: train.loaded,
    step: 4,
    place: 'cq-tuanjiecun',
    direction: 'EXPORT',
    conveyance: { mode: '2', voyage: train.number, carrier: 'CNRW' },
    to: 'de-duisburg-dit',
    departure: train.departed,
    wagonOf: train.chineseWagon,
  });
  const say = (label, code, place, instant, forecast) =>
    reportChineseTrain(world, `train ${id} ${label}`, { code, place, at: instant, train, forecast });
  say('departed', 'FC', 'cq-tuanjiecun', train.departed, {
    place: 'cn-alashankou',
    at: plusHours(train.departed, 62),
  });
  say('at Alashankou', 'DD', 'cn-alashankou', train.borderArrived);
  for (const [consignment, own] of byConsignment(units)) {
    reportChineseCustoms(world, `${consignment.id} exit`, {
      code: 'CJ',
      place: 'cn-customs-9400',
      at: train.exited,
      units: own,
    });
  }
  say('left Alashankou', 'FC', 'cn-alashankou', train.borderLeft);
}

/** Dostyk to Brest in dislocation messages. Those of train B about Astana come days late. */
function broadGaugeLeg(world, train) {
  const { id } = train;
  const say = (label, code, place, instant, options) =>
    reportDislocation(world, `train ${id} ${label}`, { code, place, at: instant, train, ...options });
  const forecast = { code: 'PRG', place: 'by-brest-north', at: plusHours(train.dostykLeft, 121) };
  const late = id === 'B' ? plusHours(train.astana, 127) : undefined;

  say('at Dostyk', 'PRB', 'kz-dostyk', train.dostykArrived);
  say('reloaded at Dostyk', 'PGR', 'kz-dostyk', train.reloaded);
  say('left Dostyk', 'OTP', 'kz-dostyk', train.dostykLeft, { more: [forecast] });
  say('at Astana', 'PRB', 'kz-astana', train.astana, { sentAt: late });
  say('left Astana', 'OTP', 'kz-astana', plusMinutes(train.astana, 45), { sentAt: late && plusMinutes(late, 2) });
  say('at Iletsk', 'PRB', 'kz-iletsk', train.iletsk);
  say('left Iletsk', 'OTP', 'kz-iletsk', plusMinutes(train.iletsk, 100));
  say('at Baranovichi', 'PRB', 'by-baranovichi', train.baranovichi);
  say('left Baranovichi', 'OTP', 'by-baranovichi', plusMinutes(train.baranovichi, 35));
  say('at Brest', 'PRB', 'by-brest-north', train.brestArrived);
  say('handed over', 'SDN', 'by-brest-north', train.handedOver);
}

/** Małaszewicze: off the 1520 mm wagons, T1, onto 1435 mm wagons. D2's T1 is not opened: customs hold it. */
function gaugeChange(world, train) {
  const { id, units } = train;
  const feed = 'malaszewicze-terminal';
  const place = 'pl-malaszewicze';
  const move = (label, what, start, options) =>
    reportQuay(world, `train ${id} ${label}`, {
      feed,
      what,
      units,
      start,
      step: 6,
      place,
      direction: 'TRANSHIPMENT',
      ...options,
    });
  reportTerminalTrain(world, `train ${id} at Malaszewicze`, { feed, code: '1', place, at: train.polishArrived, train });
  move('unloaded', 'DISCHARGE', train.unloaded, {
    conveyance: { mode: '2', voyage: train.index, carrier: 'KZRW' },
    from: 'kz-dostyk',
    wagonOf: train.broadGaugeWagon,
  });
  for (const [consignment, own] of byConsignment(units).filter(([{ id: name }]) => name !== 'D2')) {
    reportEuropeanCustoms(world, `${consignment.id} transit opened`, {
      code: 'T1O',
      place: 'pl-customs-malaszewicze',
      at: train.transitOpened,
      units: own,
      movement: consignment.transitMovement,
    });
  }
  move('loaded again', 'LOAD', train.reloadedAgain, {
    conveyance: { mode: '2', voyage: train.europeanNumber, carrier: 'PLMT' },
    to: 'de-duisburg-dit',
    departure: train.polishLeft,
    wagonOf: train.europeanWagon,
  });
  const usual = plusMinutes(train.duisburgArrived, between(`estimate ${id}`, -90, 120));
  const estimated = id === 'C' ? at('Europe/Berlin', '03-28 02:00') : usual;
  const towards = { place: 'de-duisburg-dit', planned: train.plannedArrival, estimated };
  reportTerminalTrain(world, `train ${id} left Malaszewicze`, {
    feed,
    code: '24',
    place,
    at: train.polishLeft,
    train,
    towards,
  });
}
