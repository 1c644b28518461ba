import { AIR_DISCREPANCIES, AIR_STATUSES } from '../code-maps/air-status.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { meaningByFeed } from '../feed-codes.js';
import type { AirScope } from './air-fact.js';

/** A status as a message writes it, upper case. */
export interface WrittenStatus {
  /** Three letters of list 1.18; empty when it is left out. */
  readonly code: string;
  /** Four letters of list 1.27: what DIS reports. */
  readonly discrepancy: string;
  readonly byte: number;
}

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

/** Reads a status: the feed's own map first, then the list of air cargo. Only DIS takes its meaning from a discrepancy. */
export function airMeaningOf(
  { context, faults }: Pick<AirScope, 'context' | 'faults'>,
  { code, discrepancy, byte }: WrittenStatus,
  list: 'cargo-imp' | 'cargo-xml',
): ReadStatus {
  const isDiscrepancy = code === 'DIS' && discrepancy !== '';
  const wording = isDiscrepancy ? `${code}_${discrepancy}` : code;
  const known = isDiscrepancy ? AIR_DISCREPANCIES.get(discrepancy) : AIR_STATUSES.get(code);
  const name = known?.name ?? null;
  const own = meaningByFeed(context.feed, [wording, code]);
  if (own !== null) return { ...own, isMapped: true, wording, name };
  if (known?.meaning != null) {
    return { meaning: known.meaning, isMapped: true, rule: `${list}/${wording}`, wording, name };
  }
  if (code === '') faults.error('MEMBER_MISSING', { byte }, 'the status has no code');
  else {
    const detail = `status '${wording}'${name === null ? '' : ` (${name})`} has no event of ours`;
    faults.warnOnce(wording, { code: 'STATUS_UNMAPPED', at: { byte }, detail });
  }
  return { meaning: { code: 'UNKNOWN' }, isMapped: false, rule: 'unmapped', wording, name };
}
