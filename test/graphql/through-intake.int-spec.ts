import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testFeed, testIntake, TestPartition } from '../support/intake.js';
import { container, iftsta } from '../intake/messages.js';
import { dataOf, startApi, type Api } from './support/api.js';

const FEED = testFeed({ id: 'cq-terminal', party: 'cq-terminal', kind: 'CARRIER' });
const DAY = 24 * 60;
const BILL = 'LBB260301';
const UNIT = container(7);

const departure = iftsta({
  document: 'DOC1',
  madeAt: 61 * DAY,
  statuses: [
    { bill: BILL, booking: 'LBK77001', code: '24', place: 'CNCQI', at: 60 * DAY, units: [UNIT] },
    { bill: BILL, code: '24', place: 'ZZ9QQ', at: 60 * DAY + 60, units: [UNIT] },
  ],
});
const arrival = iftsta({
  document: 'DOC2',
  madeAt: 75 * DAY,
  statuses: [{ bill: BILL, code: '1', place: 'DEDUI', at: 74 * DAY, units: [UNIT] }],
});

const answered = [
  'UNB+UNOC:3+PARTNER+LANDBRIDGE+260305:1500+7',
  'UNH+1+CONTRL:4:1:UN',
  'UCI+4711+LANDBRIDGE+PARTNER+4+23',
  'UNT+3+1',
  'UNZ+1+7',
]
  .map((segment) => `${segment}'`)
  .join('');

