import type { Fault } from '../../../canonical/fault.js';
import { isBlank } from './ascii.js';
import { X12Document } from './document.js';
import { readEnvelope } from './envelope.js';
import { FaultBudget } from './fault-budget.js';
import { findStart, isUtf16 } from './find-start.js';
import { SYNTAX_LIMITS, type SyntaxLimits } from './limits.js';
import { scanSegments } from './scan.js';
import { SegmentReader } from './segment-reader.js';
import { GrowingColumns, NOT_ASCII, SegmentTable } from './segment-table.js';
import { syntaxFault } from './syntax-fault.js';
import { TextSource } from './text-source.js';

/**
 * Reads the syntax of X12.5 and X12.6 (releases 003010 to 008060) over bytes. It never throws, and takes time and memory linear in the
 * bytes. A body that does not begin with ISA, GS or ST gives no interchange and an error.
 */
export function tokenize(body: Uint8Array, limits: SyntaxLimits = SYNTAX_LIMITS): X12Document {
  if (body.length > limits.bodyBytes) {
    const detail = `${body.length} bytes, the limit is ${limits.bodyBytes}`;
    return unread(body, syntaxFault('TOO_LARGE', 'error', { at: { byte: 0 }, detail }));
  }
  const start = findStart(body);
  if (start === null) return unread(body, refusal(body));
  const bounds = { limits, budget: new FaultBudget(limits.faultsPerBody) };
  const scan = scanSegments(body, start, bounds);
  const text = new TextSource(body, (scan.table.allFlags & NOT_ASCII) === 0);
  const segments = new SegmentReader(body, scan.table, { zones: scan.zones, text });
  const envelope = readEnvelope(segments, scan.faults, bounds);
  const faults = envelope.faults.toSorted((a, b) => a.at.byte - b.at.byte);
  return new X12Document(segments, envelope.interchanges, text.charset, [...faults, ...bounds.budget.remainder()]);
}

function refusal(body: Uint8Array): Fault {
  const at = { byte: 0 };
  if (isUtf16(body)) return syntaxFault('X12_CHARSET', 'error', { at, detail: 'the body is in UTF-16' });
  if (body.every(isBlank)) return syntaxFault('EMPTY_MESSAGE', 'error', { at, detail: 'no byte but blanks' });
  return syntaxFault('X12_STRAY_BYTES', 'error', { at, detail: 'there is neither ISA nor GS nor ST' });
}

function unread(body: Uint8Array, fault: Fault): X12Document {
  const table = new SegmentTable(new GrowingColumns(0), 0, 0);
  const text = new TextSource(body, true);
  return new X12Document(new SegmentReader(body, table, { zones: [], text }), [], text.charset, [fault]);
}
