import type { Fault } from '../../../canonical/fault.js';
import type { Bounds } from './fault-budget.js';
import type { SegmentTable } from './segment-table.js';
import { syntaxFault } from './syntax-fault.js';

/** One fault for each segment of too many elements. They stay in the table; the reader does not hand out those past the limit. */
export function checkElementCounts(table: SegmentTable, { limits, budget }: Bounds): readonly Fault[] {
  const { elementsPerSegment } = limits;
  const faults: Fault[] = [];
  for (let segment = 0; segment < table.segmentCount; segment++) {
    const elements = table.firstElements[segment + 1]! - table.firstElements[segment]! - 1;
    if (elements <= elementsPerSegment) continue;
    const at = { byte: table.starts[segment]!, segment };
    const detail = `${elements} elements in one segment; those behind the first ${elementsPerSegment} are not read`;
    budget.add(faults, syntaxFault('EDIFACT_LIMIT', 'error', { at, detail }));
  }
  return faults;
}
