/** Seeded numbers and identifiers with their check digits. Nothing here depends on the order of calls: each value follows from its label. */

const SEED = 'landbridge-2026-03';

/** FNV-1a, 32 bits. */
function hashOf(label) {
  let hash = 0x811c9dc5;
  for (const character of `${SEED}/${label}`) hash = Math.imul(hash ^ character.codePointAt(0), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Whole number in [low, high] that belongs to this label. */
export const between = (label, low, high) => low + (hashOf(label) % (high - low + 1));

/** `count` decimal digits that belong to this label. */
export const digits = (label, count) =>
  Array.from({ length: count }, (_, index) => between(`${label}#${index}`, 0, 9)).join('');

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const letters = (label, count) =>
  Array.from({ length: count }, (_, index) => ALPHANUMERIC[between(`${label}#${index}`, 10, 35)]).join('');

/** ISO 6346 letter values: A is 10, and 11, 22, 33 are left out. */
const LETTER_VALUES = Object.fromEntries(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, index) => [letter, 10 + index + Math.floor((index + 9) / 10)]),
);
const valueOf = (character) => LETTER_VALUES[character] ?? Number(character);
const weighted = (text) => [...text].reduce((sum, character, index) => sum + valueOf(character) * 2 ** index, 0) % 11;

/** ISO 6346 number with its check digit. A remainder of 10 is legal but discouraged: the next serial is taken. */
export function containerNumber(owner, label) {
  let serial = Number(digits(`container ${label}`, 6));
  while (weighted(owner + String(serial).padStart(6, '0')) === 10) serial += 1;
  const body = owner + String(serial).padStart(6, '0');
  return `${body}${weighted(body)}`;
}

const luhnDigit = (body) => {
  const sum = [...body].toReversed().reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return (10 - (sum % 10)) % 10;
};
const withLuhn = (body) => `${body}${luhnDigit(body)}`;

/** Chinese flat wagon: 7 digits, no check digit. */
export const chineseWagon = (label) => `52${digits(`cn wagon ${label}`, 5)}`;
/** 1520 mm platform: 8 digits, the last by Luhn. */
export const broadGaugeWagon = (label) => withLuhn(`94${digits(`1520 wagon ${label}`, 5)}`);
/** UIC wagon: 12 digits, the last by Luhn; 31 80 is a pocket for intermodal flats registered in Germany. */
export const uicWagon = (label) => withLuhn(`31804950${digits(`uic wagon ${label}`, 3)}`);

/** IMO number: seven digits, the last is the sum of the first six weighted 7 to 2, modulo 10. */
export function imoNumber(label) {
  const body = `9998${digits(`imo ${label}`, 2)}`;
  return `${body}${[...body].reduce((sum, digit, index) => sum + Number(digit) * (7 - index), 0) % 10}`;
}

/** EU movement reference number: year, country, 13 characters, check character (ISO 6346 values, modulo 11, modulo 10). */
export function movementReferenceNumber(country, office, label) {
  const free = `${digits(`mrn ${label}`, 3)}${letters(`mrn ${label}`, 2)}${digits(`mrn. ${label}`, 13)}`;
  const body = `26${country}${(office + free).slice(0, 13)}`;
  return `${body}${weighted(body) % 10}`;
}

/** Chinese declaration: customs office (4), year (4), one digit 0, serial (9). */
export const chineseDeclaration = (office, label) => `${office}20260${digits(`declaration ${label}`, 9)}`;
