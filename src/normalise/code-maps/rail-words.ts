/**
 * Words that railways and container tracing pages write for an operation, where it has no code or beside one; as a whole, in capitals. What
 * every format's words say stands in `status-words.ts`; here is what only a railway means by them. Left out on purpose: 提箱 and 进站, which
 * mean other things at the two ends of a journey, 出境 and 入境, which are for customs to say.
 */
import type { StatusMeaning } from './status-meaning.js';

const PHRASES: readonly (readonly [phrases: string, meaning: StatusMeaning['code']])[] = [
  [
    'ОТПР|ОТПРАВЛЕНИЕ ВАГОНА СО СТАНЦИИ|ОТПРАВЛЕНИЕ СО СТАНЦИИ|ОТПРАВЛЕНИЕ ВАГОНА В СОСТАВЕ ПОЕЗДА СО СТАНЦИИ|ОТПРАВЛЕНИЕ ПОЕЗДА|出发|发出|离站|驶离|出站|开车|境外发车|D',
    'DEPARTED',
  ],
  [
    'ПРИБ|ПРИБЫТИЕ ВАГОНА НА СТАНЦИЮ|ПРИБЫТИЕ НА СТАНЦИЮ|ПРИБЫТИЕ НА СТАНЦИЮ НАЗНАЧЕНИЯ|ПРИБЫТИЕ ПОЕЗДА|到达车站|列车到达|A',
    'ARRIVED',
  ],
  ['ПРОС|ПРОСЛЕДОВАНИЕ|ПРОСЛЕДОВАНИЕ СТАНЦИИ|PASSED|PASSED THROUGH|在站|通过|通过车站', 'EN_ROUTE'],
  ['ПОГР|ПОГРУЗКА|ПОГРУЗКА ВАГОНА|ПОГРУЖЕН НА ПЛАТФОРМУ|装车完毕', 'LOADED'],
  ['ВЫГР|ВЫГРУЗКА|ВЫГРУЗКА ВАГОНА|卸车完毕', 'DISCHARGED'],
  ['ПЕРЕГРУЗ|ПЕРЕГРУЗКА|ПЕРЕГРУЖЕН|ПЕРЕГРУЗКА НА КОЛЕЮ 1520|换装|换轨', 'RELOADED'],
  [
    'БРОС|БРОШЕН|БРОСАНИЕ ПОЕЗДА|БРОСАНИЕ ПОЕЗДА НА СТАНЦИИ|БРОСАНИЕ ПОЕЗДА НА ПРОМЕЖУТОЧНОЙ СТАНЦИИ|停留|等待',
    'DELAYED',
  ],
  ['СДАЧА ПО СТЫКУ|СДАН НА ИНОСТРАННУЮ ЖД|ПРИЕМ ПО СТЫКУ|ПРИНЯТ ПО СТЫКУ|交接|口岸交接', 'HANDED_OVER'],
  ['承运|ПРИЕМ К ПЕРЕВОЗКЕ|ГРУЗ ПРИНЯТ К ПЕРЕВОЗКЕ', 'RECEIVED'],
  ['集港|重箱进站', 'GATE_IN'],
  ['落箱', 'ROLLED'],
  ['交付|ВЫДАЧА ГРУЗА|ГРУЗ ВЫДАН', 'DELIVERED'],
];

const MEANINGS: ReadonlyMap<string, StatusMeaning> = new Map(
  PHRASES.flatMap(([phrases, code]) => phrases.split('|').map((phrase) => [phrase, { code, mode: 'RAIL' }] as const)),
);

/** The meaning of a railway's word; null when the whole word is in no row. */
export const meaningOfRailWord = (text: string): StatusMeaning | null =>
  MEANINGS.get(
    text
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll('Ё', 'Е')
      .replaceAll(/[\s.]+/g, ' ')
      .trim(),
  ) ?? null;
