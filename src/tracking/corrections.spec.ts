import type { JournalEntry } from '../canonical/tracking-event.js';
import { carrier, forwarder, idOf, journeyOf, journeysOf, said, terminal, told } from './given.fixture.js';

const GATE_IN = said(terminal, 'GATE_IN', { at: '2026-03-01 08:00 +08:00', place: 'CNQZH', laden: 'LADEN' });
const LOADED = { at: '2026-03-08 08:00 +08:00', place: 'CNQZH', vessel: 'ONE', documentKey: 'terminal/COARRI/77' };
const LOADING = said(terminal, 'LOADED', { ...LOADED, said: '2026-03-08 09:00 +08:00' });
const correcting = (action: 'RETRACTS' | 'REPLACES') => ({ action, documentKey: 'terminal/COARRI/77' });
const CANCELLED = said(terminal, 'LOADED', {
  ...LOADED,
  said: '2026-03-08 10:00 +08:00',
  correction: correcting('RETRACTS'),
});

const retractedIn = (...facts: readonly JournalEntry[]) => journeyOf(...facts).retractedEvents;

test('a retraction withdraws the fact, whether it arrives before or after it', () => {
  const after = journeyOf(GATE_IN, LOADING, CANCELLED);
  expect(after.retractedEvents).toEqual([idOf(LOADING)]);
  expect(after.milestones.map(told)).toEqual(['GATE_IN CNQZH']);
  expect(journeyOf(CANCELLED, GATE_IN, LOADING)).toEqual(after);
  expect(journeyOf(GATE_IN, CANCELLED).retractedEvents).toEqual([]);
});

test('a fact lives as long as one of its sources', () => {
  const saidTwice = {
    ...LOADING,
    sources: [...LOADING.sources, { documentKey: 'terminal/COARRI/78', reportedAt: null }],
  };
  expect(retractedIn(GATE_IN, saidTwice, CANCELLED)).toEqual([]);
  expect(retractedIn(GATE_IN, { ...LOADING, sources: [] })).toEqual([idOf(LOADING)]);
});

test('a correction of the same minute withdraws too, and spares its own facts', () => {
  const sameMinute = { ...LOADED, said: '2026-03-08 09:00 +08:00' };
  expect(
    retractedIn(GATE_IN, LOADING, said(terminal, 'LOADED', { ...sameMinute, correction: correcting('RETRACTS') })),
  ).toEqual([idOf(LOADING)]);
  const replaced = said(terminal, 'LOADED', { ...sameMinute, vessel: 'TWO', correction: correcting('REPLACES') });
  const journey = journeyOf(GATE_IN, LOADING, replaced);
  expect(journey.legs.map(({ conveyance }) => conveyance?.vesselName)).toEqual(['TWO']);
  expect(journey.retractedEvents).toEqual([idOf(LOADING)]);
});

test('of a replacement and a retraction of one minute the retraction holds', () => {
  const sameMinute = { ...LOADED, said: '2026-03-08 10:00 +08:00' };
  const replaced = said(terminal, 'LOADED', { ...sameMinute, vessel: 'TWO', correction: correcting('REPLACES') });
  expect(journeyOf(GATE_IN, LOADING, replaced, CANCELLED).legs).toEqual([]);
});

test('what is said again after a retraction stands', () => {
  const again = said(terminal, 'LOADED', { ...LOADED, at: '2026-03-09 08:00 +08:00', said: '2026-03-09 09:00 +08:00' });
  const journey = journeyOf(GATE_IN, LOADING, CANCELLED, again);
  expect(journey.milestones.map(told)).toEqual(['GATE_IN CNQZH', 'LOADED CNQZH']);
});

test('another sender’s document of the same number is not withdrawn', () => {
  const other = said(carrier, 'LOADED', { ...LOADED, documentKey: 'carrier/COARRI/77' });
  expect(retractedIn(GATE_IN, other, CANCELLED)).toEqual([]);
});

test('a correction that is withdrawn itself corrects nothing', () => {
  const mistaken = said(terminal, 'LOADED', {
    ...LOADED,
    documentKey: 'terminal/COARRI/79',
    said: '2026-03-08 10:00 +08:00',
    correction: correcting('RETRACTS'),
  });
  expect(retractedIn(GATE_IN, LOADING, mistaken)).toEqual([idOf(LOADING)]);
  const undone = said(terminal, 'LOADED', {
    ...LOADED,
    said: '2026-03-08 11:00 +08:00',
    correction: { action: 'RETRACTS', documentKey: 'terminal/COARRI/79' },
  });
  expect(retractedIn(GATE_IN, LOADING, mistaken, undone)).toEqual([idOf(mistaken)]);
});

test('a replacement that names another container clears the one named by mistake', () => {
  const unit = 'CONTAINER:MSCU6639870';
  const right = said(terminal, 'LOADED', {
    ...LOADED,
    unit,
    said: '2026-03-08 10:00 +08:00',
    correction: correcting('REPLACES'),
  });
  expect(retractedIn(GATE_IN, LOADING, right)).toEqual([idOf(LOADING)]);
  expect(journeysOf(right, LOADING).map(({ unit: { number }, status }) => [number, status])).toEqual([
    ['MSCU6639870', 'AT_ORIGIN'],
  ]);
});

test('a retraction takes back only the unit that it names', () => {
  const other = said(terminal, 'LOADED', {
    ...LOADED,
    unit: 'CONTAINER:MSCU6639870',
    said: '2026-03-08 10:00 +08:00',
    correction: correcting('RETRACTS'),
  });
  expect(retractedIn(GATE_IN, LOADING, other)).toEqual([]);
  const whole = said(terminal, 'LOADED', {
    ...LOADED,
    unit: null,
    said: '2026-03-08 10:00 +08:00',
    correction: correcting('RETRACTS'),
  });
  expect(retractedIn(GATE_IN, LOADING, whole)).toEqual([idOf(LOADING)]);
});

test('a unit of which everything was taken back has no journey', () => {
  expect(journeysOf(LOADING, CANCELLED)).toEqual([]);
});

test('a withdrawn document still leads to the journey that was told under it', () => {
  const wrongBill = said(forwarder, 'BOOKED', {
    at: '2026-02-20 08:00 +08:00',
    refs: ['MASTER_BILL:WRONG'],
    documentKey: 'forwarder/1',
  });
  const fixed = said(forwarder, 'BOOKED', {
    at: '2026-02-20 08:00 +08:00',
    refs: ['MASTER_BILL:RIGHT'],
    documentKey: 'forwarder/1',
    said: '2026-02-21 08:00 +08:00',
    correction: { action: 'REPLACES', documentKey: 'forwarder/1' },
  });
  expect(journeyOf(wrongBill, fixed, GATE_IN).aliases).toContain(journeyOf(wrongBill, GATE_IN).id);
});

test('an older replacement that names other units does not withdraw a newer retraction', () => {
  const other = said(terminal, 'LOADED', {
    ...LOADED,
    unit: 'CONTAINER:MSCU6639870',
    said: '2026-03-08 09:30 +08:00',
    correction: correcting('REPLACES'),
  });
  const journey = journeyOf(GATE_IN, LOADING, other, CANCELLED);
  expect([journey.retractedEvents, journey.events]).toEqual([[idOf(LOADING)], [idOf(GATE_IN), idOf(CANCELLED)]]);
});
