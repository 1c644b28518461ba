import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dataOf, startApi, type Api } from './support/api.js';
import { countStatements, type StatementCounter } from './support/statement-counter.js';
import { billOf, storeShipmentList, storeUnreadable, unitOf } from './support/world.js';

/** However many things an answer holds, every kind of thing is read by one statement. */
describe('statements per query', () => {
  let database: TestDatabase;
  let counter: StatementCounter;
  let api: Api;
  beforeAll(async () => {
    database = await createTestDatabase();
    await storeShipmentList(database.pool);
    await storeUnreadable(database.pool);
    counter = await countStatements(database.url, 'landbridge api');
    api = await startApi(counter.url);
  });
  afterAll(async () => {
    await api.stop();
    await counter.close();
    await database.drop();
  });

  const PAGE = `query ($first: Int!) { shipments(first: $first) { edges { node {
    document { number } status
    journeys { edges { node { status unit { number } events(first: 5) { edges { node {
      code occurredAt { local } place { name }
      sources { pointer excerpt { marked } rawMessage { receivedAt feed { name lastSeenAt } } }
    } } } } } }
  } } } }`;
  interface Paged {
    readonly shipments: {
      readonly edges: readonly {
        readonly node: {
          readonly journeys: {
            readonly edges: readonly { readonly node: { readonly events: { readonly edges: readonly unknown[] } } }[];
          };
        };
      }[];
    };
  }
  const statementsOf = async (
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<[number, unknown]> => {
    let data: unknown;
    const statements = await counter.during(async () => {
      data = dataOf(await api.ask(query, variables));
    });
    return [statements, data];
  };

  it('a page of 50 shipments, their journeys, five events each and the bytes that say them takes seven, like a page of one', async () => {
    const [forFifty, page] = await statementsOf(PAGE, { first: 50 });
    const journeys = (page as Paged).shipments.edges.flatMap(({ node }) => node.journeys.edges);
    expect(journeys).toHaveLength(100);
    expect(journeys.flatMap(({ node }) => node.events.edges)).toHaveLength(500);
    // shipments, journeys, events, sources, excerpts, raw messages, last seen
    expect(forFifty).toBe(7);
    for (const first of [1, 10, 50]) expect((await statementsOf(PAGE, { first }))[0]).toBe(7);
  });

  it.each([
    [
      'a container',
      `{ container(number: "${unitOf(9)}") { journeys { status legs { departed { actual { time { local } } } } } } }`,
      1,
    ],
    [
      'any number, with everything that explains the status',
      `{ track(number: "${billOf(9)}") { outcome shipments { status } journeys { status
      explanation { winningEvent { code } losingEvents { event { code } } }
      milestones { actual { event { sources { excerpt { marked } } } } } shipments { document { number } } } } }`,
      7,
    ],
    ['the feeds', `{ feeds { lag partitions { lag } lastSeenAt silent counts { total repeats } quarantinedOpen } }`, 4],
    [
      'the messages behind events, with their own text and events',
      `{ track(number: "${billOf(9)}") { journeys { events(first: 6) { edges { node { sources { rawMessage {
        text messageCount faults { detail } events(first: 2) { edges { node { event { code } excerpt { marked } } } }
      } } } } } } } }`,
      9,
    ],
    ['the quarantine', `{ quarantine(first: 50) { edges { node { excerpt { marked } rawMessage { sha256 } } } } }`, 3],
  ])('%s takes a fixed number', async (_name, query, statements) => {
    expect((await statementsOf(query, {}))[0]).toBe(statements);
    expect((await statementsOf(query, {}))[0]).toBe(statements);
  });
});
