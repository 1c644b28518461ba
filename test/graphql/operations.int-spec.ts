import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dataOf, startApi, type Api } from './support/api.js';
import { messageIdOf } from './support/rows.js';
import { storeShipmentList, storeUnreadable, unitOf } from './support/world.js';

describe('what operations ask', () => {
  let database: TestDatabase;
  let api: Api;
  beforeAll(async () => {
    database = await createTestDatabase();
    await storeShipmentList(database.pool);
    await storeUnreadable(database.pool);
    api = await startApi(database.url);
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const ask = async <T>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<T> =>
    dataOf<T>(await api.ask(query, variables));

  it('a raw message shows its text in its own character set, where it came from and what was read in it', async () => {
    const { rawMessage } = await ask<{ rawMessage: Record<string, unknown> }>(
      `query ($id: ID!) { rawMessage(id: $id) {
        text sha256 sizeBytes receivedAt feedId feed { name } origin { topic partition offset } disposition charset
        messageCount messages { type release faults { code severity at { byte segment element } } } faultCount
        events(first: 2) { edges { node { byteStart byteEnd rule event { code } excerpt { marked } } } pageInfo { hasNextPage endCursor } }
      } }`,
      { id: messageIdOf(unitOf(9)) },
    );
    expect(rawMessage.text).toContain(`FTX+AAI+++重庆'STS+1+LOADED`);
    expect(rawMessage).toMatchObject({
      sizeBytes: Buffer.byteLength(String(rawMessage.text)),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      feed: { name: 'cq-terminal' },
      origin: { topic: 'feed.cq-terminal', offset: expect.stringMatching(/^50000000\d\d$/) as string },
      disposition: 'PROCESSED',
      messageCount: 1,
      messages: [
        {
          type: 'IFTSTA',
          release: 'D.00B',
          faults: [{ code: 'PLACE_UNRESOLVED', severity: 'WARNING', at: { byte: 3, segment: 1, element: null } }],
        },
      ],
      events: {
        edges: [
          { node: { event: { code: 'GATE_IN' }, excerpt: { marked: `STS+1+GATE_IN+${unitOf(9)}` } } },
          { node: { event: { code: 'LOADED' } } },
        ],
        pageInfo: { hasNextPage: true },
      },
    });
  });

  it('a range of bytes is marked without cutting a character in two', async () => {
    const { rawMessage } = await ask<{ rawMessage: { text: string } }>(
      `query ($id: ID!) { rawMessage(id: $id) { text } }`,
      { id: messageIdOf(unitOf(9)) },
    );
    const body = Buffer.from(rawMessage.text);
    // The context before the range begins 200 bytes earlier, here inside a Chinese character.
    const inside = body.indexOf('重', 200) + 1;
    const found = await ask<{ rawMessage: { excerpt: { before: string; marked: string } } }>(
      `query ($id: ID!, $start: Int!, $end: Int!) { rawMessage(id: $id) { excerpt(byteStart: $start, byteEnd: $end) { before marked } } }`,
      { id: messageIdOf(unitOf(9)), start: inside + 200, end: inside + 210 },
    );
    const { before, marked } = found.rawMessage.excerpt;
    expect(before).not.toContain('\uFFFD');
    expect(`${before}${marked}`).toBe(body.subarray(inside + 2, inside + 210).toString('utf8'));
  });

  it('the quarantine is filtered, paged, and shows the segment that is wrong', async () => {
    const query = `query ($filter: QuarantineFilter, $after: String) { quarantine(filter: $filter, first: 2, after: $after) {
      edges { node { feedId part status fault { code detail at { byte segment } } excerpt { before marked after } rawMessage { sizeBytes } } }
      pageInfo { hasNextPage endCursor } } }`;
    interface Quarantined {
      readonly quarantine: {
        readonly edges: readonly { readonly node: { readonly fault: { readonly code: string } } }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      };
    }
    const first = (await ask<Quarantined>(query, { filter: { status: 'OPEN' } })).quarantine;
    const second = (await ask<Quarantined>(query, { filter: { status: 'OPEN' }, after: first.pageInfo.endCursor }))
      .quarantine;
    expect([...first.edges, ...second.edges].map(({ node }) => node.fault.code)).toEqual([
      'SEGMENT_MALFORMED',
      'SEGMENT_MISSING',
      'TIME_IMPOSSIBLE',
    ]);
    expect(second.edges[0]?.node).toMatchObject({
      excerpt: { marked: `DTM+334:202620051200:203'`, after: `STS+1+24'UNZ+1'` },
    });
    const coded = await ask<Quarantined>(query, { filter: { code: 'TIME_IMPOSSIBLE', feed: 'cq-terminal' } });
    expect(coded.quarantine.edges).toHaveLength(1);
    expect((await ask<Quarantined>(query, { filter: { feed: 'backfill' } })).quarantine.edges).toEqual([]);
  });

  it('feeds tell what came in and what waits; a historical one is never silent', async () => {
    const { feeds } = await ask<{ feeds: unknown }>(
      `{ feeds { name kind lag lastSeenAt silent quarantinedOpen counts { total processed repeats } partitions { partition } } }`,
    );
    expect(feeds).toMatchObject([
      {
        name: 'cq-terminal',
        kind: 'TERMINAL',
        lag: null,
        silent: true,
        quarantinedOpen: 3,
        counts: { total: 121, processed: 121, repeats: 0 },
      },
      { name: 'backfill', lastSeenAt: null, silent: null, counts: { total: 0 } },
    ]);
  });
});
