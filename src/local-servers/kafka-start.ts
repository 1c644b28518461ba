import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import kafkajs from 'kafkajs';
import type { Java } from './java.js';
import type { KafkaArchive } from './kafka-archive.js';
import type { KafkaJars } from './kafka-jars.js';
import { JAVA_MEMORY_OPTIONS, kafkaProperties } from './kafka-settings.js';
import type { KafkaPorts } from './kafka-settings.js';
import { LocalServerError } from './local-server-error.js';
import type { OrdinaryUser } from './ordinary-user.js';
import { choosePort, LOOPBACK, readPorts, writePorts } from './ports.js';
import { startServerProcess } from './server-process.js';
import type { ServerProcess } from './server-process.js';
import { runTool } from './tool.js';
import { waitUntil } from './wait.js';
import type { Progress } from './wait.js';

const LOG_SETTINGS = fileURLToPath(new URL('../../scripts/kafka/log4j2.properties', import.meta.url));
const FORMAT_LIMIT_MS = 60_000;
const START_LIMIT_MS = 120_000;
const GIVE_UP_LIMIT_MS = 10_000;
const CONNECT_LIMIT_MS = 1_000;
const REQUEST_LIMIT_MS = 5_000;
const ATTEMPTS = 5;
const DRAFT_PREFIX = 'draft-';
const PROBE_GROUP = 'landbridge-start';

export interface KafkaStart extends Progress {
  /** Absolute; holds everything of this server, and is its working folder. */
  readonly homeFolder: string;
  readonly logFile: string;
  /** Emptied at every start. */
  readonly passingFolder: string;
  /** Null: the present user. */
  readonly runAs: OrdinaryUser | null;
  readonly java: Java;
  readonly jars: KafkaJars;
  readonly environment: NodeJS.ProcessEnv;
  readonly archive: KafkaArchive;
  readonly heapMb: number;
  readonly wantedPort: number | null;
  readonly settings: Readonly<Record<string, string>>;
}

export interface AnsweringKafka {
  readonly server: ServerProcess;
  readonly port: number;
}

/** The part of a server's command line by which it is known again. */
export function kafkaMark(homeFolder: string): string {
  return `-Dlandbridge.kafka.home=${homeFolder} `;
}

/**
 * Starts the broker on its data, formatting them the first time, and resolves when cluster and group coordinator answer.
 * A port that another program took after it was chosen is replaced, and a damaged class-data archive is thrown away.
 */
export async function startBroker(start: KafkaStart): Promise<AnsweringKafka> {
  const portFile = join(start.homeFolder, 'ports');
  await rm(start.passingFolder, { recursive: true, force: true });
  await mkdir(start.passingFolder);
  if (start.runAs !== null) await chown(start.passingFolder, start.runAs.uid, start.runAs.gid);
  let archiveOptions = start.archive.javaOptions;
  for (let attempt = 1; ; attempt += 1) {
    const [brokerPort = null, controllerPort = null] = await readPorts(portFile);
    const ports = {
      broker: await choosePort('Kafka', { wanted: start.wantedPort, remembered: brokerPort }),
      controller: await choosePort('Kafka', { wanted: null, remembered: controllerPort }),
    };
    await writeFile(join(start.homeFolder, 'server.properties'), kafkaProperties(ports, start.settings));
    await ensureFormatted(start, ports);
    const server = await startServerProcess({
      command: start.java.command,
      args: [...javaArguments(start, archiveOptions), 'kafka.Kafka', 'server.properties'],
      cwd: start.homeFolder,
      env: start.environment,
      outputFile: start.logFile,
      runAs: start.runAs,
      stopSignal: 'SIGTERM',
    });
    try {
      await waitForCluster(server, start, ports.broker);
      await writePorts(portFile, [ports.broker, ports.controller]);
      return { server, port: ports.broker };
    } catch (error) {
      await server.stop('SIGKILL', GIVE_UP_LIMIT_MS);
      if (attempt === ATTEMPTS) throw error;
      if (/ended with signal/.test(String(error)) && (await start.archive.discard())) archiveOptions = [];
      else if (!/Address already in use/.test(String(error))) throw error;
    }
  }
}

