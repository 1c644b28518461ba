import type { Desk, Letter, LetterLeg, Statement } from '../letter.js';
import { byConsignment, paperOf } from '../letter.js';
import type { ReferenceType } from '../../../canonical/reference-number.js';
import type { WrittenPlace } from '../written-place.js';
import { dtm, eqd, functionCode, interchange, tdt } from './segments.js';
import type { EdifactStyle, Element, Segment } from './segments.js';

/** How a sender writes statuses. */
export interface IftstaStyle extends EdifactStyle {
  readonly release: string;
  /** C555 (or C601 before it) of `LOADED`, or of `ARRIVED ESTIMATED` for what is not actual; null for what it never says. */
  readonly status: (code: string) => Element | null;
  /** C517 of a place. */
  readonly where: (place: WrittenPlace) => Element;
  /** Zone of its times; null where it writes the clock of the place. */
  readonly always: string | null;
  /** Papers it names, with their qualifiers. */
  readonly papers: readonly (readonly [type: ReferenceType, qualifier: string])[];
  /** The wagon stands in RFF behind the unit, not in TDT. */
  readonly wagonBehindUnit?: true;
}

interface Desktop {
  readonly style: IftstaStyle;
  readonly desk: Desk;
}

/** An IFTSTA: the statements of one status, a group for each consignment. Null when the sender has no word for it. */
export function encodeIftsta(letter: Letter, style: IftstaStyle, desk: Desk): Uint8Array | null {
  const [first] = letter.statements;
  if (first === undefined || style.status(statusName(first)) === null) return null;
  // Where the wagon stands in TDT it is of all units behind it.
  const groups = byConsignment(letter.statements, ({ conveyance }) =>
    style.wagonBehindUnit ? '' : (conveyance?.wagon ?? ''),
  );
  const body: readonly Segment[] = [
    ['BGM', '23', letter.number, functionCode(letter)],
    dtm('137', desk.clock(letter.madeAt, style.zone)),
    ['NAD', 'MS', letter.sender],
    ...groups.flatMap((statements, index) => consignment(statements, index, { style, desk })),
  ];
  return interchange({ type: 'IFTSTA', release: style.release, body }, letter, { style, desk });
}

const statusName = ({ code, classifier }: Statement): string =>
  classifier === 'ACTUAL' ? code : `${code} ${classifier}`;

function consignment(statements: readonly Statement[], index: number, { style, desk }: Desktop): readonly Segment[] {
  const [first] = statements;
  if (first === undefined) return [];
  const { place, at, classifier, customs, conveyance } = first;
  const local = (instant: number, of: WrittenPlace): string => desk.clock(instant, style.always ?? of.zone);
  const numbers = style.papers.flatMap(([type, qualifier]) => papersOf(first, type, qualifier));
  const carrying = conveyance ?? null;
  const train = carrying !== null && style.wagonBehindUnit ? { ...carrying, wagon: null } : carrying;
  return [
    ['CNI', String(index + 1), customs?.declaration ?? numbers[0]?.[1]?.[1] ?? ''],
    ['STS', '1', style.status(statusName(first)) ?? ''],
    ...numbers,
    ...(customs === null ? [] : [['RFF', ['ABT', customs.declaration]] as const]),
    dtm(classifier === 'ACTUAL' ? '334' : '132', local(at, place)),
    ...(customs?.reason == null ? [] : [['FTX', 'AAI', '', '', customs.reason] as const]),
    ['LOC', customs === null ? '175' : '22', style.where(place)],
    ...(train === null ? [] : [tdt(train)]),
    ...first.legs.flatMap((leg) => legSegments(leg, { style, desk })),
    ...statements.flatMap((statement) => unitSegments(statement, style)),
  ];
}

const papersOf = (statement: Statement, type: ReferenceType, qualifier: string): readonly Segment[] =>
  type === 'HOUSE_BILL'
    ? statement.papers.filter((paper) => paper.type === type).map(({ number }) => ['RFF', [qualifier, number]])
    : [paperOf(statement, type)].flatMap((number) => (number === null ? [] : [['RFF', [qualifier, number]] as const]));

function legSegments(
  { conveyance, from, to, departsAt, arrivesAt }: LetterLeg,
  { style, desk }: Desktop,
): readonly Segment[] {
  const local = (instant: number, place: WrittenPlace): string => desk.clock(instant, style.always ?? place.zone);
  return [
    tdt(conveyance),
    ['LOC', '9', style.where(from)],
    dtm('189', local(departsAt, from)),
    ['LOC', '11', style.where(to)],
    dtm('232', local(arrivesAt, to)),
  ];
}

function unitSegments({ unit, conveyance }: Statement, style: IftstaStyle): readonly Segment[] {
  if (unit?.kind !== 'CONTAINER') return [];
  const wagon = style.wagonBehindUnit ? (conveyance?.wagon ?? null) : null;
  return [eqd(unit), ...(wagon === null ? [] : [['RFF', ['ACR', wagon]] as const])];
}
