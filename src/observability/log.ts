import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

/** One line of JSON per event: fields first, then what happened. Control characters in values are escaped by JSON. */
export type Log = Pick<Logger, 'error' | 'warn' | 'info' | 'debug'>;
export const LOG = Symbol('Log');

/** Fields that would show a secret, wherever they stand in a logged object. */
const SECRETS = ['authorization', 'password', 'secret', 'key', 'headers.authorization', '*.password', '*.secret'];

/** What is written of an error beside its name, message and stack. */
const SHOWN = ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'routine', 'syscall', 'retriable'];
const MOST_CAUSES = 5;

/** Writes to standard output, or to a stream of the caller's. */
export const createLog = (level: string, stream?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRETS, censor: '[hidden]' },
      serializers: { error: shownError, err: shownError },
    },
    stream ?? pino.destination(1),
  );

/**
 * An error without the data on which it arose. Drivers hand that out beside the message: the row in `detail`, the line of a COPY in `where`,
 * statements with their parameters. Messages of feeds stand in it, and they name persons.
 */
export function shownError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error === 'object' ? '[object]' : String(error);
  const members: Readonly<Record<string, unknown>> = { ...error };
  const shown = SHOWN.flatMap((name) => (isPlain(members[name]) ? [[name, members[name]] as const] : []));
  const causes = depth < MOST_CAUSES && error.cause !== undefined ? { cause: shownError(error.cause, depth + 1) } : {};
  return {
    type: error.constructor.name,
    message: error.message,
    stack: error.stack,
    ...Object.fromEntries(shown),
    ...causes,
  };
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);
