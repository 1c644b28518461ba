import { setTimeout as pause } from 'node:timers/promises';
import { classifyWriteError } from './sql-errors.js';

const TRIES = 5;
const FIRST_WAIT_MS = 20;

/** Does the work once more when its transaction met another one. Rejects with the work's error after five tries, or at once when it is no conflict. */
export async function retryConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || classifyWriteError(error) !== 'conflict') throw error;
      await pause(FIRST_WAIT_MS * 2 ** attempt * Math.random());
    }
  }
}
