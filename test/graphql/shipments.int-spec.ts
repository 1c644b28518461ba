import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dataOf, startApi, type Api } from './support/api.js';
import { SHIPMENTS, billOf, storeShipmentList, unitOf } from './support/world.js';

describe('shipments', () => {
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

  interface Page {
    readonly edges: readonly { readonly node: { readonly document: { readonly number: string } } }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null;
      readonly endCursor: string | null;
    };
  }
  const page = async (args: Readonly<Record<string, unknown>>): Promise<Page> => {
    const query = `query ($filter: ShipmentFilter, $orderBy: ShipmentOrder! = LAST_EVENT_DESC, $first: Int, $after: String, $last: Int, $before: String) {
      shipments(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        edges { node { document { number } } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    return dataOf<{ shipments: Page }>(await api.ask(query, args)).shipments;
  };
  const numbersOf = ({ edges }: Page): readonly string[] => edges.map(({ node }) => node.document.number);

  const forward = async (orderBy: string, first: number): Promise<readonly string[]> => {
    const found: string[] = [];
    let after: string | null = null;
    for (;;) {
      const next: Page = await page({ orderBy, first, after });
      found.push(...numbersOf(next));
      if (!next.pageInfo.hasNextPage) return found;
      after = next.pageInfo.endCursor;
    }
  };
  const backward = async (orderBy: string, last: number): Promise<readonly string[]> => {
    const found: string[] = [];
    let before: string | null = null;
    for (;;) {
      const next: Page = await page({ orderBy, last, before });
      found.unshift(...numbersOf(next));
      if (!next.pageInfo.hasPreviousPage) return found;
      before = next.pageInfo.startCursor;
    }
  };

  it.each(['LAST_EVENT_DESC', 'LAST_EVENT_ASC', 'STARTED_DESC', 'STARTED_ASC'])(
    '%s gives every shipment once, the same from the front and from the end, whatever the size of the page',
    async (orderBy) => {
      const whole = await forward(orderBy, 100);
      expect(new Set(whole).size).toBe(SHIPMENTS);
      for (const size of [7, 20]) {
        expect(await forward(orderBy, size)).toEqual(whole);
        expect(await backward(orderBy, size)).toEqual(whole);
      }
    },
  );

  it('latest news come first and planned shipments last; the reverse order is the exact reverse', async () => {
    const latest = await forward('LAST_EVENT_DESC', 30);
    expect(latest[0]).toBe(billOf(SHIPMENTS - 1));
    expect(latest.slice(-5).toSorted()).toEqual([0, 1, 2, 3, 4].map(billOf));
    expect(await forward('LAST_EVENT_ASC', 30)).toEqual(latest.toReversed());
  });

  it.each([
    ['a status', { status: ['PLANNED'] }, 5],
    ['two statuses', { status: ['PLANNED', 'IN_TRANSIT'] }, SHIPMENTS],
    ['no status', { status: [] }, 0],
    ['a hold', { onHold: true }, SHIPMENTS / 10],
    ['no hold', { onHold: false }, (SHIPMENTS * 9) / 10],
    ['a place', { placeKey: 'cq-city' }, SHIPMENTS],
    ['a place where nothing goes', { placeKey: 'SGSIN' }, 0],
    ['a start', { startedAfter: '2026-02-01T00:15:00+08:00', startedBefore: '2026-02-03T00:15:00+08:00' }, 2],
    ['its document', { number: billOf(11) }, 1],
    ['a container in it, typed with a blank', { number: `${unitOf(12).slice(0, 4)} ${unitOf(12).slice(4)}` }, 1],
    ['a number nobody knows', { number: 'LBB99999' }, 0],
  ])('are filtered by %s', async (_name, filter, count) => {
    expect((await page({ filter, first: 100 })).edges).toHaveLength(count);
  });

  it('a cursor of another list, a bent one or one of another order is refused', async () => {
    const { pageInfo } = await page({ first: 1 });
    const query = `query ($after: String, $orderBy: ShipmentOrder!) { shipments(first: 1, after: $after, orderBy: $orderBy) { edges { cursor } } }`;
    for (const variables of [
      { after: 'bent', orderBy: 'LAST_EVENT_DESC' },
      { after: `${pageInfo.endCursor}x`, orderBy: 'STARTED_DESC' },
      { after: pageInfo.endCursor, orderBy: 'STARTED_DESC' },
      {
        after: Buffer.from(`["shipments LAST_EVENT_DESC","now()","x"]`).toString('base64url'),
        orderBy: 'LAST_EVENT_DESC',
      },
    ]) {
      const { errors } = await api.ask(query, variables);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('a text that would be SQL is only a text', async () => {
    const text = `x'; drop table shipment; --`;
    for (const filter of [{ number: text }, { placeKey: text }])
      expect((await page({ filter, first: 1 })).edges).toEqual([]);
    expect((await page({ first: 100 })).edges).toHaveLength(SHIPMENTS);
  });
});
