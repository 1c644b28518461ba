import type { TimeSpan } from '../event-time.js';
import type { EventList } from '../event-list.js';
import type { FaultList } from '../fault-list.js';
import type { FaultPlace } from '../../canonical/fault.js';
import type { InterpretContext } from '../interpret-context.js';
import type { RailCell, RailRecord } from '../../decode/rail-records/rail-record.js';
import type { StationFinder } from './station-finder.js';

/** One message or table while it is interpreted. */
export interface RailScope {
  /** `rail-csv` or `rail-json`: the beginning of every rule's name. */
  readonly format: string;
  readonly context: InterpretContext;
  readonly stations: StationFinder;
  readonly faults: FaultList;
  readonly facts: EventList;
  /** When the message can have been made; null when it does not say. */
  readonly madeAt: TimeSpan | null;
}

type Placed = Pick<RailRecord, 'start' | 'row'>;

/** Where a cell stands, or its record when the record does not have it: byte, and row and column of a table. */
export function placeOfCell({ start, row }: Placed, cell: RailCell | undefined | null): FaultPlace {
  const byte = cell?.byte ?? start;
  if (row === undefined) return { byte };
  return cell?.column === undefined ? { byte, segment: row } : { byte, segment: row, element: cell.column };
}

/** `line 7, 'Станция операции'`: what a person looks for in the table. */
export const nameOfCell = ({ pointer }: Pick<RailRecord, 'pointer'>, cell: RailCell | undefined | null): string =>
  [pointer, cell == null ? '' : `'${cell.name}'`].filter((part) => part !== '').join(', ');
