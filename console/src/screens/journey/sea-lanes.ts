type Point = readonly [longitude: number, latitude: number];

/** Points at sea that ships pass: capes, straits, canals, and the sea before the large ports. */
const MARKS = {
  tonkin: [107.9, 19.2],
  hainan: [112.2, 18.2],
  vietnam: [110.4, 12.5],
  conSon: [107.2, 7.2],
  singaporeEast: [104.7, 1.5],
  malacca: [101.6, 2.6],
  aceh: [95.0, 6.2],
  bangkok: [100.9, 11.6],
  caMau: [104.4, 7.6],
  javaSea: [108.2, -4.6],
  surabaya: [113.5, -6.2],
  lombok: [115.8, -9.3],
  manila: [119.7, 14.4],
  hongKong: [114.4, 21.8],
  luzon: [120.6, 20.6],
  taiwan: [119.4, 24.6],
  shanghai: [122.9, 30.4],
  qingdao: [122.6, 36.0],
  bohai: [121.0, 38.6],
  busan: [129.2, 34.4],
  kyushu: [131.4, 30.4],
  tokyo: [140.6, 34.4],
  vladivostok: [132.6, 42.3],
  dondra: [80.6, 5.5],
  chennai: [81.2, 13.0],
  bengal: [91.0, 20.4],
  mumbai: [71.9, 18.4],
  karachi: [66.2, 24.2],
  hormuz: [57.2, 25.6],
  gulf: [51.6, 27.2],
  socotra: [52.6, 13.4],
  babElMandeb: [43.4, 12.5],
  redSea: [37.6, 21.6],
  suez: [32.6, 29.6],
  portSaid: [32.4, 31.7],
  beirut: [34.6, 33.9],
  crete: [24.0, 34.2],
  piraeus: [23.6, 37.2],
  dardanelles: [25.7, 39.6],
  bosporus: [29.3, 41.5],
  odessa: [31.0, 45.8],
  poti: [41.2, 42.2],
  otranto: [18.9, 39.8],
  trieste: [13.2, 45.0],
  malta: [14.8, 35.7],
  tunis: [10.6, 37.8],
  genoa: [8.6, 43.4],
  barcelona: [3.0, 41.0],
  gibraltar: [-5.7, 35.95],
  saintVincent: [-9.6, 36.7],
  finisterre: [-9.9, 43.4],
  ushant: [-6.0, 48.8],
  dover: [1.5, 51.1],
  germanBight: [7.6, 54.2],
  skagen: [10.7, 58.0],
  bornholm: [14.6, 54.9],
  finland: [22.5, 59.2],
  oslo: [10.6, 58.9],
  bergen: [3.6, 60.6],
  scotland: [-4.5, 59.2],
  northCape: [25.0, 72.0],
  mombasa: [41.2, -4.4],
  durban: [32.2, -30.2],
  capeTown: [17.6, -34.9],
  lagos: [3.4, 4.6],
  dakar: [-18.4, 14.6],
  fremantle: [114.6, -32.2],
  sydney: [152.4, -34.4],
  melbourne: [144.6, -39.4],
  newYork: [-72.8, 40.2],
  halifax: [-62.8, 43.8],
  hatteras: [-74.6, 34.8],
  florida: [-79.7, 25.4],
  houston: [-94.0, 28.6],
  yucatan: [-85.8, 22.0],
  windward: [-74.0, 20.0],
  colon: [-79.9, 9.8],
  balboa: [-79.6, 7.6],
  manzanillo: [-105.2, 18.4],
  losAngeles: [-119.2, 33.4],
  seattle: [-125.6, 48.4],
  vancouverIsland: [-132.0, 53.6],
  aleutians: [-168.0, 50.6],
  honolulu: [-158.0, 20.8],
  callao: [-78.2, -12.4],
  valparaiso: [-72.6, -33.2],
  magellan: [-75.6, -53.0],
  horn: [-66.0, -56.2],
  plata: [-54.6, -36.0],
  santos: [-45.6, -24.8],
  recife: [-34.0, -8.4],
} as const satisfies Readonly<Record<string, Point>>;

type Mark = keyof typeof MARKS;

