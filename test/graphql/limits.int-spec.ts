import { getIntrospectionQuery } from 'graphql';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { answerOf, startApi, type Answer, type Api } from './support/api.js';
import { bill, explained, factOf, journeyOf, shipmentOf, uuid } from './support/facts.js';
import { storeJourneys, storeShipments } from './support/rows.js';
import { storeShipmentList, unitOf } from './support/world.js';

describe('limits and errors', () => {
  let database: TestDatabase;
  let api: Api;
  beforeAll(async () => {
    database = await createTestDatabase();
    await storeShipmentList(database.pool);
    api = await startApi(database.url);
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const codesOf = ({ errors }: Answer): readonly string[] => errors.map(({ extensions }) => extensions.code);
  const post = async (body: string, contentType = 'application/json'): Promise<Answer> => {
    const response = await fetch(new URL('/graphql', api.url), {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
    });
    return answerOf(response.status, await response.text());
  };

  const nested = (levels: number, inside: string): string =>
    levels === 0 ? inside : `journeys { edges { node { shipments { ${nested(levels - 1, inside)} } } } }`;

  it.each([
    ['a thousand tokens', `{ ${'feeds { name } '.repeat(400)} }`],
    ['three thousand levels', '{a'.repeat(3_000)],
    ['many aliases', `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: feeds { name }`).join(' ')} }`],
    ['many things at once', `{ ${'feeds { name } '.repeat(11)} }`],
    ['many directives', `{ feeds { ${'name @include(if: true) '.repeat(21)} } }`],
    [
      'many fragments',
      `{ feeds { name } } ${Array.from({ length: 51 }, (_, index) => `fragment F${index} on Feed { name }`).join(' ')}`,
    ],
    ['lists inside lists', `{ shipments { edges { node { ${nested(4, 'status')} } } } }`],
    [
      'lists inside lists behind fragments',
      `{ shipments { edges { node { ...A } } } } fragment A on Shipment { ${nested(3, '...B')} } fragment B on Shipment { ${nested(1, 'status')} }`,
    ],
  ])('%s are refused before anything is read, and the limit is not told', async (_name, query) => {
    const answer = await api.ask(query);
    expect(new Set(codesOf(answer).filter((code) => code !== 'GRAPHQL_VALIDATION_FAILED'))).toEqual(
      new Set(['QUERY_TOO_COMPLEX']),
    );
    expect(answer).toMatchObject({ status: 400, data: null });
  });

  it('a fragment inside itself and introspection inside itself are refused', async () => {
    for (const query of [
      '{ shipments { edges { node { ...A } } } } fragment A on Shipment { journeys { edges { node { shipments { ...A } } } } }',
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    ]) {
      expect(codesOf(await api.ask(query))).toContain('GRAPHQL_VALIDATION_FAILED');
    }
  });

  it('what GraphiQL asks about the schema passes', async () => {
    expect(
      (await api.ask(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }))).errors,
    ).toEqual([]);
  });

  it('an answer that multiplies within the allowed depth ends before it is large', async () => {
    const unit = 'LBTU8888888';
    const fact = factOf({ unit, code: 'GATE_IN', local: '2026-03-01T08:00:00' });
    const house = Array.from({ length: 100 }, (_, index) => bill(`LBH${index + 1_000}`));
    const journey = { ...journeyOf({ unit, trip: 1, facts: [fact], documents: house }), explanation: explained(fact) };
    await storeJourneys(database.pool, [journey]);
    await storeShipments(
      database.pool,
      house.map((document) => shipmentOf(document, [journey])),
    );
    const query = `query ($id: ID!) { journey(id: $id) { shipments { ${nested(2, 'status')} } } }`;
    for (let round = 0; round < 3; round += 1) {
      const answer = await api.ask(query, { id: uuid('journey', unit, 1) });
      expect(new Set(codesOf(answer))).toEqual(new Set(['QUERY_TOO_COMPLEX']));
    }
  });

  it.each([
    ['first: 0', '{ shipments(first: 0) { edges { cursor } } }'],
    ['first: 101', '{ shipments(first: 101) { edges { cursor } } }'],
    ['last: 101', '{ shipments(last: 101) { edges { cursor } } }'],
    ['first with last', '{ shipments(first: 1, last: 1) { edges { cursor } } }'],
    ['after with before', '{ shipments(after: "a", before: "b") { edges { cursor } } }'],
    ['a list inside', `{ container(number: "${unitOf(9)}") { journeys(first: 101) { status } } }`],
    [
      'a range that ends before it begins',
      `{ rawMessage(id: "${uuid('message', unitOf(9))}") { excerpt(byteStart: 9, byteEnd: 3) { marked } } }`,
    ],
    ['an id of another type', `{ journey(id: "${Buffer.from('Feed:cq-terminal').toString('base64url')}") { id } }`],
    ['an id that is none', '{ node(id: "RmVlZA") { id } }'],
    ['a time without offset', '{ shipments(filter: { startedAfter: "2026-03-01T00:00:00" }) { edges { cursor } } }'],
    ['a day that is none', '{ shipments(filter: { startedAfter: "2026-02-31T00:00:00Z" }) { edges { cursor } } }'],
    ['a container number of the wrong shape', '{ container(number: "MSCU12345") { id } }'],
    ['an overlong number', `{ track(number: "${'1'.repeat(80)}") { outcome } }`],
  ])('%s is the mistake of who asks, and the answer says what is expected', async (_name, query) => {
    const answer = await api.ask(query);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.text).not.toMatch(/at .*\.js|select |node_modules/);
  });

  it('a wrong container number is answered with an example of a right one', async () => {
    const { errors } = await api.ask('query ($number: ContainerNumber!) { container(number: $number) { id } }', {
      number: '12',
    });
    expect(errors[0]?.message).toContain('MSCU 123456-6');
  });

  it('requests that are no requests get an answer that says so', async () => {
    const answers = {
      'no json': await post('{'),
      'a form': await post('query={feeds{name}}', 'application/x-www-form-urlencoded'),
      'plain text': await post(JSON.stringify({ query: '{ feeds { name } }' }), 'text/plain'),
      'bare graphql': await post('{ feeds { name } }', 'application/graphql'),
      'several at once': await post(JSON.stringify([{ query: '{ feeds { name } }' }])),
      'no query': await post('{}'),
      'too large': await post(JSON.stringify({ query: `{ feeds { name } } #${'x'.repeat(110_000)}` })),
      'two operations and no name': await post(
        JSON.stringify({ query: 'query A { feeds { name } } query B { feeds { id } }' }),
      ),
    };
    const told = Object.entries(answers).map(([name, answer]) => [name, answer.status, codesOf(answer)[0]]);
    expect(told).toEqual([
      ['no json', 400, 'BAD_REQUEST'],
      ['a form', 400, 'BAD_REQUEST'],
      ['plain text', 400, 'BAD_REQUEST'],
      ['bare graphql', 400, 'BAD_REQUEST'],
      ['several at once', 400, 'BAD_REQUEST'],
      ['no query', 400, 'BAD_REQUEST'],
      ['too large', 413, 'REQUEST_TOO_LARGE'],
      ['two operations and no name', 400, 'BAD_REQUEST'],
    ]);
    for (const answer of Object.values(answers)) expect(answer.data).toBeNull();
  });

  it('a zero byte in an argument is the asker’s mistake', async () => {
    const answer = await post('{"query":"query($n:String!){track(number:$n){outcome}}","variables":{"n":"a\\u0000b"}}');
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  });

  it('a mutation by GET is refused', async () => {
    const url = new URL('/graphql', api.url);
    url.searchParams.set('query', 'mutation { cancelReplay(id: "x") { id } }');
    const response = await fetch(url);
    expect([response.status, codesOf(answerOf(response.status, await response.text()))]).toEqual([
      405,
      ['METHOD_NOT_ALLOWED'],
    ]);
  });

  it('without the explorer the schema stays hidden: no introspection, no suggestions, no GraphiQL', async () => {
    const closed = await startApi(database.url, { EXPLORER: 'false' });
    try {
      expect(codesOf(await closed.ask('{ __schema { types { name } } }'))).toEqual([
        'GRAPHQL_VALIDATION_FAILED',
        'GRAPHQL_VALIDATION_FAILED',
      ]);
      expect((await closed.ask('{ shipmentz { id } }')).text).not.toContain('shipments');
      expect((await fetch(new URL('/graphiql', closed.url))).status).toBe(404);
    } finally {
      await closed.stop();
    }
  });

  it('an error of ours is told without its cause', async () => {
    await database.pool.query('alter table shipment rename to shipment_away');
    try {
      for (let round = 0; round < 3; round += 1) {
        const answer = await api.ask('{ shipments { edges { cursor } } }');
        expect(answer.status).toBe(500);
        expect(codesOf(answer)).toEqual(['INTERNAL']);
        expect(answer.text).not.toMatch(/relation|select|shipment_away|\.js/);
      }
    } finally {
      await database.pool.query('alter table shipment_away rename to shipment');
    }
  });

  it('a statement that takes too long is cancelled in the database', async () => {
    const blocker = await database.pool.connect();
    try {
      await blocker.query('begin; lock table feed_position in access exclusive mode');
      expect(codesOf(await api.ask('{ feeds { lag } }'))).toContain('TIMEOUT');
      const { rows } = await database.pool.query(
        `select query from pg_stat_activity where application_name = 'landbridge api' and state = 'active'`,
      );
      expect(rows).toEqual([]);
    } finally {
      await blocker.query('rollback');
      blocker.release();
    }
  });

  it('a query cannot write, whatever it says', async () => {
    const { rows } = await database.pool.query<{ writers: string }>(
      `select count(*) as writers from pg_stat_activity where application_name = 'landbridge api' and backend_xid is not null`,
    );
    expect(rows[0]?.writers).toBe('0');
  });
});
