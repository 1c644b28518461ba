import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrateDatabase } from './migrate-database.js';
import { startLocalServers, type LocalServers } from '../local-servers/local-servers.js';
import { settingsFrom, type Settings } from '../settings/settings.js';
import { startAppProcess, type AppProcess } from './app-process.js';
import { demoKeys } from './demo-keys.js';
import { loadShippedPlaces } from './load-places.js';
import { choosePort } from './free-port.js';
import { playSamples, samplesArePlayed } from './play-samples.js';
import { readFeeds } from './with-producer.js';
import { welcome } from './welcome.js';

/** Everything that runs, in the order in which it was started. */
interface Running {
  servers: LocalServers | null;
  app: AppProcess | null;
}

/**
 * Brings up what is not set by the environment (Postgres, Kafka), migrates, loads the places, starts the app, on the first start plays the samples in, and
 * says what to try. Resolves with the exit code when all of it has ended: after ctrl-C, SIGTERM, or when a part ends by itself.
 */
export async function start(env: NodeJS.ProcessEnv): Promise<number> {
  const stopping = stopOnSignals();
  const running: Running = { servers: null, app: null };
  try {
    return await bringUp(env, running, stopping);
  } catch (error) {
    if (stopping.signal.aborted) return 0;
    throw error;
  } finally {
    if (running.app !== null || running.servers !== null) console.log('Stopping …');
    await running.app?.stop();
    await running.servers?.stopAll();
  }
}

async function bringUp(env: NodeJS.ProcessEnv, running: Running, stopping: AbortController): Promise<number> {
  const wished = settingsBeforeStart(env);
  const home = wished.homeDir;
  mkdirSync(home, { recursive: true });
  const feeds = readFeeds(env);
  const port = await choosePort(wished.host, wished.port, Boolean(env.PORT));
  const isWatched = process.stdout.isTTY;
  running.servers = await startLocalServers({
    home,
    postgres: env.DATABASE_URL ? null : {},
    kafka: env.KAFKA_BROKERS ? null : {},
    environment: env,
    log: console.log,
    signal: stopping.signal,
  });
  const complete: NodeJS.ProcessEnv = {
    ...env,
    PORT: String(port),
    DATABASE_URL: env.DATABASE_URL || running.servers.postgres?.url,
    KAFKA_BROKERS: env.KAFKA_BROKERS || running.servers.kafka?.brokers.join(','),
  };
  const { databaseUrl } = settingsFrom(complete);
  const migrated = await migrateDatabase(databaseUrl);
  console.log(migrated.length === 0 ? 'Database: up to date' : `Database: migrated (${migrated.join(', ')})`);
  await loadShippedPlaces(databaseUrl);

  stopping.signal.throwIfAborted();
  running.app = await startAppProcess({ env: complete, logFile: join(home, 'app.log') });
  console.log(`Landbridge: answers on ${running.app.url}`);

  const keys = await demoKeys(home, databaseUrl, feeds);
  if (!samplesArePlayed(home)) await playSamples({ env: complete, home, isWatched, signal: stopping.signal });
  console.log(await welcome({ url: running.app.url, databaseUrl, keys, home }));
  return await ended(running, stopping.signal);
}

/** Names every bad setting before anything is started. The addresses of what we start ourselves are not known yet. */
const settingsBeforeStart = (env: NodeJS.ProcessEnv): Settings =>
  settingsFrom({
    ...env,
    DATABASE_URL: env.DATABASE_URL || 'postgres://not-started-yet',
    KAFKA_BROKERS: env.KAFKA_BROKERS || 'not-started-yet:0',
  });

/** Resolves when a person or the system wants us to end (0), or when a part has ended by itself (1). */
function ended({ servers, app }: Running, wanted: AbortSignal): Promise<number> {
  const byItself = (part: string, exited: Promise<unknown> | undefined): Promise<number> =>
    exited === undefined
      ? new Promise(() => undefined)
      : exited.then((reason) => {
          if (!wanted.aborted)
            console.error(`${part} ended by itself (${String(reason)}). Everything taken in is kept; start again.`);
          return wanted.aborted ? 0 : 1;
        });
  return Promise.race([
    new Promise<number>((resolve) => {
      if (wanted.aborted) resolve(0);
      wanted.addEventListener('abort', () => resolve(0), { once: true });
    }),
    byItself('The app', app?.exited),
    byItself('Postgres', servers?.postgres?.exited),
    byItself('Kafka', servers?.kafka?.exited),
  ]);
}

/** The first signal asks for an orderly end; a second one ends at once, which loses nothing either. */
function stopOnSignals(): AbortController {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (stopping.signal.aborted) process.exit(1);
      stopping.abort(new Error(`stopped by ${name}`));
    });
  }
  return stopping;
}