/** Ways between the marks: each line is passed from mark to mark. */
const LANES: readonly (readonly Mark[])[] = [
  ['tonkin', 'vietnam', 'conSon', 'singaporeEast', 'malacca', 'aceh', 'dondra', 'socotra', 'babElMandeb', 'redSea'],
  ['redSea', 'suez', 'portSaid', 'crete', 'malta', 'tunis', 'gibraltar', 'saintVincent', 'finisterre', 'ushant'],
  ['ushant', 'dover', 'germanBight', 'skagen', 'bornholm', 'finland'],
  ['skagen', 'oslo'],
  ['germanBight', 'bergen', 'northCape'],
  ['bergen', 'scotland', 'halifax'],
  ['tonkin', 'hainan', 'hongKong', 'taiwan', 'shanghai', 'qingdao', 'bohai'],
  ['hainan', 'vietnam'],
  ['hongKong', 'luzon', 'kyushu', 'tokyo'],
  ['hongKong', 'vietnam'],
  ['taiwan', 'vietnam'],
  ['luzon', 'taiwan'],
  ['luzon', 'manila', 'conSon'],
  ['shanghai', 'busan', 'kyushu'],
  ['shanghai', 'kyushu'],
  ['qingdao', 'busan', 'vladivostok'],
  ['bangkok', 'caMau', 'conSon'],
  ['caMau', 'singaporeEast', 'javaSea', 'surabaya', 'lombok', 'fremantle', 'melbourne', 'sydney'],
  ['dondra', 'chennai', 'bengal', 'aceh'],
  ['dondra', 'mumbai', 'karachi', 'hormuz', 'gulf'],
  ['mumbai', 'socotra', 'hormuz'],
  ['socotra', 'mombasa', 'durban', 'capeTown', 'dakar', 'saintVincent'],
  ['capeTown', 'lagos', 'dakar'],
  ['capeTown', 'aceh'],
  ['capeTown', 'santos', 'plata', 'horn', 'magellan', 'valparaiso', 'callao', 'balboa'],
  ['santos', 'recife', 'dakar'],
  ['recife', 'windward'],
  ['portSaid', 'beirut', 'crete', 'piraeus', 'dardanelles', 'bosporus', 'poti'],
  ['bosporus', 'odessa'],
  ['malta', 'otranto', 'trieste'],
  ['crete', 'otranto'],
  ['tunis', 'genoa', 'barcelona', 'gibraltar'],
  ['ushant', 'halifax', 'newYork', 'hatteras', 'florida', 'yucatan', 'houston'],
  ['ushant', 'newYork'],
  ['saintVincent', 'windward', 'colon', 'balboa', 'manzanillo', 'losAngeles', 'seattle', 'vancouverIsland'],
  ['newYork', 'windward'],
  ['yucatan', 'colon'],
  ['vancouverIsland', 'aleutians', 'tokyo'],
  ['seattle', 'aleutians'],
  ['losAngeles', 'tokyo'],
  ['losAngeles', 'honolulu', 'tokyo'],
  ['balboa', 'honolulu'],
];

const EARTH_RADIUS_KM = 6371;
/** Ports that are nearer than this are joined by a straight line: ferries, and seas without lanes of ours. */
const LEAST_KM = 700;
/** A port goes out to a mark no farther off than this; one that has none lies on no lane. */
const MOST_OUT_KM = 1_500;
/** A port between two marks may go to either, when the second is about as near. */
const SECOND_WITHIN = 2.5;

export function distanceKm([lonA, latA]: Point, [lonB, latB]: Point): number {
  const rad = Math.PI / 180;
  const half = (angle: number): number => Math.sin((angle * rad) / 2) ** 2;
  const square = half(latB - latA) + Math.cos(latA * rad) * Math.cos(latB * rad) * half(lonB - lonA);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(square)));
}

const NEIGHBOURS = neighbours();

function neighbours(): ReadonlyMap<Mark, readonly Mark[]> {
  const found = new Map<Mark, Mark[]>();
  const join = (from: Mark, to: Mark): void => void (found.get(from)?.push(to) ?? found.set(from, [to]));
  for (const lane of LANES) {
    for (const [index, mark] of lane.entries()) {
      const next = lane[index + 1];
      if (next === undefined) continue;
      join(mark, next);
      join(next, mark);
    }
  }
  return found;
}

/** The usual way by sea from one port to another, both included: a sketch for a map and no track. */
export function seaLane(from: Point, to: Point): readonly Point[] {
  const [starts, ends] = [outOf(from), outOf(to)];
  if (distanceKm(from, to) < LEAST_KM || starts.length === 0 || ends.length === 0) return [from, to];
  const best = shortest(from, starts);
  const [last] = ends
    .map((mark) => ({ mark, km: (best.get(mark)?.km ?? Number.POSITIVE_INFINITY) + distanceKm(MARKS[mark], to) }))
    .toSorted((one, other) => one.km - other.km);
  const way: Point[] = [to];
  for (let mark = last?.mark ?? null; mark !== null; mark = best.get(mark)?.before ?? null) way.unshift(MARKS[mark]);
  return [from, ...way];
}

function outOf(port: Point): readonly Mark[] {
  const near = (Object.keys(MARKS) as Mark[])
    .map((mark) => ({ mark, km: distanceKm(port, MARKS[mark]) }))
    .filter(({ km }) => km <= MOST_OUT_KM)
    .toSorted((one, other) => one.km - other.km);
  const [nearest, second] = near;
  if (nearest === undefined) return [];
  return second !== undefined && second.km < nearest.km * SECOND_WITHIN ? [nearest.mark, second.mark] : [nearest.mark];
}

interface Reached {
  readonly km: number;
  readonly before: Mark | null;
}

/** Dijkstra's way from a port to every mark. */
function shortest(from: Point, starts: readonly Mark[]): ReadonlyMap<Mark, Reached> {
  const reached = new Map<Mark, Reached>(
    starts.map((mark) => [mark, { km: distanceKm(from, MARKS[mark]), before: null }]),
  );
  const open = new Set<Mark>(starts);
  while (open.size > 0) {
    const [mark] = [...open].toSorted((one, other) => (reached.get(one)?.km ?? 0) - (reached.get(other)?.km ?? 0));
    if (mark === undefined) break;
    open.delete(mark);
    for (const next of NEIGHBOURS.get(mark) ?? []) {
      const km = (reached.get(mark)?.km ?? 0) + distanceKm(MARKS[mark], MARKS[next]);
      if (km >= (reached.get(next)?.km ?? Number.POSITIVE_INFINITY)) continue;
      reached.set(next, { km, before: mark });
      open.add(next);
    }
  }
  return reached;
}
