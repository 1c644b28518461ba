import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FeedProfile } from '../../src/canonical/feed-profile.js';
import type { InterpretContext } from '../../src/normalise/interpret.js';
import { goldenReference } from './golden-reference.js';

/** One golden case: a message of our own making, the feed it comes by, and the file that says what must come out. */
export interface GoldenCase {
  /** `edifact/iftsta-no-status` */
  readonly name: string;
  readonly body: Uint8Array;
  readonly context: InterpretContext;
  readonly expectedPath: string;
}

const FEED: FeedProfile = {
  id: 'golden',
  party: 'GOLD',
  kind: 'CARRIER',
  country: 'CN',
  authorities: [],
  time: { alwaysZone: null, defaultZone: null },
  ownPlace: null,
  statusCodes: {},
  charset: null,
  documentNumbersAreReused: false,
  placeCodes: {},
};

/** When every golden message reached us: dates without a year are read by it. */
const RECEIVED_AT = '2026-04-02T12:00:00.000Z';

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

const ROOT = resolve('test/golden');

/** All cases: `test/golden/<format>/<case>/message.*`, with `feed.json` where the feed is not the plain one. */
export const goldenCases: readonly GoldenCase[] = readdirSync(ROOT)
  .toSorted()
  .flatMap((format) =>
    readdirSync(join(ROOT, format))
      .toSorted()
      .map((name) => caseIn(join(ROOT, format, name), `${format}/${name}`)),
  );

function caseIn(folder: string, name: string): GoldenCase {
  const message = readdirSync(folder).find((file) => file.startsWith('message.')) ?? 'message';
  const feedPath = join(folder, 'feed.json');
  const own = existsSync(feedPath) ? (JSON.parse(readFileSync(feedPath, 'utf8')) as Partial<FeedProfile>) : {};
  return {
    name,
    body: readFileSync(join(folder, message)),
    context: { feed: { ...FEED, ...own }, reference: goldenReference, fingerprint, receivedAt: RECEIVED_AT },
    expectedPath: join(folder, 'expected.json'),
  };
}
