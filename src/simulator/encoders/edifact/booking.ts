import type { Desk, Letter, Statement } from '../letter.js';
import { paperOf } from '../letter.js';
import { portOf } from './terminal-style.js';
import { dtm, functionCode, interchange, tdt } from './segments.js';
import type { EdifactStyle, Segment } from './segments.js';

/** An IFTMBC: a confirmed booking with the way as planned. The box is not known yet. */
export function encodeIftmbc(letter: Letter, style: EdifactStyle, desk: Desk): Uint8Array {
  const [first] = letter.statements;
  if (first === undefined) return new Uint8Array();
  const { clock } = desk;
  const body: readonly Segment[] = [
    ['BGM', '770', letter.number, functionCode(letter), 'AP'],
    dtm('137', clock(letter.madeAt, style.zone)),
    ['RFF', ['BN', paperOf(first, 'BOOKING') ?? '']],
    ['RFF', ['FF', paperOf(first, 'FORWARDER_REFERENCE') ?? '']],
    ...first.legs.flatMap(({ conveyance, from, to, departsAt, arrivesAt }): readonly Segment[] => [
      tdt(conveyance),
      ['LOC', '9', portOf(from)],
      dtm('189', clock(departsAt, from.zone)),
      ['LOC', '11', portOf(to)],
      dtm('232', clock(arrivesAt, to.zone)),
    ]),
    ['EQD', 'CN', '', ['45G1', '102', '5']],
    ['EQN', '1'],
  ];
  return interchange({ type: 'IFTMBC', release: '99B', body }, letter, { style, desk });
}

/** A COPARN: the depot is to hand out that empty box for the booking, at that time. */
export function encodeCoparn(letter: Letter, style: EdifactStyle, desk: Desk): Uint8Array {
  const body: readonly Segment[] = [
    ['BGM', ['12', '', '', 'RELEASE ORDER'], letter.number, functionCode(letter)],
    dtm('137', desk.clock(letter.madeAt, style.zone)),
    ...letter.statements.flatMap((statement) => order(statement, desk)),
    ['CNT', ['16', String(letter.statements.length)]],
  ];
  return interchange({ type: 'COPARN', release: '95B', association: 'SMDG10', body }, letter, { style, desk });
}

function order(statement: Statement, { clock }: Desk): readonly Segment[] {
  const { unit, at, place } = statement;
  if (unit === null) return [];
  return [
    ['EQD', 'CN', unit.number, [unit.sizeType, '102', '5'], '2', '2', '4'],
    ['RFF', ['BN', paperOf(statement, 'BOOKING') ?? '']],
    ['EQN', '1'],
    ['TMD', '', '', '2'],
    dtm('201', clock(at, place.zone)),
    ['LOC', '98', portOf(place)],
  ];
}
