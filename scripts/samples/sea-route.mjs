/** Chongqing–Qinzhou by rail, Qinzhou–Singapore by sea. */

import { at, plusHours, plusMinutes } from './calendar.mjs';
import { vesselConveyance } from './carrier-messages.mjs';
import { seaConsignment } from './consignments.mjs';
import { between, chineseWagon } from './identifiers.mjs';
import {
  reportChineseCustoms,
  reportChineseTrain,
  reportGate,
  reportQuay,
  reportVessel,
  tellBooking,
} from './reports.mjs';
import { SEA_TRAINS, SEA_VOYAGES } from './sea-timetable.mjs';

const CHINA = 'Asia/Shanghai';
const SINGAPORE = 'Asia/Singapore';
const PORT = 'cn-qinzhou-bict';

/** Last steps in Singapore; `told` is when a gate-out was reported that had lain in a queue. */
const PICKUPS = {
  L1a: { out: '03-14 09:20', returned: '03-18 15:05' },
  L1b: { out: '03-14 10:05', returned: '03-17 11:30' },
  M1a: { out: '03-15 14:40', returned: '03-19 09:50' },
  M1b: { out: '03-16 08:15', told: '03-20 07:45', returned: '03-19 16:25' },
  L2a: { out: '03-21 13:10', returned: '03-25 10:15' },
  L2b: { out: '03-22 09:40', returned: '03-26 14:00' },
  M2a: { out: '03-30 16:05' },
  L3a: { out: '03-30 10:30' },
};

export function seaRoute(world) {
  const aboard = { V1: [], V2: [], V3: [], V4: [] };
  for (const row of SEA_TRAINS) {
    const voyage = SEA_VOYAGES[row.voyage];
    const consignments = row.consignments.map(([id, count, options]) =>
      world.addConsignment(seaConsignment(id, count, options)),
    );
    const units = consignments.flatMap((consignment) => consignment.units);
    // Two 20-foot boxes share a flat wagon.
    const wagonOf = (unit) => chineseWagon(`${row.id} ${Math.floor(units.indexOf(unit) / 2)}`);
    const train = { ...row, units, chineseWagon: wagonOf };
    for (const consignment of consignments) origin(world, train, consignment, voyage);
    railLeg(world, train);
    if (row.id === 'L5') continue;
    portEntry(world, train, voyage);
    // M3a was held for a scan and missed its ship, M4a is still held.
    aboard[row.voyage].push(...units.filter(({ id }) => id !== 'M3a' && id !== 'M4a'));
    aboard.V4.push(...units.filter(({ id }) => id === 'M3a'));
  }
  for (const [id, units] of Object.entries(aboard)) seaLeg(world, id, units);
}

function origin(world, train, consignment, voyage) {
  const { id, units } = consignment;
  const { departed } = train;
  const legs = [
    {
      mode: '2',
      voyage: train.number,
      carrier: 'CNRW',
      from: 'cq-tuanjiecun',
      to: 'cn-qinzhou-east',
      departs: departed,
      arrives: plusHours(departed, 48),
    },
    { ...vesselConveyance(voyage), from: PORT, to: 'sg-tuas', ...voyage.planned },
  ];
  const booked = train.id === 'L1' ? at(CHINA, '03-01 08:50') : plusHours(departed, -150);
  tellBooking(world, consignment, { place: 'cq-city', at: booked, legs });

  const before = (label, hours, minutes) => plusMinutes(departed, between(label, 0, minutes) - 60 * hours);
  for (const unit of units) {
    const gate = { feed: 'cq-rail-terminal', unit, direction: 'EXPORT', place: 'cq-tuanjiecun' };
    const released = before(`empty ${unit.id}`, 54, 120);
    reportGate(world, `${unit.id} empty out`, {
      ...gate,
      way: 'OUT',
      laden: false,
      code: 'EMPTY_RELEASED',
      at: released,
    });
    const entered = before(`gate-in ${unit.id}`, 29, 180);
    reportGate(world, `${unit.id} gate-in`, { ...gate, way: 'IN', laden: true, code: 'GATE_IN', at: entered });
  }
  const declare = (label, code, instant) =>
    reportChineseCustoms(world, `${id} ${label}`, { code, place: 'cn-customs-8000', at: instant, units });
  declare('lodged', 'SB', before(`lodged ${id}`, 25, 60));
  declare('released', 'FX', before(`cleared ${id}`, 23, 200));
}

