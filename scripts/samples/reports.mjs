/** What happens and who tells it: each function reports one happening in the words of one kind of sender. */

import { plusMinutes } from './calendar.mjs';
import { bargeStatus, vesselStatus } from './carrier-messages.mjs';
import { chineseCustoms, europeanCustoms, forwarderStatus } from './customs-and-forwarder-messages.mjs';
import { between } from './identifiers.mjs';
import { broadGaugeDislocation, chineseTrain, terminalTrain } from './rail-messages.mjs';
import { SENDERS } from './senders.mjs';
import { gateMessage, quayMessage } from './terminal-messages.mjs';

/** A gate movement of one unit. `code` is the event it is, `place` where; `site` writes that place into the message in full. */
export function reportGate(world, label, { feed, unit, code, place, at, sentAt, site, ...gate }) {
  world.report({ feed, label, type: 'codeco', at, units: [unit], code, place, sentAt }, (sent, number) => [
    gateMessage(feed, { number, unit, at, place: site, ...gate }),
  ]);
}

/** Units loaded or discharged one after the other, `step` minutes apart. */
export function reportQuay(world, label, { feed, what, units, start, step, place, ...quay }) {
  const at = (unit) => plusMinutes(start, step * units.indexOf(unit));
  const code = what === 'LOAD' ? 'LOADED' : 'DISCHARGED';
  world.report({ feed, label, type: 'coarri', at, units, code, place }, (sent, number) => [
    quayMessage(feed, { number, what, units, at, ...quay }),
  ]);
}

const CHINESE_EVENTS = { ZC: 'LOADED', FC: 'DEPARTED', DD: 'ARRIVED', XC: 'DISCHARGED' };
export function reportChineseTrain(world, label, { code, place, at, train, forecast }) {
  const { units } = train;
  world.report({ feed: 'cn-rail', label, at, units, code: CHINESE_EVENTS[code], place }, (sentAt, number) => [
    chineseTrain({ number, sentAt, code, place, at, units, train, forecast }),
  ]);
}

const RUSSIAN_EVENTS = { PRB: 'ARRIVED', OTP: 'DEPARTED', PGR: 'RELOADED', SDN: 'HANDED_OVER' };
/** `more`: further operations told in the same message. */
export function reportDislocation(world, label, { code, place, at, train, sentAt, more = [] }) {
  const { units } = train;
  const operations = [{ code, place, at }, ...more];
  world.report({ feed: 'cis-rail', label, at, units, code: RUSSIAN_EVENTS[code], place, sentAt }, (sent, number) => [
    broadGaugeDislocation({ number, sentAt: sent, units, train, operations }),
  ]);
}

const TRAIN_EVENTS = { 1: 'ARRIVED', 24: 'DEPARTED', 31: 'EN_ROUTE' };
export function reportTerminalTrain(world, label, { feed, code, place, at, train, towards }) {
  const { units } = train;
  const { party } = SENDERS[feed];
  world.report({ feed, label, at, units, code: TRAIN_EVENTS[code], place }, (sentAt, number) => [
    terminalTrain({ number, sentAt, party, code, place, at, units, train, carrier: 'PLMT', towards }),
  ]);
}

const DECLARATION_EVENTS = {
  SB: 'CUSTOMS_LODGED',
  FX: 'CUSTOMS_RELEASED',
  CY: 'CUSTOMS_HELD',
  JC: 'CUSTOMS_INSPECTED',
  CJ: 'CUSTOMS_EXITED',
};
/** One declaration at Chinese customs. */
export function reportChineseCustoms(world, label, { code, place, at, units, remark }) {
  world.report({ feed: 'cn-customs', label, at, units, code: DECLARATION_EVENTS[code], place }, (sentAt, number) => [
    chineseCustoms({ number, sentAt, code, place, at, units, remark }),
  ]);
}

const MOVEMENT_EVENTS = {
  8: 'CUSTOMS_RELEASED',
  9: 'CUSTOMS_RELEASED',
  T1O: 'TRANSIT_OPENED',
  T1C: 'TRANSIT_CLOSED',
  HLD: 'CUSTOMS_HELD',
};
/** One movement at the EU gateway. */
export function reportEuropeanCustoms(world, label, { code, place, at, units, ...rest }) {
  world.report({ feed: 'eu-customs', label, at, units, code: MOVEMENT_EVENTS[code], place }, (sentAt, number) => [
    europeanCustoms({ number, sentAt, code, place, at, units, ...rest }),
  ]);
}

const FORWARDER_EVENTS = { 93: 'STUFFED', 50: 'MANIFESTED', 21: 'DELIVERED' };
export function reportForwarder(world, label, { code, place, at, units, legs, dayOnly }) {
  const event = FORWARDER_EVENTS[code];
  world.report({ feed: 'forwarder', label, at, units, code: event, place, dayOnly }, (sentAt, number) => [
    forwarderStatus({ number, sentAt, code, place, at, units, legs, dayOnly }),
  ]);
}

/** A booking names no box yet: it is a fact of the document, with the planned legs. */
export function tellBooking(world, { id, units }, { place, at, legs }) {
  const sentAt = plusMinutes(at, between(`booked ${id}`, 20, 120));
  world.tell({ feed: 'forwarder', label: `${id} booked`, sentAt }, (sent, number) => [
    forwarderStatus({ number, sentAt: sent, code: '6', place, at, units, withUnits: false, legs }),
  ]);
}

const VESSEL_EVENTS = { AE: 'LOADED', VD: 'DEPARTED', VA: 'ARRIVED', UV: 'DISCHARGED', RLD: 'ROLLED' };
/** The ocean carrier's word, one message per container. `untrue`: another source is nearer to the truth. */
export function reportVessel(world, label, { code, place, at, units, voyage, sentAt, untrue }) {
  world.report(
    { feed: 'ocean-carrier', label, at, units, code: VESSEL_EVENTS[code], place, sentAt, untrue },
    (sent, number) =>
      units.map((unit, index) =>
        vesselStatus({ number: `${number}${index + 1}`, sentAt: sent, code, place, at, unit, voyage }),
      ),
  );
}

/** The ocean carrier's new estimate of an arrival. */
export function tellEstimate(world, label, { place, at, units, voyage, sentAt }) {
  world.tell({ feed: 'ocean-carrier', label, sentAt }, (sent, number) =>
    units.map((unit, index) =>
      vesselStatus({
        number: `${number}${index + 1}`,
        sentAt: sent,
        code: 'ETA',
        qualifier: '132',
        place,
        at,
        unit,
        voyage,
      }),
    ),
  );
}

const BARGE_EVENTS = { 1: 'ARRIVED', 24: 'DEPARTED', 20: 'DELAYED' };
export function reportBarge(world, label, { code, place, at, units, barge, remark, location }) {
  world.report({ feed: 'yangtze-barge', label, at, units, code: BARGE_EVENTS[code], place }, (sentAt, number) => [
    bargeStatus({ number, sentAt, code, place, at, units, barge, remark, location }),
  ]);
}
