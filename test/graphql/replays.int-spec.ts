import { processBatch } from '../../src/intake/process-batch.js';
import { ReplayRunner } from '../../src/replay/replay-runner.js';
import { container, iftsta } from '../intake/messages.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { countOf, testFeed, testIntake, TestPartition } from '../support/intake.js';
import { waitUntil } from '../support/wait-until.js';
import { dataOf, startApi, type Api } from './support/api.js';
import { connect, listen } from './support/socket.js';

const DAY = 24 * 60;
const OLD_FEED = testFeed({ id: 'cq-terminal', party: 'cq-terminal' });
// As the registry of the program has it: a private status code was mapped meanwhile.
const NEW_FEED = { ...OLD_FEED, expectedEveryMinutes: 60, statusCodes: { LBX: { code: 'LOADED' as const } } };
const UNIT = container(9);
const BILL = 'LBB260401';
const privately = iftsta({
  document: 'DOC1',
  madeAt: 61 * DAY,
  statuses: [{ bill: BILL, code: 'LBX', place: 'CNCQI', at: 60 * DAY, units: [UNIT] }],
});
const plainly = iftsta({
  document: 'DOC2',
  madeAt: 62 * DAY,
  statuses: [{ bill: 'LBB260402', code: '24', place: 'CNCQI', at: 61 * DAY, units: [container(10)] }],
});

