import { readFileSync } from 'node:fs';
import kafkajs from 'kafkajs';
import type { Kafka, KafkaConfig, LogEntry, RetryOptions, SASLOptions } from 'kafkajs';
import type { Log } from '../../observability/log.js';
import type { KafkaSettings } from '../../settings/settings.js';
import { installCodecs } from './codecs.js';

/** Never gives up: a broker that is away comes back. Waits at most two seconds between tries. */
export const PATIENT: RetryOptions = { retries: 1_000_000, initialRetryTime: 100, maxRetryTime: 2_000 };
/** Gives up within seconds: somebody waits for the answer. */
export const PROMPT: RetryOptions = { retries: 3, initialRetryTime: 100, maxRetryTime: 500 };

/** A kafkajs client by our settings, logging to our log. Connects when used. */
export function createKafka(settings: KafkaSettings, log: Log, retry: RetryOptions): Kafka {
  installCodecs();
  return new kafkajs.Kafka({
    clientId: settings.clientId,
    brokers: [...settings.brokers],
    connectionTimeout: 3_000,
    requestTimeout: 10_000,
    enforceRequestTimeout: true,
    retry,
    ...securityOf(settings),
    logLevel: kafkajs.logLevel.INFO,
    logCreator: () => (entry) => write(log, entry),
  });
}

function securityOf({ tls, sasl }: KafkaSettings): Pick<KafkaConfig, 'ssl' | 'sasl'> {
  const ca = tls === null || tls.caFile === null ? undefined : readFileSync(tls.caFile, 'utf8');
  return {
    ...(tls === null ? {} : { ssl: ca === undefined ? true : { ca: [ca] } }),
    ...(sasl === null ? {} : { sasl: sasl as SASLOptions }),
  };
}

/** kafkajs logs every lost connection as an error; it is one of ours only when it outlasts the retries. */
function write(log: Log, { level, namespace, log: entry }: LogEntry): void {
  const { message, timestamp: _timestamp, logger: _logger, stack: _stack, ...details } = entry;
  const fields = { context: `kafkajs ${namespace}`, ...details };
  if (level <= kafkajs.logLevel.ERROR) log.warn(fields, message);
  else log.debug(fields, message);
}
