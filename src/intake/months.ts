import type { Fact } from '../journal/fact.js';
import type { IntakeContext } from './intake-context.js';

/** Partitions for the months of these facts, before the transaction that needs them. */
export async function makeMonths(
  readings: readonly { readonly facts: readonly Pick<Fact, 'month'>[] }[],
  { partitions }: Pick<IntakeContext, 'partitions'>,
): Promise<void> {
  const months = new Set(readings.flatMap((reading) => reading.facts.map((fact) => fact.month)));
  await partitions.ensure('journal', months);
  await partitions.ensure('journal_source', months);
}
