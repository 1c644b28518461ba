import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { container, iftsta } from '../intake/messages.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Oracle } from '../support/oracle.js';
import { waitUntil } from '../support/wait-until.js';
import { dataOf, startApi, type Api } from './support/api.js';
import { connect, listen } from './support/socket.js';

const UNIT = container(21);
const DAY = 24 * 60;

/** From Kafka to the subscriber, and back by the hand of an operator: the whole program on a real broker. */
describe('the living program', () => {
  const name = randomBytes(5).toString('hex');
  const topic = `feed.live-${name}`;
  const brokers = process.env.TEST_KAFKA_BROKERS ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'landbridge-live-'));
  let database: TestDatabase;
  let oracle: Oracle;
  let api: Api;
  beforeAll(async () => {
    const feedsFile = join(folder, 'feeds.yaml');
    writeFileSync(
      feedsFile,
      `feeds: [{ id: live, topic: ${topic}, party: line, kind: CARRIER, country: CN, time: { defaultZone: Asia/Shanghai } }]`,
    );
    database = await createTestDatabase();
    api = await startApi(database.url, {}, { role: 'all', brokers, feedsFile, groupId: `live-${name}` });
    oracle = new Oracle(brokers);
    await oracle.connect();
  });
  afterAll(async () => {
    await oracle.close();
    await api.stop();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  interface Quarantined {
    readonly quarantine: {
      readonly edges: readonly {
        readonly node: { readonly id: string; readonly rawMessage: { readonly id: string; readonly text: string } };
      }[];
    };
  }
  interface Told {
    readonly kind: string;
    readonly journey: { readonly unit: { readonly number: string } };
  }

  it('a broken message is corrected by an operator, sent again, and heard by whoever follows the container', async () => {
    const whole = iftsta({
      document: 'DOC1',
      madeAt: 61 * DAY,
      statuses: [{ bill: 'LBB260501', code: '24', place: 'CNCQI', at: 60 * DAY, units: [UNIT] }],
    });
    const broken = Buffer.from(whole.toString('latin1').replace('DTM+334:202603', 'DTM+334:202620'), 'latin1');
    expect(broken.equals(whole)).toBe(false);
    const client = connect(api);
    const changes = listen<Told>(
      client,
      'subscription ($number: String!) { journeyChanged(number: $number) { kind journey { unit { number } } } }',
      { number: UNIT },
    );

    await waitUntil('the topic is there and the message in it', () =>
      oracle.send([{ topic, body: broken, timestamp: Date.now() }]).then(() => true),
    );
    const [waiting] = await waitUntil('it waits in quarantine', async () => {
      const { quarantine } = dataOf<Quarantined>(
        await api.ask('{ quarantine(filter: { status: OPEN }) { edges { node { id rawMessage { id text } } } } }'),
      );
      return quarantine.edges.length > 0 && quarantine.edges.map(({ node }) => node);
    });
    expect(waiting?.rawMessage.text).toBe(broken.toString('latin1'));

    const retry =
      'mutation ($ids: [ID!]!, $body: String) { retryQuarantined(ids: $ids, editedBody: $body) { resolved receiptId } }';
    const corrected = waiting?.rawMessage.text.replace('DTM+334:202620', 'DTM+334:202603');
    expect(dataOf(await api.ask(retry, { ids: [waiting?.id], body: corrected }))).toEqual({
      retryQuarantined: { resolved: 1, receiptId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
    });
    const change = await waitUntil('the change is told', () => changes.told[0] ?? null);
    expect(change).toEqual({ kind: 'CREATED', journey: { unit: { number: UNIT } } });
    const { track } = dataOf<{ track: unknown }>(
      await api.ask(
        `{ track(number: "${UNIT}") { outcome journeys { events { edges { node { sources { rawMessage { text receiptId editedFrom { id } } } } } } } } }`,
      ),
    );
    expect(track).toMatchObject({
      outcome: 'FOUND',
      journeys: [
        {
          events: {
            edges: [
              { node: { sources: [{ rawMessage: { text: corrected, editedFrom: { id: waiting?.rawMessage.id } } }] } },
            ],
          },
        },
      ],
    });
    await client.dispose();
  });
});
