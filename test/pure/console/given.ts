import type { EventTime, Leg, Milestone, Place, Stop, TimedValue } from '../../../console/src/api/answers.js';
import type { EventCode, StopKind, TransportMode } from '../../../console/src/api/enums.js';

/** Where the places of the tests lie, longitude and latitude. */
const POINTS: Readonly<Record<string, readonly [number, number]>> = {
  city: [106.5, 29.6],
  yard: [106.3, 29.6],
  border: [82.6, 45.2],
  duisburg: [6.7, 51.4],
};

export const place = (key: string): Place => {
  const point = POINTS[key];
  return {
    key,
    country: 'CN',
    names: { en: key, zh: null, ru: null },
    unlocode: null,
    zone: null,
    coordinates: point === undefined ? null : { longitude: point[0], latitude: point[1] },
  };
};

/** Hours since 2026-03-01T00:00Z. */
export const timeAt = (hours: number, precision: EventTime['precision'] = 'MINUTE'): EventTime => {
  const instant = new Date(Date.UTC(2026, 2, 1) + hours * 3_600_000).toISOString();
  return { local: instant.slice(0, 19), instant, offset: '+00:00', basis: 'EXPLICIT', precision, original: instant };
};

const valueAt = (hours: number): TimedValue => ({ time: timeAt(hours), event: null });

interface Told {
  readonly planned?: number;
  readonly estimated?: number;
  readonly actual?: number;
  readonly inferred?: boolean;
  readonly mode?: TransportMode;
}

/** A milestone with its times in hours since March began. */
export const milestone = (code: EventCode, at: string, told: Told): Milestone => ({
  code,
  place: place(at),
  placeCode: { code: at, name: null, facility: null },
  mode: told.mode ?? null,
  inferred: told.inferred ?? false,
  planned: told.planned === undefined ? null : valueAt(told.planned),
  estimated: told.estimated === undefined ? null : valueAt(told.estimated),
  actual: told.actual === undefined ? null : valueAt(told.actual),
  explanation: { rule: '', text: '', winningEvent: null, losingEvents: [] },
});

export const leg = (mode: TransportMode, from: string, to: string): Leg => ({
  mode,
  conveyance: null,
  from: place(from),
  fromCode: null,
  to: place(to),
  toCode: null,
});

export const stop = (kind: StopKind, at: string, minutes: number | null = null): Stop => ({
  kind,
  place: place(at),
  placeCode: null,
  dwell: minutes === null ? null : { minutes },
});
