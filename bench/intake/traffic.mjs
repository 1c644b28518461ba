/**
 * Made-up traffic of one corridor, Chongqing–Qinzhou–Singapore: lots of one to six containers under a booking and a bill of lading, each
 * reported step by step by seven senders (IFTSTA, CODECO, COARRI). Lots start one after the other over two months and overlap, so that
 * neighbouring messages are about different containers. Some messages come twice, some days late, a few are replaced.
 */

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 5);
/** A lot starts this long after the one before, on average. */
const LOT_EVERY_MS = 0.9 * HOUR;
const LATE_SHARE = 0.04;
const TWICE_SHARE = 0.03;
const REPLACED_SHARE = 0.005;
const MESSAGE_DELAY_MS = 3 * HOUR;
/** Lots by their number of containers: one, two, … six. */
const LOT_SIZES = [0.15, 0.35, 0.55, 0.75, 0.9, 1];
const ISO_6346_VALUES = '0123456789A BCDEFGHIJK LMNOPQRSTU VWXYZ';

/** @returns {() => number} numbers in [0, 1), always the same for the same seed (mulberry32) */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const digits = (random, length) => Array.from({ length }, () => Math.floor(random() * 10)).join('');
/** China and Singapore keep the same time, eight hours ahead. */
const stamp = (ms) => new Date(ms + 8 * HOUR).toISOString().replaceAll(/[-T:]/g, '').slice(0, 12);

function containerNumber(index) {
  const ten = `LBXU${String(100_000 + index)}`;
  let sum = 0;
  for (let place = 0; place < 10; place++) sum += ISO_6346_VALUES.indexOf(ten[place]) * 2 ** place;
  return `${ten}${(sum % 11) % 10}`;
}

/** What the messages of a lot have in common. */
function makeLot(index, random, firstUnit) {
  const size = 1 + LOT_SIZES.findIndex((share) => random() < share || share === 1);
  return {
    random,
    booking: `LXB${digits(random, 7)}`,
    bill: `LBXC${digits(random, 8)}`,
    order: `LF26-${digits(random, 6)}`,
    declaration: digits(random, 18),
    note: digits(random, 8),
    train: `75${digits(random, 3)}`,
    voyage: `${digits(random, 3)}S`,
    imo: `99${digits(random, 5)}`,
    units: Array.from({ length: size }, (_none, unit) => containerNumber(firstUnit + unit)),
    at: START + index * LOT_EVERY_MS + random() * 24 * HOUR,
  };
}

/** A message in an interchange of its own. `functionCode` 9 is an original, 5 a replacement of the message of the same number. */
function interchange({ type, sender, functionCode = '9', documentNumber, sentAt, name }, body) {
  const reference = documentNumber.slice(-8);
  const message = [
    `UNH+${reference}+${type}`,
    `BGM+${name}+${documentNumber}+${functionCode}`,
    `DTM+137:${stamp(sentAt)}:203`,
    ...body,
  ];
  const whole = [
    `UNB+UNOC:3+${sender}+LBRIDGE+${stamp(sentAt).slice(2, 8)}:${stamp(sentAt).slice(8)}+${reference}`,
    ...message,
    `UNT+${message.length + 1}+${reference}`,
    `UNZ+1+${reference}`,
  ];
  return `${whole.join("'\r\n")}'\r\n`;
}

const CARRIER = 'LBXC:172:ZZZ++LANDBRIDGE SAMPLE LINE+RIVER ROAD 1:HARBOUR HOUSE+SINGAPORE++098001+SG';
const REMARKS = ['WEIGHT VERIFIED AT ORIGIN', 'SEAL CHECKED?: OK', "SHIPPER?'S LOAD AND COUNT", 'NO DAMAGE SEEN'];
/** Free text, gross weight and seal of one container, as most senders give them. */
const particulars = (lot, unit, index) => [
  `MEA+AAE+G+KGM:${12_000 + index * 531}`,
  `SEL+LB${unit.slice(4, 10)}+SH`,
  `FTX+AAI+++${REMARKS[Number(lot.note.at(-1)) % REMARKS.length]}, REFERENCE ${lot.order}`,
];
const vesselOf = (lot) => `TDT+20+${lot.voyage}+1++LBXC:172:ZZZ+++${lot.imo}:146::AMBER KESTREL`;