function javaArguments(start: KafkaStart, archiveOptions: readonly string[]): readonly string[] {
  return [
    // First, and followed by a blank: `kafkaMark` looks for it.
    kafkaMark(start.homeFolder).trim(),
    ...JAVA_MEMORY_OPTIONS,
    `-Xmx${start.heapMb}m`,
    ...archiveOptions,
    `-Djava.io.tmpdir=${start.passingFolder}`,
    `-Dlog4j2.configurationFile=${pathToFileURL(LOG_SETTINGS).href}`,
    '-cp',
    start.jars.classPath.join(':'),
  ];
}

/** KRaft's cluster ids are the 22 characters of 16 bytes in base64url; the tool takes one that begins with a hyphen for an option. */
function newClusterId(): string {
  const id = randomBytes(16).toString('base64url');
  return id.startsWith('-') ? newClusterId() : id;
}

/** Formats into a draft folder that is renamed when done, so that `data` is either absent or whole. */
async function ensureFormatted(start: KafkaStart, ports: KafkaPorts): Promise<void> {
  const data = join(start.homeFolder, 'data');
  for (const name of await readdir(start.homeFolder)) {
    if (name === 'data') return;
    if (name.startsWith(DRAFT_PREFIX)) await rm(join(start.homeFolder, name), { recursive: true, force: true });
  }
  start.log(`Kafka: formatting the data folder ${data}`);
  const draft = `${DRAFT_PREFIX}${randomBytes(6).toString('hex')}`;
  const properties = `${draft}.properties`;
  await writeFile(join(start.homeFolder, properties), kafkaProperties(ports, { ...start.settings, 'log.dirs': draft }));
  const clusterId = newClusterId();
  const result = await runTool({
    command: start.java.command,
    args: [...javaArguments(start, []), 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', properties],
    cwd: start.homeFolder,
    env: start.environment,
    limitMs: FORMAT_LIMIT_MS,
    signal: start.signal,
  });
  if (!result.ok) {
    throw new LocalServerError('START_FAILED', `Kafka: formatting ended with ${result.reason}:\n${result.output}`);
  }
  await rename(join(start.homeFolder, draft), data);
  await rm(join(start.homeFolder, properties));
}

async function waitForCluster(server: ServerProcess, start: KafkaStart, port: number): Promise<void> {
  let lastError: unknown = null;
  const answers = async (): Promise<boolean> => {
    if (server.hasExited()) {
      const reason = await server.exited;
      throw new LocalServerError('START_FAILED', `Kafka ended with ${reason}:\n${await server.lastOutput()}`);
    }
    try {
      await probe(port);
      return true;
    } catch (error) {
      lastError = error;
      return false;
    }
  };
  const limits = { ...start, limitMs: START_LIMIT_MS, everyMs: 50, waitingFor: 'Kafka: waiting for it to answer' };
  if (await waitUntil(answers, limits)) return;
  throw new LocalServerError(
    'START_TIMEOUT',
    `Kafka did not answer within ${START_LIMIT_MS / 1000} s (${String(lastError)}):\n${await server.lastOutput()}`,
  );
}

/** Asking for a group's coordinator also makes the offsets topic, so that the first consumer finds it ready. */
async function probe(port: number): Promise<void> {
  const kafka = new kafkajs.Kafka({
    clientId: PROBE_GROUP,
    brokers: [`${LOOPBACK}:${port}`],
    connectionTimeout: CONNECT_LIMIT_MS,
    requestTimeout: REQUEST_LIMIT_MS,
    retry: { retries: 0 },
    logLevel: kafkajs.logLevel.NOTHING,
  });
  const admin = kafka.admin();
  try {
    await admin.connect();
    await admin.describeCluster();
    await admin.describeGroups([PROBE_GROUP]);
  } finally {
    await admin.disconnect();
  }
}
