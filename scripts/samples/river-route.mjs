/** Guoyuan–Shanghai by barge, Shanghai–Hamburg by sea. */

import { MONTH_START, at, plusHours, plusMinutes } from './calendar.mjs';
import { bargeConveyance, vesselConveyance } from './carrier-messages.mjs';
import { riverConsignment } from './consignments.mjs';
import { between } from './identifiers.mjs';
import { byConsignment } from './rail-messages.mjs';
import {
  reportBarge,
  reportChineseCustoms,
  reportEuropeanCustoms,
  reportGate,
  reportQuay,
  reportVessel,
  tellBooking,
  tellEstimate,
} from './reports.mjs';
import { BARGES, RIVER_VOYAGES } from './river-timetable.mjs';

const CHINA = 'Asia/Shanghai';
const BERLIN = 'Europe/Berlin';
const GUOYUAN = 'cq-guoyuan-port';
const YANGSHAN = 'cn-shanghai-yangshan';
const HAMBURG = 'DEHAM';

const PICKUPS = {
  Y0a: { out: '03-16 09:35', returned: '03-19 15:20' },
  Y0b: { out: '03-17 13:50', returned: '03-20 08:45' },
};
const RELEASED = { Y0: '03-13 10:40', Z0: '03-18 11:10' };

export function riverRoute(world) {
  const aboard = { S0: early(world), S1: [], S2: [] };
  for (const [id, barge] of Object.entries(BARGES)) {
    const consignments = barge.consignments.map(([name, count, options]) =>
      world.addConsignment(riverConsignment(name, count, options)),
    );
    const units = consignments.flatMap((consignment) => consignment.units);
    for (const consignment of consignments) origin(world, barge, consignment);
    bargeLeg(world, id, units);
    // Z2a was left behind at Yangshan; Y3 is still on the river.
    if (id !== 'Y3') aboard[barge.voyage].push(...units.filter((unit) => unit.id !== 'Z2a'));
  }
  for (const [id, units] of Object.entries(aboard)) seaLeg(world, id, units);
  hamburg(world, aboard.S0);
}

/** The boxes of voyage S0: their trip began in January, the feeds of this month know them from the carrier's position list on. */
const early = (world) =>
  [riverConsignment('Y0', 2), riverConsignment('Z0', 1)].flatMap(
    (consignment) => world.addConsignment(consignment).units,
  );

function origin(world, barge, consignment) {
  const { id, units } = consignment;
  const voyage = RIVER_VOYAGES[barge.voyage];
  const legs = [
    { ...bargeConveyance(barge), from: GUOYUAN, to: YANGSHAN, ...barge.planned },
    { ...vesselConveyance(voyage), from: YANGSHAN, to: HAMBURG, ...voyage.planned },
  ];
  const booked = barge === BARGES.Y1 ? at(CHINA, '03-01 08:15') : plusHours(barge.departed, -200);
  tellBooking(world, consignment, { place: 'cq-city', at: booked, legs });

  const before = (label, hours, minutes) => plusMinutes(barge.loading, between(label, 0, minutes) - 60 * hours);
  for (const unit of units) {
    const gate = { feed: 'guoyuan-port', unit, direction: 'EXPORT', place: GUOYUAN };
    const released = before(`empty ${unit.id}`, 51, 120);
    reportGate(world, `${unit.id} empty out`, {
      ...gate,
      way: 'OUT',
      laden: false,
      code: 'EMPTY_RELEASED',
      at: released,
    });
    const entered = before(`gate-in ${unit.id}`, 27, 200);
    reportGate(world, `${unit.id} gate-in`, { ...gate, way: 'IN', laden: true, code: 'GATE_IN', at: entered });
  }
  const declare = (label, code, instant) =>
    reportChineseCustoms(world, `${id} ${label}`, { code, place: 'cn-customs-8000', at: instant, units });
  declare('lodged', 'SB', before(`lodged ${id}`, 23, 90));
  declare('released', 'FX', before(`cleared ${id}`, 20, 300));
}

