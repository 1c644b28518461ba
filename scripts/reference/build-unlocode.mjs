/**
 * Makes reference-data/unlocode.csv.gz from public packages:
 *
 *   python3 -m pip install --no-deps --target <folder> pyunlocode==0.1.0 neobase==0.37 tzdata==2026.6
 *   npm install --no-save --prefix <folder> geo-tz@8.1.9
 *   node scripts/reference/build-unlocode.mjs <folder>
 *
 * What each package gives, under which licence, and the rules applied here are told in reference-data/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readCodeList } from './code-list.mjs';
import { csvField, readCsv } from './csv.mjs';
import { groupBy, kilometres, mostFrequent } from './grouping.mjs';
import { readOpenTravelData } from './open-travel-data.mjs';
import { keepOneClock, readCountryZones, readSharedZones } from './zones.mjs';

const packages = process.argv[2];
if (packages === undefined) {
  console.error('usage: node scripts/reference/build-unlocode.mjs <folder with the packages>');
  process.exit(2);
}
const DATA = fileURLToPath(new URL('../../reference-data/', import.meta.url));
const MIN_POINTS_OF_SUBDIVISION = 10;
const NEAR_KM = 50;
const APART_KM = 100;

const places = readCodeList(join(packages, 'pyunlocode/csv'));
const travel = readOpenTravelData(join(packages, 'neobase/optd_por_public.csv'), places);
const countryZones = readCountryZones(join(packages, 'tzdata/zoneinfo/zone.tab'));
const sharedZones = readSharedZones(join(packages, 'tzdata/zoneinfo/zone1970.tab'));
const zonesAt = createRequire(join(resolve(packages), 'package.json'))('geo-tz/all').find;
const [, ...corrections] = readCsv(readFileSync(join(DATA, 'unlocode-corrections.csv'), 'utf8'));
const withoutPoint = new Set(corrections.filter(([, field]) => field === 'point').map(([code]) => code));
const givenZones = new Map(corrections.filter(([, field]) => field === 'zone').map(([code, , zone]) => [code, zone]));

const zonesOf = (code) => countryZones.get(code.slice(0, 2)) ?? [];
const zoneAt = (code, point) => zonesAt(...point).find((zone) => zonesOf(code).includes(zone)) ?? null;

const liesInCountry = (code, point) =>
  zonesAt(...point).some((zone) => zonesOf(code).includes(zone) || sharedZones.get(zone)?.includes(code.slice(0, 2)));

const counts = {
  given: 0,
  outsideCountry: 0,
  outsideSubdivision: 0,
  fromPoint: 0,
  fromCountry: 0,
  fromSubdivision: 0,
  none: 0,
};
locate();
dropStrays();
giveZones();
write();

/** Takes for each place the first of its points that lies in its country, with the zone there; drops points far outside. */
function locate() {
  for (const place of places.values()) {
    const points = withoutPoint.has(place.code) ? [] : [place.point, travel.points.get(place.code) ?? null];
    const candidates = points.filter((point) => point !== null);
    place.point = candidates.find((point) => liesInCountry(place.code, point)) ?? candidates[0] ?? null;
    place.zone = place.point === null ? null : zoneAt(place.code, place.point);
  }
  const located = groupBy(
    [...places.values()].filter((place) => place.point !== null && liesInCountry(place.code, place.point)),
    (place) => place.code.slice(0, 2),
  );
  for (const place of places.values()) {
    if (place.point === null || zonesOf(place.code).length === 0 || liesInCountry(place.code, place.point)) continue;
    // Off the coast or across a border: fine when rounding explains it, a slip of the pen when it is far away.
    const neighbours = located.get(place.code.slice(0, 2)) ?? [];
    if (neighbours.some((neighbour) => kilometres(neighbour.point, place.point) < NEAR_KM)) continue;
    place.point = null;
    counts.outsideCountry += 1;
  }
}

/**
 * A point with another clock than its subdivision, far from all that lies there and not confirmed by OpenTravelData: the
 * point or the subdivision is wrong, so it loses point and zone and gets none by its subdivision.
 */
function dropStrays() {
  const located = [...places.values()].filter((place) => place.zone !== null && place.subdivision !== '');
  for (const neighbours of groupBy(located, subdivisionOf).values()) {
    if (neighbours.length < MIN_POINTS_OF_SUBDIVISION) continue;
    const usual = mostFrequent(neighbours.map((place) => place.zone));
    const strays = neighbours.filter(
      (place) => !keepOneClock([place.zone, usual]) && !isConfirmed(place) && isAlone(place, neighbours),
    );
    for (const place of strays) Object.assign(place, { point: null, zone: null, subdivision: '' });
    counts.outsideSubdivision += strays.length;
  }
}

function isConfirmed(place) {
  const second = travel.points.get(place.code);
  return second !== undefined && kilometres(second, place.point) < NEAR_KM;
}

function isAlone(place, neighbours) {
  return !neighbours.some((other) => other !== place && kilometres(other.point, place.point) < APART_KM);
}

function giveZones() {
  const subdivisions = groupBy(
    [...places.values()].filter((place) => place.zone !== null && place.subdivision !== ''),
    subdivisionOf,
  );
  for (const place of places.values()) {
    const neighbours = subdivisions.get(subdivisionOf(place)) ?? [];
    const [ground, zone] = zoneWithGround(place, [...new Set(neighbours.map(({ zone }) => zone))], neighbours.length);
    place.zone = zone;
    counts[ground] += 1;
  }
}

/** A place without a zone of its own takes that of its country, or of its subdivision, when all clocks there agree. */
function zoneWithGround(place, ofSubdivision, neighbours) {
  const ofCountry = zonesOf(place.code);
  if (givenZones.has(place.code)) return ['given', givenZones.get(place.code)];
  if (place.zone !== null) return ['fromPoint', place.zone];
  if (ofCountry.length > 0 && keepOneClock(ofCountry)) return ['fromCountry', ofCountry[0]];
  if (neighbours >= MIN_POINTS_OF_SUBDIVISION && keepOneClock(ofSubdivision)) {
    return ['fromSubdivision', ofSubdivision[0]];
  }
  return ['none', null];
}

function subdivisionOf(place) {
  return `${place.code.slice(0, 2)}-${place.subdivision}`;
}

function write() {
  const iataOf = groupBy(travel.iata, ([, code]) => code);
  const lines = [...places.keys()].sort().map((code) => lineOf(places.get(code), iataOf.get(code) ?? []));
  const text = ['code,name,function,lat,lon,zone,iata', ...lines, ''].join('\n');
  const packed = gzipSync(text, { level: 9 });
  writeFileSync(join(DATA, 'unlocode.csv.gz'), packed);
  console.log({
    places: places.size,
    ...counts,
    iata: travel.iata.size,
    bytes: text.length,
    packedBytes: packed.length,
  });
}

function lineOf({ code, name, function: functions, iata, point, zone }, airports) {
  const own = iata === '' || travel.iata.has(iata) ? [] : [iata];
  const codes = [...airports.map(([airport]) => airport), ...own].sort().join(' ');
  const [latitude, longitude] = (point ?? ['', '']).map(degrees);
  return [code, name, functionsOf(functions), latitude, longitude, zone ?? '', codes].map(csvField).join(',');
}

/** `12-45---` as `1245`: the digits say which functions there are, their position says nothing more. */
function functionsOf(functions) {
  return functions.replaceAll(/[-0 ]/g, '');
}

function degrees(value) {
  return value === '' ? '' : String(Number(value.toFixed(4)));
}
