/** A box used again within the month: A3's goes back towards Chongqing with other cargo, two days after its empty return. */

import { at } from './calendar.mjs';
import { nextTrip, railConsignment } from './consignments.mjs';
import { movementReferenceNumber, uicWagon } from './identifiers.mjs';
import { reportEuropeanCustoms, reportGate, reportQuay, reportTerminalTrain, tellBooking } from './reports.mjs';

const BERLIN = 'Europe/Berlin';
const feed = 'duisburg-terminal';
const place = 'de-duisburg-dit';

export function returnTrip(world) {
  const unit = nextTrip(world.unit('A3a'), 'R1a');
  const consignment = world.addConsignment({
    ...railConsignment('R1', 0),
    route: 'DUISBURG_CHONGQING_RAIL',
    exportMovement: movementReferenceNumber('DE', '', 'export R1'),
    units: [unit],
  });
  const { units } = consignment;
  const train = { europeanNumber: '42417', units, departs: at(BERLIN, '03-31 05:30') };
  const conveyance = { mode: '2', voyage: train.europeanNumber, carrier: 'PLMT' };
  const arrives = at('Asia/Shanghai', '04-16 12:00');
  const legs = [{ ...conveyance, from: place, to: 'cq-tuanjiecun', departs: train.departs, arrives }];
  tellBooking(world, consignment, { place, at: at(BERLIN, '03-23 10:00'), legs });

  const gate = { feed, unit, direction: 'EXPORT', place };
  const released = at(BERLIN, '03-25 09:10');
  reportGate(world, 'R1a empty out', { ...gate, way: 'OUT', laden: false, code: 'EMPTY_RELEASED', at: released });
  const entered = at(BERLIN, '03-28 11:20');
  reportGate(world, 'R1a gate-in', { ...gate, way: 'IN', laden: true, code: 'GATE_IN', at: entered });
  reportEuropeanCustoms(world, 'R1 export released', {
    code: '9',
    place,
    at: at(BERLIN, '03-30 14:00'),
    units,
    movement: consignment.exportMovement,
    direction: 'EXPORT',
  });
  reportQuay(world, 'R1 loaded', {
    feed,
    what: 'LOAD',
    units,
    start: at(BERLIN, '03-30 18:05'),
    step: 0,
    place,
    direction: 'EXPORT',
    conveyance,
    to: 'pl-malaszewicze',
    departure: train.departs,
    wagonOf: () => uicWagon('R1'),
  });
  const towards = { place: 'pl-malaszewicze', planned: at(BERLIN, '04-01 20:00') };
  reportTerminalTrain(world, 'R1 departed', { feed, code: '24', place, at: train.departs, train, towards });
}
