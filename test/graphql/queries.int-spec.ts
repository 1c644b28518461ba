import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { dataOf, startApi, type Api } from './support/api.js';
import { uuid } from './support/facts.js';
import { messageIdOf } from './support/rows.js';
import { REUSED, billOf, storeReusedContainer, storeShipmentList, storeUnreadable, unitOf } from './support/world.js';

describe('queries', () => {
  let database: TestDatabase;
  let api: Api;
  beforeAll(async () => {
    database = await createTestDatabase();
    await storeShipmentList(database.pool);
    await storeReusedContainer(database.pool);
    await storeUnreadable(database.pool);
    api = await startApi(database.url);
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const ask = async <T>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<T> =>
    dataOf<T>(await api.ask(query, variables));

  describe('track', () => {
    const TRACK = `query ($number: String!) { track(number: $number) {
      outcome readings { kind normalized checkDigit }
      journeyCount journeys { unit { number } status shipments { document { number } } }
      shipmentCount shipments { document { number } }
    } }`;
    interface Tracked {
      readonly track: {
        readonly outcome: string;
        readonly readings: readonly { kind: string; normalized: string; checkDigit: string }[];
        readonly journeyCount: number;
        readonly journeys: readonly {
          readonly status: string;
          readonly unit: { readonly number: string };
          readonly shipments: readonly { readonly document: { readonly number: string } }[];
        }[];
        readonly shipmentCount: number;
        readonly shipments: readonly { readonly document: { readonly number: string } }[];
      };
    }

    it('finds a container typed with blanks and small letters, its newest journey first', async () => {
      const { track } = await ask<Tracked>(TRACK, {
        number: ` ${REUSED.slice(0, 4).toLowerCase()} ${REUSED.slice(4)}`,
      });
      expect(track.outcome).toBe('FOUND');
      expect(track.readings[0]).toMatchObject({ kind: 'CONTAINER', normalized: REUSED });
      expect(track.journeys.map(({ status }) => status)).toEqual(['PLANNED', 'EMPTY_RETURNED']);
      expect(track.journeys[0]?.shipments).toEqual([{ document: { number: 'LBB90002' } }]);
      expect(track.shipments.map(({ document }) => document.number).sort()).toEqual(['LBB90001', 'LBB90002']);
    });

    it('finds by a bill of lading every container under it', async () => {
      const { track } = await ask<Tracked>(TRACK, { number: billOf(7) });
      expect(track.outcome).toBe('FOUND');
      expect(track.journeys.map(({ unit }) => unit.number).sort()).toEqual([unitOf(7), unitOf(7, true)]);
      expect(track).toMatchObject({
        journeyCount: 2,
        shipmentCount: 1,
        shipments: [{ document: { number: billOf(7) } }],
      });
    });

    it('tells what is announced apart from what nobody ever named', async () => {
      expect((await ask<Tracked>(TRACK, { number: 'LBB90002' })).track.outcome).toBe('NOT_YET_REPORTED');
      const unknown = (await ask<Tracked>(TRACK, { number: 'MSCU1234565' })).track;
      expect(unknown).toMatchObject({ outcome: 'UNKNOWN', journeys: [], shipments: [] });
      expect(unknown.readings[0]).toEqual({ kind: 'CONTAINER', normalized: 'MSCU1234565', checkDigit: 'INVALID' });
    });
  });

  it('a container has its journeys, newest first, and is null when nobody named it', async () => {
    const query = `query ($number: ContainerNumber!) {
      container(number: $number) { number sizeType checkDigit latestJourney { status } journeys { status } } }`;
    expect(await ask(query, { number: REUSED.toLowerCase() })).toEqual({
      container: {
        number: REUSED,
        sizeType: '45G1',
        checkDigit: 'VALID',
        latestJourney: { status: 'PLANNED' },
        journeys: [{ status: 'PLANNED' }, { status: 'EMPTY_RETURNED' }],
      },
    });
    expect(await ask(query, { number: 'MSCU1234566' })).toEqual({ container: null });
  });

  it('a status is explained by the facts that won and lost, down to the bytes that say them', async () => {
    const { journey } = await ask<{ journey: unknown }>(
      `query ($id: ID!) { journey(id: $id) {
        explanation {
          rule
          winningEvent { code sources { pointer byteStart rawMessage { feedId } excerpt { marked after } } }
          losingEvents { reason event { code } }
        } } }`,
      { id: uuid('journey', unitOf(9), 1) },
    );
    expect(journey).toMatchObject({
      explanation: {
        rule: 'latest-actual',
        winningEvent: {
          code: 'DISCHARGED',
          sources: [
            {
              pointer: 'UNH 1 / STS 1',
              rawMessage: { feedId: 'cq-terminal' },
              excerpt: { marked: `STS+1+DISCHARGED+${unitOf(9)}`, after: `'UNZ+1'` },
            },
          ],
        },
        losingEvents: [
          { reason: 'It is earlier.', event: { code: 'GATE_IN' } },
          { event: { code: 'LOADED' } },
          { event: { code: 'DEPARTED' } },
          { event: { code: 'BORDER_CROSSED' } },
          { event: { code: 'ARRIVED' } },
        ],
      },
    });
  });

  it('a place has its names; one that nobody knows keeps its code', async () => {
    const { known, unknown } = await ask<Record<'known' | 'unknown', unknown>>(
      `query ($known: ID!, $unknown: ID!) {
        known: journey(id: $known) { location { key names { zh } country coordinates { latitude } zone } locationCode { code } }
        unknown: journey(id: $unknown) { location { name } locationCode { scheme code name key } milestones { place { name } placeCode { code } } }
      }`,
      { known: uuid('journey', unitOf(9), 1), unknown: uuid('journey', REUSED, 2) },
    );
    expect(known).toMatchObject({
      location: { key: 'cq-city', country: 'CN', zone: 'Asia/Shanghai' },
      locationCode: { code: 'CNCQI' },
    });
    expect(unknown).toEqual({
      location: null,
      locationCode: { scheme: 'FEED', code: 'Q7', name: 'YARD 7', key: null },
      milestones: [{ place: null, placeCode: { code: 'Q7' } }],
    });
  });

  it('events come by page in the order of the timeline, every one once', async () => {
    const query = `query ($id: ID!, $after: String) { journey(id: $id) { events(first: 4, after: $after) {
      totalCount edges { node { code occurredAt { local offset basis precision } } } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;
    interface Paged {
      readonly journey: {
        readonly events: {
          readonly totalCount: number;
          readonly edges: readonly { readonly node: { readonly code: string } }[];
          readonly pageInfo: {
            readonly hasNextPage: boolean;
            readonly hasPreviousPage: boolean;
            readonly endCursor: string;
          };
        };
      };
    }
    const id = uuid('journey', unitOf(9), 1);
    const first = (await ask<Paged>(query, { id })).journey.events;
    const second = (await ask<Paged>(query, { id, after: first.pageInfo.endCursor })).journey.events;
    expect(first.totalCount).toBe(6);
    expect([...first.edges, ...second.edges].map(({ node }) => node.code)).toEqual([
      'GATE_IN',
      'LOADED',
      'DEPARTED',
      'BORDER_CROSSED',
      'ARRIVED',
      'DISCHARGED',
    ]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(first.edges[0]?.node).toMatchObject({
      occurredAt: { offset: '+08:00', basis: 'PLACE_ZONE', precision: 'MINUTE' },
    });
  });

  it('every id leads back to its thing', async () => {
    const found = await ask<Record<string, { id: string } | { edges: readonly [{ node: { id: string } }] }>>(`{
      a: container(number: "${REUSED}") { id }
      b: journey(id: "${uuid('journey', REUSED, 1)}") { id }
      c: shipment(id: "${uuid('shipment', 'MASTER_BILL', billOf(3))}") { id }
      d: rawMessage(id: "${messageIdOf(REUSED)}") { id }
    }`);
    const { feeds, journey, quarantine } = await ask<{
      feeds: readonly [{ id: string }];
      journey: { events: { edges: readonly [{ node: { id: string } }] } };
      quarantine: { edges: readonly [{ node: { id: string } }] };
    }>(`{ feeds { id } quarantine(first: 1) { edges { node { id } } }
      journey(id: "${uuid('journey', REUSED, 1)}") { events(first: 1) { edges { node { id } } } } }`);
    const ids = [
      ...Object.values(found).map((thing) => ('id' in thing ? thing.id : '')),
      feeds[0].id,
      journey.events.edges[0].node.id,
      quarantine.edges[0].node.id,
    ];
    const types = [];
    for (const id of ids) {
      const { node } = await ask<{ node: { __typename: string; id: string } }>(
        `query ($id: ID!) { node(id: $id) { __typename id } }`,
        { id },
      );
      expect(node.id).toBe(id);
      types.push(node.__typename);
    }
    expect(types).toEqual([
      'Container',
      'Journey',
      'Shipment',
      'RawMessage',
      'Feed',
      'TrackingEvent',
      'QuarantinedMessage',
    ]);
  });
});
