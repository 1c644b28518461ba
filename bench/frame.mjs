/**
 * What the benches of readers have in common: the built project, a plain feed to read for, and rounds in which all contenders run in one
 * process, one after the other, in an order that turns by one each round. Time is the CPU time of the whole process, so that other programs
 * on the machine disturb it little. Ratios are taken within a round; minimum, median and maximum of the rounds are printed. Absolute figures
 * depend on the machine, ratios much less.
 */
import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** The command line of a bench. @param {{ rounds: string }} defaults @returns {{ rounds: number, dist: string }} */
export function optionsOf({ rounds }) {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: rounds }, dist: { type: 'string', default: 'dist' } },
  });
  if (!existsSync(resolve(values.dist, 'normalise/interpret.js'))) {
    console.error(`${values.dist} is not there: run "npm run build" first.`);
    process.exit(1);
  }
  return { rounds: Number(values.rounds), dist: values.dist };
}

/** A module of the built project. */
export const built = (dist, path) => import(pathToFileURL(resolve(dist, path)).href);

/** A feed without rules of its own; `feed` may give it some. */
export const plainFeed = (feed = {}) => ({
  id: 'bench',
  party: 'LBX',
  kind: 'CARRIER',
  country: 'CN',
  authorities: [],
  time: { alwaysZone: null, defaultZone: null },
  ownPlace: null,
  statusCodes: {},
  charset: null,
  documentNumbersAreReused: false,
  placeCodes: {},
  ...feed,
});

/** Everything that interpreting needs beside the bytes, with the reference that Landbridge ships. */
export async function contextOf(dist) {
  const { createReference } = await built(dist, 'reference/create-reference.js');
  const { readReferenceFiles } = await built(dist, 'settings/reference-files.js');
  return {
    feed: plainFeed(),
    reference: createReference(readReferenceFiles()),
    fingerprint: (text) => hash('sha256', text, 'hex').slice(0, 32),
    receivedAt: '2026-04-02T12:00:00.000Z',
  };
}

/**
 * Lets the contenders run over the bodies, round after round; the first round warms them up.
 *
 * @param {{ name: string, run: (body: Buffer) => unknown, repeat?: number }[]} contenders `repeat`: passes in a round, for the fast ones
 * @param {{ bodies: Buffer[], bytes: number }} corpus
 * @returns {Promise<Map<string, number[]>>} MB per CPU second by name, one for each round
 */
export async function runRounds(contenders, corpus, rounds) {
  const rates = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (let i = 0; i < contenders.length; i++) {
      const contender = contenders[(i + round) % contenders.length];
      const rate = await measure(contender, corpus);
      if (round > 0) rates.get(contender.name).push(rate);
    }
  }
  return rates;
}

async function measure({ run, repeat = 1 }, { bodies, bytes }) {
  const before = process.cpuUsage();
  for (let i = 0; i < repeat; i++) {
    for (const body of bodies) {
      const made = run(body);
      if (made instanceof Promise) await made;
    }
  }
  const { user, system } = process.cpuUsage(before);
  return (bytes * repeat) / (user + system);
}

export function spreadOf(numbers) {
  const ordered = [...numbers].sort((a, b) => a - b);
  return { min: ordered[0], median: ordered[Math.floor(ordered.length / 2)], max: ordered.at(-1) };
}

/** `min – median – max` */
export const shown = ({ min, median, max }, digits) =>
  [min, median, max].map((value) => value.toFixed(digits)).join(' – ');

export const column = (text, width) => String(text).padEnd(width);

/** A contender to another one, round by round. */
export const ratioOf = (measured, to) => spreadOf(measured.map((rate, round) => rate / to[round]));

/** The fastest of several in each round. */
export const fastestOf = (measured) =>
  measured[0].map((_, round) => Math.max(...measured.map((rates) => rates[round])));

/** Hands ratios to `bench/run.mjs`, if it started us. @param {{ what: string, aim: number, min: number, median: number, max: number }[]} ratios */
export const reportRatios = (ratios) => process.send?.({ ratios });
