import type { Transaction, WritePool } from '../database/write-pool.js';
import type { CodeMapping, StoredMapping } from './code-mapping.js';

/** Names the decisions in Postgres' advisory locks. */
const LOCK = `hashtextextended('landbridge code mappings', 0)`;

/** The newest decision per code, and the version of them all: 0 before the first. */
export interface Decisions {
  readonly version: bigint;
  readonly mappings: readonly CodeMapping[];
}

/** The version alone, which changes with every decision. */
export async function versionOfDecisions(db: WritePool | Transaction): Promise<bigint> {
  const { rows } = await db.query<{ version: string }>('select coalesce(max(id), 0) as version from code_mapping');
  return BigInt(rows[0]?.version ?? 0);
}

export async function loadDecisions(db: WritePool | Transaction): Promise<Decisions> {
  const { rows } = await db.query<CodeMapping & { readonly id: string }>(
    `select distinct on (feed, code) id, feed, code, event_code as event, classifier
     from code_mapping order by feed, code, id desc`,
  );
  const version = rows.reduce((highest, { id }) => (BigInt(id) > highest ? BigInt(id) : highest), 0n);
  return { version, mappings: rows.map(({ id: _id, ...mapping }) => mapping) };
}

/**
 * Lets no decision come between the reading of messages and the commit of what was read: whoever decides waits for the commit and
 * then finds the facts that wait for the decision. Returns the version that stands meanwhile.
 */
export async function holdDecisions(tx: Transaction): Promise<bigint> {
  const { rows } = await tx.query<{ version: string }>(
    `with held as materialized (select pg_advisory_xact_lock_shared(${LOCK}))
     select coalesce((select max(id) from code_mapping), 0) as version from held`,
  );
  return BigInt(rows[0]?.version ?? 0);
}

/** Writes a decision down. */
export async function decide(
  tx: Transaction,
  { feed, code, event, classifier, reason }: CodeMapping & Pick<StoredMapping, 'reason'>,
): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(${LOCK})`);
  await tx.query('insert into code_mapping (feed, code, event_code, classifier, reason) values ($1, $2, $3, $4, $5)', [
    feed,
    code,
    event,
    classifier,
    reason,
  ]);
}
