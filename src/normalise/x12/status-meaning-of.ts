import type { WrittenCode } from '../../decode/x12/elements/statuses.js';
import type { SegmentNumber } from '../../decode/x12/loops.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import type { X12Status } from '../code-maps/x12-status.js';
import type { MessageScope } from './message-scope.js';

/** A list of codes, by the number of its element: the key under which a code means something. */
export interface CodeList {
  /** `157`, `1650`; `350` for the dispositions of customs, which have no list in the standard. */
  readonly name: string;
  readonly table: ReadonlyMap<string, X12Status>;
  /** The customs service whose list it is. */
  readonly country?: string;
}

/** What a status code says, or that nobody can tell. */
export interface ReadStatus {
  /** Null when the code is in no map. */
  readonly meaning: StatusMeaning | null;
  /** ISO 3166-1 alpha-2 of the customs service that the code itself names. */
  readonly country: string | null;
  /** The table row that read it: `x12/157/VD`, `feed ocean-us/VD`. */
  readonly rule: string;
  /** The code as written with its list: `157:VD`. Empty when there is no code. */
  readonly wording: string;
  /** Its name in the standard; empty when no list has it. */
  readonly name: string;
  readonly segment: SegmentNumber;
  readonly element: number;
}

/** What a code says: the feed's own map first (by `157:VD` or `VD`), then the standard's list; never a guess. */
export function readStatus(
  scope: MessageScope,
  segment: SegmentNumber,
  stated: { readonly written: WrittenCode; readonly list: CodeList },
): ReadStatus {
  const { written, list } = stated;
  const { code, element } = written;
  const wording = code === '' ? '' : `${list.name}:${code}`;
  const row = list.table.get(code.toUpperCase());
  const own = byFeed(scope, wording, code);
  const meaning = own?.meaning ?? row?.meaning ?? null;
  const rule = own?.rule ?? (meaning === null ? 'unmapped' : `x12/${list.name}/${code.toUpperCase()}`);
  const country = row?.country ?? list.country ?? null;
  return { meaning, country, rule, wording, name: row?.name ?? '', segment, element };
}

function byFeed({ context }: MessageScope, wording: string, code: string): Pick<ReadStatus, 'meaning' | 'rule'> | null {
  const { statusCodes, id } = context.feed;
  for (const key of [wording, code]) {
    const entry = key !== '' && Object.hasOwn(statusCodes, key) ? statusCodes[key] : undefined;
    if (entry === undefined) continue;
    const { code: eventCode, classifier } = entry;
    const meaning = classifier === undefined ? { code: eventCode } : { code: eventCode, classifier };
    return { meaning, rule: `feed ${id}/${key}` };
  }
  return null;
}

/** Says why a code is UNKNOWN; it waits there to be mapped. */
export function reportUnmapped({ segments, faults }: MessageScope, status: ReadStatus): void {
  const { wording, name, segment, element } = status;
  const detail = `status '${wording}'${name === '' ? '' : ` (${name.toLowerCase()})`} is in no map`;
  faults.warnOnce(wording, { code: 'STATUS_UNMAPPED', at: segments.place(segment, element), detail });
}
