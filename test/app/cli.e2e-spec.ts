import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { container, iftsta } from '../intake/messages.js';
import { waitUntil } from '../support/wait-until.js';
import { AppWorld } from './app-world.js';
import { runCommand } from './command.js';

jest.setTimeout(120_000);

const DAY = 24 * 60;
const BROKEN = 'samples/qinzhou-port/20260312T1954-1-codeco.edi';

let world: AppWorld;

beforeAll(async () => {
  world = await AppWorld.create();
});

afterAll(async () => {
  await world.close();
});

const message = (document: string): Buffer =>
  iftsta({
    document,
    madeAt: 0,
    statuses: [{ bill: `LBB${document}`, code: '24', place: 'CNCQI', at: -DAY, units: [container(1)] }],
  });

/** Writes the bodies into files of a new folder and gives back its path. */
function folderOf(name: string, bodies: Readonly<Record<string, Buffer | string>>): string {
  const folder = join(world.folder, name);
  for (const [file, body] of Object.entries(bodies)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), body);
  }
  return folder;
}

/** The bodies that have come in by the feed, waiting for so many. */
const arrived = (feed: string, count: number): Promise<readonly string[]> =>
  waitUntil(`${count} messages of ${feed} are in the inbox`, async () => {
    const { rows } = await world.database.pool.query<{ body: Buffer }>('select body from inbox where feed = $1', [
      feed,
    ]);
    return rows.length >= count ? rows.map(({ body }) => body.toString('latin1')).sort() : null;
  });

describe('landbridge send', () => {
  it('sends files, whole folders and standard input as they are, one message each, and says how many', async () => {
    const [feed] = world.feeds;
    const bodies = ['1', '2', '3', '4'].map(message);
    const folder = folderOf('sent', {
      'b/2.edi': bodies[1] ?? '',
      'b/c/3.edi': bodies[2] ?? '',
      '.hidden': 'an editor has left this here',
      '1.edi': bodies[0] ?? '',
    });
    const single = join(folderOf('single', { '4.edi': bodies[3] ?? '' }), '4.edi');
    const { code, stdout, stderr } = await world.run(['send', feed, folder, single, '-'], 'from a pipe');
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(new RegExp(`^5 message\\(s\\), \\d+ bytes, in feed\\.${feed}\\.`, 'm')),
    ]);
    expect(stderr).toContain('5/5');
    expect(await arrived(feed, 5)).toEqual([...bodies.map((body) => body.toString('latin1')), 'from a pipe'].sort());
  });

  it('names the feeds there are when there is none of that name, and sends nothing', async () => {
    const result = await world.run(['send', 'gtae', 'package.json']);
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toContain(`There is no feed 'gtae'. Feeds: ${world.feeds.join(', ')}`);
  });

  it('says which file is not there, and that an empty folder holds nothing to send', async () => {
    const [, feed] = world.feeds;
    const missing = await world.run(['send', feed, 'no-such-file.edi']);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toMatch(/^landbridge: .*no-such-file\.edi/);
    const empty = join(world.folder, 'empty');
    mkdirSync(empty);
    expect(await world.run(['send', feed, empty])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching('Nothing to send'),
    });
    const { rowCount } = await world.database.pool.query('select from inbox where feed = $1', [feed]);
    expect(rowCount).toBe(0);
  });

  it('beside no running Landbridge says that none runs there, and how to name servers', async () => {
    const home = join(world.folder, 'nobody');
    const result = await runCommand(['send', 'forwarder', 'package.json'], { env: { LANDBRIDGE_HOME: home } });
    expect(result.code).toBe(1);
    expect(result.stderr).toContain(home);
    for (const word of ['npm start', 'KAFKA_BROKERS']) expect(result.stderr).toContain(word);
  });
});

