import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { stringify } from 'yaml';
import { dataSourceOptions } from '../../src/database/data-source.js';
import { FeedKeyRow } from '../../src/feeds/http/feed-key.entity.js';
import { FeedKeys } from '../../src/feeds/http/feed-keys.js';
import { startApp } from '../support/app.js';
import type { App } from '../support/app.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { traffic } from '../support/traffic.js';
import { waitUntil } from '../support/wait-until.js';

const name = randomBytes(5).toString('hex');
const [gate, other] = [`gate-${name}`, `other-${name}`];
const folder = mkdtempSync(join(tmpdir(), 'landbridge-gateway-'));
const message = traffic({ seed: 51, messages: 1, topics: ['any'] })[0]?.body ?? Buffer.alloc(0);
const broken = Buffer.from(String(message).slice(0, 200));

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

describe('the HTTP gateway', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let app: App;
  let key: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const options = dataSourceOptions({ url: database.url, poolSize: 2 });
    dataSource = await new DataSource({ ...options, entities: [FeedKeyRow] }).initialize();
    key = await new FeedKeys(dataSource).create(gate);
    const feedsFile = join(folder, 'feeds.yaml');
    const feeds = [gate, other].map((id) => ({ id, party: 'LBGT', kind: 'TERMINAL', country: 'CN', partitions: 1 }));
    writeFileSync(feedsFile, stringify({ feeds }));
    app = await startApp({
      databaseUrl: database.url,
      brokers: process.env.TEST_KAFKA_BROKERS ?? '',
      groupId: `gateway-${name}`,
      feedsFile,
      dist: process.env.TEST_DIST ?? 'dist',
      env: { MAX_MESSAGE_BYTES: '100000', LOG_LEVEL: 'silent' },
    });
    await waitUntil('the app is ready', async () => (await fetch(`${app.url}/health/ready`)).ok);
  });
  afterAll(async () => {
    await app.stop();
    await dataSource.destroy();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${app.url}${path}`, init);
    const body = (await response.json()) as Answer['body'];
    return { status: response.status, type: response.headers.get('content-type'), body };
  }
  const post = (body: Buffer | string, headers: Readonly<Record<string, string>> = {}, feed = gate): Promise<Answer> =>
    ask(`/feeds/${feed}/messages`, {
      method: 'POST',
      body: new Uint8Array(Buffer.from(body)),
      headers: { authorization: `Bearer ${key}`, ...headers },
    });
  const receiptOf = (id: unknown, bearer = key): Promise<Answer> =>
    ask(`/receipts/${String(id)}`, { headers: { authorization: `Bearer ${bearer}` } });
  const processed = (id: unknown): Promise<Answer> =>
    waitUntil(`receipt ${String(id)} is processed`, async () => {
      const answer = await receiptOf(id);
      return answer.body.status !== 'ACCEPTED' && answer;
    });

  it('takes a message under any media type, byte for byte, and says later what became of it', async () => {
    const { status, body } = await post(message, { 'content-type': 'application/json' });
    const sha256 = createHash('sha256').update(message).digest('hex');
    expect({ status, body }).toMatchObject({ status: 202, body: { sha256, status: 'ACCEPTED' } });
    const receipt = await processed(body.receiptId);
    expect(receipt.body).toMatchObject({ status: 'PROCESSED', events: 3 });
    const again = await post(message, { 'content-type': 'text/plain' });
    expect((await processed(again.body.receiptId)).body).toMatchObject({ status: 'REPEAT', events: 3 });
    const { rows } = await database.pool.query<{ body: Buffer }>('select body from inbox');
    expect(rows.map((row) => row.body.equals(message))).toEqual([true, true]);
  });

  it('says what is wrong with a message and where', async () => {
    const { body } = await post(broken);
    const receipt = await processed(body.receiptId);
    expect(receipt.body.status).toMatch(/QUARANTINED/);
    expect(receipt.body.faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ severity: 'error', code: expect.any(String), at: expect.any(Object) }),
      ]),
    );
  });

  it('gives fifty requests with one idempotency key one receipt and one effect', async () => {
    const unique = `${String(message)} `;
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(unique, { 'idempotency-key': 'fifty' })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    const ids = new Set(answers.map(({ body }) => body.receiptId));
    expect(ids.size).toBe(1);
    await processed([...ids][0]);
    const { rows } = await database.pool.query('select count(*)::int as count from inbox where receipt_id = $1', [
      [...ids][0],
    ]);
    expect(rows).toEqual([{ count: 1 }]);
  });

  it.each([
    ['no key', 401, () => post(message, { authorization: '' })],
    [
      'a wrong key',
      401,
      () => post(message, { authorization: `Bearer ${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}` }),
    ],
    ['the key of another feed', 403, () => post(message, {}, other)],
    ['an empty body', 400, () => post('')],
    ['a body over the limit', 413, () => post(Buffer.alloc(100_001, 'A'))],
    ['a packed body', 415, () => post(message, { 'content-encoding': 'gzip' })],
    ['a multipart form', 415, () => post(message, { 'content-type': 'multipart/form-data; boundary=x' })],
    ['an idempotency key of control characters', 400, () => post(message, { 'idempotency-key': 'a b' })],
    ['the receipt of nobody', 404, () => receiptOf('00000000-0000-4000-8000-000000000000')],
    ['a receipt that is none', 404, () => receiptOf('1')],
  ])('refuses %s and says what to do', async (_, status, request) => {
    const answer = await request();
    expect(answer).toMatchObject({ status, type: expect.stringContaining('application/problem+json') });
    expect(answer.body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
  });

  it('refuses another body under a used idempotency key', async () => {
    const first = await post(`${String(message)}  `, { 'idempotency-key': 'used' });
    const second = await post(`${String(message)}   `, { 'idempotency-key': 'used' });
    expect([first.status, second.status]).toEqual([202, 422]);
  });

  it('shows a receipt to the keys of its feed alone', async () => {
    const { body } = await post(message);
    const foreign = await new FeedKeys(dataSource).create(other);
    expect((await receiptOf(body.receiptId, foreign)).status).toBe(404);
    expect((await receiptOf(body.receiptId)).status).toBe(200);
  });

  it('ends a key when it is revoked, and keeps none that could be used', async () => {
    const keys = new FeedKeys(dataSource);
    const short = await keys.create(gate);
    expect((await post(message, { authorization: `Bearer ${short}` })).status).toBe(202);
    expect(await keys.revoke(short.slice(4, 16))).toBe(true);
    expect((await post(message, { authorization: `Bearer ${short}` })).status).toBe(401);
    const { rows } = await database.pool.query<{ row: string }>('select feed_key::text as row from feed_key');
    expect(rows.some(({ row }) => row.includes(short.slice(17)) || row.includes(key.slice(17)))).toBe(false);
  });

  it('lives, is ready and tells its metrics', async () => {
    expect((await ask('/health/live')).body).toEqual({ status: 'live' });
    expect((await ask('/health/ready')).body).toMatchObject({
      status: 'ready',
      parts: { postgres: 'ok', intake: 'ok' },
    });
    const text = await (await fetch(`${app.url}/metrics`)).text();
    expect(text).toMatch(/landbridge_messages_total\{feed="gate-\w+",disposition="PROCESSED"\} [1-9]/);
  });
});
