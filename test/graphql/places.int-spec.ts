import { loadPlaces } from '../../src/places/place.store.js';
import { parsePlaceRows } from '../../src/reference/place-rows.js';
import { readReferenceFiles } from '../../src/settings/reference-files.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testReference } from '../support/intake.js';
import { dataOf, startApi, type Api } from './support/api.js';

interface Found {
  readonly places: readonly { readonly key: string; readonly name: string; readonly names: object }[];
}

describe('places', () => {
  let database: TestDatabase;
  let api: Api;
  beforeAll(async () => {
    database = await createTestDatabase();
    await loadPlaces(database.pool, readReferenceFiles());
    api = await startApi(database.url);
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const keysFor = async (search: string, first = 3): Promise<readonly string[]> => {
    const query = 'query ($search: String!, $first: Int) { places(search: $search, first: $first) { key } }';
    return dataOf<Found>(await api.ask(query, { search, first })).places.map(({ key }) => key);
  };

  it.each([
    ['its name in small letters', 'duisburg', 'DEDUI'],
    ['its name without accents, where it has some', 'escas', 'ADEAC'],
    ['its Chinese name', '团结村', 'cq-tuanjiecun'],
    ['a later word of a name of ours', 'tuanjiecun', 'cq-tuanjiecun'],
    ['its UN/LOCODE', 'sgsin', 'SGSIN'],
    ['its railway station code', 'CQW', 'cq-city'],
  ])('a place is found by %s', async (_, search, key) => {
    const first = testReference().placeByKey(key)?.key;
    expect(first).toBeDefined();
    expect(await keysFor(search)).toContain(first);
  });

  it('what is written as the text stands before what only begins so', async () => {
    const { places } = dataOf<Found>(await api.ask('{ places(search: "brest", first: 20) { key name names { en } } }'));
    const isExact = places.map(({ name }) => name.toLowerCase() === 'brest');
    expect(isExact[0]).toBe(true);
    expect(isExact.lastIndexOf(true)).toBeLessThan(isExact.indexOf(false));
  });

  it.each(['', '   ', '%', '_', '\\', 'no such place anywhere'])('%j finds nothing', async (search) => {
    expect(await keysFor(search)).toEqual([]);
  });

  it('that are there already are not loaded again; others take their place as a whole', async () => {
    const before = await database.pool.query<{ places: number }>('select count(*)::int as places from place');
    const again = await loadPlaces(database.pool, readReferenceFiles());
    expect(again).toEqual({ places: before.rows[0]?.places, isNew: false });
    expect(again.places).toBeGreaterThan(115_000);
    const few = { ...readReferenceFiles(), places: parsePlaceRows(HEADER) };
    const fewer = await loadPlaces(database.pool, few);
    expect(fewer.isNew).toBe(true);
    expect(await keysFor('tuanjiecun')).toEqual([]);
    expect(await keysFor('sgsin')).toEqual(['SGSIN']);
  });
});

const HEADER = 'key,kind,country,name_en,name_zh,name_ru,lat,lon,zone,unlocode,within,codes\n';
