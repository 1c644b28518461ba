import { join, resolve } from 'node:path';
import { readLiveAddress } from './home-lock.js';
import { KAFKA_FOLDER, startLocalKafka } from './local-kafka.js';
import type { LocalKafka, LocalKafkaOptions } from './local-kafka.js';
import { POSTGRES_FOLDER, startLocalPostgres } from './local-postgres.js';
import type { LocalPostgres, LocalPostgresOptions } from './local-postgres.js';
import type { Progress } from './wait.js';

export interface LocalServersOptions extends Progress {
  /** LANDBRIDGE_HOME. */
  readonly home: string;
  /** Null when it is somewhere else (DATABASE_URL); `{}` for one as we set it up. */
  readonly postgres: Pick<LocalPostgresOptions, 'port' | 'settings'> | null;
  /** Null when it is somewhere else (KAFKA_BROKERS). */
  readonly kafka: Pick<LocalKafkaOptions, 'cacheDir' | 'port' | 'settings' | 'heapMb'> | null;
  /** What the program was started with; Java and Maven are looked up there. */
  readonly environment: NodeJS.ProcessEnv;
}

export interface LocalServers {
  readonly postgres: LocalPostgres | null;
  readonly kafka: LocalKafka | null;
  /** Stops both side by side; call it after the application has drained. May be called again. */
  stopAll(): Promise<void>;
}

/** Where the servers of a home answer that another process of ours runs; null where there is none. */
export interface RunningServers {
  readonly databaseUrl: string | null;
  readonly brokers: readonly string[] | null;
}

/** Starts the wanted servers side by side. If one cannot be started the other is stopped, and the first error thrown. */
export async function startLocalServers(options: LocalServersOptions): Promise<LocalServers> {
  const { home, log, environment } = options;
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(options.signal === undefined ? [] : [options.signal])]);
  const callOffOther = (error: unknown): never => {
    failed.abort(error);
    throw error;
  };
  const [postgres, kafka] = await Promise.allSettled([
    options.postgres && startLocalPostgres({ ...options.postgres, home, log, signal }).catch(callOffOther),
    options.kafka && startLocalKafka({ ...options.kafka, home, log, environment, signal }).catch(callOffOther),
  ]);
  if (postgres.status === 'fulfilled' && kafka.status === 'fulfilled') {
    return {
      postgres: postgres.value,
      kafka: kafka.value,
      stopAll: async () => void (await Promise.all([postgres.value?.stop(), kafka.value?.stop()])),
    };
  }
  if (postgres.status === 'fulfilled') await postgres.value?.stop();
  if (kafka.status === 'fulfilled') await kafka.value?.stop();
  throw signal.reason;
}

/** For commands beside a running Landbridge, such as `landbridge send`: finds its servers and starts nothing. */
export async function findRunningServers(home: string): Promise<RunningServers> {
  const [databaseUrl, broker] = await Promise.all([
    readLiveAddress(join(resolve(home), POSTGRES_FOLDER)),
    readLiveAddress(join(resolve(home), KAFKA_FOLDER)),
  ]);
  return { databaseUrl, brokers: broker === null ? null : [broker] };
}
