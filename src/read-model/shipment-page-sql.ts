import { namedBy, numberArrays } from './number-key.js';
import type { PageRequest } from './page.js';
import type { ShipmentFilter, ShipmentKey, ShipmentOrder } from './shipment-list.js';

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

const COLUMNS = {
  LAST_EVENT_DESC: 'last_event_at',
  LAST_EVENT_ASC: 'last_event_at',
  STARTED_DESC: 'started_at',
  STARTED_ASC: 'started_at',
} as const satisfies Record<ShipmentOrder, string>;

/**
 * One page of shipments as one statement: keyset paging on (column, id). The text is put together from constants alone;
 * every value is a parameter. One row more than the page is read, to know whether there are more.
 *
 * DESC is `column desc nulls last, id`; ASC is its exact reverse, so that one index serves both and every page. The key's
 * neighbourhood is written as branches of a union, because `column < $v or column is null` cannot start in the middle of an index.
 */
export function shipmentPageSql(
  filter: ShipmentFilter,
  order: ShipmentOrder,
  request: PageRequest<ShipmentKey>,
): Statement {
  const values: unknown[] = [];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const column = COLUMNS[order];
  const down = order.endsWith('_DESC') === (request.direction === 'FORWARD');
  const orderBy = down ? `${column} desc nulls last, id` : `${column} asc nulls first, id desc`;
  const conditions = conditionsOf(filter, parameter);
  const limit = parameter(request.limit + 1);
  const branches = neighbourhoods({ column, down, from: request.from, parameter }).map((neighbourhood) => {
    const where = [...conditions, ...(neighbourhood ? [neighbourhood] : [])];
    return `(select id, ${column}, body from shipment ${where.length > 0 ? `where ${where.join(' and ')}` : ''}
             order by ${orderBy} limit ${limit})`;
  });
  const text = `select id, ${column}::text as value, body from (${branches.join(' union all ')}) listed
                order by ${orderBy} limit ${limit}`;
  return { text, values };
}

function conditionsOf(filter: ShipmentFilter, parameter: (value: unknown) => string): readonly string[] {
  const conditions: string[] = [];
  if (filter.status) conditions.push(`status = any(${parameter(filter.status)}::text[])`);
  if (filter.startedAfter) conditions.push(`started_at >= ${parameter(filter.startedAfter)}::timestamptz`);
  if (filter.startedBefore) conditions.push(`started_at < ${parameter(filter.startedBefore)}::timestamptz`);
  if (filter.placeKey) {
    const place = parameter(filter.placeKey);
    conditions.push(`(origin_key = ${place} or destination_key = ${place})`);
  }
  if (filter.numbers) {
    const [numbers, keys] = numberArrays(filter.numbers);
    const named = `select target_kind, target_id from number_index where ${namedBy(parameter(numbers), parameter(keys))}`;
    conditions.push(`id in (
      select target_id from (${named}) n where target_kind = 'SHIPMENT'
      union all
      select sj.shipment_id from (${named}) n join shipment_journey sj on sj.journey_id = n.target_id
      where n.target_kind = 'JOURNEY')`);
  }
  if (typeof filter.onHold === 'boolean') {
    conditions.push(`${filter.onHold ? '' : 'not '}exists (
      select 1 from shipment_journey sj join journey j on j.id = sj.journey_id
      where sj.shipment_id = shipment.id and j.on_hold)`);
  }
  return conditions;
}

interface Neighbourhood {
  readonly column: string;
  readonly down: boolean;
  readonly from: ShipmentKey | null;
  readonly parameter: (value: unknown) => string;
}

/** The conditions that together mean "after the key", in the order in which their rows follow each other. */
function neighbourhoods({ column, down, from, parameter }: Neighbourhood): readonly (string | null)[] {
  if (!from) return [null];
  const id = `${parameter(from.id)}::uuid`;
  if (from.value === null) {
    const sameNulls = `${column} is null and id ${down ? '>' : '<'} ${id}`;
    return down ? [sameNulls] : [sameNulls, `${column} is not null`];
  }
  const value = `${parameter(from.value)}::timestamptz`;
  return down
    ? [`${column} <= ${value} and (${column} < ${value} or id > ${id})`, `${column} is null`]
    : [`${column} >= ${value} and (${column} > ${value} or id < ${id})`];
}
