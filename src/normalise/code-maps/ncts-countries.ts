/** Time zones of the countries of common transit (list CL009): their messages give local times without zone, and their offices stand in no list of places. */
export const NCTS_ZONES: ReadonlyMap<string, string> = new Map([
  ['AD', 'Europe/Andorra'],
  ['AT', 'Europe/Vienna'],
  ['BE', 'Europe/Brussels'],
  ['BG', 'Europe/Sofia'],
  ['CH', 'Europe/Zurich'],
  ['CY', 'Asia/Nicosia'],
  ['CZ', 'Europe/Prague'],
  ['DE', 'Europe/Berlin'],
  ['DK', 'Europe/Copenhagen'],
  ['EE', 'Europe/Tallinn'],
  // Of the mainland; the offices of the Canary Islands and the Azores are not told apart.
  ['ES', 'Europe/Madrid'],
  ['FI', 'Europe/Helsinki'],
  ['FR', 'Europe/Paris'],
  ['GB', 'Europe/London'],
  ['GE', 'Asia/Tbilisi'],
  ['GR', 'Europe/Athens'],
  ['HR', 'Europe/Zagreb'],
  ['HU', 'Europe/Budapest'],
  ['IE', 'Europe/Dublin'],
  ['IS', 'Atlantic/Reykjavik'],
  ['IT', 'Europe/Rome'],
  ['LI', 'Europe/Vaduz'],
  ['LT', 'Europe/Vilnius'],
  ['LU', 'Europe/Luxembourg'],
  ['LV', 'Europe/Riga'],
  ['MD', 'Europe/Chisinau'],
  ['ME', 'Europe/Podgorica'],
  ['MK', 'Europe/Skopje'],
  ['MT', 'Europe/Malta'],
  ['NL', 'Europe/Amsterdam'],
  ['NO', 'Europe/Oslo'],
  ['PL', 'Europe/Warsaw'],
  ['PT', 'Europe/Lisbon'],
  ['RO', 'Europe/Bucharest'],
  ['RS', 'Europe/Belgrade'],
  ['SE', 'Europe/Stockholm'],
  ['SI', 'Europe/Ljubljana'],
  ['SK', 'Europe/Bratislava'],
  ['SM', 'Europe/San_Marino'],
  ['TR', 'Europe/Istanbul'],
  ['UA', 'Europe/Kyiv'],
]);

/** Codes in numbers of offices and movements that ISO 3166 does not have: Northern Ireland, and Greece as in VAT numbers. */
const OTHER_CODES: ReadonlyMap<string, string> = new Map([
  ['XI', 'GB'],
  ['EL', 'GR'],
  ['UK', 'GB'],
]);

/** ISO 3166-1 alpha-2 of two letters in a number of NCTS; null when they are none. */
export function nctsCountry(letters: string): string | null {
  const code = letters.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return null;
  return OTHER_CODES.get(code) ?? code;
}
