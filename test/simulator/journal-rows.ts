import { linkingKeys } from '../../src/tracking/documents.js';
import type { FoldSettings } from '../../src/tracking/fold-settings.js';
import { foldUnit } from '../../src/tracking/fold-unit.js';
import type { Journey } from '../../src/tracking/journey.js';
import type { JournalEntry, TrackingEvent } from '../../src/canonical/tracking-event.js';
import { unitKeyOf } from '../../src/canonical/transport-unit.js';
import type { UnitKey } from '../../src/canonical/transport-unit.js';

/** A fact with every message that says it, and when each was recorded. */
export interface JournalRow {
  readonly event: TrackingEvent;
  readonly sources: readonly {
    readonly documentKey: string | null;
    readonly reportedAt: string | null;
    readonly recordedAtMs: number;
  }[];
}

/** The journal of a world as it stood at any instant, and the journeys that it gave then. */
export class JournalAt {
  readonly #byUnit = new Map<UnitKey, JournalRow[]>();
  readonly #byDocument = new Map<string, JournalRow[]>();
  readonly #corrections: readonly JournalRow[];

  constructor(
    rows: readonly JournalRow[],
    private readonly settings: FoldSettings,
  ) {
    for (const row of rows) {
      const { unit, references } = row.event;
      if (unit === null) for (const key of linkingKeys(references)) add(this.#byDocument, key, row);
      else add(this.#byUnit, unitKeyOf(unit), row);
    }
    this.#corrections = rows.filter(({ event }) => event.correction !== null);
  }

  /** The journeys of a unit by what was recorded until then. */
  journeys(unitKey: UnitKey, knownAt: number): readonly Journey[] {
    const known = (rows: readonly JournalRow[]): readonly JournalEntry[] =>
      rows.flatMap((row) => entryAt(row, knownAt) ?? []);
    const entries = known(this.#byUnit.get(unitKey) ?? []);
    if (entries.length === 0) return [];
    const keys = new Set(entries.flatMap(({ event }) => linkingKeys(event.references)));
    const documents = new Set([...keys].flatMap((key) => this.#byDocument.get(key) ?? []));
    const foreign = this.#corrections.filter(({ event }) => event.unit === null || unitKeyOf(event.unit) !== unitKey);
    return foldUnit(
      { unitKey, entries, documentEntries: known([...documents]), corrections: known(foreign) },
      this.settings,
    );
  }
}

function add<K>(map: Map<K, JournalRow[]>, key: K, row: JournalRow): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [row]);
  else known.push(row);
}

function entryAt({ event, sources }: JournalRow, knownAt: number): JournalEntry | null {
  const known = sources.filter(({ recordedAtMs }) => recordedAtMs <= knownAt);
  if (known.length === 0) return null;
  const first = Math.min(...known.map(({ recordedAtMs }) => recordedAtMs));
  return {
    event,
    recordedAt: new Date(first).toISOString(),
    sources: known.map(({ documentKey, reportedAt }) => ({ documentKey, reportedAt })),
  };
}
