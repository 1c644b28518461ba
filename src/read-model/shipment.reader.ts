import type { Pool } from 'pg';
import type { Shipment } from '../tracking/journey.js';
import { pageOf, type Page, type PageRequest } from './page.js';
import type { ShipmentFilter, ShipmentKey, ShipmentOrder } from './shipment-list.js';
import { shipmentPageSql } from './shipment-page-sql.js';

export interface ListedShipment {
  readonly key: ShipmentKey;
  readonly body: Shipment;
}

interface ListedRow {
  readonly id: string;
  readonly value: string | null;
  readonly body: Shipment;
}

/** Reads shipments as the fold left them. Every method is one statement. */
export class ShipmentReader {
  constructor(private readonly pool: Pool) {}

  /** Shipments by id; ids that name nothing are absent from the map. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Shipment>> {
    const { rows } = await this.pool.query<{ id: string; body: Shipment }>({
      name: 'shipment-by-ids',
      text: 'select id, body from shipment where id = any($1::uuid[])',
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, row.body]));
  }

  /** The shipments that cover journeys, in the order of their documents' numbers. At most `limit` per journey. */
  async ofJourneys(journeyIds: readonly string[], limit: number): Promise<ReadonlyMap<string, readonly Shipment[]>> {
    const { rows } = await this.pool.query<{ asked: string; bodies: Shipment[] }>({
      name: 'shipment-of-journeys',
      text: `select asked.id as asked, found.bodies
             from unnest($1::uuid[]) as asked (id)
             cross join lateral (
               select json_agg(covering.body order by covering.document_number, covering.id) as bodies
               from (select s.body, s.document_number, s.id
                     from shipment_journey sj join shipment s on s.id = sj.shipment_id where sj.journey_id = asked.id
                     order by s.document_number, s.id limit $2) covering
             ) found
             where found.bodies is not null`,
      values: [journeyIds, limit],
    });
    return new Map(rows.map((row) => [row.asked, row.bodies]));
  }

  async page(
    filter: ShipmentFilter,
    order: ShipmentOrder,
    request: PageRequest<ShipmentKey>,
  ): Promise<Page<ListedShipment>> {
    const { rows } = await this.pool.query<ListedRow>(shipmentPageSql(filter, order, request));
    return pageOf(
      rows.map(({ id, value, body }) => ({ key: { id, value }, body })),
      request,
    );
  }
}
