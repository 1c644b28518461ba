import type { Correction, EventId, EventSource, JournalEntry, TrackingEvent } from '../canonical/tracking-event.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import { unitKeyOf } from '../canonical/transport-unit.js';

type Source = Pick<EventSource, 'documentKey' | 'reportedAt'>;

/** A distinct event with the sources that support it. */
export interface LiveEntry {
  readonly event: TrackingEvent;
  readonly sources: readonly Source[];
  readonly ofUnit: boolean;
  /** Set where it is the fact of a wagon or train that carries the unit: `wagon 95236196`. */
  readonly carrier?: string;
}

export interface LiveFacts {
  readonly live: readonly LiveEntry[];
  /** Facts that lost their last source. */
  readonly retracted: readonly LiveEntry[];
}

export interface Entries {
  readonly entries: readonly JournalEntry[];
  readonly documentEntries: readonly JournalEntry[];
  /** Facts of other units, wanted for the corrections they carry. */
  readonly corrections: readonly JournalEntry[];
}

type CorrectingEntry = LiveEntry & { readonly correction: Correction };

/**
 * Joins entries of one event and takes away what was withdrawn, wherever the correction stands in the order of arrival.
 * A correction whose own message was withdrawn by a later one withdraws nothing.
 */
export function liveFacts({ entries, documentEntries, corrections }: Entries, unitKey: UnitKey | null): LiveFacts {
  const own = distinct(entries, documentEntries);
  const foreign = distinct([], corrections);
  const correcting = [...own, ...foreign].filter(isCorrecting);
  if (correcting.length === 0 && own.every(({ sources }) => sources.length > 0)) return { live: own, retracted: [] };

  const effective = effectiveCorrections(correcting);
  const live: LiveEntry[] = [];
  const retracted: LiveEntry[] = [];
  for (const entry of own) {
    const sources = sourcesLeft(
      entry,
      effective.filter((correction) => reaches(correction, entry, unitKey)),
    );
    if (sources.length > 0) live.push({ ...entry, sources });
    else retracted.push(entry);
  }
  return { live, retracted };
}

/** Entries of one event joined: those of the unit, then those of its documents. */
function distinct(ofUnit: readonly JournalEntry[], ofDocument: readonly JournalEntry[]): readonly LiveEntry[] {
  const byId = new Map<EventId, LiveEntry>();
  for (const entry of ofUnit) join(byId, entry, true);
  for (const entry of ofDocument) join(byId, entry, false);
  return [...byId.values()];
}

function join(byId: Map<EventId, LiveEntry>, { event, sources }: JournalEntry, ofUnit: boolean): void {
  const known = byId.get(event.id);
  const joined = known === undefined ? sources : [...known.sources, ...sources];
  byId.set(event.id, { event, sources: joined, ofUnit: known?.ofUnit ?? ofUnit });
}

const isCorrecting = (entry: LiveEntry): boolean => entry.event.correction !== null && entry.sources.length > 0;

/** The newest first: a correction can only be withdrawn by a later one, or by a retraction of the same minute. */
function effectiveCorrections(candidates: readonly LiveEntry[]): readonly CorrectingEntry[] {
  const newestFirst = candidates
    .map((entry) => ({ ...entry, correction: entry.event.correction as Correction }))
    .sort((a, b) => compareNewest(a.correction, b.correction) || (a.event.id < b.event.id ? -1 : 1));
  const effective: CorrectingEntry[] = [];
  for (const entry of newestFirst) {
    const unit = entry.event.unit === null ? null : unitKeyOf(entry.event.unit);
    const above = effective.filter((correction) => reaches(correction, entry, unit));
    if (sourcesLeft(entry, above).length > 0) effective.push(entry);
  }
  return effective;
}

/** An undated correction comes last: it cannot have been written before what it corrects. */
function compareNewest(a: Correction, b: Correction): number {
  const [left, right] = [momentOf(a.reportedAt) ?? Infinity, momentOf(b.reportedAt) ?? Infinity];
  if (left !== right) return left > right ? -1 : 1;
  if (a.action === b.action) return 0;
  return a.action === 'RETRACTS' ? -1 : 1;
}

/** A replacement stands for its whole document; a retraction for the unit it names, or for the whole when it names none. */
function reaches({ correction, event }: CorrectingEntry, target: LiveEntry, unitKey: UnitKey | null): boolean {
  if (event.id === target.event.id) return false;
  if (correction.action === 'REPLACES' || event.unit === null) return true;
  return target.event.unit !== null && unitKeyOf(event.unit) === unitKey;
}

const sourcesLeft = (entry: LiveEntry, corrections: readonly CorrectingEntry[]): readonly Source[] =>
  entry.sources.filter((source) => !corrections.some(({ correction }) => withdraws(correction, entry.event, source)));

/**
 * Message times are of minutes: a source as old as the correction is withdrawn too, unless it belongs to a correction of the
 * same document. Of a replacement and a retraction of one minute the retraction holds.
 */
function withdraws(correction: Correction, event: TrackingEvent, source: Source): boolean {
  if (source.documentKey !== correction.documentKey) return false;
  const said = momentOf(source.reportedAt);
  const corrected = momentOf(correction.reportedAt);
  if (event.correction === null || event.correction.documentKey !== correction.documentKey) {
    return said === null || corrected === null || said <= corrected;
  }
  if (said === null || corrected === null) return false;
  if (said === corrected) return correction.action === 'RETRACTS' && event.correction.action === 'REPLACES';
  return said < corrected;
}

function momentOf(reportedAt: string | null): number | null {
  const moment = reportedAt === null ? Number.NaN : Date.parse(reportedAt);
  return Number.isNaN(moment) ? null : moment;
}
