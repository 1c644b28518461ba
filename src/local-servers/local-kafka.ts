import { join } from 'node:path';
import type { HomeLock } from './home-lock.js';
import { findJava } from './java.js';
import { openKafkaArchive } from './kafka-archive.js';
import { ensureKafkaJars } from './kafka-jars.js';
import type { KafkaJars } from './kafka-jars.js';
import { kafkaMark, startBroker } from './kafka-start.js';
import { stopLeftovers } from './leftovers.js';
import { canReach, isRoot, ownerOf } from './ordinary-user.js';
import type { OrdinaryUser } from './ordinary-user.js';
import { LOOPBACK } from './ports.js';
import { prepareServerFolder, withHomeLock } from './server-home.js';
import type { Progress } from './wait.js';

const STOP_LIMIT_MS = 30_000;
const HEAP_MB = 384;

export const KAFKA_FOLDER = 'kafka';

export interface LocalKafkaOptions extends Progress {
  /** LANDBRIDGE_HOME; the data are kept beneath it, in `kafka`. */
  readonly home: string;
  /** For the jars and the class-data archive; several homes may share one. Default: `cache` in the home. */
  readonly cacheDir?: string;
  /** Must be free; without it (or 0) the last one used, or any free one. */
  readonly port?: number;
  /** Broker settings over our own, by their names in server.properties. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly heapMb?: number;
  /** JAVA_HOME and PATH are looked up here, and Java and Maven get it whole. */
  readonly environment: NodeJS.ProcessEnv;
}

/** A running single-node Kafka that is our child. */
export interface LocalKafka {
  readonly brokers: readonly string[];
  readonly port: number;
  readonly pid: number;
  readonly logFile: string;
  /** Resolves with the reason when the broker has ended, wanted or not; after that it can be started again. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts the home's Kafka and resolves when cluster and group coordinator answer. The first time it fetches the jars
 * and formats the data. Rejects with LocalServerError, or with the signal's reason; in both cases nothing is left running.
 */
export async function startLocalKafka(options: LocalKafkaOptions): Promise<LocalKafka> {
  const homeFolder = await prepareServerFolder('Kafka', options.home, KAFKA_FOLDER);
  return withHomeLock('Kafka', homeFolder, (lock) => startWithLock(homeFolder, lock, options));
}

async function startWithLock(homeFolder: string, lock: HomeLock, options: LocalKafkaOptions): Promise<LocalKafka> {
  // Java reads file names in the locale's charset; in the C locale it finds no folder whose name has letters beyond ASCII.
  const environment = { ...options.environment, LC_ALL: 'C.UTF-8' };
  await stopLeftovers({ server: 'Kafka', commandLinePart: kafkaMark(homeFolder), stopSignal: 'SIGTERM' }, options);
  const java = await findJava(environment, options.signal);
  const cacheDir = options.cacheDir ?? (await prepareServerFolder('Kafka', options.home, 'cache'));
  const jars = await ensureKafkaJars({ cacheDir, environment }, options);
  const passingFolder = join(homeFolder, 'tmp');
  const archive = await openKafkaArchive({ java, jars, environment, passingFolder });
  const startedAt = Date.now();
  const logFile = join(homeFolder, 'kafka.log');
  const { server, port } = await startBroker({
    ...options,
    homeFolder,
    logFile,
    passingFolder,
    runAs: await chooseUser(homeFolder, jars),
    java,
    jars,
    environment,
    archive,
    heapMb: options.heapMb ?? HEAP_MB,
    wantedPort: options.port || null,
    settings: options.settings ?? {},
  });
  await lock.publish(`${LOOPBACK}:${port}`);
  options.log(`Kafka: ready on ${LOOPBACK}:${port} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);

  const callOffArchive = new AbortController();
  const archiving = archive.makeWhenIdle(callOffArchive.signal);
  let wanted = false;
  const exited = server.exited.then(async (reason) => {
    callOffArchive.abort();
    await archiving;
    await lock.release();
    if (!wanted) options.log(`Kafka: ended by itself with ${reason}\n${await server.lastOutput()}`);
    return reason;
  });
  const stop = async (): Promise<void> => {
    wanted = true;
    await server.stop('SIGTERM', STOP_LIMIT_MS);
    await exited;
  };
  return { brokers: [`${LOOPBACK}:${port}`], port, pid: server.pid, logFile, exited, stop };
}

/** Root leaves the data with the user who has them; new files of root's would shut that user out. */
async function chooseUser(homeFolder: string, jars: KafkaJars): Promise<OrdinaryUser | null> {
  const owner = isRoot() ? await ownerOf(join(homeFolder, 'data')) : null;
  return owner !== null && (await canReach(owner, jars.classPath[0] ?? '', 4)) ? owner : null;
}
