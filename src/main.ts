import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { createLog } from './observability/log.js';
import { NestLogger } from './observability/nest-logger.js';
import { createReference } from './reference/create-reference.js';
import { readEnv } from './settings/env.js';
import { readFeedsFile } from './settings/feeds-file.js';
import { readReferenceFiles } from './settings/reference-files.js';
import { SettingsError, settingsFrom } from './settings/settings.js';

const STOP_LIMIT_MS = 10_000;
/** Slow senders are let go: headers and body must come within these times. */
const FASTIFY = { requestTimeout: 30_000, connectionTimeout: 60_000, bodyLimit: 64 * 1024 * 1024, trustProxy: false };

async function run(): Promise<void> {
  const settings = settingsFrom(readEnv());
  const log = createLog(settings.logLevel);
  const reference = createReference(readReferenceFiles());
  const feeds = readFeedsFile(settings.feedsFile, reference);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot({ settings, feeds, reference, log }),
    new FastifyAdapter(FASTIFY),
    { logger: new NestLogger(log), abortOnError: false, rawBody: true },
  );
  stopOnSignals(app, log);
  await app.listen({ host: settings.host, port: settings.port });
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  log.info({ url, role: settings.role }, 'listening');
  process.send?.({ url });
}

/** Drains and ends; whatever hangs is left behind, which loses nothing: an unfinished batch was never committed. */
function stopOnSignals(app: NestFastifyApplication, log: ReturnType<typeof createLog>): void {
  let isStopping = false;
  const stop = (reason: string): void => {
    if (isStopping) process.exit(0);
    isStopping = true;
    log.info({ reason }, 'stopping');
    setTimeout(() => process.exit(0), STOP_LIMIT_MS).unref();
    void app
      .close()
      .catch((error: unknown) => log.error({ error }, 'did not stop in order'))
      .finally(() => process.exit(0));
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop(name));
  // Started by `landbridge start`: without it nobody would ever stop us.
  if (process.send !== undefined) process.on('disconnect', () => stop('the starting process is gone'));
}

try {
  await run();
} catch (error) {
  process.stderr.write(
    `${error instanceof SettingsError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(1);
}
