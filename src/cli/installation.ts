import { findRunningServers } from '../local-servers/local-servers.js';
import type { Environment } from '../settings/env.js';
import { homeDirOf } from '../settings/settings.js';

export type ServerSetting = 'DATABASE_URL' | 'KAFKA_BROKERS';

/**
 * The environment, completed with the embedded servers that run in this home for whatever it does not set itself.
 * Throws when one that is needed is neither set nor running.
 */
export async function withRunningServers(env: Environment, needed: readonly ServerSetting[]): Promise<Environment> {
  if (needed.every((name) => env[name])) return env;
  const home = homeDirOf(env);
  const running = await findRunningServers(home);
  const complete = {
    ...env,
    DATABASE_URL: env.DATABASE_URL || running.databaseUrl || undefined,
    KAFKA_BROKERS: env.KAFKA_BROKERS || running.brokers?.join(',') || undefined,
  };
  const missing = needed.filter((name) => !complete[name]);
  if (missing.length > 0) {
    throw new Error(`No Landbridge runs in ${home}. Start one there (npm start), or set ${missing.join(' and ')}.`);
  }
  return complete;
}
