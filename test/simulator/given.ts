import type { WritePool } from '../../src/database/write-pool.js';
import { NO_HEADERS } from '../../src/inbox/log-record.js';
import { foldSettings } from '../../src/intake/create-intake.js';
import { claimPosition } from '../../src/intake/feed-position.store.js';
import { processBatch } from '../../src/intake/process-batch.js';
import { readFeedsFile } from '../../src/settings/feeds-file.js';
import { loadJourneys } from '../../src/read-model/journey.store.js';
import type { Delivery } from '../../src/simulator/noise/deliveries.js';
import type { Noise } from '../../src/simulator/noise/settings.js';
import { SILENCE } from '../../src/simulator/noise/settings.js';
import { simulate } from '../../src/simulator/simulate.js';
import type { Simulation } from '../../src/simulator/simulate.js';
import { truthAt } from '../../src/simulator/truth.js';
import type { TripTruth } from '../../src/simulator/truth.js';
import type { TrackingEvent } from '../../src/canonical/tracking-event.js';
import type { UnitKey } from '../../src/canonical/transport-unit.js';
import { unitKeyOf } from '../../src/canonical/transport-unit.js';
import type { Journey } from '../../src/tracking/journey.js';
import { testIntake, testReference } from '../support/intake.js';
import { JournalAt } from './journal-rows.js';
import type { JournalRow } from './journal-rows.js';
import type { Finding } from './judge.js';
import { Judge } from './judge.js';

export const simulatorFeeds = () => readFeedsFile('simulator-feeds.yaml', testReference());

export interface Played {
  readonly seed: number;
  readonly shipments: number;
  readonly noise?: Partial<Noise>;
}

export const play = ({ seed, shipments, noise = {} }: Played): Simulation =>
  simulate({ seed, shipments, startsAt: Date.UTC(2026, 3, 6), noise: { ...SILENCE, ...noise } }, testReference());

/** Takes the messages in, feed after feed, each in the order in which they were received. */
export async function takeIn(pool: WritePool, deliveries: readonly Delivery[]): Promise<void> {
  const feeds = simulatorFeeds();
  const intake = testIntake(pool, { feeds: feeds.feeds });
  for (const { id, topic } of feeds.feeds) {
    const ours = deliveries.filter(({ feed }) => feed === id);
    if (ours.length === 0) continue;
    const claim = await claimPosition(pool, { topic, partition: 0 }, { owner: 'simulator', logStart: 0n });
    const records = ours.map(({ bytes, receivedAt }, index) => ({
      offset: BigInt(index),
      timestampMs: receivedAt,
      value: Buffer.from(bytes),
      headers: NO_HEADERS,
    }));
    await processBatch({ claim, records, logEnd: BigInt(records.length) }, intake);
  }
}

/** The journal as Postgres holds it: every fact with its sources and when each was recorded. */
export async function journalOf(pool: WritePool): Promise<JournalAt> {
  const { rows } = await pool.query<{ event: TrackingEvent; sources: JournalRow['sources'] }>(
    `select j.body as event, s.sources from journal j cross join lateral (
       select json_agg(json_build_object('documentKey', s.document_key,
           'reportedAt', to_char(s.reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'recordedAtMs', extract(epoch from s.recorded_at) * 1000)) as sources
         from journal_source s where s.event_id = j.event_id and s.month = j.month and s.superseded_at is null) s
      where s.sources is not null`,
  );
  return new JournalAt(rows, foldSettings(testReference()));
}

/** The journeys that Postgres answers with, by unit. */
export async function storedJourneys(pool: WritePool): Promise<ReadonlyMap<UnitKey, readonly Journey[]>> {
  const { rows } = await pool.query<{ unit: UnitKey }>('select distinct unit_key as unit from journey');
  const stored = await loadJourneys(
    pool,
    rows.map(({ unit }) => unit),
  );
  return new Map([...stored].map(([unit, journeys]) => [unit, journeys.map(({ value }) => value)]));
}

/** What a judge finds in everything that is shown of a world at an instant. */
export function judged(
  { world }: Pick<Simulation, 'world'>,
  instant: number,
  journeysOf: (unitKey: UnitKey) => readonly Journey[],
): readonly Finding[] {
  const judge = new Judge(testReference());
  const truths = new Map<UnitKey, TripTruth[]>();
  for (const truth of truthAt(world, instant)) {
    const unitKey = unitKeyOf(truth.trip.unit);
    truths.set(unitKey, [...(truths.get(unitKey) ?? []), truth]);
  }
  return [...truths].flatMap(([unitKey, own]) =>
    judge.unit(own, inOrder(journeysOf(unitKey)), instant).map((finding) => ({
      ...finding,
      detail: `${new Date(instant).toISOString()} ${unitKey} ${own.map(({ trip }) => trip.id).join(' ')}: ${finding.detail}`,
    })),
  );
}

/** The oldest first; what has not begun comes last. */
const inOrder = (journeys: readonly Journey[]): readonly Journey[] =>
  [...journeys].sort((a, b) => ((a.startedAt ?? '9') < (b.startedAt ?? '9') ? -1 : 1));

export const lastReceived = ({ world, deliveries }: Simulation): number =>
  Math.max(world.endsAt, ...deliveries.map(({ receivedAt }) => receivedAt));

/** Instants between the beginning and the end of a world, the same for the same world. */
export function instantsIn({ world: { startsAt, endsAt } }: Simulation, count: number): readonly number[] {
  const step = 0.6180339887498949;
  return Array.from({ length: count }, (_, index) => {
    const part = ((index + 1) * step) % 1;
    return startsAt + Math.floor(((endsAt - startsAt) * part) / 60_000) * 60_000;
  });
}
