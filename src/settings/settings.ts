import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';
import type { Environment } from './env.js';

export const ROLES = ['all', 'api', 'intake', 'relay'] as const;
export type Role = (typeof ROLES)[number];

const SASL_MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;
/** libpq's URI; the host may be left out for a socket. */
const POSTGRES_URL = /^postgres(?:ql)?:\/\/\S*$/;
const BROKERS = /^\s*[^\s,:]+(?::\d{1,5})?(?:\s*,\s*[^\s,:]+(?::\d{1,5})?)*\s*$|^\s*\[[0-9a-f:]+\]:\d{1,5}\s*$/i;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly groupId: string;
  readonly sessionTimeoutMs: number;
  readonly tls: { readonly caFile: string | null } | null;
  readonly sasl: {
    readonly mechanism: (typeof SASL_MECHANISMS)[number];
    readonly username: string;
    readonly password: string;
  } | null;
}

export interface IntakeSettings {
  readonly batchMessages: number;
  readonly batchBytes: number;
  readonly maxMessageBytes: number;
  /** Name of the point in the write path at which the process kills itself, `point` or `point:n` for the n-th pass. Fault tests only. */
  readonly crashAt: string | null;
}

/** Everything that can be set, checked once at start. Units are in the names. */
export interface Settings {
  readonly role: Role;
  readonly host: string;
  readonly port: number;
  readonly homeDir: string;
  readonly feedsFile: string;
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
  readonly kafka: KafkaSettings;
  readonly intake: IntakeSettings;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** GraphiQL and introspection. */
  readonly explorer: boolean;
}

export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly code = 'SETTINGS_INVALID';
  readonly retriable = false;
  constructor(readonly problems: readonly string[]) {
    super(`Settings that cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** Where data is kept when nothing else is said. */
export const homeDirOf = (env: Environment): string => resolve(env.LANDBRIDGE_HOME || '.landbridge');
export const feedsFileOf = (env: Environment): string => resolve(env.FEEDS_FILE || 'feeds.yaml');

/**
 * Turns the environment into settings. Throws a `SettingsError` that names every bad variable at once.
 * DATABASE_URL and KAFKA_BROKERS are required here: `landbridge start` sets them when it brings up its own servers.
 */
export function settingsFrom(env: Environment): Settings {
  const read = new Reader(env);
  const brokers = read
    .formed('KAFKA_BROKERS', BROKERS, 'host:port, several separated by commas')
    .split(',')
    .map((broker) => broker.trim());
  const saslMechanism = read.oneOf('KAFKA_SASL_MECHANISM', SASL_MECHANISMS, null);
  const settings: Settings = {
    role: read.oneOf('ROLE', ROLES, 'all'),
    host: env.HOST || '127.0.0.1',
    port: read.integer('PORT', 3000, { least: 0, most: 65_535 }),
    homeDir: homeDirOf(env),
    feedsFile: feedsFileOf(env),
    databaseUrl: read.formed('DATABASE_URL', POSTGRES_URL, 'postgres://user:password@host:port/database'),
    databasePoolSize: read.integer('DATABASE_POOL_SIZE', 10, { least: 2, most: 200 }),
    kafka: {
      brokers,
      clientId: env.KAFKA_CLIENT_ID || 'landbridge',
      groupId: env.KAFKA_GROUP_ID || 'landbridge-intake',
      sessionTimeoutMs: read.integer('KAFKA_SESSION_TIMEOUT_MS', 10_000, { least: 1_000, most: 300_000 }),
      tls: read.flag('KAFKA_TLS', false) ? { caFile: read.file('KAFKA_TLS_CA_FILE') } : null,
      sasl: saslMechanism && {
        mechanism: saslMechanism,
        username: read.required('KAFKA_SASL_USERNAME', 'the user of KAFKA_SASL_MECHANISM'),
        password: read.required('KAFKA_SASL_PASSWORD', 'the password of KAFKA_SASL_MECHANISM'),
      },
    },
    intake: {
      batchMessages: read.integer('INTAKE_BATCH_MESSAGES', 1_000, { least: 1, most: 10_000 }),
      batchBytes: read.integer('INTAKE_BATCH_BYTES', 8 * 1024 * 1024, { least: 64 * 1024, most: 256 * 1024 * 1024 }),
      maxMessageBytes: read.integer('MAX_MESSAGE_BYTES', 1024 * 1024, { least: 1024, most: 64 * 1024 * 1024 }),
      crashAt: read.onlyInTests('CRASH_AT'),
    },
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    explorer: read.flag('EXPLORER', true),
  };
  read.finish();
  return settings;
}

class Reader {
  readonly #problems: string[] = [];
  constructor(private readonly env: Environment) {}

  required(name: string, form: string): string {
    const value = this.env[name];
    if (!value) this.#problems.push(`${name} is missing (${form})`);
    return value ?? '';
  }

  formed(name: string, form: RegExp, example: string): string {
    const value = this.required(name, example);
    // The value may hold a password: it is not repeated.
    if (value && !form.test(value)) this.#problems.push(`${name} has not the form ${example}`);
    return value;
  }

  /** Path of a file that can be read, or null when the variable is not set. */
  file(name: string): string | null {
    const path = this.env[name];
    if (!path) return null;
    try {
      accessSync(path, constants.R_OK);
    } catch {
      this.#problems.push(`${name}=${path} is no file that can be read`);
    }
    return path;
  }

  onlyInTests(name: string): string | null {
    const value = this.env[name];
    if (!value) return null;
    if (this.env.NODE_ENV !== 'test') this.#problems.push(`${name} is for tests: it needs NODE_ENV=test`);
    return value;
  }

  integer(name: string, fallback: number, bounds: { readonly least: number; readonly most: number }): number {
    const text = this.env[name];
    if (!text) return fallback;
    const value = Number(text);
    if (Number.isInteger(value) && value >= bounds.least && value <= bounds.most) return value;
    this.#problems.push(`${name}=${text} is not a whole number from ${bounds.least} to ${bounds.most}`);
    return fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    return this.oneOf(name, ['true', 'false'] as const, fallback ? 'true' : 'false') === 'true';
  }

  oneOf<T extends string, F extends T | null>(name: string, allowed: readonly T[], fallback: F): T | F {
    const text = this.env[name];
    if (!text) return fallback;
    const found = allowed.find((value) => value === text);
    if (found !== undefined) return found;
    this.#problems.push(`${name}=${text} is none of ${allowed.join(', ')}`);
    return fallback;
  }

  finish(): void {
    if (this.#problems.length > 0) throw new SettingsError(this.#problems);
  }
}
