import type { Desk, Letter, Statement } from '../letter.js';
import { paperOf } from '../letter.js';
import { dtm, eqd, functionCode, interchange, tdt } from './segments.js';
import type { Segment } from './segments.js';
import type { TerminalStyle } from './terminal-style.js';
import { ownPlace } from './terminal-style.js';

/** Moves through a gate: in (1001 34) with boxes that are handed in, out (36) with those handed out. */
const IN: readonly string[] = ['GATE_IN', 'EMPTY_RETURNED'];

/** A CODECO: one gate move for each statement, all in one direction. */
export function encodeCodeco(letter: Letter, style: TerminalStyle, desk: Desk): Uint8Array {
  const [first] = letter.statements;
  const body: readonly Segment[] = [
    ['BGM', IN.includes(first?.code ?? '') ? '34' : '36', letter.number, functionCode(letter)],
    ['TDT', '1', '', '3', '31'],
    ['NAD', 'MS', letter.sender],
    ...letter.statements.flatMap((statement) => gateMove(statement, style, desk)),
    ['CNT', ['16', String(letter.statements.length)]],
  ];
  return interchange({ type: 'CODECO', release: '95B', association: style.gate, body }, letter, { style, desk });
}

function gateMove(statement: Statement, style: TerminalStyle, { clock }: Desk): readonly Segment[] {
  const { unit, place, at, conveyance } = statement;
  if (unit === null) return [];
  const where = ownPlace(style, place);
  return [
    eqd(unit),
    ...references(statement),
    ['TMD', '3'],
    dtm(style.moment, clock(at, place.zone)),
    ...(where === null ? [] : [['LOC', '165', ...where] as const]),
    ...(unit.laden ? [['SEL', unit.seal, 'SH'] as const] : []),
    ...(conveyance?.truck == null ? [] : [tdt(conveyance, '1')]),
  ];
}

/** The booking for what is exported, the bill or note for what comes in laden; a box that comes back empty has no papers. */
function references(statement: Statement): readonly Segment[] {
  const { unit } = statement;
  if (unit?.direction === 'EXPORT') return named('BN', paperOf(statement, 'BOOKING'));
  if (unit?.laden !== true) return [];
  const bill = paperOf(statement, 'MASTER_BILL');
  return bill === null ? named('RCN', paperOf(statement, 'RAIL_NOTE')) : named('BM', bill);
}

const named = (qualifier: string, number: string | null): readonly Segment[] =>
  number === null ? [] : [['RFF', [qualifier, number]]];
