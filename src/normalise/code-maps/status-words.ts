/**
 * Exact phrases that stand for a status where the message gives words (4404) and no code that anybody else could read.
 * A phrase counts only as a whole: a parser that looks for one word inside a sentence finds the wrong one.
 * Words that mean different things at the two ends of a journey (提箱, "released", "returned") are left out on purpose.
 */
import type { StatusMeaning } from './status-meaning.js';

const PHRASES: readonly (readonly [phrases: string, meaning: StatusMeaning])[] = [
  ['ARRIVED|ARRIVAL|到站|到达|抵达|ПРИБЫЛ|ПРИБЫТИЕ', { code: 'ARRIVED' }],
  ['VESSEL ARRIVED|VESSEL ARRIVAL|VESSEL ARRIVED AT PORT', { code: 'ARRIVED', mode: 'SEA' }],
  ['RAIL ARRIVED|RAIL ARRIVAL|TRAIN ARRIVED|TRAIN ARRIVAL', { code: 'ARRIVED', mode: 'RAIL' }],
  ['DEPARTED|DEPARTURE|发车|启运|驶离|ОТПРАВЛЕН|ОТПРАВЛЕНИЕ', { code: 'DEPARTED' }],
  ['VESSEL DEPARTED|VESSEL DEPARTURE|SAILED', { code: 'DEPARTED', mode: 'SEA' }],
  ['RAIL DEPARTED|RAIL DEPARTURE|TRAIN DEPARTED|TRAIN DEPARTURE', { code: 'DEPARTED', mode: 'RAIL' }],
  ['EN ROUTE|IN TRANSIT|在途|途中', { code: 'EN_ROUTE' }],
  ['CROSSED BORDER|BORDER CROSSED', { code: 'BORDER_CROSSED' }],
  ['ARRIVED AT BORDER|BORDER ARRIVAL|口岸到达', { code: 'BORDER_ARRIVED' }],
  ['HANDED OVER|HANDOVER|INTERCHANGED|СДАН ПО СТЫКУ', { code: 'HANDED_OVER' }],
  ['DELAYED|TRANSIT DELAY|DEPARTURE DELAY|滞留', { code: 'DELAYED' }],
  ['GATE IN|GATED IN|IN GATE|INGATE|FULL GATE IN|重箱进场', { code: 'GATE_IN' }],
  ['GATE OUT|GATED OUT|OUT GATE|OUTGATE|FULL GATE OUT', { code: 'GATE_OUT' }],
  ['LOADED|LOADED ON BOARD|装车|装船|ПОГРУЖЕН', { code: 'LOADED' }],
  ['LOADED ON VESSEL', { code: 'LOADED', mode: 'SEA' }],
  ['LOADED ON RAIL|LOADED ON TRAIN|RAMPED', { code: 'LOADED', mode: 'RAIL' }],
  ['LOADED ON TRUCK', { code: 'LOADED', mode: 'ROAD' }],
  ['LOADED ON BARGE', { code: 'LOADED', mode: 'INLAND_WATERWAY' }],
  ['DISCHARGED|UNLOADED|OFF LOADED|卸船|卸车|ВЫГРУЖЕН', { code: 'DISCHARGED' }],
  ['DISCHARGED FROM VESSEL|UNLOADED FROM VESSEL', { code: 'DISCHARGED', mode: 'SEA' }],
  ['UNLOADED FROM RAIL|UNLOADED FROM TRAIN|DERAMPED', { code: 'DISCHARGED', mode: 'RAIL' }],
  ['RELOADED|TRANSHIPMENT|TRANSSHIPMENT|换装完毕', { code: 'RELOADED' }],
  ['STUFFED|STUFFED AND SEALED', { code: 'STUFFED' }],
  ['STRIPPED', { code: 'STRIPPED' }],
  ['EMPTY RELEASED|EMPTY DISPATCHED|EMPTY PICKED UP|EMPTY GATE OUT|提空箱', { code: 'EMPTY_RELEASED' }],
  ['EMPTY RETURNED|EMPTY RETURN|EMPTY CONTAINER RETURNED|还箱', { code: 'EMPTY_RETURNED' }],
  ['NOT LOADED|SHORT SHIPPED|ROLLED|甩箱', { code: 'ROLLED' }],
  ['DAMAGED', { code: 'DAMAGED' }],
  ['STORED', { code: 'STORED' }],
  ['BOOKED|BOOKING CONFIRMED|订舱', { code: 'BOOKED' }],
  ['BOOKING CANCELLED|退舱', { code: 'BOOKING_CANCELLED' }],
  ['RECEIVED|COLLECTED', { code: 'RECEIVED' }],
  ['MANIFESTED', { code: 'MANIFESTED' }],
  ['AVAILABLE FOR DELIVERY|AVAILABLE FOR PICKUP|READY FOR PICKUP|PICKUP AWAITED', { code: 'READY_FOR_PICKUP' }],
  ['INFORMED CONSIGNEE OF ARRIVAL|CONSIGNEE NOTIFIED', { code: 'CONSIGNEE_NOTIFIED' }],
  ['OUT FOR DELIVERY', { code: 'OUT_FOR_DELIVERY' }],
  ['DELIVERED|DELIVERY COMPLETED|ДОСТАВЛЕН', { code: 'DELIVERED' }],
  ['NOT DELIVERED|DELIVERY NOT COMPLETED|DELIVERY ATTEMPTED', { code: 'NOT_DELIVERED' }],
  ['CLEARED BY CUSTOMS|CUSTOMS CLEARED|CUSTOMS RELEASED|海关放行|ВЫПУСК РАЗРЕШЕН', { code: 'CUSTOMS_RELEASED' }],
  ['CUSTOMS HOLD|HELD BY CUSTOMS', { code: 'CUSTOMS_HELD' }],
  ['CUSTOMS INSPECTION|查验|ДОСМОТР', { code: 'CUSTOMS_INSPECTED' }],
  ['CUSTOMS REFUSAL', { code: 'CUSTOMS_REJECTED' }],
];

const MEANINGS: ReadonlyMap<string, StatusMeaning> = new Map(
  PHRASES.flatMap(([phrases, meaning]) => phrases.split('|').map((phrase) => [phrase, meaning] as const)),
);

/** The meaning of a phrase, whatever its case, hyphens and blanks; null when the whole phrase is in no row. */
export function meaningOfWords(text: string): StatusMeaning | null {
  const phrase = text
    .normalize('NFC')
    .toUpperCase()
    .replaceAll('Ё', 'Е')
    .replaceAll(/[\s-]+/g, ' ')
    .replaceAll(/^ | ?\.* ?$/g, '');
  return MEANINGS.get(phrase) ?? MEANINGS.get(phrase.replaceAll('PICK UP', 'PICKUP')) ?? null;
}
