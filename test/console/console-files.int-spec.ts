import { startApi, type Api } from '../graphql/support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

describe('the files of the console', () => {
  let database: TestDatabase;
  let api: Api;
  beforeAll(async () => {
    database = await createTestDatabase();
    api = await startApi(database.url);
  });
  afterAll(async () => {
    await api.stop();
    await database.drop();
  });

  const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(new URL(path, api.url), { headers });

  it('are named by the page, are all there, and are kept by browsers for ever', async () => {
    const page = await get('/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const named = [...(await page.text()).matchAll(/(?:src|href)="\.(\/console\/[^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    expect(named.map((path) => path.split('.').at(-1)).toSorted()).toEqual(['css', 'js', 'svg']);
    for (const path of named) {
      const file = await get(path);
      expect([path, file.status, file.headers.get('cache-control')]).toEqual([
        path,
        200,
        'public, max-age=31536000, immutable',
      ]);
    }
  });

  it('let nothing in from elsewhere, and nothing inline', async () => {
    const page = await get('/');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const html = await page.text();
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|https?:/);
  });

  it('come compressed to whoever takes that, and are the same', async () => {
    const plain = await get('/', { 'accept-encoding': 'identity' });
    const packed = await get('/', { 'accept-encoding': 'gzip' });
    expect([plain, packed].map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'gzip']);
    expect(await packed.text()).toBe(await plain.text());
  });

  it('are less than 150 KB of script, compressed', async () => {
    const html = await (await get('/')).text();
    const script = /src="\.(\/console\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
    const { headers, body } = await get(script, { 'accept-encoding': 'gzip' });
    await body?.cancel();
    expect(Number(headers.get('content-length'))).toBeLessThan(150 * 1024);
  });

  it('are nothing else', async () => {
    for (const path of [
      '/console/package.json',
      '/console/..%2F..%2Fpackage.json',
      '/console/nothing.js',
      '/nothing',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    }
  });
});
