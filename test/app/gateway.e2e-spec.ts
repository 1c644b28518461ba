import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { jest } from '@jest/globals';
import { startLocalKafka, type LocalKafka } from '../../src/local-servers/local-kafka.js';
import { container, iftsta } from '../intake/messages.js';
import { killServer } from '../local-servers/server-faults.js';
import { waitUntil } from '../support/wait-until.js';
import { AppWorld } from './app-world.js';

jest.setTimeout(120_000);

const LIMIT_BYTES = 4_096;
const DAY = 24 * 60;

let folder: string;
let kafka: LocalKafka;
let world: AppWorld;
let feed: string;
let key: string;
let otherKey: string;

const startKafka = (port?: number): Promise<LocalKafka> =>
  startLocalKafka({
    home: folder,
    port,
    cacheDir: process.env.TEST_CACHE_DIR,
    environment: process.env,
    log: () => undefined,
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'landbridge-gateway-'));
  kafka = await startKafka();
  world = await AppWorld.create({ brokers: kafka.brokers.join(','), env: { MAX_MESSAGE_BYTES: String(LIMIT_BYTES) } });
  [feed] = world.feeds;
  [key, otherKey] = await Promise.all([world.key(feed), world.key(world.feeds[1])]);
});

afterAll(async () => {
  await world.close();
  await kafka.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A departure from Chongqing, different for every document. */
const departure = (document: string, place = 'CNCQI'): Buffer =>
  iftsta({
    document,
    madeAt: 0,
    statuses: [{ bill: `LBB${document}`, code: '24', place, at: -DAY, units: [container(document.length)] }],
  });

interface PostOptions {
  readonly to?: string;
  /** null: without an Authorization header. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

function post(body: Buffer | string, options: PostOptions = {}): Promise<Response> {
  const bearer = options.key === undefined ? key : options.key;
  return fetch(`${world.app.url}/feeds/${options.to ?? feed}/messages`, {
    method: 'POST',
    headers: { ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }), ...options.headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
}

/** A body whose length nobody knows before it ends. */
async function postInChunks(chunks: readonly Buffer[]): Promise<Response> {
  const posting = request(`${world.app.url}/feeds/${feed}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
  });
  // The gateway closes as soon as it has read enough.
  posting.on('error', () => undefined);
  for (const chunk of chunks) posting.write(chunk);
  posting.end();
  const [answer] = (await once(posting, 'response')) as [IncomingMessage];
  const { statusCode: status, headers } = answer;
  return new Response(await text(answer), { status, headers: { 'content-type': headers['content-type'] ?? '' } });
}

interface Accepted {
  readonly receiptId: string;
  readonly sha256: string;
  readonly status: string;
}

async function accepted(body: Buffer | string, options?: PostOptions): Promise<Accepted> {
  const response = await post(body, options);
  expect(response.status).toBe(202);
  return (await response.json()) as Accepted;
}

const receiptOf = (receiptId: string, bearer = key): Promise<Response> =>
  fetch(`${world.app.url}/receipts/${receiptId}`, { headers: { authorization: `Bearer ${bearer}` } });

interface Receipt {
  readonly receiptId: string;
  readonly status: string;
  readonly events: number | null;
  readonly faults: readonly {
    readonly code: string;
    readonly message: number | null;
    readonly at: { readonly byte: number };
  }[];
  readonly processedAt: string | null;
}

const processed = (receiptId: string): Promise<Receipt> =>
  waitUntil(`${receiptId} is taken in`, async () => {
    const receipt = (await (await receiptOf(receiptId)).json()) as Receipt;
    expect(receipt.receiptId).toBe(receiptId);
    return receipt.status === 'ACCEPTED' ? null : receipt;
  });

async function expectProblem(response: Response, status: number, code: string): Promise<void> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem: unknown = await response.json();
  expect([response.status, problem]).toEqual([
    status,
    { type: `urn:landbridge:problem:${code}`, title: expect.any(String), status, detail: expect.any(String) },
  ]);
}

const countOf = async (receiptId: string): Promise<number> => {
  const { rowCount } = await world.database.pool.query('select from inbox where receipt_id = $1', [receiptId]);
  return rowCount ?? 0;
};

describe('a message over HTTP', () => {
  it('is accepted, comes through Kafka byte for byte, and its receipt tells what was read', async () => {
    const body = departure('1');
    const { receiptId, sha256, status } = await accepted(body);
    expect([status, sha256]).toEqual(['ACCEPTED', createHash('sha256').update(body).digest('hex')]);

    expect(await processed(receiptId)).toEqual({
      receiptId,
      status: 'PROCESSED',
      rawMessageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      events: 1,
      faults: [],
      processedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    const { rows } = await world.database.pool.query<{ topic: string; offset: string; body: Buffer }>(
      `select i.topic, i."offset", i.body from inbox i join feed_position p using (topic, partition)
        where i.receipt_id = $1 and p.next_offset > i."offset"`,
      [receiptId],
    );
    expect(rows.map(({ topic }) => topic)).toEqual([`feed.${feed}`]);
    expect(rows[0]?.body.equals(body)).toBe(true);
  });

  it('whatever its sender calls it, is its bytes', async () => {
    for (const type of [
      'application/json',
      'application/x-www-form-urlencoded',
      'application/edifact',
      'no such type',
    ]) {
      const body = departure(`TYPE${type.length}`);
      const { receiptId } = await accepted(body, { headers: { 'content-type': type } });
      expect(await processed(receiptId)).toMatchObject({ status: 'PROCESSED', events: 1 });
    }
  });

  it('that says nothing we read is accepted all the same, and its receipt names every fault and its place', async () => {
    const { receiptId } = await accepted('this is no status message');
    expect(await processed(receiptId)).toMatchObject({
      status: 'QUARANTINED',
      events: 0,
      faults: [{ message: null, severity: 'error', code: 'UNRECOGNISED_FORMAT', at: { byte: 0 } }],
    });
  });

  it('that breaks off is quarantined in part: the receipt tells what was read of it and where it ends', async () => {
    const whole = departure('2');
    const second = whole.subarray(whole.indexOf('UNH'), whole.indexOf('UNT'));
    const body = Buffer.concat([whole.subarray(0, whole.indexOf('UNZ')), second]);
    const receipt = await processed((await accepted(body)).receiptId);
    expect(receipt.status).toBe('PARTLY_QUARANTINED');
    expect(receipt.events).toBeGreaterThan(0);
    const truncated = receipt.faults.find(({ code }) => code === 'EDIFACT_TRUNCATED');
    expect(truncated).toMatchObject({ message: 1 });
    expect(truncated?.at.byte).toBeGreaterThanOrEqual(whole.indexOf('UNZ'));
  });

  it('sent again is a repeat with a receipt of its own', async () => {
    const body = departure('33');
    const first = await accepted(body);
    await processed(first.receiptId);
    const again = await accepted(body);
    expect(again.receiptId).not.toBe(first.receiptId);
    expect((await processed(again.receiptId)).status).toBe('REPEAT');
    expect((await processed(first.receiptId)).status).toBe('PROCESSED');
  });
});

describe('an Idempotency-Key', () => {
  it('makes the same request one message, with one receipt, also when both come at once', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const receipts = await Promise.all(Array.from({ length: 4 }, () => accepted(departure('444'), { headers })));
    receipts.push(await accepted(departure('444'), { headers }));
    const ids = new Set(receipts.map(({ receiptId }) => receiptId));
    expect(ids.size).toBe(1);
    const [receiptId = ''] = ids;
    expect((await processed(receiptId)).status).toBe('PROCESSED');
    // A message behind all of them in the same topic: had there been a second one it would be there by now.
    await processed((await accepted(departure('4444'))).receiptId);
    expect(await countOf(receiptId)).toBe(1);
  });

  it('is refused for another body, and belongs to its feed alone', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    await accepted(departure('5'), { headers });
    await expectProblem(await post(departure('55'), { headers }), 422, 'key-reused');
    await accepted(departure('55'), { headers, to: world.feeds[1], key: otherKey });
  });

  it('that is no visible ASCII or too long is refused', async () => {
    for (const value of ['a b', 'x'.repeat(201)]) {
      const refused = await post(departure('6'), { headers: { 'idempotency-key': value } });
      await expectProblem(refused, 400, 'bad-request');
    }
  });
});

describe('refused, as problem+json, is', () => {
  it.each([
    ['a request without a key', null, 'key-missing'],
    ['a key that is none of ours', `lbk_${'0'.repeat(12)}_${'x'.repeat(32)}`, 'key-unknown'],
    ['a word that is no key', 'secret', 'key-unknown'],
  ])('%s', async (_name, wrong, code) => {
    const refused = await post(departure('7'), { key: wrong });
    expect(refused.headers.get('www-authenticate')).toBe('Bearer');
    await expectProblem(refused, 401, code);
  });

  it('the id of a real key with another secret', async () => {
    await expectProblem(await post(departure('7'), { key: `${key.slice(0, -4)}AAAA` }), 401, 'key-unknown');
  });

  it('a key of another feed', async () => {
    await expectProblem(await post(departure('7'), { key: otherKey }), 403, 'key-of-other-feed');
  });

  it('a feed that is not registered, whatever the key', async () => {
    const refused = await post(departure('7'), { to: 'nobody' });
    expect([403, 404]).toContain(refused.status);
    expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('a feed that has left the registry, even with its own old key', async () => {
    const gone = await world.key(world.feeds[1]);
    await world.database.pool.query(`update feed_key set feed = 'gone' where id = $1`, [gone.slice(4, 16)]);
    await expectProblem(await post(departure('7'), { to: 'gone', key: gone }), 404, 'feed-unknown');
  });

  it('an empty body', async () => {
    await expectProblem(await post(''), 400, 'bad-request');
  });

  it('a body over the limit, told or not told beforehand how long it is', async () => {
    const large = Buffer.alloc(LIMIT_BYTES + 1, 'x');
    await expectProblem(await post(large), 413, 'too-large');
    const chunked = await postInChunks([large.subarray(0, 100), large.subarray(100)]);
    await expectProblem(chunked, 413, 'too-large');
    expect((await post(Buffer.alloc(LIMIT_BYTES, 'x'))).status).toBe(202);
  });

  it('a packed body', async () => {
    const packed = { headers: { 'content-encoding': 'gzip' } };
    await expectProblem(await post(departure('7'), packed), 415, 'encoded');
    const form = { headers: { 'content-type': 'multipart/form-data; boundary=x' } };
    await expectProblem(await post(departure('7'), form), 415, 'encoded');
  });

  it('a receipt that nobody gave, or that was given to another feed', async () => {
    const { receiptId } = await accepted(departure('77'));
    await expectProblem(await receiptOf(randomUUID()), 404, 'receipt-unknown');
    await expectProblem(await receiptOf('no-uuid'), 404, 'receipt-unknown');
    await expectProblem(await receiptOf(receiptId, otherKey), 404, 'receipt-unknown');
    await expectProblem(await fetch(`${world.app.url}/receipts/${receiptId}`), 401, 'key-missing');
    expect((await receiptOf(receiptId)).status).toBe(200);
  });

  it('a key that was revoked, from the next request on', async () => {
    const doomed = await world.key(feed);
    await accepted(departure('8'), { key: doomed });
    expect((await world.run(['key', 'revoke', doomed.slice(0, 16)])).code).toBe(0);
    await expectProblem(await post(departure('88'), { key: doomed }), 401, 'key-unknown');
    expect((await post(departure('88'))).status).toBe(202);
  });
});

describe('while Kafka is away', () => {
  it('messages are refused for the moment, and the same request is one message when it is back', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    await killServer(kafka);
    const refused = await post(departure('9'), { headers });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await expectProblem(refused, 503, 'unavailable');
    expect((await fetch(`${world.app.url}/health/live`)).status).toBe(200);

    kafka = await startKafka(kafka.port);
    const { receiptId } = await waitUntil('Kafka takes messages again', async () => {
      const response = await post(departure('9'), { headers });
      return response.status === 202 ? ((await response.json()) as Accepted) : null;
    });
    expect(await processed(receiptId)).toMatchObject({ status: 'PROCESSED', events: 1 });
  });
});
