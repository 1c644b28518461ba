import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import cliProgress from 'cli-progress';
import pg from 'pg';
import { settingsFrom } from '../settings/settings.js';
import { sendAll } from './feed-sender.js';
import { readSamples } from './samples.js';
import { withProducer } from './with-producer.js';

export interface SamplePlay {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  /** A person looks on: draw a bar. */
  readonly isWatched: boolean;
  readonly signal?: AbortSignal;
}

const LIMIT_MS = 120_000;
const ASK_EVERY_MS = 200;

const markIn = (home: string): string => join(home, 'samples-played');

export const samplesArePlayed = (home: string): boolean => existsSync(markIn(home));

/** Sends the samples to their feeds and waits until intake has taken them all. Sending them again does no harm: they are repeats. */
export async function playSamples({ env, home, isWatched, signal }: SamplePlay): Promise<void> {
  const database = new pg.Client({ connectionString: settingsFrom(env).databaseUrl });
  await database.connect();
  try {
    const receipts = await sendSamples(env);
    const total = receipts.length;
    const bar = isWatched
      ? new cliProgress.SingleBar({ format: 'Samples: [{bar}] {value}/{total} taken in' }, cliProgress.Presets.legacy)
      : null;
    if (bar === null) console.log(`Samples: ${total} messages sent, waiting for intake`);
    bar?.start(total, 0);
    try {
      await untilTaken({ database, receipts, signal, progress: (taken) => bar?.update(taken) });
    } finally {
      bar?.stop();
    }
    writeFileSync(markIn(home), `${new Date().toISOString()}\n`);
  } finally {
    await database.end();
  }
}

async function sendSamples(env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  let receipts: readonly string[] = [];
  await withProducer(env, async ({ producer, feeds }) => {
    receipts = await sendAll(producer, readSamples(feeds), () => undefined);
  });
  return receipts;
}

interface Waiting {
  readonly database: pg.Client;
  readonly receipts: readonly string[];
  readonly signal: AbortSignal | undefined;
  readonly progress: (taken: number) => void;
}

async function untilTaken({ database, receipts, signal, progress }: Waiting): Promise<void> {
  const startedAt = Date.now();
  for (;;) {
    signal?.throwIfAborted();
    const taken = await countTaken(database, receipts);
    progress(taken);
    if (taken === receipts.length) return;
    if (Date.now() - startedAt > LIMIT_MS) {
      throw new Error(
        `Intake took in ${taken} of ${receipts.length} messages within ${LIMIT_MS / 1000} s. Its log is app.log in LANDBRIDGE_HOME.`,
      );
    }
    await pause(ASK_EVERY_MS);
  }
}

async function countTaken(database: pg.Client, receipts: readonly string[]): Promise<number> {
  const { rows } = await database.query<{ taken: string }>(
    'select count(distinct receipt_id) as taken from inbox where receipt_id = any($1::uuid[])',
    [receipts],
  );
  return Number(rows[0]?.taken ?? 0);
}