/** CODECO: one report for the whole lot, as the trucks or the train brought it. */
const gate = (feed, name, { laden, direction, place, mode = '3' }) => ({
  feed,
  write: (lot, about) =>
    interchange({ ...about, type: 'CODECO:D:95B:UN:ITG14', name }, [
      `TDT+1++${mode}+31`,
      `NAD+MS+${about.sender}`,
      `NAD+CF+${CARRIER}`,
      ...lot.units.flatMap((unit, index) => [
        `EQD+CN+${unit}+45G1:102:5++${direction}+${laden}`,
        `RFF+BN:${lot.booking}`,
        'TMD+3',
        `DTM+7:${stamp(about.at + index * 600_000)}:203`,
        `LOC+165+${place}:139:6`,
        'LOC+9+CNQZH:139:6:QINZHOU',
        'LOC+11+SGSIN:139:6:SINGAPORE',
        ...(laden === '5' ? particulars(lot, unit, index) : ['FTX+AAI+++EMPTY, SOUND AND CLEAN']),
        `TDT+1++${mode}+31+TRUCK:172+++LB ${unit.slice(4, 9)}`,
      ]),
      `CNT+16:${lot.units.length}`,
    ]),
});

/** COARRI: loaded on or discharged from the ship. */
const quay = (feed, name, { call, place, other, direction }) => ({
  feed,
  write: (lot, about) =>
    interchange({ ...about, type: 'COARRI:D:95B:UN:ITG13', name }, [
      vesselOf(lot),
      `LOC+${call}+${place}:139:6`,
      `NAD+CF+${CARRIER}`,
      ...lot.units.flatMap((unit, index) => [
        `EQD+CN+${unit}+45G1:102:5++${direction}+5`,
        `RFF+BN:${lot.booking}`,
        'TMD+3',
        `DTM+203:${stamp(about.at + index * 420_000)}:203`,
        `LOC+${other}:139:6`,
        `LOC+147+08${unit.slice(4, 9)}::5`,
        ...particulars(lot, unit, index),
      ]),
      `CNT+16:${lot.units.length}`,
    ]),
});

/** IFTSTA of the railway: statuses of its own code list, all containers of the rail note under each. */
const rail = (statuses) => ({
  feed: 'rail',
  write: (lot, about) =>
    interchange({ ...about, type: 'IFTSTA:D:00B:UN', name: '23' }, [
      'NAD+MS+LXRW:172:ZZZ++LANDBRIDGE SAMPLE RAILWAY:FREIGHT TRAFFIC OFFICE+STATION SQUARE 8+CHONGQING++400000+CN',
      `CNI+1+${lot.note}`,
      ...statuses.flatMap(({ code, words, place, aheadHours = 0 }) => [
        `STS+1+${code}::ZZZ:${words}`,
        `RFF+RCN:${lot.note}`,
        `DTM+${aheadHours > 0 ? '132' : '334'}:${stamp(about.at + aheadHours * HOUR)}:203`,
        `LOC+175+${place}::ZZZ`,
        `TDT+20+${lot.train}+2++LXRW:172:ZZZ`,
        ...lot.units.flatMap((unit) => [`EQD+CN+${unit}+45G1:102:5+++5`, `RFF+BN:${lot.booking}`]),
        `FTX+AAI+++TRAIN ${lot.train}, BLOCK TRAIN CHONGQING TO QINZHOU`,
      ]),
    ]),
});

