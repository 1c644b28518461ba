/**
 * What an error of the write path means (docs/architecture.md, "Outage is not poison").
 *
 * - `outage`: the database is away, full or slow. Wait and try again; nobody's message is to blame.
 * - `conflict`: two transactions met. Try again at once.
 * - `poison`: this data cannot be written, or our code failed on it. Find the message and set it aside.
 */
export type WriteErrorKind = 'outage' | 'conflict' | 'poison';

/** Found by ourselves: what was read before a lock is not true any more after it. The transaction is tried again. */
export class WriteConflictError extends Error {
  override readonly name = 'WriteConflictError';
  /** serialization_failure */
  readonly code = '40001';
  readonly retriable = true;
}

/** SQLSTATE classes that blame the data: data exception, integrity violation, program limit exceeded (a value too long for an index). */
const POISON_CLASSES = new Set(['22', '23', '54']);
/** Serialization failure and deadlock. */
const CONFLICT_CLASSES = new Set(['40']);
/** Somebody else held a lock for too long. */
const LOCK_TIMEOUT = '55P03';
const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
  'EMFILE',
]);
/** What pg says without a code when a connection breaks or cannot be had. */
const CONNECTION_WORDS =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|client was closed|not queryable|connection ended/i;

/** Every SQLSTATE that is neither the data's nor a conflict's fault is an outage: a message is never set aside because the database is ill. */
export function classifyWriteError(error: unknown): WriteErrorKind {
  const code = codeOf(error);
  if (code !== null && /^[0-9A-Z]{5}$/.test(code) && !CONNECTION_CODES.has(code)) {
    const sqlClass = code.slice(0, 2);
    if (CONFLICT_CLASSES.has(sqlClass) || code === LOCK_TIMEOUT) return 'conflict';
    return POISON_CLASSES.has(sqlClass) ? 'poison' : 'outage';
  }
  if (code !== null && CONNECTION_CODES.has(code)) return 'outage';
  return error instanceof Error && CONNECTION_WORDS.test(error.message) ? 'outage' : 'poison';
}

/** Query cancelled by statement_timeout, lock_timeout, idle_in_transaction_session_timeout: with much work in hand, less may do. */
export const isTimeout = (error: unknown): boolean => ['57014', '55P03', '25P03'].includes(codeOf(error) ?? '');

function codeOf(error: unknown): string | null {
  if (error === null || typeof error !== 'object' || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
