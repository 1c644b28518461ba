import { processBatch } from '../../src/intake/process-batch.js';
import { MappedFeeds, type MappedRegistry } from '../../src/mappings/mapped-feeds.js';
import { ReplayRunner } from '../../src/replay/replay-runner.js';
import { container, iftsta } from '../intake/messages.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testFeed, testIntake, TestPartition } from '../support/intake.js';
import { brokenInvariants } from '../support/invariants.js';
import { dataOf, startApi, type Api } from './support/api.js';

const DAY = 24 * 60;

/** Feeds as a process has them that has not yet heard of a decision. */
const standingStill = (registry: MappedRegistry): MappedFeeds =>
  Object.assign(new MappedFeeds(registry.feeds), { load: () => Promise.resolve(registry) });

const FEED = testFeed({ id: 'cq-terminal', party: 'cq-terminal' });
const UNIT = container(9);

const said = (document: string, code: string, unit = UNIT): Buffer =>
  iftsta({
    document,
    madeAt: 61 * DAY,
    statuses: [{ bill: 'LBB260401', code, place: 'CNCQI', at: 60 * DAY, units: [unit] }],
  });

describe('a status code that nobody can read', () => {
  let database: TestDatabase;
  let api: Api;
  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database.url);
  });
  beforeEach(async () => {
    await database.clear();
    const partition = await TestPartition.claim(testIntake(database.pool, { feeds: [FEED] }), FEED.topic);
    await partition.write([
      said('DOC1', 'LBX'),
      said('DOC2', 'LBX', container(10)),
      said('DOC3', 'LBY'),
      said('DOC4', '24'),
    ]);
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const ask = async <T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> =>
    dataOf<T>(await api.ask(query, variables));
  interface Unmapped {
    readonly unmappedCodes: {
      readonly edges: readonly { readonly node: { readonly code: string; readonly events: number } }[];
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    };
  }
  const PAGE = `pageInfo { endCursor hasNextPage } edges { node { code events feed { id } firstSeenAt lastSeenAt
    example { code wording unit { number } sources { excerpt { marked } } } } }`;
  const codes = async (): Promise<readonly (readonly [string, number])[]> =>
    (await ask<Unmapped>(`{ unmappedCodes { ${PAGE} } }`)).unmappedCodes.edges.map(({ node }) => [
      node.code,
      node.events,
    ]);
  interface Mapped {
    readonly mapCode: {
      readonly preview: Readonly<Record<string, unknown>> | null;
      readonly replay: { readonly id: string; readonly status: string } | null;
    };
  }
  const map = (input: Readonly<Record<string, unknown>>): Promise<Mapped> =>
    ask<Mapped>(
      `mutation ($input: MapCodeInput!) { mapCode(input: $input) {
         preview { messages messagesChanged eventsAdded journeysChanged } replay { id status notify scope { code } } } }`,
      { input: { feed: FEED.id, ...input } },
    );
  const eventCodes = async (): Promise<readonly string[]> =>
    (
      await database.pool.query<{ code: string }>(
        `select code from journal j join journal_source s using (event_id, month) where superseded_at is null order by 1`,
      )
    ).rows.map(({ code }) => code);
  const workOff = async (): Promise<void> => {
    const runner = new ReplayRunner(testIntake(database.pool, { feeds: [FEED] }));
    while (await runner.step());
  };

  it('waits in the list with what waits for it, and pages', async () => {
    expect(await codes()).toEqual([
      ['LBX', 2],
      ['LBY', 1],
    ]);
    const first = await ask<Unmapped>(`{ unmappedCodes(first: 1) { ${PAGE} } }`);
    expect(first.unmappedCodes.pageInfo.hasNextPage).toBe(true);
    expect(first.unmappedCodes.edges[0]?.node).toMatchObject({
      feed: { id: expect.any(String) },
      example: {
        code: 'UNKNOWN',
        wording: 'LBX',
        sources: [{ excerpt: { marked: expect.stringContaining('LBX') } }],
      },
    });
    const { endCursor: after } = first.unmappedCodes.pageInfo;
    const second = await ask<Unmapped>(
      `query ($after: String) { unmappedCodes(first: 1, after: $after) { ${PAGE} } }`,
      { after },
    );
    expect(second.unmappedCodes.edges.map(({ node }) => node.code)).toEqual(['LBY']);
  });

  it('shows in a dry run what its meaning would change, and changes nothing', async () => {
    const { mapCode } = await map({ code: 'LBX', event: 'LOADED', dryRun: true });
    expect(mapCode.preview).toEqual({ messages: 2, messagesChanged: 2, eventsAdded: 2, journeysChanged: 2 });
    expect(mapCode.replay).toBeNull();
    expect(await codes()).toHaveLength(2);
  });

  it('once mapped, is read in messages that came before and in those that come after', async () => {
    const { mapCode } = await map({ code: 'LBX', event: 'LOADED', reason: 'agreed with the terminal' });
    expect(mapCode.replay).toMatchObject({ status: 'RUNNING', notify: false, scope: { code: 'LBX' } });
    const reader = await TestPartition.claim(testIntake(database.pool, { feeds: [FEED] }), FEED.topic);
    await reader.write([said('DOC5', 'LBX', container(11))]);
    await workOff();
    expect(await eventCodes()).toEqual(['DEPARTED', 'LOADED', 'LOADED', 'LOADED', 'UNKNOWN']);
    expect(await codes()).toEqual([['LBY', 1]]);
    expect(await brokenInvariants(database.pool)).toEqual({});
  });

  it('mapped anew, means what was decided last, everywhere', async () => {
    await map({ code: 'LBX', event: 'LOADED' });
    await workOff();
    await map({ code: 'LBX', event: 'DISCHARGED', classifier: 'PLANNED' });
    await workOff();
    expect(await eventCodes()).toEqual(['DEPARTED', 'DISCHARGED', 'DISCHARGED', 'UNKNOWN']);
    expect(await brokenInvariants(database.pool)).toEqual({});
  });

  it.each([
    ['a feed that there is not', { feed: 'nobody', code: 'LBX', event: 'LOADED' }],
    ['no code', { code: '', event: 'LOADED' }],
    ['no meaning', { code: 'LBX', event: 'UNKNOWN' }],
  ])('is not mapped for %s', async (_, input) => {
    const { errors } = await api.ask('mutation ($input: MapCodeInput!) { mapCode(input: $input) { replay { id } } }', {
      input: { feed: FEED.id, ...input },
    });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('read by a batch while it is being decided is read again with the decision', async () => {
    const intake = testIntake(database.pool, { feeds: [FEED] });
    const partition = await TestPartition.claim(intake, FEED.topic);
    const { version } = await intake.mapped.load(database.pool);
    await map({ code: 'LBX', event: 'LOADED' });
    const stale = { ...intake, mapped: standingStill({ feeds: intake.feeds, version }) };
    await expect(partition.run([said('DOC6', 'LBX')], (batch) => processBatch(batch, stale))).rejects.toMatchObject({
      code: '40001',
    });
  });
});
