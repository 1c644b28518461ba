import type { Pool } from 'pg';
import type { Journey } from '../tracking/journey.js';
import { unpackJourney } from './journey-body.js';
import type { NumberKey } from './number-key.js';

interface JourneyRow {
  readonly asked: string;
  readonly body: Buffer;
}

/** Reads journeys as the fold left them. Every method is one statement. */
export class JourneyReader {
  constructor(private readonly pool: Pool) {}

  /**
   * Journeys by id. An id that a journey had before (`journey_alias`) answers with the journey it became; when one id
   * became two, with the later one. Ids that name nothing are absent from the map.
   */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Journey>> {
    const { rows } = await this.pool.query<JourneyRow>({
      name: 'journey-by-ids',
      text: `select asked.id as asked, found.body
             from unnest($1::uuid[]) as asked (id)
             cross join lateral (
               (select j.body, 0 as rank, j.last_event_at from journey j where j.id = asked.id)
               union all
               (select j.body, 1, j.last_event_at
                from journey_alias a join journey j on j.id = a.journey_id where a.alias_id = asked.id)
               order by rank, last_event_at desc nulls last limit 1
             ) found`,
      values: [ids],
    });
    return new Map(rows.map(({ asked, body }) => [asked, unpackJourney(body)]));
  }

  /** The journeys of units, newest first: those not started yet, then by their start. At most `limit` per unit. */
  async ofUnits(unitKeys: readonly string[], limit: number): Promise<ReadonlyMap<string, readonly Journey[]>> {
    const { rows } = await this.pool.query<JourneyRow>({
      name: 'journey-of-units',
      text: `select asked.unit_key as asked, found.body
             from unnest($1::text[]) as asked (unit_key)
             cross join lateral (
               select j.body, j.started_at, j.id from journey j where j.unit_key = asked.unit_key
               order by j.started_at desc nulls first, j.id limit $2
             ) found
             order by asked.unit_key, found.started_at desc nulls first, found.id`,
      values: [unitKeys, limit],
    });
    return groupBodies(rows);
  }

  /** Every number by which somebody may ask for these journeys: their own, and those of the shipments that cover them. */
  async numbersOf(journeyIds: readonly string[]): Promise<ReadonlyMap<string, readonly NumberKey[]>> {
    const { rows } = await this.pool.query<{ asked: string; keys: NumberKey[] }>({
      name: 'journey-numbers',
      text: `select named.asked, array_agg(distinct named.kind || ':' || named.number) as keys
             from (
               select n.target_id as asked, n.kind, n.number from number_index n where n.target_id = any($1::uuid[])
               union all
               select sj.journey_id, n.kind, n.number
               from shipment_journey sj join number_index n on n.target_id = sj.shipment_id
               where sj.journey_id = any($1::uuid[])
             ) named
             group by named.asked`,
      values: [journeyIds],
    });
    return new Map(rows.map((row) => [row.asked, row.keys]));
  }
}

function groupBodies(rows: readonly JourneyRow[]): ReadonlyMap<string, readonly Journey[]> {
  const groups = new Map<string, Journey[]>();
  for (const { asked, body } of rows) {
    const group = groups.get(asked);
    if (group) group.push(unpackJourney(body));
    else groups.set(asked, [unpackJourney(body)]);
  }
  return groups;
}
