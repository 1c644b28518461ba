/**
 * Bench of the intake on a real Kafka and a real Postgres, against two ends:
 *
 *     npm run build && node bench/intake.bench.mjs [--rounds 3] [--messages 6000] [--seed 7] [--dist dist] [--only phases]
 *
 * 1. the built program (`ROLE=intake`) from Kafka to Postgres, fold included;
 * 2. the limit: bare COPY of the same raw messages and events into the same two tables, nothing read, compared or folded, no Kafka;
 * 3. what one writes first: `eachMessage` and TypeORM `save()` of message, events and container states, a transaction per message.
 *
 * The contenders take turns, round by round, each on a database of its own; ratios are taken within a round.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { produceBacklog } from './intake/backlog.mjs';
import { makeRows, measureBareCopy } from './intake/bare-copy.mjs';
import { loadBuilt } from './intake/built.mjs';
import { feedsDocument, spreadOverPartitions, writeFeedsFile } from './intake/feeds.mjs';
import { measureNaiveConsumer } from './intake/naive-consumer.mjs';
import { measurePhases, printPhases } from './intake/phases.mjs';
import { measureRealIntake } from './intake/real-intake.mjs';
import { createDatabase, createMigratedDatabase, startServers } from './intake/servers.mjs';
import { spreadOf, spreadText } from './intake/spread.mjs';
import { makeTraffic } from './intake/traffic.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    messages: { type: 'string', default: '6000' },
    'warm-up': { type: 'string', default: '3000' },
    'naive-seconds': { type: 'string', default: '8' },
    seed: { type: 'string', default: process.env.BENCH_SEED ?? '7' },
    dist: { type: 'string', default: 'dist' },
    only: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const count = Number(values.messages);
const warmUp = Number(values['warm-up']);
const NAIVE_WARM_UP = 300;
const COPY_CONNECTIONS = 4;

const built = await loadBuilt(values.dist);
const reference = built.createReference(built.readReferenceFiles());
const run = `bench${process.pid}`;
const traffic = makeTraffic(Number(values.seed), warmUp + count);
const onTopicsOf = (prefix) => {
  const feeds = built.feedRegistryFrom(feedsDocument(prefix), reference);
  return { feeds, messages: spreadOverPartitions(traffic, feeds) };
};

const still = onTopicsOf(run);
const rows = makeRows(still.messages, { built, feeds: still.feeds, reference });
const bytes = traffic.reduce((sum, { body }) => sum + body.length, 0);
const events = rows.reduce((sum, row) => sum + row.events.length, 0);
const units = new Set(rows.flatMap((row) => row.events.map((event) => event[2])));
console.log(
  `${traffic.length} messages (${warmUp} to warm up), ${(bytes / traffic.length).toFixed(0)} bytes and ` +
    `${(events / traffic.length).toFixed(2)} events each, ${units.size} containers, ${still.feeds.feeds.length} feeds`,
);

const servers = await startServers(built);
try {
  if (values.only !== 'phases') report(await measureRounds());
  await withDatabase('phases', createMigratedDatabase, async (databaseUrl) => {
    printPhases(await measurePhases({ built, databaseUrl, ...still, reference, warmUp }));
  });
} finally {
  await servers.stop();
}

async function measureRounds() {
  const results = { real: [], copyOne: [], copyMany: [], naive: [] };
  for (let round = 1; round <= rounds; round++) {
    const id = `${run}_${round}`;
    const feedsFile = join(servers.home, `${id}-feeds.yaml`);
    writeFeedsFile(feedsFile, id);
    const backlog = await produceBacklog(servers.client, built, { ...onTopicsOf(id), warmUp, id });
    try {
      const common = { built, servers, dist: values.dist, feedsFile, backlog, warmUp, count, rows };
      await measure(results.real, 'real intake', createMigratedDatabase, (databaseUrl) =>
        measureRealIntake({ ...common, databaseUrl, id }),
      );
      await measure(results.copyOne, 'bare COPY, 1 connection', createMigratedDatabase, (databaseUrl) =>
        measureBareCopy({ ...common, databaseUrl, connections: 1 }),
      );
      await measure(
        results.copyMany,
        `bare COPY, ${COPY_CONNECTIONS} connections`,
        createMigratedDatabase,
        (databaseUrl) => measureBareCopy({ ...common, databaseUrl, connections: COPY_CONNECTIONS }),
      );
      await measure(results.naive, 'save() per message', createDatabase, (databaseUrl) =>
        measureNaiveConsumer({
          servers,
          dist: values.dist,
          databaseUrl,
          groupId: `${id}-naive`,
          feedsFile,
          skip: NAIVE_WARM_UP,
          seconds: Number(values['naive-seconds']),
        }),
      );
    } finally {
      await backlog.remove();
    }
  }
  return results;
}

async function measure(list, name, create, work) {
  const result = await withDatabase('measured', create, work);
  list.push(result);
  const cpu = Object.entries(result.cpu).map(
    ([what, micros]) => `${what} ${micros === null ? '?' : micros.toFixed(0)}`,
  );
  console.log(
    `  ${name.padEnd(26)} ${result.rate.toFixed(0).padStart(7)} messages/s in ${result.seconds.toFixed(1)} s; CPU µs per message: ${cpu.join(', ')}`,
  );
}

async function withDatabase(purpose, create, work) {
  const database =
    create === createDatabase
      ? await createDatabase(servers, `${run}_${purpose}`)
      : await createMigratedDatabase(servers, built, `${run}_${purpose}`);
  try {
    return await work(database.url);
  } finally {
    await database.drop();
  }
}

function report({ real, copyOne, copyMany, naive }) {
  const rates = (results) => results.map(({ rate }) => rate);
  const cpuOf = (results) => results.map(({ cpu }) => Object.values(cpu).reduce((sum, micros) => sum + micros, 0));
  console.log('\nmedian (minimum–maximum) of the rounds');
  for (const [name, results] of [
    ['real intake', real],
    ['bare COPY, 1 connection', copyOne],
    [`bare COPY, ${COPY_CONNECTIONS} connections`, copyMany],
    ['save() per message', naive],
  ]) {
    console.log(
      `  ${name.padEnd(26)} ${spreadText(rates(results)).padEnd(24)} messages/s   ${spreadText(cpuOf(results))} CPU µs per message in all processes`,
    );
  }
  const against = (results, of = rates) => of(real).map((value, round) => value / of(results)[round]);
  const ratios = [
    { what: 'real intake to bare COPY, 1 connection', aim: 0.5, ...spreadOf(against(copyOne)) },
    { what: `real intake to bare COPY, ${COPY_CONNECTIONS} connections`, aim: 0.5, ...spreadOf(against(copyMany)) },
    { what: 'real intake to save() per message', aim: 25, ...spreadOf(against(naive)) },
  ];
  for (const { what, aim, min, median, max } of ratios) {
    console.log(`  ${what}: ${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)}), aim ≥ ${aim}`);
  }
  process.send?.({ ratios });
}
