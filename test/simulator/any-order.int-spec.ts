import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { digestOf } from '../support/digest.js';
import { play, takeIn } from './given.js';
import type { Simulation } from '../../src/simulator/simulate.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** What is answered, and the facts it was made of. What came how often stands elsewhere. */
async function rowsAfter({ deliveries }: Simulation): Promise<unknown> {
  await database.clear();
  await takeIn(database.pool, deliveries);
  const { journal, journey, journey_alias, shipment, shipment_journey, number_index } = await digestOf(database.pool);
  return { journal, journey, journey_alias, shipment, shipment_journey, number_index };
}

describe('when messages come doubled, late and out of order', () => {
  it.each([11, 12, 13])('the same rows come of them as without (seed %i)', async (seed) => {
    const world = { seed, shipments: 14 };
    const quiet = play(world);
    const noisy = play({ ...world, noise: { duplication: 0.3, reordering: 0.4, delayHours: 96 } });
    expect(noisy.deliveries.length).toBeGreaterThan(quiet.deliveries.length * 1.2);
    expect(noisy.deliveries.map(({ label }) => label).slice(0, 200)).not.toEqual(
      quiet.deliveries.map(({ label }) => label).slice(0, 200),
    );
    const rows = await rowsAfter(quiet);
    expect(await rowsAfter(noisy)).toEqual(rows);
  });
});
