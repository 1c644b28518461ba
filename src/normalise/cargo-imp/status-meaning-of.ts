import { isEventCode } from '../../canonical/event-code.js';
import type { StatusReport } from '../../decode/cargo-imp/status-message.js';
import { AIR_DISCREPANCIES, AIR_STATUSES } from '../code-maps/air-status.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import type { MessageScope } from './message-scope.js';

/** What a status says, or that nobody can tell. */
export interface ReadStatus {
  /** UNKNOWN when the code is in no map. */
  readonly meaning: StatusMeaning;
  readonly isMapped: boolean;
  /** `cargo-imp/DEP`, `feed carrier/DIS_OVCD` */
  readonly rule: string;
  /** `DEP`; with what it reports for a discrepancy: `DIS_OFLD`. */
  readonly wording: string;
  readonly name: string | null;
}

/** Reads a status: the feed's own map first, then the list of air cargo. */
export function meaningOf({ context, faults }: MessageScope, report: StatusReport): ReadStatus {
  const { code, discrepancy, start } = report;
  const wording = discrepancy === '' ? code : `${code}_${discrepancy}`;
  const known = discrepancy === '' ? AIR_STATUSES.get(code) : AIR_DISCREPANCIES.get(discrepancy);
  const name = known?.name ?? null;
  const { statusCodes, id } = context.feed;
  for (const key of [wording, code]) {
    const entry = Object.hasOwn(statusCodes, key) ? statusCodes[key] : undefined;
    if (entry === undefined || !isEventCode(entry.code)) continue;
    const { code: own, classifier } = entry;
    const meaning = classifier === undefined ? { code: own } : { code: own, classifier };
    return { meaning, isMapped: true, rule: `feed ${id}/${key}`, wording, name };
  }
  if (known?.meaning != null) {
    return { meaning: known.meaning, isMapped: true, rule: `cargo-imp/${wording}`, wording, name };
  }
  const detail = `status '${wording}'${name === null ? '' : ` (${name})`} has no event of ours`;
  faults.warnOnce(wording, { code: 'STATUS_UNMAPPED', at: { byte: start }, detail });
  return { meaning: { code: 'UNKNOWN' }, isMapped: false, rule: 'unmapped', wording, name };
}
