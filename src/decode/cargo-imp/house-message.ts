/**
 * Consolidation list, IATA Cargo-IMP FHL, versions 1 to 5:
 *
 *     FHL/version
 *     MBI/awb origin destination / quantity
 *     1..n  { HBS/house waybill/origin destination/pieces/weight[/slac]/goods
 *             [TXT] [HTS] [OCI/…] [SHP] [CNE] [CVD] }     goods, parties, prices: passed over
 */
import { readConsignmentLine, type ConsignmentLine } from './consignment.js';
import { readCustomsInformation, type CustomsInformation } from './customs-information.js';
import { fieldsOf, type Element } from './elements.js';
import { readWeight } from './quantity.js';

export interface HouseMessage {
  readonly master: ConsignmentLine | null;
  readonly houses: readonly HouseWaybill[];
}

export interface HouseWaybill {
  readonly number: string;
  readonly origin: string;
  readonly destination: string;
  readonly pieces: number | null;
  readonly grossKg: number | null;
  readonly customs: readonly CustomsInformation[];
  readonly start: number;
  readonly end: number;
}

export function decodeHouseMessage(elements: readonly Element[]): HouseMessage {
  const master = elements.find(({ id }) => id === 'MBI' || id === 'AWB');
  const houses: { house: Omit<HouseWaybill, 'customs' | 'end'>; customs: CustomsInformation[]; end: number }[] = [];
  for (const element of elements) {
    if (element.id === 'HBS') houses.push({ house: readHouse(element), customs: [], end: element.end });
    const open = houses.at(-1);
    if (element.id !== 'OCI' || open === undefined) continue;
    open.customs.push(...readCustomsInformation(element));
    open.end = element.end;
  }
  return {
    master: master === undefined ? null : readConsignmentLine(master),
    houses: houses.map(({ house, customs, end }) => ({ ...house, customs, end })),
  };
}

const PIECES = /^\d{1,5}$/;
const WEIGHT = /^([KL])(\d{1,9}(?:[.,]\d{1,3})?)$/i;

function readHouse(element: Element): Omit<HouseWaybill, 'customs' | 'end'> {
  const [number = '', route = '', pieces = '', weight = ''] = fieldsOf(element.lines[0]!);
  const [, unit, amount] = WEIGHT.exec(weight) ?? [];
  return {
    number,
    origin: route.slice(0, 3).toUpperCase(),
    destination: route.slice(3, 6).toUpperCase(),
    pieces: PIECES.test(pieces) ? Number(pieces) : null,
    grossKg: unit === undefined || amount === undefined ? null : readWeight(unit.toUpperCase(), amount),
    start: element.start,
  };
}
