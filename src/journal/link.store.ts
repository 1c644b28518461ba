import { unitKeyOf } from '../canonical/transport-unit.js';
import { copyRows, stagingTable } from '../database/copy-rows.js';
import type { CopyTarget } from '../database/copy-rows.js';
import type { ColumnType, ColumnValue } from '../database/row-buffer.js';
import type { Transaction } from '../database/write-pool.js';
import type { Fact } from './fact.js';

/** A table of links: its name and columns, and the rows that one fact gives. Two facts may give the same row. */
interface Links {
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly rowsOf: (fact: Fact) => readonly ColumnValue[][];
}

const LINKS: readonly Links[] = [
  {
    table: 'document_event',
    columns: { reference_key: 'text', event_id: 'uuid', month: 'date' },
    rowsOf: ({ event, links, month }) => (event.unit === null ? links.map((key) => [key, event.id, month]) : []),
  },
  {
    table: 'document_content',
    columns: { document_key: 'text', content_key: 'uuid' },
    rowsOf: ({ source, contentKey }) => (source.documentKey === null ? [] : [[source.documentKey, contentKey]]),
  },
  {
    table: 'carrier_event',
    columns: { carrier_key: 'text', day: 'date', event_id: 'uuid', month: 'date' },
    rowsOf: ({ event, carriers, month }) => carriers?.told.map((key) => [key, carriers.day, event.id, month]) ?? [],
  },
  {
    table: 'unit_carrier',
    columns: { carrier_key: 'text', day: 'date', unit_key: 'text' },
    rowsOf: ({ carriers }) => carriers?.on.map((key) => [key, carriers.day, carriers.rider]) ?? [],
  },
  {
    table: 'correction',
    columns: {
      corrects: 'text',
      event_id: 'uuid',
      said_in: 'text',
      month: 'date',
      unit_key: 'text',
      action: 'text',
      reported_at: 'timestamptz',
    },
    rowsOf: ({ event, source, month }) => {
      const { correction, unit } = event;
      if (correction === null) return [];
      const unitKey = unit === null ? null : unitKeyOf(unit);
      const reportedAt = correction.reportedAt === null ? null : Date.parse(correction.reportedAt);
      return [
        [correction.documentKey, event.id, source.documentKey ?? '', month, unitKey, correction.action, reportedAt],
      ];
    },
  },
];

const stagedFor = ({ table, columns }: Links): CopyTarget => ({ table: `staged_${table}`, columns });

export const LINK_STAGING: readonly string[] = LINKS.map((links) => stagingTable(stagedFor(links)));

/** Writes down by which documents facts belong together. Links only grow: they say what to look at, and facts what is true. */
export async function linkFacts(tx: Transaction, facts: readonly Fact[]): Promise<void> {
  for (const links of LINKS) {
    const rows = new Map(facts.flatMap(links.rowsOf).map((row) => [row.join('\n'), row]));
    if (rows.size === 0) continue;
    await copyRows(tx, stagedFor(links), [...rows.values()]);
    const columns = Object.keys(links.columns).join(', ');
    await tx.query(
      `insert into ${links.table} (${columns}) select ${columns} from staged_${links.table} order by ${columns}
       on conflict do nothing`,
    );
  }
}
