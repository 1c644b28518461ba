/** A rail consignment in Chongqing: booking, empty box, stuffing, export declaration, gate. The box stands in the yard two days before departure. */

import { at, plusHours, plusMinutes } from './calendar.mjs';
import { between } from './identifiers.mjs';
import { reportChineseCustoms, reportForwarder, reportGate, tellBooking } from './reports.mjs';

const CHINA = 'Asia/Shanghai';
const BOOKED = {
  A: '03-01 09:10',
  B: '03-01 10:05',
  C: '03-05 14:20',
  D: '03-09 11:00',
  E: '03-19 16:30',
  F: '03-26 10:40',
};
/** Hours before departure at which the empties leave the depot. */
const EMPTIES = { A: 71, F: 121 };

const spread = (label, instant, minutes) => plusMinutes(instant, between(`spread ${label}`, 0, minutes));

/** F1's month ends with the empty box, F2's at the gate. */
export function origin(world, train, consignment) {
  const { id, units } = consignment;
  const legs = [
    {
      mode: '2',
      voyage: train.number,
      carrier: 'CNRW',
      from: 'cq-tuanjiecun',
      to: 'de-duisburg-dit',
      departs: train.departed,
      arrives: train.plannedArrival,
    },
  ];
  tellBooking(world, consignment, { place: 'cq-city', at: at(CHINA, BOOKED[train.id]), legs });
  const released = plusHours(train.departed, -(EMPTIES[train.id] ?? 75));
  for (const unit of units) gates(world, train, unit, released);
  if (id === 'F1') return;

  const stuffed = plusHours(released, 9);
  const dayOnly = id === 'B1';
  reportForwarder(world, `${id} stuffed`, { code: '93', place: 'cq-city', at: stuffed, units, dayOnly });
  if (train.id === 'F') return;

  const declare = (label, code, hours, minutes) =>
    reportChineseCustoms(world, `${id} ${label}`, {
      code,
      place: 'cn-customs-8000',
      at: spread(`${id} ${label}`, plusHours(train.departed, -hours), minutes),
      units,
    });
  declare('lodged', 'SB', 48, 200);
  declare('released', 'FX', 25, 300);
  const manifested = plusHours(train.departed, -14);
  reportForwarder(world, `${id} manifested`, { code: '50', place: 'cq-city', at: manifested, units, legs });
}

function gates(world, train, unit, released) {
  const gate = { feed: 'cq-rail-terminal', unit, direction: 'EXPORT', place: 'cq-tuanjiecun' };
  reportGate(world, `${unit.id} empty out`, {
    ...gate,
    way: 'OUT',
    laden: false,
    code: 'EMPTY_RELEASED',
    at: spread(`${unit.id} empty`, released, 150),
  });
  if (unit.id === 'F1a') return;
  const entry = spread(`${unit.id} gate-in`, plusHours(train.departed, -44), 260);
  reportGate(world, `${unit.id} gate-in`, {
    ...gate,
    way: 'IN',
    laden: true,
    code: 'GATE_IN',
    at: train.id === 'F' ? at(CHINA, '03-31 11:05') : entry,
  });
}
