import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { READY_QUERIES } from '../../src/graphql/graphiql/ready-queries.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startApi, type Api } from './support/api.js';
import { storeShipmentList, unitOf } from './support/world.js';

describe('GraphiQL', () => {
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

  it('comes from this server alone: the page, its scripts and all they import', async () => {
    const page = new URL('/graphiql', api.url);
    const waiting = [page];
    const seen = new Map<string, string>();
    for (let url = waiting.pop(); url; url = waiting.pop()) {
      if (seen.has(url.pathname)) continue;
      const response = await fetch(url);
      expect([url.pathname, response.status]).toEqual([url.pathname, 200]);
      const text = await response.text();
      seen.set(url.pathname, response.headers.get('content-type') ?? '');
      const isOurs = url.pathname === page.pathname || /start\.js|graphql-ws/.test(url.pathname);
      const linked = isOurs ? [...text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"|from '(\.\/[^']+)'/g)] : [];
      waiting.push(...linked.map(([, source, module]) => new URL(source ?? module ?? '', url)));
    }
    expect([...seen.keys()].toSorted()).toEqual(
      expect.arrayContaining([
        '/graphiql',
        '/graphiql/graphiql.css',
        '/graphiql/graphql-ws/client.js',
        '/graphiql/react.js',
        '/graphiql/start.js',
      ]),
    );
    expect(seen.get('/graphiql/start.js')).toContain('text/javascript');
  });

  it('gives out nothing else', async () => {
    for (const path of [
      'package.json',
      'graphql-ws/..%2F..%2Fpackage.json',
      'graphql-ws/index.d.ts',
      '..%2F..%2Fpackage.json',
      'nothing.js',
    ]) {
      expect((await fetch(new URL(`/graphiql/${path}`, api.url))).status).toBe(404);
    }
  });

  it('begins with queries that fit the schema and get their answers', async () => {
    const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
    expect(READY_QUERIES).toHaveLength(3);
    for (const { query } of READY_QUERIES) {
      expect(validate(schema, parse(query))).toEqual([]);
      expect((await api.ask(query, { number: unitOf(9) })).errors).toEqual([]);
    }
  });
});
