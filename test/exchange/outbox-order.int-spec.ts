import { changesAfter } from '../../src/exchange/outbox-page.js';
import { tellChanges } from '../../src/read-model/outbox.store.js';
import type { JourneyChange } from '../../src/tracking/journey.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const change = (unit: string, status: JourneyChange['status']): JourneyChange => ({
  journey: '00000000-0000-0000-0000-000000000001' as JourneyChange['journey'],
  unitKey: `CONTAINER:${unit}` as JourneyChange['unitKey'],
  kind: 'STATUS_CHANGED',
  status,
  previousStatus: null,
});

test("a unit's changes are read in the order they were made, though the later one's transaction began first", async () => {
  const [early, late] = [await database.pool.connect(), await database.pool.connect()];
  try {
    await early.query('begin');
    await early.query('select pg_current_xact_id()');
    await late.query('begin');
    await tellChanges(late, [change('LBTU1000000', 'IN_TRANSIT')]);
    await late.query('commit');
    expect(await changesAfter(database.pool, { tx: '0', id: '0' })).toEqual([]);
    await tellChanges(early, [change('LBTU1000000', 'AT_DESTINATION')]);
    await early.query('commit');
  } finally {
    early.release();
    late.release();
  }
  const page = await changesAfter(database.pool, { tx: '0', id: '0' });
  expect(page.map(({ entry }) => entry.change.status)).toEqual(['IN_TRANSIT', 'AT_DESTINATION']);
});
