import type { TrackingEvent } from '../canonical/tracking-event.js';
import { eventIdOf, identityText } from './event-identity.js';

type Fact = Omit<TrackingEvent, 'id'>;

const FACT: Fact = {
  kind: 'EQUIPMENT',
  code: 'LOADED',
  classifier: 'ACTUAL',
  occurredAt: {
    instant: '2026-03-05T06:07:00.000Z',
    local: '2026-03-05T14:07:00',
    original: '202603051407',
    offset: '+08:00',
    basis: 'PLACE_ZONE',
    precision: 'MINUTE',
  },
  place: { scheme: 'UNLOCODE', code: 'CNQZH', name: 'QINZHOU', facility: 'T1', key: 'CNQZH' },
  transport: {
    mode: 'SEA',
    vesselId: '9552109',
    vesselName: 'BLUE HERON',
    voyage: '012S',
    train: null,
    wagon: null,
    flight: null,
    truck: null,
    carrier: 'QUAY',
  },
  unit: {
    kind: 'CONTAINER',
    number: 'LBZU1002001',
    original: 'LBZU 100200-1',
    checkDigit: 'VALID',
    sizeType: '45G1',
    laden: 'LADEN',
    direction: 'EXPORT',
    seals: ['S1', 'S2'],
    grossKg: 21_500,
  },
  references: [{ type: 'BOOKING', number: 'BK1', original: 'BK1' }],
  customs: {
    country: 'CN',
    authority: 'CNCU',
    procedure: 'EXPORT',
    declaration: 'D1',
    holdReason: 'X-RAY',
    wording: 'HX',
  },
  correction: { action: 'REPLACES', documentKey: 'P|T|N', reportedAt: '2026-03-05T07:00:00.000Z' },
  reportedBy: { party: 'QUAY', kind: 'CARRIER' },
  wording: '22:AE',
  remark: 'SAID SO',
  flags: ['PLACE_UNRESOLVED'],
};

/** Every fact that differs from `value` in one leaf, or lacks it. */
function changesOf(value: unknown): unknown[] {
  if (typeof value === 'string') return [`${value}x`];
  if (typeof value === 'number') return [value + 1];
  if (Array.isArray(value)) {
    const inside = value.flatMap((item, at) => changesOf(item).map((changed) => value.with(at, changed)));
    return [[], [...value, value[0]], ...inside];
  }
  if (value === null || typeof value !== 'object') return ['x'];
  const record = value as Record<string, unknown>;
  return Object.keys(record).flatMap((key) => changesOf(record[key]).map((changed) => ({ ...record, [key]: changed })));
}

test('every leaf of the fact goes into its identity', () => {
  const changed = changesOf(FACT) as Fact[];
  expect(changed.length).toBeGreaterThan(40);
  const texts = new Set([identityText(FACT), ...changed.map(identityText)]);
  expect(texts.size).toBe(changed.length + 1);
});

test('the order of keys does not matter', () => {
  const turned = Object.fromEntries(Object.entries(FACT).toReversed()) as unknown as Fact;
  expect(identityText(turned)).toBe(identityText(FACT));
});

test('no value can imitate the border between two others', () => {
  const one = { ...FACT, wording: '1:A', remark: null };
  const other = { ...FACT, wording: '1', remark: 'A-' };
  expect(identityText(one)).not.toBe(identityText(other));
  const seals = (list: readonly string[]): string => identityText({ ...FACT, unit: { ...FACT.unit!, seals: list } });
  expect(seals(['A', 'B'])).not.toBe(seals(['A1:B']));
  expect(seals([''])).not.toBe(seals([]));
});

test('nothing and the empty text differ', () => {
  expect(identityText({ ...FACT, remark: null })).not.toBe(identityText({ ...FACT, remark: '' }));
});

test('the id is the fingerprint written as a UUID', () => {
  expect(eventIdOf(FACT, () => '0123456789abcdef0123456789abcdef')).toBe('01234567-89ab-cdef-0123-456789abcdef');
});
