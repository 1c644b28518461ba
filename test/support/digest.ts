import type { Pool } from 'pg';

/**
 * What two runs of the same messages must agree on, whatever happened in between. Left out is what tells one run from the other:
 * offsets and epochs, the clock, counters, which copy of a content came first.
 */
const TABLES: Readonly<Record<string, string>> = {
  content: `select content_key, feed, format, messages::text, event_count, faults::text from content`,
  repeats: `select content_key, count(*) from disposition group by 1`,
  control_reference: `select feed, reference, content_key from control_reference`,
  quarantine: `select content_key, part, code, byte, segment, element, detail, status from quarantine`,
  journal: `select month, event_id, unit_key, body::text from journal`,
  journal_source: `select event_id, content_key, byte_start, byte_end, pointer, rule, document_key, superseded_at is null from journal_source`,
  journey: `select id, unit_key, status, body::text from journey`,
  journey_alias: `select alias_id, journey_id from journey_alias`,
  shipment: `select id, document_type, document_number, status, body::text from shipment`,
  shipment_journey: `select shipment_id, journey_id from shipment_journey`,
  number_index: `select number, kind, target_kind, target_id from number_index`,
};

/** Per table the number of rows and a hash over all of them in order. */
export async function digestOf(pool: Pool): Promise<Readonly<Record<string, string>>> {
  const digest: Record<string, string> = {};
  for (const [table, sql] of Object.entries(TABLES)) {
    const { rows } = await pool.query<{ digest: string }>(
      `select count(*) || ' rows ' || md5(coalesce(string_agg(r::text, E'\\n' order by r::text collate "C"), '')) as digest from (${sql}) r`,
    );
    digest[table] = rows[0]?.digest ?? '';
  }
  return digest;
}
