/** A train in Duisburg: arrival, transit closed, import, the box to the consignee and back. */

import { at, plusMinutes } from './calendar.mjs';
import { between } from './identifiers.mjs';
import { byConsignment } from './rail-messages.mjs';
import { reportEuropeanCustoms, reportForwarder, reportGate, reportQuay, reportTerminalTrain } from './reports.mjs';

const BERLIN = 'Europe/Berlin';
const feed = 'duisburg-terminal';
const place = 'de-duisburg-dit';

/** Import releases per train, and of the one consignment that was held. */
const RELEASED = { A: '03-20 09:30', B: '03-20 17:30', C: '03-30 10:00', B3: '03-23 10:15' };

/** Last steps per unit; `told` is when a gate-out was reported, where that is not the terminal's usual delay. */
const PICKUPS = {
  A1a: { out: '03-20 11:20', delivered: '03-20 15:10', returned: '03-23 14:05' },
  A1b: { out: '03-20 12:40', delivered: '03-20 16:30', returned: '03-24 09:15' },
  A2a: { out: '03-21 09:40', delivered: '03-21 12:10', returned: '03-24 15:30' },
  A3a: { out: '03-20 14:10', delivered: '03-20 17:00', returned: '03-23 16:45' },
  B1a: { out: '03-21 08:50', delivered: '03-21 13:00', returned: '03-25 10:20' },
  B1b: { out: '03-21 10:20', told: '03-22 08:15', delivered: '03-21 14:30', returned: '03-25 11:40' },
  B2a: { out: '03-21 11:10' },
  B3a: { out: '03-24 09:05', delivered: '03-24 13:20', returned: '03-27 08:30' },
  C1a: { out: '03-30 12:15', delivered: '03-30 16:10' },
  C1b: { out: '03-30 13:05', delivered: '03-30 17:20' },
  C2a: { out: '03-31 15:00' },
};

export function destination(world, train) {
  const { id, units } = train;
  reportTerminalTrain(world, `train ${id} at Duisburg`, { feed, code: '1', place, at: train.duisburgArrived, train });
  reportQuay(world, `train ${id} discharged`, {
    feed,
    what: 'DISCHARGE',
    units,
    start: plusMinutes(train.duisburgArrived, 160),
    step: 5,
    place,
    direction: 'IMPORT',
    conveyance: { mode: '2', voyage: train.europeanNumber, carrier: 'PLMT' },
    from: 'pl-malaszewicze',
    arrival: train.duisburgArrived,
    wagonOf: train.europeanWagon,
  });
  for (const [consignment, own] of byConsignment(units)) customs(world, train, consignment, own);
  for (const unit of units.filter((one) => one.id in PICKUPS)) pickup(world, unit, PICKUPS[unit.id]);
}

function customs(world, train, { id, transitMovement, importMovement }, units) {
  const say = (label, code, movement, instant, options) =>
    reportEuropeanCustoms(world, `${id} ${label}`, { code, place, at: instant, units, movement, ...options });
  say('transit closed', 'T1C', transitMovement, plusMinutes(train.duisburgArrived, 430));
  if (id === 'B3') {
    // Free text with every service character in it.
    const remark = "SANITARY CHECK: PAPERS 'CHED-P' MISSING? SEE NOTE 24+";
    say('held', 'HLD', importMovement, at(BERLIN, '03-20 16:00'), { reason: '24', remark });
  }
  const released = RELEASED[id] ?? RELEASED[train.id] ?? '04-15 10:00';
  say('import released', '8', importMovement, at(BERLIN, released));
}

function pickup(world, unit, { out, told, delivered, returned }) {
  const gate = { feed, unit, direction: 'IMPORT', place };
  reportGate(world, `${unit.id} gate-out`, {
    ...gate,
    way: 'OUT',
    laden: true,
    code: 'GATE_OUT',
    at: at(BERLIN, out),
    sentAt: told && at(BERLIN, told),
  });
  if (delivered) {
    const site = between(`consignee ${unit.consignment.id}`, 0, 1) === 0 ? 'DEESS' : 'DEDUS';
    reportForwarder(world, `${unit.id} delivered`, {
      code: '21',
      place: site,
      at: at(BERLIN, delivered),
      units: [unit],
    });
  }
  if (returned) {
    reportGate(world, `${unit.id} empty return`, {
      ...gate,
      way: 'IN',
      laden: false,
      code: 'EMPTY_RETURNED',
      at: at(BERLIN, returned),
    });
  }
}
