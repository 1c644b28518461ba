/**
 * What a record about a wagon or container on rails can say, and by which names. A name is compared without case, blanks, underscores and
 * punctuation, so that `station_esr`, `stationEsr` and `STATION ESR` are one. Russian names are those of the railways' own reports and of the
 * abbreviations their systems export (`KOP_VMD`, `STAN_OP`); Chinese ones those of cargo tracing pages. A name that means two things is in
 * no row.
 */

const NAMES = {
  wagon: 'wagon|wagonNumber|wagonNo|car|carNo|NOM_VAG|номер вагона|№ вагона|вагон|车号|车辆号|货车号|车皮号',
  container:
    'container|containers|containerNumber|containerNumbers|containerNo|NOM_KONT|номер контейнера|номера контейнеров|№ контейнера|контейнер|контейнеры|箱号|集装箱号|集装箱箱号|集装箱号码|柜号',
  operation:
    'operation|operationCode|opCode|KOP_VMD|код операции|операция с вагоном|операция|作业代码|操作代码|状态代码',
  operationName:
    'operationName|status|NAIM_KOP_VMD|наименование операции|операция наименование|последняя операция|作业|操作|作业名称|操作名称|状态|事件',
  time: 'operationTime|eventTime|time|eventDate|eventDateTime|DATE_OP|дата и время операции|дата операции|дата и время последней операции|作业时间|操作时间|事件时间|报告时间|到发时间',
  clock: 'operationClock|время операции|时刻',
  zone: 'timeZone|zone|часовой пояс|时区',
  esr: 'stationEsr|esr|STAN_OP|код станции операции|код ЕСР станции операции|ЕСР станции операции|код станции дислокации|код ЕСР',
  tmis: 'stationTmis|tmis|TMIS码|车站TMIS|车站TMIS码',
  telegraph: 'stationTelegraph|telegraphCode|telegraph|电报码|车站电报码|站名电报码',
  unlocode: 'stationUnlocode|unlocode|UN/LOCODE',
  station: 'station|stationCode|станция операции|станция дислокации|车站代码',
  stationName:
    'stationName|eventStation|NAIM_STAN_OP|наименование станции операции|车站|站名|当前站|当前车站|所在站|事件站',
  train: 'train|trainNumber|trainNo|trainId|NOM_POEZD|номер поезда|№ поезда|поезд|车次|列车号',
  trainIndex: 'trainIndex|INDEX_POEZD|индекс поезда',
  note: 'consignmentNote|consignmentNoteNumber|noteNumber|waybill|waybillNumber|NOM_NAK|номер накладной|№ накладной|накладная|运单号|货票号|运单号码|wbNbr|wbId',
  distance:
    'remainingKm|remainingDistance|distanceToDestination|RASST_STAN_NAZN|расстояние оставшееся (км)|расстояние оставшееся|оставшееся расстояние|оставшееся расстояние (км)|осталось км|剩余里程|剩余公里|dzlc',
  origin: 'originStation|STAN_NACH|станция отправления|код станции отправления|发站|发站代码|cdyStation',
  destination: 'destinationStation|STAN_NAZN|станция назначения|код станции назначения|到站|到站代码|destStation',
  eta: 'eta|estimatedArrival|прогноз прибытия|прогнозная дата прибытия|ожидаемая дата прибытия|预计到达|预计到达时间|预计到站时间',
  laden: 'loaded|laden|loadStatus|PPV_GRUJ|груженый|тип парка (П/Г)|тип парка|груженый/порожний|空重|空重标识|carLE',
  empty: 'empty|PPV_POR|порожний|признак порожнего',
  sizeType: 'sizeType|containerType|тип контейнера|箱型|箱型尺寸',
  seals: 'seals|seal|sealNumbers|пломбы|номер пломбы|номера пломб|номер ЗПУ|номера ЗПУ|封号|施封号|铅封号',
  grossKg: 'grossKg|grossWeightKg|вес брутто (кг)|масса брутто (кг)|毛重(kg)|毛重(千克)',
  remark: 'remark|remarks|comment|примечание|комментарий|备注',
} as const;

export type RailField = keyof typeof NAMES;
export const RAIL_FIELDS = Object.keys(NAMES) as readonly RailField[];

/** Letters and digits alone, in lower case; full-width forms are narrowed, the number sign and ё are plain. */
const plainName = (name: string): string =>
  name
    .replaceAll('№', '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const FIELDS: ReadonlyMap<string, RailField> = new Map(
  RAIL_FIELDS.flatMap((field) => NAMES[field].split('|').map((name) => [plainName(name), field] as const)),
);

/** A time zone that stands in brackets behind the name of a column: `Дата и время операции (МСК)`, `操作时间（北京时间）`. */
const BRACKETED = /[(（[]([^()（）[\]]+)[)）\]]\s*$/;

export interface NamedField {
  readonly field: RailField;
  /** What stands in brackets behind a known name and is no part of it; empty when nothing does. */
  readonly note: string;
}

/** The field of a column or member by its name; null for a name that is in no row. Longer texts are no names. */
export function fieldOf(name: string): NamedField | null {
  if (name.length > MAX_NAME) return null;
  const whole = FIELDS.get(plainName(name));
  if (whole !== undefined) return { field: whole, note: '' };
  const note = BRACKETED.exec(name)?.[1];
  const field = note === undefined ? undefined : FIELDS.get(plainName(name.replace(BRACKETED, '')));
  return field === undefined || note === undefined ? null : { field, note: note.trim() };
}

const MAX_NAME = 80;
