import { createHash, randomBytes } from 'node:crypto';
import { access, constants, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { INSTALL_ADVICE } from './java.js';
import { LocalServerError } from './local-server-error.js';
import { findProcess } from './process-table.js';
import { runTool } from './tool.js';
import type { ToolResult } from './tool.js';
import { reportWaiting } from './wait.js';
import type { Progress } from './wait.js';

const POM = fileURLToPath(new URL('../../scripts/kafka/pom.xml', import.meta.url));
// Named in full, so that Maven asks nobody which version is the newest and works offline once everything is there.
const COPY_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
const DOWNLOAD_LIMIT_MS = 20 * 60_000;

export interface KafkaJars {
  readonly version: string;
  readonly folder: string;
  /** Absolute paths in a fixed order: a class-data archive is valid for one class path only. */
  readonly classPath: readonly string[];
  /** Changes when any of the jars is another file. */
  readonly fingerprint: string;
}

/**
 * The jars named in scripts/kafka/pom.xml, fetched by Maven from Maven Central (or the mirror it is set up for) the
 * first time. They are copied into a draft folder that is renamed when Maven is done: what lies in the cache is whole.
 */
export async function ensureKafkaJars(
  source: { readonly cacheDir: string; readonly environment: NodeJS.ProcessEnv },
  progress: Progress,
): Promise<KafkaJars> {
  const pom = await readFile(POM, 'utf8');
  const version = /<kafka\.version>([^<]+)</.exec(pom)?.[1] ?? 'unknown';
  const pomHash = createHash('sha256').update(pom).digest('hex').slice(0, 8);
  const folder = join(source.cacheDir, `kafka-${version}-${pomHash}`);
  const present = await readJars(folder, version);
  if (present !== null) return present;

  await mkdir(source.cacheDir, { recursive: true });
  await removeDrafts(source.cacheDir);
  const draft = join(source.cacheDir, `draft-${process.pid}-${randomBytes(6).toString('hex')}`);
  await mkdir(draft);
  try {
    await download(draft, { version, environment: source.environment }, progress);
    // Another process may have been quicker; its jars are as good as ours.
    await rename(join(draft, 'jars'), folder).catch(() => undefined);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  const downloaded = await readJars(folder, version);
  if (downloaded === null) throw new LocalServerError('DOWNLOAD_FAILED', `Kafka: Maven has left no jars in ${folder}.`);
  return downloaded;
}

async function readJars(folder: string, version: string): Promise<KafkaJars | null> {
  const names = await readdir(folder).catch(() => []);
  const classPath = names
    .filter((name) => name.endsWith('.jar'))
    .map((name) => join(folder, name))
    .sort();
  if (classPath.length === 0) return null;
  const hash = createHash('sha256');
  for (const jar of classPath) {
    const { size, mtimeMs } = await stat(jar);
    hash.update(`${jar} ${size} ${mtimeMs}\n`);
  }
  return { version, folder, classPath, fingerprint: hash.digest('hex') };
}

async function download(
  draft: string,
  kafka: { readonly version: string; readonly environment: NodeJS.ProcessEnv },
  progress: Progress,
): Promise<void> {
  progress.log(`Kafka: fetching Apache Kafka ${kafka.version} with Maven (43 MB, the first time only)`);
  let files = 0;
  const stopReports = reportWaiting({
    waitingFor: 'Kafka: fetching',
    log: (line) => progress.log(`${line}: ${files} files so far`),
  });
  try {
    const result = await runTool({
      command: 'mvn',
      args: [
        '-B',
        '-f',
        POM,
        ...(await repositoryArguments(draft)),
        COPY_GOAL,
        `-DoutputDirectory=${join(draft, 'jars')}`,
      ],
      cwd: draft,
      env: kafka.environment,
      limitMs: DOWNLOAD_LIMIT_MS,
      signal: progress.signal,
      onLine: (line) => {
        if (/Downloaded from .*\.jar/.test(line)) files += 1;
      },
    });
    if (!result.ok) throw downloadError(result);
  } finally {
    stopReports();
  }
}

/** Maven keeps what it fetches in the user's ~/.m2; a user without a home that can be written gets a passing one. */
async function repositoryArguments(draft: string): Promise<readonly string[]> {
  const home = userInfo().homedir;
  for (const folder of [join(home, '.m2'), home]) {
    const found = await stat(folder).catch(() => null);
    if (found === null) continue;
    const writable = await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    );
    return writable ? [] : [`-Dmaven.repo.local=${join(draft, 'repository')}`];
  }
  return [`-Dmaven.repo.local=${join(draft, 'repository')}`];
}

function downloadError(result: ToolResult): LocalServerError {
  if (result.reason === 'ENOENT') {
    return new LocalServerError(
      'MAVEN_MISSING',
      'Kafka is fetched with Maven the first time, and there is no `mvn` on the path. ' +
        `Install Java and Maven:\n${INSTALL_ADVICE}`,
    );
  }
  return new LocalServerError(
    'DOWNLOAD_FAILED',
    `Kafka: Maven could not fetch the jars (${result.reason}). If this machine reaches Maven Central through a mirror or ` +
      `proxy, it belongs into ~/.m2/settings.xml. What Maven said last:\n${result.output}`,
  );
}

/** Drafts of processes that are no more; others may be fetching into the same cache right now. */
async function removeDrafts(cacheDir: string): Promise<void> {
  for (const name of await readdir(cacheDir)) {
    const pid = /^draft-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || (await findProcess(Number(pid))) !== null) continue;
    await rm(join(cacheDir, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
