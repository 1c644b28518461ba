import type { ReferenceType } from '../../canonical/reference-number.js';
import type { CusresStyle } from '../encoders/edifact/cusres.js';
import type { IftstaStyle } from '../encoders/edifact/iftsta.js';
import type { EdifactStyle, Element } from '../encoders/edifact/segments.js';
import { portOf } from '../encoders/edifact/terminal-style.js';
import type { TerminalStyle } from '../encoders/edifact/terminal-style.js';
import type { WrittenPlace } from '../encoders/written-place.js';

/** How each computer writes EDIFACT. Rows follow the feeds of simulator-feeds.yaml. */
const BEIJING = 'Asia/Shanghai';
const SINGAPORE = 'Asia/Singapore';
const BERLIN = 'Europe/Berlin';
const CRLF = '\r\n';

const ascii = (syntax: string, zone: string): EdifactStyle => ({ syntax, zone, charset: 'iso-8859-1' });

const terminal = (style: EdifactStyle, moves: Omit<TerminalStyle, keyof EdifactStyle>): TerminalStyle => ({
  ...style,
  ...moves,
});

export const TERMINALS: Readonly<Record<string, TerminalStyle>> = {
  'cq-rail-terminal': terminal(
    { ...ascii('UNOA:2', BEIJING), una: true, lineEnd: CRLF },
    { release: '95B', gate: 'ITG14', quay: 'ITG13', moment: '7', names: 'TERMINAL' },
  ),
  'guoyuan-port': terminal(
    { ...ascii('UNOA:1', BEIJING), lineEnd: '\n' },
    { release: '95B', gate: 'ITG13', quay: 'ITG13', moment: '7', names: 'NOTHING' },
  ),
  'malaszewicze-terminal': terminal(
    { ...ascii('UNOD:3', 'Europe/Warsaw'), una: true, lineEnd: '\n' },
    { release: '00B', gate: '', quay: '', moment: '203', names: 'PORT' },
  ),
  'duisburg-terminal': terminal(
    { ...ascii('UNOC:3', BERLIN), una: true, lineEnd: CRLF },
    { release: '95B', gate: 'ITG14', quay: 'ITG13', moment: '203', names: 'PORT' },
  ),
  'qinzhou-port': terminal(ascii('UNOA:1', BEIJING), {
    release: '95B',
    gate: 'ITG13',
    quay: 'ITG13',
    moment: '7',
    names: 'PORT_AND_TERMINAL',
  }),
  'singapore-terminal': terminal(
    { ...ascii('UNOA:2', SINGAPORE), lineEnd: CRLF },
    { release: '95B', gate: 'SMDG14', quay: 'SMDG16', moment: '203', names: 'PORT_AND_TERMINAL' },
  ),
  'haiphong-terminal': terminal(ascii('UNOA:2', 'Asia/Ho_Chi_Minh'), {
    release: '95B',
    gate: 'SMDG14',
    quay: 'SMDG16',
    moment: '7',
    names: 'PORT',
  }),
  'yangshan-terminal': terminal(
    { ...ascii('UNOA:2', BEIJING), lineEnd: '\n' },
    { release: '00B', gate: '', quay: 'SMDG20', moment: '203', names: 'PORT_AND_TERMINAL' },
  ),
  'hamburg-terminal': terminal(
    { ...ascii('UNOC:3', BERLIN), group: true },
    { release: '95B', gate: 'ITG14', quay: 'ITG13', moment: '203', names: 'PORT' },
  ),
};

const privateCode = (code: string, words = ''): Element => [code, '', 'ZZZ', words];
/** A word for each event, or none. */
const words =
  (table: Readonly<Record<string, Element>>) =>
  (code: string): Element | null =>
    table[code] ?? null;

const NUMBERS: Readonly<Record<string, Element>> = {
  ARRIVED: '1',
  DEPARTED: '24',
  DELAYED: '20',
  STUFFED: '93',
  STRIPPED: '28',
  DELIVERED: '21',
  MANIFESTED: '50',
  'BOOKED ACTUAL': '6',
  BOOKED: '6',
};

const RAIL_PAPERS: readonly (readonly [ReferenceType, string])[] = [['RAIL_NOTE', 'RCN']];
const LINE_PAPERS: readonly (readonly [ReferenceType, string])[] = [
  ['BOOKING', 'BN'],
  ['MASTER_BILL', 'BM'],
];

/** 3055 288: two digits of the railway before the six of the station. */
const RAILWAYS: Readonly<Record<string, string>> = { KZ: '27', RU: '20', BY: '21' };
const OWN_STATIONS: readonly string[] = ['TJC', 'AKR', 'QZD'];

const chineseStation = (place: WrittenPlace): Element =>
  place.station !== undefined && OWN_STATIONS.includes(place.station)
    ? privateCode(place.station, place.chinese)
    : place.unlocode === null
      ? ['', '', '', place.name.toUpperCase()]
      : portOf(place);
const broadGaugeStation = ({ esr, country, russian = '' }: WrittenPlace): Element => [
  `${RAILWAYS[country] ?? ''}${esr ?? ''}`,
  '',
  '288',
  russian,
];
const named = (place: WrittenPlace): Element => [place.unlocode ?? '', '139', '6', place.name.toUpperCase()];
const office = (place: WrittenPlace): Element =>
  place.office === undefined ? portOf(place) : privateCode(place.office);
