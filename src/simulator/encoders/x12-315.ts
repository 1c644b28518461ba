import { bytesOf } from './bytes.js';
import type { Desk, Letter, Statement } from './letter.js';
import { paperOf, stampOf } from './letter.js';

/** Element 157. */
const STATUSES: Readonly<Record<string, string>> = {
  LOADED: 'AE',
  DEPARTED: 'VD',
  ARRIVED: 'VA',
  DISCHARGED: 'UV',
  'ARRIVED ESTIMATED': 'E',
};

/** A 315 for each container, in one interchange; null when the list has no status for what happened. */
export function encodeX12315(letter: Letter, zone: string, { clock, reference }: Desk): Uint8Array | null {
  const sets = letter.statements.flatMap((statement, index) => {
    const { code, classifier } = statement;
    const status = STATUSES[classifier === 'ACTUAL' ? code : `${code} ${classifier}`];
    return status === undefined ? [] : [statusSet(statement, status, { clock, number: index + 1 })];
  });
  if (sets.length === 0) return null;
  const stamp = stampOf(clock(letter.madeAt, zone));
  const [date, time] = [stamp.slice(0, 8), stamp.slice(8)];
  const control = reference.padStart(9, '0').slice(-9);
  const parties = [letter.sender, letter.recipient];
  const [from = '', to = ''] = parties.map((party) => party.padEnd(15, ' ').slice(0, 15));
  const segments = [
    [
      'ISA',
      '00',
      ' '.repeat(10),
      '00',
      ' '.repeat(10),
      'ZZ',
      from,
      'ZZ',
      to,
      date.slice(2),
      time,
      'U',
      '00401',
      control,
      '0',
      'P',
      '>',
    ],
    ['GS', 'QO', ...parties, date, time, String(Number(control)), 'X', '004010'],
    ...sets.flat(),
    ['GE', String(sets.length), String(Number(control))],
    ['IEA', '1', control],
  ];
  return bytesOf(segments.map((segment) => `${segment.join('*')}~\n`).join(''), 'utf-8');
}

/** Q2-02 to Q2-08: flag, dates and quantities. */
const BLANKS = Array.from({ length: 7 }, () => '');

interface Numbered {
  readonly clock: Desk['clock'];
  readonly number: number;
}

function statusSet(statement: Statement, status: string, { clock, number }: Numbered): readonly (readonly string[])[] {
  const { unit, place, conveyance, at } = statement;
  if (unit === null) return [];
  const stamp = stampOf(clock(at, place.zone));
  const control = String(number).padStart(4, '0');
  const owner = unit.number.slice(0, 4);
  const [serial, digit] = [unit.number.slice(4, 10), unit.number.slice(10)];
  const references = [
    ['BN', paperOf(statement, 'BOOKING')],
    ['BM', paperOf(statement, 'MASTER_BILL')],
  ].flatMap(([qualifier, value]) => (qualifier && value ? [['N9', qualifier, value]] : []));
  const load = unit.laden ? 'L' : 'E';
  const body = [
    [
      'B4',
      '',
      '',
      status,
      stamp.slice(0, 8),
      stamp.slice(8),
      '',
      owner,
      serial,
      load,
      unit.sizeType,
      place.unlocode ?? '',
      'UN',
      digit,
    ],
    ...references,
    ['Q2', conveyance?.vesselId ?? '', ...BLANKS, conveyance?.voyage ?? '', '', '', 'L', conveyance?.vesselName ?? ''],
  ];
  return [['ST', '315', control], ...body, ['SE', String(body.length + 2), control]];
}
