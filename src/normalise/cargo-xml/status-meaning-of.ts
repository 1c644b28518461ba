import { isEventCode } from '../../canonical/event-code.js';
import type { AirStatusReport } from '../../decode/cargo-xml/cargo-xml-message.js';
import { AIR_DISCREPANCIES, AIR_STATUSES } from '../code-maps/air-status.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import type { MessageScope } from './message-scope.js';

/** What a status says, or that nobody can tell. */
export interface ReadStatus {
  /** UNKNOWN when the code is in no map. */
  readonly meaning: StatusMeaning;
  readonly isMapped: boolean;
  /** `cargo-xml/DEP`, `feed carrier/DIS_OVCD` */
  readonly rule: string;
  /** `DEP`; with what it reports for a discrepancy: `DIS_OFLD`. */
  readonly wording: string;
  readonly name: string | null;
}

/** Reads a status: the feed's own map first, then the list of air cargo. Only DIS takes its meaning from a discrepancy. */
export function meaningOf({ context, faults }: MessageScope, report: AirStatusReport): ReadStatus {
  const code = report.code?.text.toUpperCase() ?? '';
  const isDiscrepancy = code === 'DIS' && report.discrepancy !== '';
  const wording = isDiscrepancy ? `${code}_${report.discrepancy}` : code;
  const known = isDiscrepancy ? AIR_DISCREPANCIES.get(report.discrepancy) : AIR_STATUSES.get(code);
  const name = known?.name ?? null;
  const { statusCodes, id } = context.feed;
  for (const key of [wording, code]) {
    const entry = key !== '' && Object.hasOwn(statusCodes, key) ? statusCodes[key] : undefined;
    if (entry === undefined || !isEventCode(entry.code)) continue;
    const { code: own, classifier } = entry;
    const meaning = classifier === undefined ? { code: own } : { code: own, classifier };
    return { meaning, isMapped: true, rule: `feed ${id}/${key}`, wording, name };
  }
  if (known?.meaning != null) {
    return { meaning: known.meaning, isMapped: true, rule: `cargo-xml/${wording}`, wording, name };
  }
  const byte = report.code?.byte ?? report.start;
  if (code === '') faults.error('MEMBER_MISSING', { byte }, 'the status has no ReasonCode');
  else {
    const detail = `status '${wording}'${name === null ? '' : ` (${name})`} has no event of ours`;
    faults.warnOnce(wording, { code: 'STATUS_UNMAPPED', at: { byte }, detail });
  }
  return { meaning: { code: 'UNKNOWN' }, isMapped: false, rule: 'unmapped', wording, name };
}
