import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startApi, type Api } from './support/api.js';
import { storeReusedContainer, storeShipmentList } from './support/world.js';

/** A query is executed the first time and compiled afterwards: nobody may see the difference. */
describe('a query asked again', () => {
  let database: TestDatabase;
  let api: Api;
  beforeAll(async () => {
    database = await createTestDatabase();
    await storeShipmentList(database.pool);
    await storeReusedContainer(database.pool);
    api = await startApi(database.url);
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const SINCE = '2026-02-20T00:00:00+08:00';
  it.each([
    [
      'with a time and an enum as literals',
      `{ shipments(first: 3, filter: { startedAfter: "${SINCE}" }, orderBy: STARTED_ASC) { edges { node { startedAt } } } }`,
      {},
    ],
    [
      'with a time as variable',
      `query ($since: DateTime) { shipments(first: 3, filter: { startedAfter: $since }) { edges { cursor node { startedAt } } } }`,
      { since: SINCE },
    ],
    [
      'with a time as default of a variable',
      `query ($since: DateTime = "${SINCE}") { shipments(first: 100, filter: { startedAfter: $since }) { edges { node { startedAt } } } }`,
      {},
    ],
    [
      'with a default of a variable that may not be null',
      `query ($order: ShipmentOrder! = STARTED_DESC) { shipments(first: 3, orderBy: $order) { edges { node { startedAt } } } }`,
      {},
    ],
    [
      'with a filter as variable',
      `query ($filter: ShipmentFilter) { shipments(first: 9, filter: $filter) { edges { node { status } } } }`,
      { filter: { status: ['PLANNED'], onHold: null } },
    ],
    [
      'with null variables',
      `query ($filter: ShipmentFilter, $after: String) { shipments(first: 2, filter: $filter, after: $after) { edges { node { status } } } }`,
      { filter: null, after: null },
    ],
    [
      'with fragments and a condition',
      `query ($yes: Boolean!) { container(number: "LBXU7000001") { ...C latestJourney @include(if: $yes) { status } } } fragment C on Container { number journeys { __typename id status @skip(if: $yes) } }`,
      { yes: true },
    ],
    [
      'through an interface',
      `query ($id: ID!) { node(id: $id) { __typename id ... on Feed { name kind } } }`,
      { id: Buffer.from('Feed:cq-terminal').toString('base64url') },
    ],
    ['about the schema', `{ __schema { queryType { name } types { name kind } } }`, {}],
    ['that is wrong inside', `query ($id: ID!) { journey(id: $id) { status } }`, { id: 'bent' }],
    ['that is wrong inside and may not be null', `{ track(number: " ") { outcome } }`, {}],
  ])('%s gives the same answer every time', async (_name, query, variables) => {
    const answers = [];
    for (let round = 0; round < 4; round += 1) answers.push(await api.ask(query, variables));
    const [first, ...others] = answers.map(({ status, data, errors }) => ({ status, data, errors }));
    for (const other of others) expect(other).toEqual(first);
    expect(first?.data ?? first?.errors[0]?.extensions).toBeTruthy();
  });

  it('with the wrong kind of variable is refused with the same code every time', async () => {
    for (const variables of [{ number: 'x' }, { number: 5 }, { number: null }, {}]) {
      for (let round = 0; round < 4; round += 1) {
        const answer = await api.ask(
          'query ($number: ContainerNumber!) { container(number: $number) { id } }',
          variables,
        );
        expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
        expect(answer).toMatchObject({ status: 400, data: null });
      }
    }
  });

  it('for another of its operations gets that one answered', async () => {
    const query = 'query Feeds { feeds { name } } query Latest { shipments(first: 1) { edges { cursor } } }';
    for (let round = 0; round < 4; round += 1) {
      expect(Object.keys((await api.ask(query, {}, 'Feeds')).data ?? {})).toEqual(['feeds']);
      expect(Object.keys((await api.ask(query, {}, 'Latest')).data ?? {})).toEqual(['shipments']);
    }
  });
});