/** IFTSTA of the ocean carrier: one consignment per container, with the voyage's ports and times. */
const ocean = ({ code, qualifier, place, aheadHours = 0 }) => ({
  feed: 'carrier',
  write: (lot, about) =>
    interchange({ ...about, type: 'IFTSTA:D:99B:UN', name: '23' }, [
      `NAD+CA+${CARRIER}`,
      `RFF+FF:${lot.order}`,
      `RFF+BN:${lot.booking}`,
      `RFF+BM:${lot.bill}`,
      ...lot.units.flatMap((unit, index) => [
        `CNI+${index + 1}`,
        `STS+1+${code}::87`,
        `RFF+BM:${lot.bill}`,
        `DTM+${qualifier}:${stamp(about.at + aheadHours * HOUR)}:203`,
        `FTX+AAI+++${REMARKS[Number(lot.note.at(-1)) % REMARKS.length]}`,
        `LOC+175+${place}:139:6`,
        vesselOf(lot),
        'LOC+9+CNQZH:139:6:QINZHOU',
        'LOC+11+SGSIN:139:6:SINGAPORE',
        `EQD+CN+${unit}+45G1:102:5+++5`,
        ...particulars(lot, unit, index).slice(0, 2),
      ]),
    ]),
});

/** IFTSTA of the forwarder: names the booking and its plan, and no container yet. */
const booked = {
  feed: 'forwarder',
  write: (lot, about) =>
    interchange({ ...about, type: 'IFTSTA:D:95B:UN', name: '23' }, [
      'NAD+MS+LXFW',
      `CNI+1+${lot.order}`,
      'STS+1+6',
      `RFF+BN:${lot.booking}`,
      `RFF+FF:${lot.order}`,
      `DTM+334:${stamp(about.at)}:203`,
      'LOC+175+CNCQI:139:6:CHONGQING',
      `TDT+20+${lot.train}+2++LXRW:172:ZZZ`,
      'LOC+9+CNCQI:139:6:CHONGQING',
      `DTM+189:${stamp(about.at + 90 * HOUR)}:203`,
      'LOC+11+CNQZH:139:6:QINZHOU',
      `DTM+232:${stamp(about.at + 150 * HOUR)}:203`,
      vesselOf(lot),
      'LOC+9+CNQZH:139:6:QINZHOU',
      `DTM+189:${stamp(about.at + 220 * HOUR)}:203`,
      'LOC+11+SGSIN:139:6:SINGAPORE',
      `DTM+232:${stamp(about.at + 330 * HOUR)}:203`,
    ]),
};

const customs = (code, words, place) => ({
  feed: 'customs',
  write: (lot, about) =>
    interchange({ ...about, type: 'IFTSTA:D:95B:UN', name: '23' }, [
      'NAD+MS+LXCU',
      `CNI+1+${lot.declaration}`,
      `STS+1+${code}::ZZZ:${words}`,
      `RFF+ABT:${lot.declaration}`,
      `DTM+334:${stamp(about.at)}:203`,
      `LOC+22+${place}:139:6`,
      ...lot.units.flatMap((unit) => [`EQD+CN+${unit}+45G1:102:5++2+5`, `RFF+BN:${lot.booking}`]),
    ]),
});

