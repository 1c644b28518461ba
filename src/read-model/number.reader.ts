import type { Pool } from 'pg';
import { namedBy, numberArrays } from './number-key.js';
import type { IndexedNumber } from '../tracking/numbers.js';

/** What a number names. Ids are newest first and at most as many as asked for; the counts are whole. */
export interface NumberHits {
  readonly journeyIds: readonly string[];
  readonly journeyCount: number;
  readonly shipmentIds: readonly string[];
  readonly shipmentCount: number;
  /** Something happened that somebody reported: at least one of the journeys or shipments is past PLANNED. */
  readonly reported: boolean;
}

interface HitsRow {
  readonly journey_ids: string[] | null;
  readonly journey_count: number;
  readonly shipment_ids: string[] | null;
  readonly shipment_count: number;
  readonly reported: boolean;
}

/** Finds journeys and shipments by any number a person may hold. */
export class NumberReader {
  constructor(private readonly pool: Pool) {}

  /** What any of the numbers names, each as the kind of number it is. One statement. */
  async find(numbers: readonly IndexedNumber[], limit: number): Promise<NumberHits> {
    const { rows } = await this.pool.query<HitsRow>({
      name: 'number-find',
      text: FIND,
      values: [...numberArrays(numbers), limit],
    });
    const row = rows[0];
    return {
      journeyIds: row?.journey_ids ?? [],
      journeyCount: row?.journey_count ?? 0,
      shipmentIds: row?.shipment_ids ?? [],
      shipmentCount: row?.shipment_count ?? 0,
      reported: row?.reported ?? false,
    };
  }
}

// A unit's number leads to its journeys and on to their shipments; a document's to its shipment and on to the journeys it covers.
const FIND = `
  with hit as materialized (
    select distinct target_kind, target_id from number_index where ${namedBy('$1', '$2')}
  ), journeys as materialized (
    select id, status, started_at, row_number() over (order by started_at desc nulls first, id) as place
    from journey where id in (
      select target_id from hit where target_kind = 'JOURNEY'
      union select sj.journey_id from hit join shipment_journey sj on sj.shipment_id = hit.target_id
            where hit.target_kind = 'SHIPMENT')
  ), shipments as materialized (
    select id, status, row_number() over (order by last_event_at desc nulls first, id) as place
    from shipment where id in (
      select target_id from hit where target_kind = 'SHIPMENT'
      union select sj.shipment_id from hit join shipment_journey sj on sj.journey_id = hit.target_id
            where hit.target_kind = 'JOURNEY')
  )
  select (select array_agg(id order by place) from journeys where place <= $3) as journey_ids,
         (select count(*)::int from journeys) as journey_count,
         (select array_agg(id order by place) from shipments where place <= $3) as shipment_ids,
         (select count(*)::int from shipments) as shipment_count,
         exists (select 1 from journeys where status <> 'PLANNED')
           or exists (select 1 from shipments where status <> 'PLANNED') as reported`;
