import type { Desk, Letter, Statement } from '../letter.js';
import { paperOf } from '../letter.js';
import { dtm, eqd, functionCode, interchange, tdt } from './segments.js';
import type { Segment } from './segments.js';
import type { TerminalStyle } from './terminal-style.js';
import { ownPlace } from './terminal-style.js';

/** 1001: SMDG's guide to D.95B numbers the reports otherwise than the directory from D.00A on. */
const CODES = {
  '95B': { LOADED: '46', DISCHARGED: '44' },
  '00B': { LOADED: '122', DISCHARGED: '119' },
} as const;

/** A COARRI: boxes lifted onto one conveyance, or off it. */
export function encodeCoarri(letter: Letter, style: TerminalStyle, desk: Desk): Uint8Array {
  const [first] = letter.statements;
  if (first === undefined) return new Uint8Array();
  const isLoad = first.code === 'LOADED';
  const where = ownPlace(style, first.place);
  const body: readonly Segment[] = [
    ['BGM', CODES[style.release][isLoad ? 'LOADED' : 'DISCHARGED'], letter.number, functionCode(letter)],
    ...(first.conveyance === null ? [] : [tdt({ ...first.conveyance, wagon: null })]),
    ...(where === null ? [] : [['LOC', isLoad ? '9' : '11', ...where] as const]),
    ['NAD', 'CF', [first.conveyance?.carrier ?? '', '172', 'ZZZ']],
    ...letter.statements.flatMap((statement) => quayMove(statement, desk)),
    ['CNT', ['16', String(letter.statements.length)]],
  ];
  const message = { type: 'COARRI', release: style.release, association: style.quay, body };
  return interchange(message, letter, { style, desk });
}

function quayMove(statement: Statement, { clock }: Desk): readonly Segment[] {
  const { unit, place, at, conveyance } = statement;
  if (unit === null) return [];
  const booking = paperOf(statement, 'BOOKING');
  return [
    eqd(unit),
    ...(booking === null ? [] : [['RFF', ['BN', booking]] as const]),
    ...(conveyance?.wagon == null ? [] : [['RFF', ['ACR', conveyance.wagon]] as const]),
    ['TMD', '3'],
    dtm('203', clock(at, place.zone)),
    ['MEA', 'AAE', 'G', ['KGM', String(unit.grossKg)]],
    ['SEL', unit.seal, 'SH'],
  ];
}
