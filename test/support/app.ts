import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

export interface AppOptions {
  readonly databaseUrl: string;
  readonly brokers: string;
  readonly groupId: string;
  readonly feedsFile: string;
  readonly role?: 'all' | 'api' | 'intake' | 'relay';
  readonly env?: Readonly<Record<string, string>>;
  /** Where the built program lies: `dist`, or a copy of it with something broken on purpose. */
  readonly dist?: string;
  readonly logFile?: string;
}

/** The built program, running as users run it. */
export interface App {
  readonly url: string;
  readonly pid: number;
  readonly exited: Promise<string>;
  signal(name: NodeJS.Signals): void;
  stop(): Promise<string>;
}

/** Starts the built program on a free port and resolves when it listens. */
export async function startApp(options: AppOptions): Promise<App> {
  const child = spawn(process.execPath, [join(options.dist ?? 'dist', 'main.js')], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: options.databaseUrl,
      KAFKA_BROKERS: options.brokers,
      KAFKA_GROUP_ID: options.groupId,
      FEEDS_FILE: options.feedsFile,
      ROLE: options.role ?? 'all',
      PORT: '0',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output = collect(child, options.logFile);
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? String(code)));
  });
  const url = await Promise.race([
    new Promise<string>((resolve) => child.once('message', (message) => resolve((message as { url: string }).url))),
    exited.then((reason) => {
      throw new Error(`the app ended while starting (${reason}):\n${output()}`);
    }),
  ]);
  return {
    url,
    pid: child.pid ?? 0,
    exited,
    signal: (name) => void child.kill(name),
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
  };
}

/** Keeps the last part of what the program says, for the error text of a failed start. */
function collect(child: ChildProcess, logFile: string | undefined): () => string {
  const file = logFile === undefined ? null : createWriteStream(logFile, { flags: 'a' });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-20_000);
      file?.write(chunk);
    });
  }
  return () => text;
}
