import type { Fault } from '../../../canonical/fault.js';
import { ESC } from './ascii.js';
import { type Charset, decideCharset } from './charset.js';
import type { Bounds } from './fault-budget.js';
import type { Scan } from './scan.js';
import { NOT_ASCII, type SegmentTable } from './segment-table.js';
import { NO_CHARACTER, type ServiceCharacters } from './service-characters.js';
import { syntaxFault } from './syntax-fault.js';
import { SERVICE_PREFIX, UNB } from './tags.js';
import type { Zone } from './zone.js';
import { ZoneText } from './zone-text.js';

/** A zone whose character set is known. */
export interface TextZone {
  readonly firstSegment: number;
  /** Offset of its UNA, or of its first header. */
  readonly byte: number;
  readonly characters: ServiceCharacters;
  readonly charset: Charset;
  readonly text: ZoneText;
}

/** A segment number larger than any. */
const EVERY_SEGMENT = 0x7fffffff;

/** The zones of a body, found by segment. Decoders go through segments in order, so the last zone asked for is tried first. */
export class TextZones {
  private current: TextZone | undefined;
  private first = 0;
  private end = 0;

  constructor(private readonly zones: readonly TextZone[]) {}

  /** Whether any zone has a repetition separator; without one an element's components are simply its entries. */
  get haveRepetitions(): boolean {
    return this.zones.some((zone) => zone.characters.repetition !== NO_CHARACTER);
  }

  of(segment: number): TextZone {
    if (segment < this.first || segment >= this.end) this.moveTo(segment);
    return this.current!;
  }

  private moveTo(segment: number): void {
    const index = this.search(segment);
    this.current = this.zones[index];
    this.first = this.current?.firstSegment ?? 0;
    this.end = this.zones[index + 1]?.firstSegment ?? EVERY_SEGMENT;
  }

  private search(segment: number): number {
    let low = 0;
    let high = this.zones.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.zones[middle]!.firstSegment <= segment) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

export interface TextZoneResult {
  readonly zones: TextZones;
  readonly faults: readonly Fault[];
}

export interface TextZoneContext {
  readonly body: Uint8Array;
  readonly partnerCharset: Charset | null;
  readonly mayBeChinese: boolean;
  readonly bounds: Bounds;
}

/** Decides each zone's character set. A body of plain ASCII costs nothing. */
export function resolveTextZones(scan: Scan, context: TextZoneContext): TextZoneResult {
  const { body, partnerCharset, mayBeChinese, bounds } = context;
  const { table } = scan;
  const faults: Fault[] = [];
  const zones = scan.zones.map((zone, index): TextZone => {
    const next = scan.zones[index + 1];
    const endSegment = next?.firstSegment ?? table.segmentCount;
    const question = { body, table, zone, endSegment, partnerCharset, mayBeChinese };
    const { charset, fault } = charsetOf(question);
    if (fault !== null) bounds.budget.add(faults, fault);
    const { characters, firstSegment, byte: from } = zone;
    const text = new ZoneText({ body, from, to: next?.byte ?? body.length, charset, characters });
    return { firstSegment, byte: from, characters, charset, text };
  });
  return { zones: new TextZones(zones), faults };
}

interface ZoneQuestion {
  readonly body: Uint8Array;
  readonly table: SegmentTable;
  readonly zone: Zone;
  readonly endSegment: number;
  readonly partnerCharset: Charset | null;
  readonly mayBeChinese: boolean;
}

function charsetOf({ body, table, zone, endSegment, ...partner }: ZoneQuestion): ZoneCharset {
  if ((table.allFlags & NOT_ASCII) === 0) return { charset: 'us-ascii', fault: null };
  // What stands behind the last service segment is junk and says nothing about the messages' character set.
  let last = endSegment - 1;
  while (last > zone.firstSegment && table.tag(last) >> 8 !== SERVICE_PREFIX) last -= 1;
  let first = zone.firstSegment;
  while (first <= last && (table.flags[first]! & NOT_ASCII) === 0) first += 1;
  if (first > last) return { charset: 'us-ascii', fault: null };
  const hasUnb = table.tag(zone.firstSegment) === UNB;
  const syntaxIdentifier = hasUnb ? rawSyntaxIdentifier(body, table, zone.firstSegment) : '';
  const range = { from: table.starts[first]!, to: table.stop(last) };
  const { charset, contradictsDeclared } = decideCharset({ body, ...range, syntaxIdentifier, ...partner });
  if (!contradictsDeclared) return { charset, fault: null };
  const byte = range.from + body.subarray(range.from, range.to).findIndex((value) => value >= 0x80 || value === ESC);
  const detail = `${syntaxIdentifier === '' ? 'no level' : syntaxIdentifier} is declared, the text is read as ${charset}`;
  return { charset, fault: syntaxFault('EDIFACT_CHARSET', 'warning', { at: { byte, segment: first }, detail }) };
}

interface ZoneCharset {
  readonly charset: Charset;
  readonly fault: Fault | null;
}

/** 0001 of the UNB in this segment, which is letters in every character set. */
function rawSyntaxIdentifier(body: Uint8Array, table: SegmentTable, unb: number): string {
  const element = table.firstElements[unb]! + 1;
  if (element >= table.firstElements[unb + 1]!) return '';
  const entry = table.elements[element]!;
  const bytes = body.subarray(table.ends[entry - 1]! + 1, table.ends[entry]!);
  return String.fromCharCode(...bytes.subarray(0, 8)).replace(/[\r\n]/g, '');
}
