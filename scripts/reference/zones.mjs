import { readFileSync } from 'node:fs';

const WEEK_MS = 7 * 86_400_000;
// Two zones are the same to us when their clocks agreed from here on; no feed reaches further back.
const AGREE_FROM = Date.UTC(2010, 0, 1);
const AGREE_TO = Date.UTC(2030, 0, 1);
// Railways, ports and customs all over China keep Beijing time; Asia/Urumqi is a habit, not a clock of theirs.
const ONE_CLOCK = new Map([['CN', ['Asia/Shanghai']]]);

/** Zones of each country by the tz database's `zone.tab`, most populous first; zones that this Node does not know are left out. */
export function readCountryZones(zoneTab) {
  const zones = new Map();
  for (const line of readFileSync(zoneTab, 'utf8').split('\n')) {
    const [country, , zone] = line.split('\t');
    if (line.startsWith('#') || zone === undefined || !isKnown(zone)) continue;
    zones.set(country, [...(zones.get(country) ?? []), zone]);
  }
  for (const [country, only] of ONE_CLOCK) zones.set(country, only);
  return zones;
}

/** Countries that share each zone by `zone1970.tab`: northern Vietnam lies in what the shapes call Asia/Bangkok. */
export function readSharedZones(zone1970Tab) {
  const lines = readFileSync(zone1970Tab, 'utf8').split('\n');
  const rows = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
  return new Map(rows.map(([countries, , zone]) => [zone, countries.split(',')]));
}

function isKnown(zone) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).format();
    return true;
  } catch {
    return false;
  }
}

const signatures = new Map();

/** The same text for two zones whose offsets agreed every week from 2010 to 2030. */
function signatureOf(zone) {
  const known = signatures.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const changes = [];
  for (let time = AGREE_FROM; time < AGREE_TO; time += WEEK_MS) {
    const offset = format.formatToParts(time).find((part) => part.type === 'timeZoneName').value;
    if (changes.at(-1)?.offset !== offset) changes.push({ time, offset });
  }
  const signature = JSON.stringify(changes);
  signatures.set(zone, signature);
  return signature;
}

export const keepOneClock = (zones) => new Set(zones.map(signatureOf)).size === 1;
