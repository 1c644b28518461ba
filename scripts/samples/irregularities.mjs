/** What goes wrong in a real month; `readme.mjs` lists it with file names. */

import { at, plusHours, plusMinutes } from './calendar.mjs';
import { vesselStatus } from './carrier-messages.mjs';
import { forwarderStatus } from './customs-and-forwarder-messages.mjs';
import { broadGaugeDislocation } from './rail-messages.mjs';
import {
  reportChineseCustoms,
  reportEuropeanCustoms,
  reportGate,
  reportTerminalTrain,
  reportVessel,
} from './reports.mjs';
import { SEA_VOYAGES } from './sea-timetable.mjs';
import { gateMessage } from './terminal-messages.mjs';
import { documentNumber } from './world.mjs';

const CHINA = 'Asia/Shanghai';
const SINGAPORE = 'Asia/Singapore';
const BERLIN = 'Europe/Berlin';
const DUISBURG = 'de-duisburg-dit';
const PORT = 'cn-qinzhou-bict';

export function irregularities(world, trains) {
  const unit = (id) => world.unit(id);
  const train = (id) => trains.find((one) => one.id === id);
  duplicates(world);
  wrongGateOut(world, unit('A2a'));
  futureGateOut(world, unit('B1b'));
  brokenMessage(world, unit('L2b'));
  unreadableFile(world);
  parkedTrain(world, train('B'));
  newEstimate(world, train('C'));
  chineseHolds(world);
  europeanHold(world, unit('D2a'));
  claim(world, unit('A1a').consignment);
  inlandDepot(world, unit('B2a'));
}

function duplicates(world) {
  world.repeat('A1b gate-in', at(CHINA, '03-02 23:05'));
  world.repeat('train C at Dostyk', at('Europe/Moscow', '03-18 06:31'));
  world.repeat('V1 DISCHARGE', at(SINGAPORE, '03-14 08:00'));
  world.sendAgain('train A discharged', at(BERLIN, '03-19 14:20'));
  world.sendAgain('Y1a gate-in', at(CHINA, '03-03 09:40'));
}

/** The clerk booked the wrong box out, took it back by the same document number, and the box left a day later. */
function wrongGateOut(world, unit) {
  const feed = 'duisburg-terminal';
  const wrong = at(BERLIN, '03-20 11:05');
  const number = documentNumber(feed, 'wrong gate-out', wrong);
  const gate = (action) => () => [
    gateMessage(feed, { number, unit, way: 'OUT', laden: true, direction: 'IMPORT', at: wrong, action }),
  ];
  const tell = (label, text, action) =>
    world.tell({ feed, label, type: 'codeco', sentAt: at(BERLIN, text) }, gate(action));
  tell('A2a wrong gate-out', '03-20 11:12', '9');
  tell('A2a gate-out cancelled', '03-20 13:20', '1');
}

/** 31 typed for 21; the right date came the next morning. */
function futureGateOut(world, unit) {
  const feed = 'duisburg-terminal';
  const typed = at(BERLIN, '03-31 11:20');
  world.tell(
    { feed, label: 'B1b future gate-out', type: 'codeco', sentAt: at(BERLIN, '03-21 10:31') },
    (sentAt, number) => [gateMessage(feed, { number, unit, way: 'OUT', laden: true, direction: 'IMPORT', at: typed })],
  );
}

/** The second of three messages stops after its booking number; the carrier's own report fills the gap. */
function brokenMessage(world, unit) {
  world.alter('M2a port gate-in', (messages) =>
    messages.map((item) => {
      const isHit = item.body.some(([tag, , number]) => tag === 'EQD' && number === unit.number);
      const last = item.body.findIndex(([tag, reference]) => tag === 'RFF' && reference[0] === 'BN');
      return isHit ? { ...item, body: item.body.slice(0, last + 1), truncated: true } : item;
    }),
  );
  const entry = unit.course.find(({ code, place }) => code === 'GATE_IN' && place === PORT);
  entry.reportedBy = 'ocean-carrier';
  const sentAt = plusHours(entry.at, 9);
  world.tell({ feed: 'ocean-carrier', label: 'L2b gate-in by carrier', sentAt }, (sent, number) => [
    vesselStatus({ number, sentAt: sent, code: 'I', place: PORT, at: entry.at, unit, voyage: SEA_VOYAGES.V2 }),
  ]);
}

