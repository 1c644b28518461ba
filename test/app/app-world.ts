import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { startApp, type App } from '../support/app.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { runCommand, type CommandResult } from './command.js';

export interface AppWorldOptions {
  /** Kafka's address when it is not the run's own broker. */
  readonly brokers?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The built program in all its roles on a database and two feeds of its own, and the commands that belong to it. */
export class AppWorld {
  private constructor(
    readonly folder: string,
    readonly database: TestDatabase,
    /** Two terminals' feeds. */
    readonly feeds: readonly [string, string],
    readonly app: App,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  static async create({
    brokers = process.env.TEST_KAFKA_BROKERS ?? '',
    env = {},
  }: AppWorldOptions = {}): Promise<AppWorld> {
    const folder = mkdtempSync(join(tmpdir(), 'landbridge-app-'));
    const database = await createTestDatabase();
    const name = randomBytes(4).toString('hex');
    const feeds = [`gate-${name}`, `quay-${name}`] as const;
    const feedsFile = join(folder, 'feeds.yaml');
    writeFileSync(feedsFile, stringify({ feeds: feeds.map(entryOf) }));
    const app = await startApp({
      databaseUrl: database.url,
      brokers,
      groupId: name,
      feedsFile,
      env,
      logFile: join(folder, 'app.log'),
    });
    return new AppWorld(folder, database, feeds, app, {
      DATABASE_URL: database.url,
      KAFKA_BROKERS: brokers,
      FEEDS_FILE: feedsFile,
      LANDBRIDGE_HOME: join(folder, 'home'),
    });
  }

  /** `landbridge …` beside the running app. */
  run(args: readonly string[], input = ''): Promise<CommandResult> {
    return runCommand(args, { env: this.env, input });
  }

  /** A new key of the feed, as its operator makes it. */
  async key(feed: string): Promise<string> {
    return (await this.run(['key', 'create', feed])).stdout.trim();
  }

  async close(): Promise<void> {
    await this.app.stop();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const entryOf = (id: string): object => ({
  id,
  party: 'LBCA',
  kind: 'TERMINAL',
  country: 'CN',
  time: { defaultZone: 'Asia/Shanghai' },
});
