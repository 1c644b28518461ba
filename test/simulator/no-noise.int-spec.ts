import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { brokenInvariants } from '../support/invariants.js';
import { instantsIn, journalOf, judged, lastReceived, play, storedJourneys, takeIn } from './given.js';
import { ASPECTS } from './judge.js';
import type { Finding } from './judge.js';

const simulation = play({ seed: 1, shipments: 40 });

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await takeIn(database.pool, simulation.deliveries);
});
afterAll(() => database.drop());

const notRight = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter(({ verdict }) => verdict !== 'RIGHT')
    .map(({ aspect, verdict, detail }) => `${aspect} ${verdict}: ${detail}`);

describe('when every party sees and tells at once, and nothing is lost', () => {
  it('every message is read without a fault', async () => {
    const { rows } = await database.pool.query<{ faults: string; odd: string }>(
      `select (select count(*) from quarantine) as faults, (select count(*) from disposition where disposition <> 'PROCESSED') as odd`,
    );
    expect(rows).toEqual([{ faults: '0', odd: '0' }]);
  });

  it('everything shown at the end is true, and everything true is shown', async () => {
    const stored = await storedJourneys(database.pool);
    const findings = judged(simulation, lastReceived(simulation), (unitKey) => stored.get(unitKey) ?? []);
    expect(notRight(findings)).toEqual([]);
    expect(new Set(findings.map(({ aspect }) => aspect))).toEqual(new Set(ASPECTS));
    expect(await brokenInvariants(database.pool)).toEqual({});
  });

  it('no box and no waybill is shown that is not in the world', async () => {
    const units = new Set(simulation.world.trips.map(({ unit: { kind, number } }) => `${kind}:${number}`));
    const shown = [...(await storedJourneys(database.pool)).keys()].filter((unitKey) => !unitKey.startsWith('WAGON:'));
    expect(shown.length).toBe(units.size);
    expect(shown.filter((unitKey) => !units.has(unitKey))).toEqual([]);
  });

  it('what was known at twenty instants in between was true then, and whole', async () => {
    const journal = await journalOf(database.pool);
    const findings = instantsIn(simulation, 20).flatMap((instant) =>
      judged(simulation, instant, (unitKey) => journal.journeys(unitKey, instant)),
    );
    expect(findings.length).toBeGreaterThan(10_000);
    expect(notRight(findings)).toEqual([]);
  });
});
