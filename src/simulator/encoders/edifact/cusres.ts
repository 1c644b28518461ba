import type { CustomsProcedure } from '../../../canonical/tracking-event.js';
import type { Desk, Letter } from '../letter.js';
import { paperOf } from '../letter.js';
import { dtm, eqd, interchange } from './segments.js';
import type { EdifactStyle, Segment } from './segments.js';

export interface CusresStyle extends EdifactStyle {
  readonly release: string;
}

/** 7365 of the UN list: what customs has decided. */
const INDICATORS: Readonly<Record<string, string>> = {
  CUSTOMS_LODGED: '17',
  CUSTOMS_ACCEPTED: '1',
  CUSTOMS_HELD: '5',
  CUSTOMS_RELEASED: '4',
};
/** 7365 of the UN list: what the goods are for. */
const PROCEDURES: Readonly<Partial<Record<CustomsProcedure, string>>> = { EXPORT: '22', IMPORT: '23', TRANSIT: '24' };
/** 2005 of the moment of the decision; any other stands under 9, the time of the processing. */
const MOMENTS: Readonly<Record<string, string>> = { CUSTOMS_RELEASED: '204', CUSTOMS_ACCEPTED: '148' };

/** A CUSRES: one decision on one declaration, for all its containers. */
export function encodeCusres(letter: Letter, style: CusresStyle, desk: Desk): Uint8Array | null {
  const [first] = letter.statements;
  const indicator = first && INDICATORS[first.code];
  if (first?.customs == null || indicator === undefined) return null;
  const { country, procedure, declaration, reason } = first.customs;
  const { place, at } = first;
  const bill = paperOf(first, 'MASTER_BILL');
  const body: readonly Segment[] = [
    ['BGM', '962', letter.number, '11'],
    dtm('137', desk.clock(letter.madeAt, style.zone)),
    dtm(MOMENTS[first.code] ?? '9', desk.clock(at, place.zone)),
    ['NAD', 'CM', [letter.sender, '', 'ZZZ'], '', '', '', '', '', country],
    ['LOC', '22', [place.unlocode ?? '', '139', '6']],
    ['GIS', indicator],
    ['GIS', PROCEDURES[procedure] ?? ''],
    ...(reason === null ? [] : [['FTX', 'AAI', '', '', reason] as const]),
    ...letter.statements.flatMap(({ unit }) => (unit?.kind === 'CONTAINER' ? [eqd(unit)] : [])),
    ['RFF', ['ABT', declaration]],
    ...(bill === null ? [] : [['RFF', ['BM', bill]] as const]),
    ...airWaybill(paperOf(first, 'MASTER_AIR_WAYBILL')),
  ];
  return interchange({ type: 'CUSRES', release: style.release, body }, letter, { style, desk });
}

const airWaybill = (number: string | null): readonly Segment[] => (number === null ? [] : [['RFF', ['AWB', number]]]);
