import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FeedProfile } from '../canonical/feed-profile.js';
import { describe } from '../normalise/describe.js';
import { interpret } from '../normalise/interpret.js';
import { createReference } from '../reference/create-reference.js';
import { readReferenceFiles } from '../settings/reference-files.js';
import { readFeeds } from './with-producer.js';

export interface InspectOptions {
  readonly feed?: string;
  readonly json?: boolean;
}

/** A feed about which nothing is known: no zone, no private codes, entitled to nothing. */
const NOBODY: FeedProfile = {
  id: 'inspect',
  party: 'INSPECT',
  kind: 'FORWARDER',
  country: 'ZZ',
  authorities: [],
  time: { alwaysZone: null, defaultZone: null },
  ownPlace: null,
  statusCodes: {},
  charset: null,
  documentNumbersAreReused: false,
  placeCodes: {},
};

/** Prints what Landbridge reads in each file: format, messages, events, faults with their places. Nothing is sent anywhere. */
export function inspect(env: NodeJS.ProcessEnv, paths: readonly string[], options: InspectOptions): void {
  const reference = createReference(readReferenceFiles());
  const feed = options.feed === undefined ? NOBODY : readFeeds(env).byId(options.feed);
  if (feed === null) throw new Error(`There is no feed '${options.feed}' in the feed registry.`);
  const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
  for (const path of paths.flatMap(filesUnder)) {
    // When the file was written stands for when the message came: a date without year is read by it.
    const receivedAt = statSync(path).mtime.toISOString();
    const interpretation = interpret(readFileSync(path), { feed, reference, fingerprint, receivedAt });
    if (options.json) console.log(JSON.stringify({ file: path, ...interpretation }));
    else console.log([path, ...describe(interpretation).map((line) => `  ${line}`), ''].join('\n'));
  }
}

const filesUnder = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [path];
