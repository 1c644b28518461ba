/** Where the inputs of a fuzz run begin: every golden message with its feed, and every file of the folders that were named. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A plain feed; `feed.json` beside a golden says what is different. */
const FEED = {
  id: 'fuzz',
  party: 'FUZZ',
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

const GOLDENS = 'test/golden';

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** @param {readonly string[]} folders beside the goldens @returns {{ name: string, body: Buffer, feed: object }[]} */
export const readCorpus = (folders) => [
  ...filesBelow(GOLDENS)
    .filter((path) => basename(path).startsWith('message.'))
    .map((path) => ({ name: path, body: readFileSync(path), feed: feedBeside(path) })),
  ...folders.flatMap(filesBelow).map((path) => ({ name: path, body: readFileSync(path), feed: FEED })),
];

function feedBeside(path) {
  const file = join(dirname(path), 'feed.json');
  return existsSync(file) ? { ...FEED, ...JSON.parse(readFileSync(file, 'utf8')) } : FEED;
}
