import { decodeHouseMessage } from '../../decode/cargo-imp/house-message.js';
import { decodeStatusMessage } from '../../decode/cargo-imp/status-message.js';
import { decodeWaybillMessage } from '../../decode/cargo-imp/waybill-message.js';
import { interpretHouses } from './houses.js';
import { interpretManifest } from './manifest.js';
import type { MessageScope } from './message-scope.js';
import { interpretReport } from './status-report.js';
import { interpretWaybill } from './waybill.js';

interface SupportedType {
  readonly interpret: (scope: MessageScope) => void;
  /** What there must be, or the message reports nothing. */
  readonly reportsBy: string;
}

/** Every message that is read for its facts. A new one is a decoder, an interpreter and a line here. */
export const MESSAGE_TYPES: ReadonlyMap<string, SupportedType> = new Map<string, SupportedType>([
  ['FSU', { interpret: interpretStatuses, reportsBy: 'status' }],
  ['FSA', { interpret: interpretStatuses, reportsBy: 'status' }],
  [
    'FWB',
    { interpret: (scope) => interpretWaybill(scope, decodeWaybillMessage(scope.message.elements)), reportsBy: 'date' },
  ],
  [
    'FHL',
    { interpret: (scope) => interpretHouses(scope, decodeHouseMessage(scope.message.elements)), reportsBy: 'HBS' },
  ],
  ['FFM', { interpret: interpretManifest, reportsBy: 'consignment' }],
]);

function interpretStatuses(scope: MessageScope): void {
  const { faults, message, facts } = scope;
  const { consignments, reports, others } = decodeStatusMessage(message.elements);
  if (consignments.length === 0) {
    faults.error('UNIT_MISSING', { byte: message.header.start }, `${message.type} names no air waybill`);
    return;
  }
  for (const { id, start } of others) {
    const detail = `${id} is neither a status nor anything that belongs to one`;
    faults.warnOnce(id, { code: 'SEGMENT_MALFORMED', at: { byte: start }, detail });
  }
  for (const report of reports) {
    if (facts.isCut) return;
    interpretReport(scope, report);
  }
}
