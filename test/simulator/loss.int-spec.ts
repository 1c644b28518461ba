import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { accuracyTable } from './accuracy.js';
import type { Accuracy } from './accuracy.js';
import { instantsIn, journalOf, judged, lastReceived, play, takeIn } from './given.js';
import type { Finding } from './judge.js';

let database: TestDatabase;
const measured: Accuracy[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(() => database.clear());
afterAll(async () => {
  await database.drop();
  process.stdout.write(`\n${accuracyTable(measured)}\n`);
});

const LOSSES = [0.05, 0.1, 0.2, 0.4];

describe('when messages are lost', () => {
  it.each(LOSSES)('nothing is shown for certain that is not so, or was not (loss %d)', async (loss) => {
    const simulation = play({ seed: 2, shipments: 40, noise: { loss } });
    await takeIn(database.pool, simulation.deliveries);
    const journal = await journalOf(database.pool);
    const instants = [...instantsIn(simulation, 5), lastReceived(simulation)];
    const findings: Finding[] = instants.flatMap((instant) =>
      judged(simulation, instant, (unitKey) => journal.journeys(unitKey, instant)),
    );
    measured.push({ loss, findings });
    expect(
      findings.filter(({ verdict }) => verdict === 'WRONG').map(({ aspect, detail }) => `${aspect}: ${detail}`),
    ).toEqual([]);
  });
});
