import type { Client } from 'graphql-ws';
import { tellChanges } from '../../src/read-model/outbox.store.js';
import { inTransaction } from '../../src/database/write-pool.js';
import type { JourneyChange } from '../../src/tracking/journey.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { waitUntil } from '../support/wait-until.js';
import { startApi, type Api } from './support/api.js';
import { connect, listen as listenTo, type Listener } from './support/socket.js';
import { uuid } from './support/facts.js';
import { billOf, storeShipmentList, unitOf } from './support/world.js';

describe('journeyChanged', () => {
  let database: TestDatabase;
  let api: Api;
  let client: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    await storeShipmentList(database.pool);
    api = await startApi(database.url);
  });
  beforeEach(() => {
    client = connect(api);
  });
  afterEach(() => client.dispose());
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const changeOf = (unit: string, status: JourneyChange['status']): JourneyChange => ({
    journey: uuid('journey', unit, 1) as JourneyChange['journey'],
    unitKey: `CONTAINER:${unit}` as JourneyChange['unitKey'],
    kind: 'STATUS_CHANGED',
    status,
    previousStatus: 'PLANNED',
  });
  const tell = (...changes: readonly JourneyChange[]): Promise<void> =>
    inTransaction(database.pool, (tx) => tellChanges(tx, changes));

  interface Told {
    readonly kind: string;
    readonly status: string;
    readonly journey: { readonly unit: { readonly number: string }; readonly shipments: readonly unknown[] } | null;
  }
  const QUERY = `subscription ($number: String!) { journeyChanged(number: $number) {
    kind status previousStatus at byReplay journeyId journey { status unit { number } shipments { document { number } } } } }`;

  const listen = (number: string, query = QUERY): Listener<Told> => listenTo(client, query, { number });

  /** A subscription begins when the server has looked at the outbox: changes are told again until the first arrives. */
  const begun = (listener: Listener<Told>, change: JourneyChange): Promise<unknown> =>
    waitUntil('the subscription has begun', async () => {
      await tell(change);
      return listener.told.length > 0;
    });

  it('tells every change of a container, with the journey as it is now, and nothing of others', async () => {
    const listener = listen(` ${unitOf(9).toLowerCase()} `);
    await begun(listener, changeOf(unitOf(9), 'IN_TRANSIT'));
    await tell(changeOf(unitOf(10), 'DELIVERED'), changeOf(unitOf(9), 'AT_BORDER'));
    const last = await waitUntil(
      'the change is told',
      () => listener.told.find(({ status }) => status === 'AT_BORDER') ?? null,
    );
    expect(last).toMatchObject({
      kind: 'STATUS_CHANGED',
      previousStatus: 'PLANNED',
      byReplay: false,
      journey: { status: 'IN_TRANSIT', unit: { number: unitOf(9) }, shipments: [{ document: { number: billOf(9) } }] },
    });
    expect(new Set(listener.told.map(({ journey }) => journey?.unit.number))).toEqual(new Set([unitOf(9)]));
  });

  it('tells by a bill of lading the changes of every container under it', async () => {
    const listener = listen(billOf(11));
    await begun(listener, changeOf(unitOf(11), 'IN_TRANSIT'));
    await tell(changeOf(unitOf(12), 'DELIVERED'), changeOf(unitOf(11, true), 'DELIVERED'));
    await waitUntil('the second container is told', () =>
      listener.told.some(({ journey }) => journey?.unit.number === unitOf(11, true)),
    );
    expect(listener.told.map(({ journey }) => journey?.unit.number)).not.toContain(unitOf(12));
  });

  it('a change of a transaction that commits late is told too', async () => {
    const listener = listen(unitOf(13));
    await begun(listener, changeOf(unitOf(13), 'IN_TRANSIT'));
    await inTransaction(database.pool, async (slow) => {
      await tellChanges(slow, [changeOf(unitOf(13), 'AT_BORDER')]);
      await tell(changeOf(unitOf(13), 'DELIVERED'));
    });
    await waitUntil('both are told', () =>
      ['AT_BORDER', 'DELIVERED'].every((status) => listener.told.some((change) => change.status === status)),
    );
  });

  it.each([
    ['a blank number', ' ', QUERY, 'BAD_USER_INPUT'],
    [
      'a field that is not there',
      unitOf(9),
      'subscription ($number: String!) { journeyChanged(number: $number) { nothing } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'too long a document',
      unitOf(9),
      `subscription ($number: String!) { journeyChanged(number: $number) { ${'kind '.repeat(1_100)} } }`,
      'QUERY_TOO_COMPLEX',
    ],
  ])('is refused for %s', async (_name, number, query, code) => {
    const { errors } = listen(number, query);
    await waitUntil('it is refused', () => errors.length > 0);
    expect(errors[0]).toMatchObject([{ extensions: { code } }]);
  });

  it('a program that stops closes the connection instead of ending the subscription, so that clients come back', async () => {
    const other = await startApi(database.url);
    const leaving = connect(other);
    const listener = listenTo<Told>(leaving, QUERY, { number: unitOf(14) });
    await begun(listener, changeOf(unitOf(14), 'IN_TRANSIT'));
    await other.stop();
    await waitUntil('the connection is closed', () => listener.errors.length > 0);
    expect(listener.over()).toBe(false);
    expect([1001, 1005, 1012]).toContain((listener.errors[0] as { readonly code: number }).code);
  });

  it('a message larger than a subscription needs closes the connection', async () => {
    const { errors } = listen(unitOf(9), `${QUERY} #${'x'.repeat(20_000)}`);
    await waitUntil('it is closed', () => errors.length > 0);
    expect(errors[0]).toMatchObject({ code: 1009 });
  });
});