/** The life of a lot: hours after the booking, how probable the message is, and what it says. */
const STEPS = [
  [0, 0.9, booked],
  [30, 0.8, gate('inland-terminal', '36', { laden: '4', direction: '2', place: 'CNCQI' })],
  [60, 1, gate('inland-terminal', '34', { laden: '5', direction: '2', place: 'CNCQI' })],
  [64, 0.6, customs('SB', 'LODGED', 'CNCQI')],
  [72, 0.7, customs('FX', 'RELEASED', 'CNCQI')],
  [
    88,
    0.9,
    rail([
      { code: 'ZC', words: 'LOADED', place: 'TJC' },
      { code: 'YD', words: 'ETA', place: 'QZD', aheadHours: 60 },
    ]),
  ],
  [92, 0.9, rail([{ code: 'FC', words: 'DEPARTED', place: 'TJC' }])],
  [110, 0.5, rail([{ code: 'YD', words: 'ETA', place: 'QZD', aheadHours: 40 }])],
  [
    148,
    0.9,
    rail([
      { code: 'DD', words: 'ARRIVED', place: 'QZD' },
      { code: 'XC', words: 'DISCHARGED', place: 'QZD' },
    ]),
  ],
  [156, 0.9, gate('port', '34', { laden: '5', direction: '2', place: 'CNQZH', mode: '2' })],
  [200, 0.6, ocean({ code: 'ETA', qualifier: '132', place: 'SGSIN', aheadHours: 130 })],
  [216, 1, quay('port', '46', { call: '9', place: 'CNQZH', other: '11+SGSIN', direction: '2' })],
  [218, 0.8, ocean({ code: 'AE', qualifier: '334', place: 'CNQZH' })],
  [228, 0.9, ocean({ code: 'VD', qualifier: '334', place: 'CNQZH' })],
  [252, 0.5, ocean({ code: 'ETA', qualifier: '132', place: 'SGSIN', aheadHours: 80 })],
  [280, 0.5, ocean({ code: 'ETA', qualifier: '132', place: 'SGSIN', aheadHours: 52 })],
  [306, 0.4, ocean({ code: 'ETA', qualifier: '132', place: 'SGSIN', aheadHours: 28 })],
  [332, 0.9, ocean({ code: 'VA', qualifier: '334', place: 'SGSIN' })],
  [340, 1, quay('destination-terminal', '44', { call: '11', place: 'SGSIN', other: '9+CNQZH', direction: '3' })],
  [346, 0.7, ocean({ code: 'UV', qualifier: '334', place: 'SGSIN' })],
  [400, 0.9, gate('destination-terminal', '36', { laden: '5', direction: '3', place: 'SGSIN' })],
  [470, 0.6, gate('destination-terminal', '34', { laden: '4', direction: '3', place: 'SGSIN' })],
];

const SENDERS = {
  forwarder: 'LXFW',
  'inland-terminal': 'LXIT',
  customs: 'LXCU',
  rail: 'LXRW',
  port: 'LXPT',
  carrier: 'LBXC',
  'destination-terminal': 'LXDT',
};

function* messagesOf(lot) {
  const { random } = lot;
  for (const [hours, share, { feed, write }] of STEPS) {
    if (random() >= share) continue;
    const at = lot.at + (hours + random() * 6) * HOUR;
    const sentAt = at + random() * MESSAGE_DELAY_MS + (lot.units.length - 1) * 600_000;
    const about = { sender: SENDERS[feed], documentNumber: `${SENDERS[feed]}${digits(random, 10)}`, at, sentAt };
    const arrivesAt = sentAt + (random() < LATE_SHARE ? random() * 72 * HOUR : random() * HOUR);
    const body = write(lot, about);
    yield { feed, body, arrivesAt };
    if (random() < TWICE_SHARE) yield { feed, body, arrivesAt: arrivesAt + random() * 6 * HOUR };
    if (random() < REPLACED_SHARE) {
      const later = { ...about, at: at + HOUR / 2, sentAt: sentAt + 4 * HOUR, functionCode: '5' };
      yield { feed, body: write(lot, later), arrivesAt: later.sentAt };
    }
  }
}

/**
 * The first `count` messages in the order in which they arrive.
 * @returns {{ feed: string, body: Buffer }[]} `feed` is an id of feeds.mjs
 */
export function makeTraffic(seed, count) {
  const random = randomFrom(seed);
  const messages = [];
  // Lots that start at the end have sent little; what goes beyond the count is cut off.
  for (let lot = 0, unit = 0; messages.length < count * 1.25; lot++) {
    const made = makeLot(lot, random, unit);
    unit += made.units.length;
    messages.push(...messagesOf(made));
  }
  messages.sort((a, b) => a.arrivesAt - b.arrivesAt);
  return messages.slice(0, count).map(({ feed, body }) => ({ feed, body: Buffer.from(body, 'latin1') }));
}
