import type { Transaction } from '../database/write-pool.js';
import { CONTENT_STAGING } from '../inbox/content.store.js';
import { JOURNAL_STAGING } from '../journal/journal.store.js';
import { QUARANTINE_STAGING } from '../quarantine/quarantine.store.js';

const CREATE = [
  // Otherwise every table that is there already is announced.
  'set local client_min_messages = warning',
  ...CONTENT_STAGING,
  QUARANTINE_STAGING,
  ...JOURNAL_STAGING,
].join('; ');

/** Makes this connection's temporary tables, in one round trip; empty at the start of every transaction. */
export async function prepareStaging(tx: Transaction): Promise<void> {
  await tx.query(CREATE);
}
