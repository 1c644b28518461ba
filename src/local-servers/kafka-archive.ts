import { createHash } from 'node:crypto';
import { access, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Java } from './java.js';
import { JAVA_MEMORY_OPTIONS } from './kafka-settings.js';
import type { KafkaJars } from './kafka-jars.js';
import { runTool } from './tool.js';

const QUIET_BEFORE_DUMP_MS = 5_000;
const DUMP_LIMIT_MS = 5 * 60_000;
const LOWEST_PRIORITY = 19;

/**
 * A class-data archive: Kafka's 7,000 classes parsed and laid out once, which halves its start. The first start writes
 * down which classes it loads; a Java of lowest priority then makes the archive beside the running server. If that is
 * called off or fails, the next start does the same again: nothing depends on it.
 */
export interface KafkaArchive {
  /** What the server's Java has to be told. */
  readonly javaOptions: readonly string[];
  /** Deletes the archive if one was in use: a damaged one makes Java crash. True when there was one. */
  discard(): Promise<boolean>;
  /** Makes the archive if there is none yet. Never rejects. */
  makeWhenIdle(signal: AbortSignal): Promise<void>;
}

export async function openKafkaArchive(server: {
  readonly java: Java;
  readonly jars: KafkaJars;
  readonly environment: NodeJS.ProcessEnv;
  /** For files that are of no use after the server has ended. */
  readonly passingFolder: string;
}): Promise<KafkaArchive> {
  const { java, jars } = server;
  // Java takes an archive only for the very build and class path it was made with, and silently starts slowly otherwise.
  const key = createHash('sha256').update(`${java.fingerprint} ${jars.fingerprint}`).digest('hex').slice(0, 12);
  const archive = join(jars.folder, `classes-${key}.jsa`);
  const exists = await access(archive).then(
    () => true,
    () => false,
  );
  if (exists) {
    const discard = async (): Promise<boolean> => rm(archive, { force: true }).then(() => true);
    return { javaOptions: [`-XX:SharedArchiveFile=${archive}`], discard, makeWhenIdle: async () => undefined };
  }
  const draft = `${archive}.${process.pid}`;
  const loaded = join(server.passingFolder, 'loaded-classes');
  return {
    javaOptions: [`-XX:DumpLoadedClassList=${loaded}`],
    discard: async () => false,
    makeWhenIdle: async (signal) => {
      try {
        await sleep(QUIET_BEFORE_DUMP_MS, undefined, { signal });
        const list = `${loaded}-whole`;
        await writeFile(list, wholeLines(await readFile(loaded, 'utf8')));
        const options = ['-Xshare:dump', `-XX:SharedClassListFile=${list}`, `-XX:SharedArchiveFile=${draft}`];
        const result = await runTool({
          command: java.command,
          args: [...JAVA_MEMORY_OPTIONS, ...options, '-cp', jars.classPath.join(':')],
          cwd: jars.folder,
          env: server.environment,
          niceness: LOWEST_PRIORITY,
          limitMs: DUMP_LIMIT_MS,
          signal,
        });
        if (result.ok) await rename(draft, archive);
      } catch {
        // Called off, or no room on the disk.
      } finally {
        await rm(draft, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** The running Java still holds back the end of its list, so the last line may be half. */
function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1);
}
