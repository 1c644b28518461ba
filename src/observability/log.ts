import { pino } from 'pino';
import type { Logger } from 'pino';

/** One line of JSON per event: fields first, then what happened. Control characters in values are escaped by JSON. */
export type Log = Pick<Logger, 'error' | 'warn' | 'info' | 'debug'>;
export const LOG = Symbol('Log');

/** Fields that would show a secret, wherever they stand in a logged object. */
const SECRETS = ['authorization', 'password', 'secret', 'key', 'headers.authorization', '*.password', '*.secret'];

export const createLog = (level: string): Logger =>
  pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: SECRETS, censor: '[hidden]' },
    serializers: { error: pino.stdSerializers.err },
  });
