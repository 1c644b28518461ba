import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { journalOf, judged, lastReceived, play, storedJourneys, takeIn } from './given.js';
import type { Finding } from './judge.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(() => database.clear());
afterAll(() => database.drop());

const notRight = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter(({ verdict }) => verdict !== 'RIGHT')
    .map(({ aspect, verdict, detail }) => `${aspect} ${verdict}: ${detail}`);

describe('when senders err', () => {
  it('what was replaced, or cancelled and sent anew, is shown as it was mended', async () => {
    const simulation = play({ seed: 3, shipments: 25, noise: { correction: 0.15, reordering: 0.3, delayHours: 48 } });
    const mistakes = simulation.deliveries.filter(({ label }) => label.endsWith('|wrong')).length;
    expect(mistakes).toBeGreaterThan(20);
    await takeIn(database.pool, simulation.deliveries);
    const stored = await storedJourneys(database.pool);
    const findings = judged(simulation, lastReceived(simulation), (unitKey) => stored.get(unitKey) ?? []);
    expect(notRight(findings)).toEqual([]);
  });

  it('until it is mended the mistake is shown, and nothing else is wrong', async () => {
    const simulation = play({ seed: 3, shipments: 25, noise: { correction: 0.15 } });
    const mended = simulation.deliveries.filter(({ label }) => /\|(?:replaced|again)$/.test(label));
    await takeIn(database.pool, simulation.deliveries);
    const journal = await journalOf(database.pool);
    const before = mended.slice(0, 12).map(({ sentAt }) => sentAt - 60_000);
    const wrong = before.flatMap((instant) =>
      judged(simulation, instant, (unitKey) => journal.journeys(unitKey, instant)).filter(
        ({ verdict }) => verdict === 'WRONG',
      ),
    );
    expect(wrong.length).toBeGreaterThan(0);
  });

  it('of two that contradict each other the one who handles the box is believed, and the other stays visible', async () => {
    const simulation = play({ seed: 4, shipments: 25, noise: { contradiction: 0.8 } });
    await takeIn(database.pool, simulation.deliveries);
    const stored = await storedJourneys(database.pool);
    const findings = judged(simulation, lastReceived(simulation), (unitKey) => stored.get(unitKey) ?? []);
    expect(notRight(findings)).toEqual([]);
    const handled = [...stored.values()]
      .flat()
      .flatMap(({ milestones }) => milestones)
      .filter(({ code, mode }) => mode === 'SEA' && (code === 'LOADED' || code === 'DISCHARGED'));
    const withLosers = handled.filter(({ explanation }) => explanation.losingEvents.length > 0);
    expect(handled.length).toBeGreaterThan(10);
    expect(withLosers.length).toBeGreaterThan(handled.length / 2);
  });
});