function bargeLeg(world, id, units) {
  const barge = BARGES[id];
  const conveyance = bargeConveyance(barge);
  const quay = { units, step: 9, conveyance };
  const say = (label, code, place, instant, options) =>
    reportBarge(world, `barge ${id} ${label}`, { code, place, at: instant, units, barge, ...options });

  reportQuay(world, `barge ${id} loaded`, {
    ...quay,
    feed: 'guoyuan-port',
    what: 'LOAD',
    start: barge.loading,
    place: GUOYUAN,
    direction: 'EXPORT',
    to: YANGSHAN,
    departure: barge.departed,
  });
  say('left', '24', GUOYUAN, barge.departed);
  const hours = Math.round((barge.yichang - barge.lock) / 3_600_000);
  say('at the lock', '20', 'cn-threegorges-lock', barge.lock, {
    // Free text with every service character in it.
    remark: `WAIT AT LOCK: ${hours} H, 'QUEUE 38+' (CARGO OK?)`,
    // A second anchorage that this feed's list of places does not have yet.
    location: id === 'Y2' ? ['SXQ2', '', 'ZZZ', 'SANXIA ANCHORAGE 2'] : undefined,
  });
  say('at Yichang', '1', 'cn-yichang', barge.yichang);
  say('left Yichang', '24', 'cn-yichang', plusMinutes(barge.yichang, 190));
  say('at Wuhan', '1', 'CNWHG', barge.wuhan);
  say('left Wuhan', '24', 'CNWHG', plusMinutes(barge.wuhan, 560));
  say('at Yangshan', '1', YANGSHAN, barge.arrived);
  reportQuay(world, `barge ${id} unloaded`, {
    ...quay,
    feed: 'yangshan-terminal',
    what: 'DISCHARGE',
    start: plusMinutes(barge.arrived, 290),
    place: YANGSHAN,
    direction: 'TRANSHIPMENT',
    from: GUOYUAN,
    arrival: barge.arrived,
  });
}

function seaLeg(world, id, units) {
  const voyage = RIVER_VOYAGES[id];
  const { loading, planned, actual, estimates } = voyage;
  const status = (label, code, place, instant, sentAt) =>
    reportVessel(world, `${id} ${label}`, { code, place, at: instant, units, voyage, sentAt });

  if (id === 'S0') {
    const positions = at(CHINA, '03-01 09:20');
    status('loaded', 'AE', YANGSHAN, loading, positions);
    status('sailed', 'VD', YANGSHAN, actual.departed, plusMinutes(positions, 1));
  } else {
    reportQuay(world, `${id} loaded`, {
      feed: 'yangshan-terminal',
      what: 'LOAD',
      units,
      start: loading,
      step: 8,
      place: YANGSHAN,
      direction: 'TRANSHIPMENT',
      conveyance: vesselConveyance(voyage),
      to: HAMBURG,
      departure: planned.departs,
    });
    status('sailed', 'VD', YANGSHAN, actual.departed);
    const exited = plusMinutes(actual.departed, 190);
    for (const [consignment, own] of byConsignment(units)) {
      const place = 'cn-customs-2248';
      reportChineseCustoms(world, `${consignment.id} exit`, { code: 'CJ', place, at: exited, units: own });
    }
  }
  // The first estimate stands in the report of the departure.
  for (const [index, { since, arrives }] of estimates.entries()) {
    if (index === 0 || since < MONTH_START) continue;
    const sentAt = plusMinutes(since, between(`estimate ${id} ${index}`, 10, 90));
    tellEstimate(world, `${id} estimate ${index + 1}`, { place: HAMBURG, at: arrives, units, voyage, sentAt });
  }
  status('in port', 'VA', HAMBURG, actual.arrived);
}

/** Z0 is cleared late and not yet fetched at the month's end. */
function hamburg(world, units) {
  const voyage = RIVER_VOYAGES.S0;
  reportQuay(world, 'S0 discharged', {
    feed: 'hamburg-terminal',
    what: 'DISCHARGE',
    units,
    start: at(BERLIN, '03-12 14:05'),
    step: 6,
    place: HAMBURG,
    direction: 'IMPORT',
    conveyance: vesselConveyance(voyage),
    from: YANGSHAN,
    arrival: voyage.actual.arrived,
  });
  for (const [{ id, importMovement }, own] of byConsignment(units)) {
    reportEuropeanCustoms(world, `${id} import released`, {
      code: '8',
      place: HAMBURG,
      at: at(BERLIN, RELEASED[id]),
      units: own,
      movement: importMovement,
    });
  }
  for (const unit of units.filter(({ id }) => id in PICKUPS)) {
    const gate = { feed: 'hamburg-terminal', unit, direction: 'IMPORT', place: HAMBURG };
    const { out, returned } = PICKUPS[unit.id];
    reportGate(world, `${unit.id} gate-out`, {
      ...gate,
      way: 'OUT',
      laden: true,
      code: 'GATE_OUT',
      at: at(BERLIN, out),
    });
    reportGate(world, `${unit.id} empty return`, {
      ...gate,
      way: 'IN',
      laden: false,
      code: 'EMPTY_RETURNED',
      at: at(BERLIN, returned),
    });
  }
}
