/**
 * Messages of every format and every fault in one topic: each raw message is accounted for, and the counts of its feed add up. A folder of
 * messages of one's own takes part when MESSAGES_FOLDER names it.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dispositionOf, type Disposition } from '../../src/canonical/interpretation.js';
import { SAMPLES_DIR } from '../../src/cli/samples.js';
import { fingerprint } from '../../src/intake/fingerprint.js';
import { interpret } from '../../src/normalise/interpret.js';
import { dataOf, startApi } from '../graphql/support/api.js';
import { goldenCases } from '../pure/golden-cases.js';
import { testReference } from '../support/intake.js';
import { brokenInvariants } from '../support/invariants.js';
import { ConsumerWorld } from './consumer-world.js';

const PARTITIONS = 2;
const EVERY_NTH_TWICE = 9;

const filesBelow = (folder: string): readonly Buffer[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));

/** The sample month, every golden message, a folder if one is named, and some of them twice; in an order that mixes the formats. */
function mixture(): readonly Buffer[] {
  const { MESSAGES_FOLDER } = process.env;
  const once = [
    ...goldenCases.map(({ body }) => Buffer.from(body)),
    ...filesBelow(SAMPLES_DIR),
    ...(MESSAGES_FOLDER === undefined ? [] : filesBelow(MESSAGES_FOLDER)),
  ];
  const all = [...once, ...once.filter((_, index) => index % EVERY_NTH_TWICE === 0)];
  // The golden section of a list leads through it without order and without chance.
  const order = all.map((_, index) => (index * 0.618_034) % 1);
  return all
    .map((body, index) => ({ body, at: order[index]! }))
    .sort((a, b) => a.at - b.at)
    .map(({ body }) => body);
}

type Counts = Readonly<Record<Disposition, number>>;

/** What must become of the messages of a feed: what is read in each for the first time, and a repeat for every other time. */
function expected(bodies: readonly Buffer[], world: ConsumerWorld): Counts {
  const counts = { PROCESSED: 0, ACKNOWLEDGEMENT: 0, PARTLY_QUARANTINED: 0, QUARANTINED: 0, REPEAT: 0 };
  const seen = new Set<string>();
  const context = { feed: world.feed, reference: testReference(), fingerprint, receivedAt: new Date().toISOString() };
  for (const body of bodies) {
    const isRepeat = seen.has(body.toString('latin1'));
    seen.add(body.toString('latin1'));
    counts[isRepeat ? 'REPEAT' : dispositionOf(interpret(body, context))] += 1;
  }
  return counts;
}

interface FeedAnswer {
  readonly feeds: readonly {
    readonly lag: number;
    readonly counts: Readonly<
      Record<'total' | 'processed' | 'acknowledgements' | 'partlyQuarantined' | 'quarantined' | 'repeats', number>
    >;
  }[];
}

describe('a topic in which everything is mixed', () => {
  let world: ConsumerWorld;
  let folder: string;
  beforeAll(async () => {
    world = await ConsumerWorld.create({ partitions: PARTITIONS, kind: 'FORWARDER' });
    folder = mkdtempSync(join(tmpdir(), 'landbridge-mixed-'));
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  it('is read to its end, and every raw message is accounted for in its feed', async () => {
    const bodies = mixture();
    for (let partition = 0; partition < PARTITIONS; partition += 1) {
      await world.send(
        bodies.filter((_, index) => index % PARTITIONS === partition),
        partition,
      );
    }
    await world.consume();
    await world.arrived(bodies.length);

    const of = expected(bodies, world);
    const [feed] = await feedsOf(world, folder);
    const counts = {
      total: bodies.length,
      processed: of.PROCESSED,
      acknowledgements: of.ACKNOWLEDGEMENT,
      partlyQuarantined: of.PARTLY_QUARANTINED,
      quarantined: of.QUARANTINED,
      repeats: of.REPEAT,
    };
    if (process.env.MESSAGES_FOLDER !== undefined) console.log(feed?.counts);
    expect(feed).toEqual({ lag: 0, counts });
    expect(Object.values(of).every((count) => count > 0)).toBe(true);
    expect(Object.values(of).reduce((sum, count) => sum + count, 0)).toBe(bodies.length);
    expect(await brokenInvariants(world.database.pool)).toEqual({});
    expect(world.gaveUp).toEqual([]);
  });

  it('gives nobody the fault of our own program', async () => {
    const { rows } = await world.database.pool.query(
      `select code, detail from quarantine where code = 'INTERNAL_ERROR'`,
    );
    expect(rows).toEqual([]);
  });
});

/** The feeds as the API tells them. */
async function feedsOf({ database, feed }: ConsumerWorld, folder: string): Promise<FeedAnswer['feeds']> {
  const feedsFile = join(folder, 'feeds.yaml');
  const { id, party, kind, country } = feed;
  writeFileSync(feedsFile, `feeds: [${JSON.stringify({ id, party, kind, country })}]\n`);
  const api = await startApi(database.url, {}, { feedsFile });
  try {
    const query = `{ feeds { lag counts { total processed acknowledgements partlyQuarantined quarantined repeats } } }`;
    return dataOf<FeedAnswer>(await api.ask(query)).feeds;
  } finally {
    await api.stop();
  }
}