/** What the intake writes is what is answered: real messages through the real write path. */
describe('messages that came in', () => {
  let database: TestDatabase;
  let api: Api;
  beforeAll(async () => {
    database = await createTestDatabase();
    const partition = await TestPartition.claim(testIntake(database.pool, { feeds: [FEED] }), FEED.topic);
    await partition.write([arrival, departure, departure, departure.subarray(0, 200), 'hello', answered]);
    api = await startApi(database.url);
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  interface Tracked {
    readonly track: {
      readonly outcome: string;
      readonly journeys: readonly {
        readonly id: string;
        readonly unit: { readonly number: string; readonly checkDigit: string };
        readonly explanation: {
          readonly rule: string;
          readonly winningEvent: { readonly sources: readonly Source[] } | null;
        };
        readonly events: { readonly edges: readonly { readonly node: Event }[] };
        readonly shipments: readonly { readonly document: { readonly number: string } }[];
      }[];
    };
  }
  interface Source {
    readonly byteStart: number;
    readonly byteEnd: number;
    readonly excerpt: { readonly marked: string };
    readonly rawMessage: { readonly id: string };
  }
  interface Event {
    readonly code: string;
    readonly place: { readonly name: string } | null;
    readonly placeCode: { readonly code: string };
    readonly sources: readonly Source[];
  }
  const TRACK = `query ($number: String!) { track(number: $number) { outcome journeys { id status unit { number checkDigit }
    explanation { rule text winningEvent { code sources { byteStart byteEnd excerpt { marked } rawMessage { id } } } losingEvents { reason } }
    events { edges { node { code classifier place { name } placeCode { code } sources { byteStart byteEnd excerpt { marked } rawMessage { id } } } } }
    shipments { document { type number } } } } }`;

  it.each([
    ['its container', UNIT.toLowerCase()],
    ['its bill of lading', BILL],
    ['its booking', 'LBK 77001'],
  ])('are found by %s', async (_name, number) => {
    const { track } = dataOf<Tracked>(await api.ask(TRACK, { number }));
    expect(track.outcome).toBe('FOUND');
    expect(track.journeys.map(({ unit }) => unit)).toEqual([{ number: UNIT, checkDigit: 'VALID' }]);
    expect(track.journeys[0]?.shipments.map(({ document }) => document.number)).toContain(BILL);
    expect(track.journeys[0]?.explanation.winningEvent?.sources).toHaveLength(1);
  });

  it('say every fact with the bytes of theirs that say it, and an unknown place by its code', async () => {
    const { track } = dataOf<Tracked>(await api.ask(TRACK, { number: UNIT }));
    const events = track.journeys[0]?.events.edges.map(({ node }) => node) ?? [];
    expect(events.map(({ place, placeCode }) => [place?.name ?? null, placeCode.code])).toEqual([
      ['Chongqing', 'CNCQI'],
      [null, 'ZZ9QQ'],
      ['Duisburg', 'DEDUI'],
    ]);
    for (const source of events.flatMap(({ sources }) => sources)) {
      const { rawMessage } = dataOf<{ rawMessage: { text: string } }>(
        await api.ask('query ($id: ID!) { rawMessage(id: $id) { text } }', { id: source.rawMessage.id }),
      );
      const bytes = Buffer.from(rawMessage.text, 'latin1')
        .subarray(source.byteStart, source.byteEnd)
        .toString('latin1');
      expect(source.excerpt.marked).toBe(bytes);
      expect(bytes).toContain('STS');
    }
  });

  it('that are repeats, broken or nothing we read are told apart, each with its place', async () => {
    interface Operations {
      readonly feeds: readonly { readonly name: string; readonly counts: unknown; readonly quarantinedOpen: number }[];
      readonly quarantine: {
        readonly edges: readonly {
          readonly node: { readonly fault: { readonly code: string }; readonly rawMessage: { readonly text: string } };
        }[];
      };
    }
    const { feeds, quarantine } = dataOf<Operations>(
      await api.ask(`{ feeds { name quarantinedOpen lag counts { total processed acknowledgements partlyQuarantined quarantined repeats } }
        quarantine(first: 10, filter: { feed: "cq-terminal" }) { edges { node { part fault { code severity detail at { byte } } excerpt { marked } rawMessage { text disposition } } } } }`),
    );
    expect(feeds[0]).toMatchObject({
      name: 'cq-terminal',
      lag: 0,
      quarantinedOpen: quarantine.edges.length,
      counts: { total: 6, processed: 2, acknowledgements: 1, repeats: 1, quarantined: 2, partlyQuarantined: 0 },
    });
    const codes = quarantine.edges.map(({ node }) => node.fault.code);
    expect(codes).toContain('UNRECOGNISED_FORMAT');
    expect(codes).toContain('EDIFACT_TRUNCATED');
  });

  it('that only answer what was sent say what they acknowledge, and with which outcome', async () => {
    const { rows } = await database.pool.query<{ id: string }>(
      `select message_id as id from disposition where disposition = 'ACKNOWLEDGEMENT'`,
    );
    expect(rows).toHaveLength(1);
    const query =
      'query ($id: ID!) { rawMessage(id: $id) { disposition eventCount messages { type acknowledgement { of outcome detail } } } }';
    expect(dataOf(await api.ask(query, { id: rows[0]?.id }))).toMatchObject({
      rawMessage: {
        disposition: 'ACKNOWLEDGEMENT',
        eventCount: 0,
        messages: [{ type: 'CONTRL', acknowledgement: { of: '4711', outcome: 'REJECTED' } }],
      },
    });
  });

  it('that name only a document are found by it, without a journey', async () => {
    const released = iftsta({
      document: 'DOC3',
      madeAt: 80 * DAY,
      statuses: [{ bill: 'LBB260302', code: '24', place: 'CNCQI', at: 79 * DAY, units: [] }],
    });
    const partition = await TestPartition.claim(testIntake(database.pool, { feeds: [FEED] }), FEED.topic, 1);
    await partition.write([released]);
    const query = `{ track(number: "LBB260302") { outcome journeys { id } shipments { status documentEvents { totalCount edges { node { code } } } journeys { totalCount } } } }`;
    expect(dataOf(await api.ask(query))).toEqual({
      track: {
        outcome: 'FOUND',
        journeys: [],
        shipments: [
          {
            status: 'IN_TRANSIT',
            documentEvents: { totalCount: 1, edges: [{ node: { code: 'DEPARTED' } }] },
            journeys: { totalCount: 0 },
          },
        ],
      },
    });
  });
});