function unreadableFile(world) {
  const lines = [
    'From: edi-noreply@sgtp.example',
    'To: edi@lbridge.example',
    'Subject: AUTO-REPLY discharge list 007S',
    '',
    'The attached list could not be converted. Please find the spreadsheet in the shared folder.',
    '',
  ];
  const sentAt = at(SINGAPORE, '03-20 11:44');
  const post = { feed: 'singapore-terminal', label: 'unreadable', type: 'unreadable', sentAt };
  world.sayBytes(post, Buffer.from(lines.join('\r\n')));
}

/** BRS, "train temporarily left": an operation code that the feed's list does not have. */
function parkedTrain(world, train) {
  const { units, iletsk } = train;
  const operations = [{ code: 'BRS', place: 'kz-iletsk', at: plusMinutes(iletsk, 40) }];
  world.tell({ feed: 'cis-rail', label: 'train B parked', sentAt: plusHours(iletsk, 3) }, (sentAt, number) => [
    broadGaugeDislocation({ number, sentAt, units, train, operations }),
  ]);
}

/** Train C: planned 27 March 06:00, on leaving Małaszewicze expected 28 March 02:00, at Frankfurt (Oder) 11:00. */
function newEstimate(world, train) {
  reportTerminalTrain(world, 'train C new estimate', {
    feed: 'malaszewicze-terminal',
    code: '31',
    place: 'de-ffo',
    at: at(BERLIN, '03-27 22:40'),
    train,
    towards: { place: DUISBURG, estimated: at(BERLIN, '03-28 11:00') },
  });
}

/** M3a is held, scanned and released too late for V3; it goes with V4. M4a's hold is still on at the month's end. */
function chineseHolds(world) {
  const scan = (id, label, code, text, remark) =>
    reportChineseCustoms(world, `${id} ${label}`, {
      code,
      place: 'cn-customs-7200',
      at: at(CHINA, text),
      units: [world.unit(id)],
      remark,
    });
  scan('M3a', 'held', 'CY', '03-20 11:00', 'H986 SCAN: REEFER, SEAL TO BE CHECKED');
  scan('M3a', 'inspected', 'JC', '03-21 10:10');
  scan('M3a', 'released again', 'FX', '03-21 15:30');
  scan('M4a', 'held', 'CY', '03-27 15:10', 'H986 SCAN');
  reportVessel(world, 'M3a rolled', {
    code: 'RLD',
    place: PORT,
    at: at(CHINA, '03-22 18:10'),
    units: [world.unit('M3a')],
    voyage: SEA_VOYAGES.V4,
  });
}

function europeanHold(world, unit) {
  reportEuropeanCustoms(world, 'D2 held', {
    code: 'HLD',
    place: 'pl-customs-malaszewicze',
    at: at(BERLIN, '03-31 09:30'),
    units: [unit],
    movement: unit.consignment.transitMovement,
    reason: '24',
    remark: 'T1: SEAL NUMBER DIFFERS FROM SMGS',
  });
}

/** The forwarder says "cleared by customs" (12) the day before German customs do. It may not speak for them. */
function claim(world, { units }) {
  const said = at(BERLIN, '03-19 16:00');
  world.tell(
    { feed: 'forwarder', label: 'A1 cleared says forwarder', sentAt: plusMinutes(said, 42) },
    (sentAt, number) => [forwarderStatus({ number, sentAt, code: '12', place: DUISBURG, at: said, units })],
  );
}

/** Full into a depot in Dortmund that the Duisburg terminal runs: no empty return, the trip goes on. */
function inlandDepot(world, unit) {
  reportGate(world, 'B2a depot gate-in', {
    feed: 'duisburg-terminal',
    unit,
    way: 'IN',
    laden: true,
    direction: 'IMPORT',
    code: 'GATE_IN',
    place: 'DEDTM',
    site: 'DEDTM',
    at: at(BERLIN, '03-21 16:20'),
  });
}
