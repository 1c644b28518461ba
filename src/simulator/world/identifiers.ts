import { iso6346CheckDigit } from '../../canonical/identifiers/iso-6346.js';
import { luhnDigit } from '../../canonical/identifiers/luhn.js';
import type { Chance } from '../chance.js';

/** Numbers with right check digits. Owners, carriers and documents do not exist. */

export const digits = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => chance.whole(0, 9)).join('');

/** ISO 6346. A check digit 0 can come from a remainder of 10, which the standard discourages: the next serial is taken. */
export function containerNumber(owner: string, serial: number): string {
  const head = `${owner}${String(serial).padStart(6, '0')}`;
  const digit = iso6346CheckDigit(head);
  return digit === 0 ? containerNumber(owner, serial + 1) : `${head}${digit}`;
}

const withLuhn = (body: string): string => `${body}${luhnDigit(body)}`;

/** Flat wagon in China: type 52, seven digits, no check digit. */
export const chineseWagon = (chance: Chance): string => `52${digits(chance, 5)}`;
/** Platform of the 1520 mm gauge: eight digits. */
export const broadGaugeWagon = (chance: Chance): string => withLuhn(`94${digits(chance, 5)}`);
/** Intermodal flat registered in Germany: twelve digits. */
export const europeanWagon = (chance: Chance): string => withLuhn(`31804950${digits(chance, 3)}`);

/** IMO Resolution A.1117(30): six digits times 7 to 2. */
export function imoNumber(chance: Chance): string {
  const body = `998${digits(chance, 3)}`;
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (7 - index), 0);
  return `${body}${sum % 10}`;
}

/** Movement reference number of a customs office of the Union (18 characters). */
export function movementReference(office: string, chance: Chance): string {
  const head = `26${office}${digits(chance, 18)}`.slice(0, 17);
  return `${head}${iso6346CheckDigit(head)}`;
}

/** 报关单号: office, year, flag (1 import, 0 export), serial number. */
export const chineseDeclaration = (office: string, isImport: boolean, chance: Chance): string =>
  `${office}2026${isImport ? 1 : 0}${digits(chance, 9)}`;

/** IATA Resolution 600a: prefix of the airline, serial number, its remainder by seven. */
export function airWaybill(prefix: string, chance: Chance): string {
  const serial = digits(chance, 7);
  return `${prefix}${serial}${Number(serial) % 7}`;
}