describe('replays and second tries', () => {
  let database: TestDatabase;
  let api: Api;
  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database.url);
  });
  beforeEach(async () => {
    await database.clear();
    const intake = testIntake(database.pool, { feeds: [OLD_FEED] });
    const partition = await TestPartition.claim(intake, OLD_FEED.topic);
    await partition.write([privately, privately]);
    await partition.run([plainly], (batch) => processBatch({ ...batch, failure: new Error('we failed') }, intake));
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const ask = async <T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> =>
    dataOf<T>(await api.ask(query, variables));

  interface Replay {
    readonly id: string;
    readonly status: string;
    readonly preview: Readonly<Record<string, unknown>>;
    readonly progress: { readonly done: number; readonly total: number } | null;
  }
  const REPLAY = `id status notify error scope { feed numbers } progress { done total messagesChanged eventsAdded eventsRemoved failed }
    preview { messages messagesChanged eventsAdded eventsRemoved journeysChanged statusesChanged complete
      events { change code placeCode { code } unit { number } rawMessage { disposition } }
      journeys { kind unitNumber status previousStatus journey { status } } }`;
  const preview = async (scope: Readonly<Record<string, unknown>>): Promise<Replay> =>
    (
      await ask<{ replay: Replay }>(
        `mutation ($scope: ReplayScope!) { replay: previewReplay(scope: $scope) { ${REPLAY} } }`,
        { scope },
      )
    ).replay;
  const command = async (name: string, id: string): Promise<Replay> =>
    (
      await ask<{ replay: Replay }>(
        `mutation ($id: ID!) { replay: ${name}(${name === 'startReplay' ? 'previewId' : 'id'}: $id) { ${REPLAY} } }`,
        { id },
      )
    ).replay;
  const codeOf = async (query: string, variables: Readonly<Record<string, unknown>>): Promise<string | undefined> =>
    (await api.ask(query, variables)).errors[0]?.extensions.code;
  const work = async (): Promise<void> => {
    const runner = new ReplayRunner(testIntake(database.pool, { feeds: [NEW_FEED] }));
    while (await runner.step());
  };

  it.each([
    ['a feed', { feed: 'cq-terminal' }],
    ['a container', { number: UNIT.toLowerCase() }],
    ['a bill of lading', { number: BILL }],
  ])('a preview for %s says what would change and changes nothing', async (_name, scope) => {
    const facts = await countOf(database.pool, 'journal');
    const found = await preview(scope);
    expect(found).toMatchObject({
      status: 'PREVIEWED',
      progress: null,
      preview: {
        messagesChanged: 'feed' in scope ? 2 : 1,
        complete: true,
        events: expect.arrayContaining([
          {
            change: 'REMOVED',
            code: 'UNKNOWN',
            placeCode: { code: 'CNCQI' },
            unit: { number: UNIT },
            rawMessage: { disposition: 'PROCESSED' },
          },
          {
            change: 'ADDED',
            code: 'LOADED',
            placeCode: { code: 'CNCQI' },
            unit: { number: UNIT },
            rawMessage: { disposition: 'PROCESSED' },
          },
        ]) as unknown,
      },
    });
    expect(found.preview.journeys).toContainEqual(
      expect.objectContaining({ unitNumber: UNIT, journey: expect.anything() as unknown }),
    );
    expect(await countOf(database.pool, 'journal')).toBe(facts);
    expect(
      (await ask<{ track: { journeys: unknown } }>(`{ track(number: "${UNIT}") { journeys { milestones { code } } } }`))
        .track.journeys,
    ).toEqual([{ milestones: [] }]);
  });

  it('a started replay changes what was previewed, is followed while it works, and tells nobody unless asked', async () => {
    const told = await countOf(database.pool, 'outbox');
    const { id } = await preview({ number: UNIT });
    const client = connect(api);
    const progress = listen<Replay>(
      client,
      'subscription ($id: ID!) { replayProgress(id: $id) { status progress { done total } } }',
      { id },
    );
    await waitUntil('the replay is told', () => progress.told.length > 0);
    expect(await command('startReplay', id)).toMatchObject({ status: 'RUNNING', progress: { done: 0, total: 1 } });
    await work();
    await waitUntil('the end is told', progress.over);
    expect(progress.told.at(-1)).toEqual({ status: 'DONE', progress: { done: 1, total: 1 } });
    expect(
      (await ask<{ replay: Replay }>(`query ($id: ID!) { replay(id: $id) { ${REPLAY} } }`, { id })).replay,
    ).toMatchObject({
      status: 'DONE',
      progress: { messagesChanged: 1, eventsAdded: 1, eventsRemoved: 1, failed: 0 },
    });
    expect(await ask(`{ track(number: "${UNIT}") { journeys { milestones { code } } } }`)).toEqual({
      track: { journeys: [{ milestones: [{ code: 'LOADED' }] }] },
    });
    expect(await countOf(database.pool, 'outbox')).toBe(told);
    await client.dispose();
  });

  it('is paused, resumed and cancelled; what its status does not allow is a conflict', async () => {
    const { id } = await preview({ feed: 'cq-terminal' });
    const pause = 'mutation ($id: ID!) { pauseReplay(id: $id) { id } }';
    expect(await codeOf(pause, { id })).toBe('CONFLICT');
    await command('startReplay', id);
    expect((await command('pauseReplay', id)).status).toBe('PAUSED');
    expect((await command('resumeReplay', id)).status).toBe('RUNNING');
    expect((await command('cancelReplay', id)).status).toBe('CANCELLED');
    expect(await codeOf(pause, { id })).toBe('CONFLICT');
    const nobody = Buffer.from('Replay:00000000-0000-4000-8000-000000000000').toString('base64url');
    expect(await codeOf(pause, { id: nobody })).toBe('NOT_FOUND');
    expect(await ask(`query ($id: ID!) { node(id: $id) { __typename ... on Replay { status } } }`, { id })).toEqual({
      node: { __typename: 'Replay', status: 'CANCELLED' },
    });
  });

  it('replays are listed newest first, by page', async () => {
    const ids = [];
    for (const number of [UNIT, BILL, UNIT]) ids.unshift((await preview({ number })).id);
    interface Listed {
      readonly replays: {
        readonly edges: readonly { readonly node: Replay }[];
        readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
      };
    }
    const list =
      'query ($after: String) { replays(first: 2, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } } }';
    const first = (await ask<Listed>(list)).replays;
    const second = (await ask<Listed>(list, { after: first.pageInfo.endCursor })).replays;
    expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(ids);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  it('nobody replays everything by leaving the scope empty', async () => {
    expect(await codeOf(`mutation { previewReplay(scope: {}) { id } }`, {})).toBe('BAD_USER_INPUT');
    expect(await codeOf(`mutation { previewReplay(scope: { number: " " }) { id } }`, {})).toBe('BAD_USER_INPUT');
  });

  it('a feed that there is not is named as a mistake', async () => {
    const { errors } = await api.ask('mutation { previewReplay(scope: { feed: "nobody" }) { id } }', {});
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('nobody'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  describe('a message on which our own program failed', () => {
    interface Retried {
      readonly quarantine: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
    }
    const waiting = async (): Promise<readonly string[]> =>
      (
        await ask<Retried>('{ quarantine(filter: { status: OPEN, code: INTERNAL_ERROR }) { edges { node { id } } } }')
      ).quarantine.edges.map(({ node }) => node.id);

    it('is read when it is tried once more, and leaves the quarantine', async () => {
      const ids = await waiting();
      expect(ids).toHaveLength(1);
      const retry =
        'mutation ($ids: [ID!]!) { retryQuarantined(ids: $ids) { asked resolved stillOpen receiptId quarantined { status resolution rawMessage { disposition } } } }';
      expect(await ask(retry, { ids })).toEqual({
        retryQuarantined: {
          asked: 1,
          resolved: 1,
          stillOpen: 0,
          receiptId: null,
          quarantined: [{ status: 'RESOLVED', resolution: 'read again', rawMessage: { disposition: 'PROCESSED' } }],
        },
      });
      expect(await waiting()).toEqual([]);
      expect(await ask(`{ track(number: "LBB260402") { outcome } }`)).toEqual({ track: { outcome: 'FOUND' } });
    });

    it('is asked for by the ids of quarantined errors, at least one', async () => {
      const retry = 'mutation ($ids: [ID!]!) { retryQuarantined(ids: $ids) { asked } }';
      expect(await codeOf(retry, { ids: [] })).toBe('BAD_USER_INPUT');
      expect(await codeOf(retry, { ids: [Buffer.from('Feed:cq-terminal').toString('base64url')] })).toBe(
        'BAD_USER_INPUT',
      );
    });
  });
});
