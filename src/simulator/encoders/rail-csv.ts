import { bytesOf } from './bytes.js';
import type { Desk, Letter, Statement } from './letter.js';
import { paperOf } from './letter.js';

/** How a railway writes its tables. */
export interface RailCsvStyle {
  readonly network: 'CN' | 'CIS';
}

/** A column: its heading, and what stands in it. */
type Column = readonly [heading: string, cell: (statement: Statement, desk: Desk) => string];

const CHINESE: Readonly<Record<string, string>> = {
  LOADED: '装车',
  DEPARTED: '发车',
  ARRIVED: '到达',
  DISCHARGED: '卸车',
};
/** KOP_VMD, in words with the code behind. */
const RUSSIAN: Readonly<Record<string, string>> = {
  ARRIVED: 'Прибытие вагона на станцию (01)',
  DEPARTED: 'Отправление вагона со станции (02)',
  RELOADED: 'Перегрузка на колею 1520 (17)',
  HANDED_OVER: 'Сдача по стыку (16)',
};

/** Container tracing of the Chinese railway: a row for each container, Beijing time. */
const TRACING: readonly Column[] = [
  ['集装箱号', ({ unit }) => unit?.number ?? ''],
  ['操作名称', ({ code }) => CHINESE[code] ?? ''],
  ['车站', ({ place }) => place.chinese ?? place.name],
  ['电报码', ({ place }) => place.station ?? ''],
  ['操作时间（北京时间）', ({ at }, { clock }) => clock(at, 'Asia/Shanghai').slice(0, 16).replace('T', ' ')],
  ['车次', ({ conveyance }) => conveyance?.train ?? ''],
  ['车号', ({ conveyance }) => conveyance?.wagon ?? ''],
  ['运单号', (statement) => paperOf(statement, 'RAIL_NOTE') ?? ''],
];

/** Dislocation of wagons on the 1520 mm gauge with what they carry, Moscow time. */
const DISLOCATION: readonly Column[] = [
  ['Номер вагона', ({ conveyance }) => conveyance?.wagon ?? ''],
  ['Номера контейнеров', ({ unit }) => unit?.number ?? ''],
  ['Станция операции', ({ place }) => `${place.russian ?? place.name} (${place.esr ?? ''})`],
  ['Операция с вагоном', ({ code }) => RUSSIAN[code] ?? ''],
  ['Дата и время операции', ({ at }, { clock }) => germanOrder(clock(at, 'Europe/Moscow'))],
  ['Индекс поезда', ({ conveyance }) => conveyance?.train ?? ''],
  ['Номер накладной', (statement) => paperOf(statement, 'RAIL_NOTE') ?? ''],
];

const germanOrder = (local: string): string => {
  const [year, month, day] = local.slice(0, 10).split('-');
  return `${day}.${month}.${year} ${local.slice(11, 16)}`;
};

/** A table of operations, a row for each statement; null when the table has no word for what happened. */
export function encodeRailCsv({ statements }: Letter, { network }: RailCsvStyle, desk: Desk): Uint8Array | null {
  const isChinese = network === 'CN';
  const [columns, words, delimiter] = isChinese ? [TRACING, CHINESE, ','] : [DISLOCATION, RUSSIAN, ';'];
  const known = statements.filter(({ code, classifier }) => classifier === 'ACTUAL' && words[code] !== undefined);
  if (known.length === 0) return null;
  const lines = [
    columns.map(([heading]) => heading),
    ...known.map((statement) => columns.map(([, cell]) => cell(statement, desk))),
  ];
  return bytesOf(`${lines.map((cells) => cells.join(delimiter)).join('\r\n')}\r\n`, 'utf-8');
}