describe('landbridge inspect', () => {
  it('tells in words what is read, and every fault with its place', async () => {
    const { code, stdout } = await runCommand(['inspect', '--feed', 'qinzhou-port', BROKEN]);
    expect(code).toBe(0);
    expect(stdout).toContain(`${BROKEN}\n  EDIFACT`);
    expect(stdout).toContain('ACTUAL GATE_IN · CONTAINER LBQU1231362');
    expect(stdout).toMatch(/error EDIFACT_TRUNCATED at byte \d+/);
  });

  it('prints with --json one object a file, whose byte ranges point into the file', async () => {
    const { code, stdout } = await runCommand(['inspect', '--json', '--feed', 'qinzhou-port', 'samples/qinzhou-port']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly file: string });
    expect(code).toBe(0);
    expect(lines.length).toBeGreaterThan(5);
    expect(new Set(lines.map(({ file }) => file)).size).toBe(lines.length);
    expect(lines.find(({ file }) => file === BROKEN)).toMatchObject({
      format: 'EDIFACT',
      messages: [{ type: 'CODECO' }, { type: 'CODECO' }, { type: 'CODECO' }],
    });
  });

  it('reads without a feed, too, and guesses no zone then', async () => {
    const file = join(folderOf('inspected', { '5.edi': message('5') }), '5.edi');
    const { stdout } = await runCommand(['inspect', '--json', file]);
    expect(stdout).toContain('"code":"DEPARTED"');
    expect(await runCommand(['inspect', '--feed', 'nobody', file])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("no feed 'nobody'"),
    });
  });
});

describe('landbridge feed and key', () => {
  it('list the feeds of the registry', async () => {
    const { code, stdout } = await world.run(['feed', 'list']);
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/\s+/)),
    ).toEqual(world.feeds.map((id) => [id, `feed.${id}`, 'TERMINAL', 'LBCA', 'CN']));
  });

  it('name every mistake in the registry', async () => {
    const file = join(
      folderOf('mistakes', { 'feeds.yaml': 'feeds: [{ id: A, party: X, kind: PIRATE, country: CN }]' }),
      'feeds.yaml',
    );
    const { code, stderr } = await runCommand(['feed', 'list'], { env: { FEEDS_FILE: file } });
    expect(code).toBe(1);
    expect(stderr).toContain('kind');
    expect(stderr).toContain('id is lower-case');
  });

  it('make a key that is shown once, list it without its secret, and revoke it once', async () => {
    const [feed] = world.feeds;
    const made = await world.run(['key', 'create', feed]);
    const key = made.stdout.trim();
    expect(key).toMatch(/^lbk_[0-9a-f]{12}_\S{32}$/);
    const id = key.slice(0, 16);

    const listed = (await world.run(['key', 'list'])).stdout;
    expect(listed).toMatch(new RegExp(`^${id} +${feed} .*in force$`, 'm'));
    expect(listed).not.toContain(key);

    expect((await world.run(['key', 'revoke', id])).code).toBe(0);
    expect((await world.run(['key', 'list'])).stdout).toMatch(new RegExp(`^${id} .*revoked \\d{4}-`, 'm'));
    const again = await world.run(['key', 'revoke', id]);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining(`no key '${id}' in force`) });
  });

  it('make no key for a feed that is not there', async () => {
    const result = await world.run(['key', 'create', 'nobody']);
    expect(result).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining("There is no feed 'nobody'") });
  });
});

describe('landbridge --help', () => {
  it('lists every command, with those below a command', async () => {
    const { code, stdout } = await runCommand(['--help']);
    expect(code).toBe(0);
    for (const command of [
      'start',
      'migrate',
      'send',
      'inspect',
      'samples',
      'feed list',
      'feed resume',
      'key create',
      'key list',
      'key revoke',
    ]) {
      expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    }
  });

  it('comes with the error for a command that is not there', async () => {
    const { code, stderr } = await runCommand(['sned']);
    expect(code).toBe(1);
    expect(stderr).toContain("unknown command 'sned'");
    expect(stderr).toContain('Usage: landbridge');
  });
});