const bargePlace = (place: WrittenPlace): Element =>
  ['GYP', 'SXZ1'].includes(place.terminal ?? '') ? privateCode(place.terminal ?? '') : portOf(place);

const trains = (style: EdifactStyle): IftstaStyle => ({
  ...style,
  release: '95B',
  status: words({ ...NUMBERS, 'ARRIVED ESTIMATED': '1' }),
  where: named,
  always: null,
  papers: RAIL_PAPERS,
});

export const STATUS_WRITERS: Readonly<Record<string, IftstaStyle>> = {
  'malaszewicze-terminal': trains(TERMINALS['malaszewicze-terminal'] as TerminalStyle),
  'duisburg-terminal': trains(TERMINALS['duisburg-terminal'] as TerminalStyle),
  'cn-rail': {
    ...ascii('UNOY:4', BEIJING),
    charset: 'utf-8',
    release: '99B',
    status: words({
      LOADED: privateCode('ZC', '装车'),
      DEPARTED: privateCode('FC', '发车'),
      ARRIVED: privateCode('DD', '到达'),
      DISCHARGED: privateCode('XC', '卸车'),
      'ARRIVED ESTIMATED': privateCode('YD', '预计到达'),
    }),
    where: chineseStation,
    always: BEIJING,
    papers: RAIL_PAPERS,
    wagonBehindUnit: true,
  },
  'cis-rail': {
    ...ascii('UNOE:3', 'Europe/Moscow'),
    charset: 'iso-8859-5',
    lineEnd: '\n',
    release: '00B',
    status: words({
      ARRIVED: privateCode('PRB', 'ПРИБЫЛ'),
      DEPARTED: privateCode('OTP', 'ОТПРАВЛЕН'),
      RELOADED: privateCode('PGR', 'ПЕРЕГРУЖЕН'),
      HANDED_OVER: privateCode('SDN', 'СДАН ПО СТЫКУ'),
    }),
    where: broadGaugeStation,
    always: 'Europe/Moscow',
    papers: RAIL_PAPERS,
  },
  'ocean-carrier': {
    ...ascii('UNOC:2', SINGAPORE),
    release: '99B',
    status: words({
      LOADED: ['AE', '', '87'],
      DEPARTED: ['VD', '', '87'],
      ARRIVED: ['VA', '', '87'],
      DISCHARGED: ['UV', '', '87'],
      ROLLED: ['RLD', '', '87'],
      'ARRIVED ESTIMATED': ['ETA', '', '87'],
    }),
    where: named,
    always: null,
    papers: LINE_PAPERS,
  },
  'yangtze-barge': {
    ...ascii('UNOA:3', BEIJING),
    una: true,
    release: '95B',
    status: words({ ...NUMBERS, 'ARRIVED ESTIMATED': '1' }),
    where: bargePlace,
    always: BEIJING,
    papers: LINE_PAPERS,
  },
  'cn-customs': {
    ...ascii('UNOA:3', BEIJING),
    release: '00B',
    status: words({
      CUSTOMS_LODGED: privateCode('SB'),
      CUSTOMS_HELD: privateCode('CY'),
      CUSTOMS_INSPECTED: privateCode('JC'),
      CUSTOMS_RELEASED: privateCode('FX'),
      CUSTOMS_EXITED: privateCode('CJ'),
    }),
    where: office,
    always: BEIJING,
    papers: [['MASTER_AIR_WAYBILL', 'MWB']],
  },
  'eu-customs': {
    ...ascii('UNOC:3', BERLIN),
    una: true,
    lineEnd: CRLF,
    release: '95B',
    status: words({
      CUSTOMS_RELEASED: '8',
      CUSTOMS_HELD: privateCode('HLD'),
      TRANSIT_OPENED: privateCode('T1O'),
      TRANSIT_CLOSED: privateCode('T1C'),
    }),
    where: office,
    always: null,
    papers: [['MASTER_AIR_WAYBILL', 'MWB']],
  },
  forwarder: {
    ...ascii('UNOC:3', BEIJING),
    lineEnd: '\n',
    release: '95B',
    status: words(NUMBERS),
    where: named,
    always: null,
    papers: [
      ['BOOKING', 'BN'],
      ['MASTER_BILL', 'BM'],
      ['RAIL_NOTE', 'RCN'],
      ['HOUSE_BILL', 'BH'],
      ['FORWARDER_REFERENCE', 'FF'],
    ],
  },
};

export const FORWARDER: EdifactStyle = { ...ascii('UNOC:3', BEIJING), lineEnd: '\n' };

export const CUSTOMS_RESPONSES: Readonly<Record<string, CusresStyle>> = {
  'cn-customs': { ...ascii('UNOA:3', BEIJING), release: '00B' },
  'eu-customs': { ...ascii('UNOC:3', BERLIN), una: true, lineEnd: CRLF, release: '96B' },
  'sg-customs': { ...ascii('UNOC:3', SINGAPORE), release: '99B' },
  'vn-customs': { ...ascii('UNOC:3', 'Asia/Ho_Chi_Minh'), release: '99B' },
};
