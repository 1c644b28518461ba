import type { Fault } from '../../../canonical/fault.js';
import type { Charset } from './charset.js';
import { EdifactDocument } from './document.js';
import { checkElementCounts } from './element-limit.js';
import { readEnvelope } from './envelope.js';
import { FaultBudget } from './fault-budget.js';
import { findStart } from './find-start.js';
import { SYNTAX_LIMITS, type SyntaxLimits } from './limits.js';
import { scanSegments } from './scan.js';
import { SegmentReader } from './segment-reader.js';
import { GrowingColumns, SegmentTable } from './segment-table.js';
import { syntaxFault } from './syntax-fault.js';
import { resolveTextZones, TextZones } from './text-zones.js';

export interface TokenizeOptions {
  readonly limits?: SyntaxLimits;
  /** What this feed is known to send whatever UNB declares, as GB18030 in China. It counts only where the bytes are not UTF-8. */
  readonly partnerCharset?: Charset | null;
  /** The feed writes from China: bytes that are not UTF-8 and read as Chinese are that, where UNB's level leaves it open. */
  readonly mayBeChinese?: boolean;
}

/**
 * Reads the syntax of ISO 9735 versions 1 to 4 over bytes. It never throws, and takes time and memory linear in the bytes. A body in
 * which no UNB, UNG or UNH can be found gives no interchange and an error.
 */
export function tokenize(body: Uint8Array, options: TokenizeOptions = {}): EdifactDocument {
  const limits = options.limits ?? SYNTAX_LIMITS;
  if (body.length > limits.bodyBytes) {
    const detail = `${body.length} bytes, the limit is ${limits.bodyBytes}`;
    return unread(body, syntaxFault('TOO_LARGE', 'error', { at: { byte: 0 }, detail }));
  }
  const start = findStart(body);
  if (start.at === null) return unread(body, start.fault);
  const bounds = { limits, budget: new FaultBudget(limits.faultsPerBody) };
  const scan = scanSegments(body, start.at, bounds);
  const { partnerCharset = null, mayBeChinese = false } = options;
  const text = resolveTextZones(scan, { body, partnerCharset, mayBeChinese, bounds });
  const segments = new SegmentReader(body, scan.table, text.zones, limits.elementsPerSegment);
  const earlier = [...scan.faults, ...checkElementCounts(scan.table, bounds)];
  const envelope = readEnvelope(segments, earlier, bounds);
  const faults = [...(start.fault === null ? [] : [start.fault]), ...text.faults, ...envelope.faults];
  faults.sort((a, b) => a.at.byte - b.at.byte);
  return new EdifactDocument(body, segments, envelope.interchanges, [...faults, ...bounds.budget.remainder()]);
}

function unread(body: Uint8Array, fault: Fault): EdifactDocument {
  const columns = new GrowingColumns(0);
  const segments = new SegmentReader(body, new SegmentTable(body, columns, 0), new TextZones([]), 0);
  return new EdifactDocument(body, segments, [], [fault]);
}
