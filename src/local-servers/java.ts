import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { LocalServerError } from './local-server-error.js';
import { runTool } from './tool.js';

const LOWEST_JAVA = 17;
const VERSION_LIMIT_MS = 30_000;

export interface Java {
  readonly command: string;
  readonly major: number;
  /** Changes with every build of the Java machine. */
  readonly fingerprint: string;
}

export const INSTALL_ADVICE = [
  '  Debian, Ubuntu:  sudo apt install openjdk-17-jre-headless maven',
  '  Fedora:          sudo dnf install java-latest-openjdk-headless maven',
  '  macOS:           brew install openjdk@21 maven   (and follow what brew says about its path)',
  'or do without the embedded Kafka:',
  '  docker compose up                  brings Kafka and Postgres in containers',
  '  KAFKA_BROKERS=host:9092 npm start  uses a Kafka of yours',
].join('\n');

/** The first Java of JAVA_HOME and PATH that is new enough. Rejects with JAVA_MISSING or JAVA_TOO_OLD and advice. */
export async function findJava(environment: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<Java> {
  const candidates = environment.JAVA_HOME ? [join(environment.JAVA_HOME, 'bin', 'java'), 'java'] : ['java'];
  const tooOld: string[] = [];
  for (const command of candidates) {
    const answer = await runTool({
      command,
      args: ['-version'],
      cwd: '/',
      env: environment,
      limitMs: VERSION_LIMIT_MS,
      signal,
    });
    const major = answer.ok ? parseJavaMajor(answer.output) : null;
    if (major !== null && major >= LOWEST_JAVA) {
      return { command, major, fingerprint: createHash('sha256').update(answer.output).digest('hex') };
    }
    if (major !== null) tooOld.push(`${command} is Java ${major}`);
  }
  const advice = `Install Java and Maven:\n${INSTALL_ADVICE}`;
  if (tooOld.length === 0) {
    throw new LocalServerError(
      'JAVA_MISSING',
      `Kafka needs Java ${LOWEST_JAVA} or newer, and there is none. ${advice}`,
    );
  }
  throw new LocalServerError(
    'JAVA_TOO_OLD',
    `Kafka needs Java ${LOWEST_JAVA} or newer; ${tooOld.join(', ')}. ${advice}`,
  );
}

/** Reads `openjdk version "17.0.15" …`, `java version "1.8.0_402"`, `openjdk version "21-ea"`; null for anything else. */
export function parseJavaMajor(versionText: string): number | null {
  const match = /version "(?:1\.)?(\d+)/.exec(versionText);
  return match === null ? null : Number(match[1]);
}
