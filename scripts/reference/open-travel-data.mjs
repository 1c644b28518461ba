import { readFileSync } from 'node:fs';

/**
 * Points of reference of OpenTravelData that are linked to a UN/LOCODE: their coordinates and IATA codes. Some links are
 * wrong (CNYCG Yichang Pt carries Yancheng's airport), so a link counts only when both names share a word or the
 * UN/LOCODE ends with the IATA code.
 * Returns { points: Map(code → [latitude, longitude]), iata: Map(IATA code → UN/LOCODE) }.
 */
export function readOpenTravelData(file, places) {
  const [header, ...lines] = readFileSync(file, 'utf8').split('\n');
  const columns = header.split('^');
  const points = new Map();
  const airports = new Map();
  const cities = new Map();
  for (const line of lines) {
    const fields = line.split('^');
    const of = (name) => fields[columns.indexOf(name)] ?? '';
    if (of('date_until') !== '') continue;
    for (const code of codesOf(of('unlc_list'))) {
      const place = places.get(code);
      if (place === undefined || !belongsTogether(place, of)) continue;
      if (!points.has(code)) points.set(code, [Number(of('latitude')), Number(of('longitude'))]);
      const table = of('location_type').includes('A') ? airports : cities;
      prefer(table, of('iata_code'), code);
    }
  }
  return { points, iata: new Map([...cities, ...airports].filter(([iata]) => /^[A-Z]{3}$/.test(iata))) };
}

/** `CNCKG|h=CNCQI|` as its codes. */
const codesOf = (list) =>
  list
    .split('=')
    .map((entry) => entry.split('|')[0])
    .filter((code) => code !== '');

function belongsTogether(place, of) {
  if (!place.code.startsWith(of('country_code'))) return false;
  if (place.code.endsWith(of('iata_code'))) return true;
  const words = new Set([...wordsOf(of('name')), ...wordsOf(of('asciiname'))]);
  return wordsOf(place.name).some((word) => words.has(word));
}

const wordsOf = (name) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 3 && !['airport', 'international', 'port', 'city', 'island'].includes(word));

/** Among several UN/LOCODEs of one IATA code the one that ends with it is the place meant. */
function prefer(table, iata, code) {
  if (!table.has(iata) || code.endsWith(iata)) table.set(iata, code);
}
