import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import cliProgress from 'cli-progress';
import { createReference } from '../reference/create-reference.js';
import type { FeedRegistry } from '../settings/feed-registry.js';
import { readReferenceFiles } from '../settings/reference-files.js';
import { simulate } from '../simulator/simulate.js';
import type { Simulation } from '../simulator/simulate.js';
import type { Delivery } from '../simulator/noise/deliveries.js';
import { parseNoise } from '../simulator/noise/settings.js';
import { truthAt } from '../simulator/truth.js';
import type { TripTruth } from '../simulator/truth.js';
import { sendAll, type FileToSend } from './feed-sender.js';
import { withProducer } from './with-producer.js';

export interface SimulateOptions {
  readonly shipments: string;
  readonly seed: string;
  readonly noise: string;
  /** `topic`, or a folder. */
  readonly to: string;
  /** The first day of the world: `2026-04-06`. */
  readonly start: string;
  /** How many days of it are told. */
  readonly days: string;
}

const MOST_SHIPMENTS = 100_000;
const DAY_MS = 86_400_000;

/** Plays a corridor whose truth is known, and sends what its parties would send, to the feeds or into a folder. Throws on a bad option. */
export async function runSimulation(env: NodeJS.ProcessEnv, options: SimulateOptions): Promise<void> {
  const { simulation, until } = played(options);
  const told = simulation.deliveries.filter(({ receivedAt }) => receivedAt <= until);
  if (options.to === 'topic') await sendToFeeds(env, told);
  else writeToFolder(options.to, told, truthAt(simulation.world, until));
  console.log(summaryOf(simulation, until));
}

function played(options: SimulateOptions): { readonly simulation: Simulation; readonly until: number } {
  const read = parseNoise(options.noise);
  if ('problem' in read) throw new Error(read.problem);
  const startsAt = Date.parse(`${options.start}T00:00:00Z`);
  if (Number.isNaN(startsAt)) throw new Error(`--start is '${options.start}', not a date as 2026-04-06`);
  const shipments = wholeNumber('--shipments', options.shipments, MOST_SHIPMENTS);
  const seed = wholeNumber('--seed', options.seed, 2 ** 31);
  const reference = createReference(readReferenceFiles());
  const simulation = simulate({ seed, shipments, startsAt, noise: read.noise }, reference);
  return { simulation, until: startsAt + wholeNumber('--days', options.days, 1_000) * DAY_MS };
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most) throw new Error(`${name} is '${text}', not a number from 0 to ${most}`);
  return value;
}

async function sendToFeeds(env: NodeJS.ProcessEnv, told: readonly Delivery[]): Promise<void> {
  await withProducer(env, async ({ producer, feeds }) => {
    const files = told.flatMap((delivery) => fileOf(delivery, feeds));
    const format = 'Simulation: [{bar}] {value}/{total} messages, {eta_formatted} left';
    const bar = new cliProgress.SingleBar({ format, noTTYOutput: true }, cliProgress.Presets.legacy);
    bar.start(files.length, 0);
    try {
      await sendAll(producer, files, (sent) => bar.update(sent));
    } finally {
      bar.stop();
    }
    const deaf = [...new Set(told.map(({ feed }) => feed).filter((id) => feeds.byId(id) === null))];
    if (deaf.length === 0) return;
    console.log(`${told.length - files.length} messages were not sent, for there are no feeds ${deaf.join(', ')}.`);
    console.log(
      'Start Landbridge with FEEDS_FILE=simulator-feeds.yaml, and simulate with it too, to hear all parties.',
    );
  });
}

function fileOf({ feed: id, type, bytes, receivedAt }: Delivery, feeds: FeedRegistry): readonly FileToSend[] {
  const feed = feeds.byId(id);
  return feed === null ? [] : [{ feed, name: type, body: Buffer.from(bytes), timestampMs: receivedAt }];
}

/** One file for each message, named by the minute it was received as the samples are, and the truth beside them. */
function writeToFolder(folder: string, told: readonly Delivery[], truth: readonly TripTruth[]): void {
  const counts = new Map<string, number>();
  for (const { feed, type, bytes, receivedAt } of told) {
    const minute = new Date(receivedAt).toISOString().replaceAll(/[-:]/g, '').slice(0, 13);
    const number = (counts.get(`${feed} ${minute}`) ?? 0) + 1;
    counts.set(`${feed} ${minute}`, number);
    mkdirSync(join(folder, feed), { recursive: true });
    writeFileSync(join(folder, feed, `${minute}-${number}-${type}.edi`), bytes);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'truth.json'), `${JSON.stringify(truth.map(withoutFuture), inWords, 2)}\n`);
  console.log(`${told.length} messages and truth.json in ${folder}.`);
}

/** The trip itself goes on after the instant that was asked for. */
const withoutFuture = ({ trip: { id, shipment, corridor, unit, papers }, ...truth }: TripTruth): unknown => ({
  trip: { id, shipment, corridor, unit, papers },
  ...truth,
});

const inWords = (key: string, value: unknown): unknown =>
  typeof value === 'number' && /^(?:at|since)$|At$/.test(key) ? new Date(value).toISOString() : value;

/** What was played, and what to ask to see it. */
function summaryOf({ world }: Simulation, until: number): string {
  const truths = truthAt(world, until);
  const shipments = new Set(truths.map(({ trip }) => trip.shipment)).size;
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  const examples = ['RAIL', 'LAND_SEA', 'RIVER', 'AIR'].flatMap((corridor) => {
    const one = truths.findLast(({ trip, status }) => trip.corridor === corridor && status !== 'EMPTY_RETURNED');
    return one === undefined ? [] : [`  ${one.trip.unit.number}  ${corridor}, in truth ${one.status}`];
  });
  return [
    `${shipments} shipments, ${truths.length} trips from ${day(world.startsAt)} to ${day(until)}.`,
    'Ask for any of their numbers, for example:',
    ...examples,
    '  { track(number: "…") { journeys { status explanation { text } legs { mode from { name } to { name } } } } }',
  ].join('\n');
}
