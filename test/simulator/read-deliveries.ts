import { interpret } from '../../src/normalise/interpret.js';
import type { FeedRegistry } from '../../src/settings/feed-registry.js';
import type { ReferenceData } from '../../src/reference/reference.js';
import type { Delivery } from '../../src/simulator/noise/deliveries.js';
import { fingerprint } from '../../src/intake/fingerprint.js';
import type { JournalRow } from './journal-rows.js';

/** Reads messages without a database: the facts they state, each with its sources. The same bytes again are no further source. */
export function readDeliveries(
  deliveries: readonly Delivery[],
  feeds: FeedRegistry,
  reference: ReferenceData,
): readonly JournalRow[] {
  const rows = new Map<string, { event: JournalRow['event']; sources: JournalRow['sources'][number][] }>();
  const contents = new Set<string>();
  for (const { feed: id, bytes, receivedAt } of deliveries) {
    const content = `${id} ${fingerprint(Buffer.from(bytes).toString('latin1'))}`;
    const feed = feeds.byId(id);
    if (feed === null) throw new Error(`no feed ${id}`);
    if (contents.has(content)) continue;
    contents.add(content);
    const context = { feed, reference, fingerprint, receivedAt: new Date(receivedAt).toISOString() };
    for (const { event, source } of interpret(bytes, context).messages.flatMap(({ events }) => events)) {
      const row = rows.get(event.id) ?? { event, sources: [] };
      rows.set(event.id, row);
      const { documentKey, reportedAt } = source;
      row.sources.push({ documentKey, reportedAt, recordedAtMs: receivedAt });
    }
  }
  return [...rows.values()];
}