function railLeg(world, train) {
  const { id, departed, arrived } = train;
  const say = (label, code, place, instant, forecast) =>
    reportChineseTrain(world, `train ${id} ${label}`, { code, place, at: instant, train, forecast });
  say('loaded', 'ZC', 'cq-tuanjiecun', plusMinutes(departed, -210));
  say('departed', 'FC', 'cq-tuanjiecun', departed, { place: 'cn-qinzhou-east', at: plusHours(departed, 48) });
  say('arrived', 'DD', 'cn-qinzhou-east', arrived);
  say('unloaded', 'XC', 'cn-qinzhou-east', plusMinutes(arrived, 165));
}

/** Shuttle from the railway to the quay: one interchange of the terminal with a message per box. */
function portEntry(world, train, voyage) {
  const conveyance = vesselConveyance(voyage);
  const labels = train.units.map((unit, index) => {
    const label = `${unit.id} port gate-in`;
    reportGate(world, label, {
      feed: 'qinzhou-port',
      unit,
      way: 'IN',
      laden: true,
      direction: 'EXPORT',
      code: 'GATE_IN',
      place: PORT,
      at: plusMinutes(train.arrived, 560 + 11 * index),
      conveyance,
    });
    return label;
  });
  world.merge(labels);
}

function seaLeg(world, id, units) {
  const voyage = SEA_VOYAGES[id];
  const { loading, discharging, planned, actual } = voyage;
  const conveyance = vesselConveyance(voyage);
  const status = (label, code, place, instant, untrue) =>
    reportVessel(world, `${id} ${label}`, { code, place, at: instant, units, voyage, untrue });

  reportQuay(world, `${id} LOAD`, {
    feed: 'qinzhou-port',
    what: 'LOAD',
    units,
    start: loading,
    step: 7,
    place: PORT,
    direction: 'EXPORT',
    conveyance,
    to: 'sg-tuas',
    arrival: plusHours(loading, -4),
    departure: planned.departs,
  });
  status('sailed', 'VD', PORT, actual.departed);
  status('in port', 'VA', 'sg-tuas', actual.arrived);
  reportQuay(world, `${id} DISCHARGE`, {
    feed: 'singapore-terminal',
    what: 'DISCHARGE',
    units,
    start: discharging,
    step: 7,
    place: 'sg-tuas',
    direction: 'IMPORT',
    conveyance,
    from: PORT,
    arrival: actual.arrived,
  });
  // The carrier's own word on V2's discharge is 50 minutes later than the terminal's first box.
  if (id === 'V2') status('discharged', 'UV', 'sg-tuas', at(SINGAPORE, '03-20 09:00'), true);
  for (const unit of units.filter((one) => one.id in PICKUPS)) pickup(world, unit, PICKUPS[unit.id]);
}

function pickup(world, unit, { out, told, returned }) {
  const gate = { feed: 'singapore-terminal', unit, direction: 'IMPORT', place: 'sg-tuas' };
  reportGate(world, `${unit.id} gate-out`, {
    ...gate,
    way: 'OUT',
    laden: true,
    code: 'GATE_OUT',
    at: at(SINGAPORE, out),
    sentAt: told && at(SINGAPORE, told),
  });
  if (returned === undefined) return;
  const back = at(SINGAPORE, returned);
  reportGate(world, `${unit.id} empty return`, { ...gate, way: 'IN', laden: false, code: 'EMPTY_RETURNED', at: back });
}
