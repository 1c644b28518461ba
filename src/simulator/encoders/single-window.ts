import { bytesOf } from './bytes.js';
import type { Desk, Letter, Statement } from './letter.js';
import { paperOf, stampOf } from './letter.js';

/** CHANNEL of a receipt. */
const CHANNELS: Readonly<Record<string, readonly [channel: string, note: string]>> = {
  CUSTOMS_HELD: ['C', '查验通知'],
  CUSTOMS_RELEASED: ['P', '海关放行'],
};

export const singleWindowSays = (code: string): boolean => code === 'CUSTOMS_LODGED' || CHANNELS[code] !== undefined;

const BEIJING = 'Asia/Shanghai';

/**
 * What the China Single Window hands on: the declaration with its bill and containers when it is lodged, then receipts that name its number
 * alone. Null for what neither can say.
 */
export function encodeSingleWindow(letter: Letter, { clock }: Desk): Uint8Array | null {
  const [first] = letter.statements;
  if (first?.customs == null) return null;
  const office = first.place.office ?? '';
  const { declaration } = first.customs;
  if (first.code === 'CUSTOMS_LODGED') return declared(letter, { clock, office, declaration });
  const [channel, note] = CHANNELS[first.code] ?? [];
  if (channel === undefined || note === undefined) return null;
  const result = element('DEC_RESULT', [
    element('ENTRY_ID', [declaration]),
    element('NOTICE_DATE', [clock(first.at, BEIJING)]),
    element('CHANNEL', [channel]),
    element('NOTE', [note]),
    element('CUSTOM_MASTER', [office]),
  ]);
  return bytesOf(`<?xml version="1.0" encoding="UTF-8"?>\n<DEC_DATA>${result}</DEC_DATA>\n`, 'utf-8');
}

interface Declared {
  readonly clock: Desk['clock'];
  readonly office: string;
  readonly declaration: string;
}

/** TrafMode of the customs list. */
const modeOf = (statement: Statement): string => {
  if (paperOf(statement, 'MASTER_AIR_WAYBILL') !== null) return '5';
  return paperOf(statement, 'MASTER_BILL') === null ? '3' : '2';
};

function declared({ statements }: Letter, { clock, office, declaration }: Declared): Uint8Array {
  const [first] = statements;
  if (first === undefined) return new Uint8Array();
  const bill =
    paperOf(first, 'MASTER_BILL') ?? paperOf(first, 'MASTER_AIR_WAYBILL') ?? paperOf(first, 'RAIL_NOTE') ?? '';
  const boxes = statements.flatMap(({ unit }) => (unit?.kind === 'CONTAINER' ? [unit.number] : []));
  const signed = `${stampOf(clock(first.at, BEIJING))}00`;
  const message = [
    element('DecHead', [
      element('EntryId', [declaration]),
      element('IEFlag', ['E']),
      element('CustomMaster', [office]),
      element('BillNo', [bill]),
      element('TrafMode', [modeOf(first)]),
      element('DDate', [signed.slice(0, 8)]),
    ]),
    element(
      'DecContainers',
      boxes.map((number) => element('Container', [element('ContainerId', [number])])),
    ),
    element('DecSign', [element('SignDate', [signed])]),
  ].join('');
  const root = `<DecMessage xmlns="http://www.chinaport.gov.cn/dec" Version="3.1">${message}</DecMessage>`;
  return bytesOf(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`, 'utf-8');
}

/** Children are texts without service characters, or elements already written. */
const element = (name: string, children: readonly string[]): string => `<${name}>${children.join('')}</${name}>`;
