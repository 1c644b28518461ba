import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from './csv.mjs';

/**
 * The code list as UNECE publishes it: parts 1–3, CSV in Windows-1252. A code listed twice (under a second spelling) keeps
 * its first row; rows marked for deletion (X) stay, because old messages carry them.
 * Returns a map from code to { code, name, subdivision, function, iata, point }.
 */
export function readCodeList(folder) {
  const places = new Map();
  const parts = readdirSync(folder)
    .filter((name) => / UNLOCODE CodeListPart\d\.csv$/.test(name))
    .sort();
  if (parts.length !== 3) throw new Error(`expected three parts of the code list in ${folder}, found ${parts.length}`);
  for (const part of parts) {
    const text = new TextDecoder('windows-1252').decode(readFileSync(join(folder, part)));
    for (const [, country, location, name, , subdivision, functions, , , iata, coordinates] of readCsv(text)) {
      const code = `${country}${location}`;
      if (code.length !== 5 || places.has(code)) continue;
      places.set(code, { code, name, subdivision, function: functions, iata, point: pointOf(coordinates) });
    }
  }
  return places;
}

/** `2934N 10632E` (degrees and minutes) as [latitude, longitude], or null when it is not of that form. */
function pointOf(text) {
  const match = /^(\d{2})(\d{2})([NS]) (\d{3})(\d{2})([EW])$/.exec(text.trim());
  if (match === null) return null;
  const latitude = (Number(match[1]) + Number(match[2]) / 60) * (match[3] === 'N' ? 1 : -1);
  const longitude = (Number(match[4]) + Number(match[5]) / 60) * (match[6] === 'E' ? 1 : -1);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && Number(match[2]) < 60 && Number(match[5]) < 60
    ? [latitude, longitude]
    : null;
}
