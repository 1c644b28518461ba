import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { cpuSeconds, cpuSecondsOfFamily, startCpuClock } from './cpu.mjs';

const LOOK_EVERY_MS = 25;
const STALLED_AFTER_MS = 60_000;

/**
 * The built program, `ROLE=intake`, from Kafka to Postgres with everything it does. It reads the warm-up first; then the backlog is
 * released, and the clock runs until the last message is committed.
 */
export async function measureRealIntake({ dist, servers, databaseUrl, feedsFile, backlog, id, warmUp, count }) {
  const logFile = join(servers.home, `${id}.log`);
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, [resolve(dist, 'main.js')], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: databaseUrl,
      KAFKA_BROKERS: servers.brokers.join(','),
      KAFKA_GROUP_ID: id,
      FEEDS_FILE: feedsFile,
      ROLE: 'intake',
      PORT: '0',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', log, log, 'ipc'],
  });
  const exited = new Promise((settle) => child.once('exit', settle));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await waitForMessages(client, warmUp, { child, logFile });
    const cpu = startCpuClock({
      Node: () => cpuSeconds(child.pid),
      Postgres: () => cpuSecondsOfFamily(servers.postgresPid),
      Kafka: () => cpuSeconds(servers.kafkaPid),
    });
    const startedAt = performance.now();
    await backlog.release();
    await waitForMessages(client, warmUp + count, { child, logFile });
    const seconds = (performance.now() - startedAt) / 1_000;
    return { rate: count / seconds, seconds, cpu: cpu(count) };
  } finally {
    await client.end();
    child.kill('SIGTERM');
    await exited;
  }
}

/** The positions move in the transactions that write the messages: their sum is the number of messages written. */
async function waitForMessages(client, wanted, { child, logFile }) {
  let best = -1;
  for (let progressAt = performance.now(); ;) {
    const { rows } = await client.query('select coalesce(sum(next_offset), 0)::integer as written from feed_position');
    const { written } = rows[0];
    if (written >= wanted) return;
    if (written > best) [best, progressAt] = [written, performance.now()];
    if (child.exitCode !== null || performance.now() - progressAt > STALLED_AFTER_MS) {
      throw new Error(`the intake stands still at ${written} of ${wanted} messages; its log: ${logFile}`);
    }
    await pause(LOOK_EVERY_MS);
  }
}
