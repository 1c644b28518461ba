/** Goal: what must be looked at is named, with since when and until when. Method: each kind, before, while and after it stands. */
import type { JournalEntry } from '../canonical/tracking-event.js';
import type { JourneyException } from './journey.js';
import type { Told } from './given.fixture.js';
import { carrier, customs, idOf, journeyOf, railway, said, stated, terminal } from './given.fixture.js';

const ONE = { vessel: 'ONE', imo: '9811000' };
const on = (day: string, clock = '08:00') => `2026-03-${day} ${clock} +08:00`;
const utc = (day: string, clock = '00:00') => `2026-03-${day}T${clock}:00.000Z`;
const LOADED = said(terminal, 'LOADED', { at: on('10'), place: 'CNQZH', ...ONE });
const DEPARTED = said(carrier, 'DEPARTED', { at: on('11'), place: 'CNQZH', ...ONE });

const only = (kind: JourneyException['kind'], ...facts: readonly JournalEntry[]) =>
  journeyOf(...facts).exceptions.filter((exception) => exception.kind === kind);
const spans = (kind: JourneyException['kind'], ...facts: readonly JournalEntry[]) =>
  only(kind, ...facts).map(({ openedAt, closedAt }) => [openedAt, closedAt]);

const arrival = (classifier: Told['classifier'], at: string, saidAt: string) =>
  said(carrier, 'ARRIVED', { at, place: 'SGSIN', classifier, said: saidAt, ...ONE });

test('an estimate a day beyond the plan is late, until it is taken back or the unit has arrived', () => {
  const plan = arrival('PLANNED', on('15'), on('01'));
  const [near, late, mended] = [
    arrival('ESTIMATED', on('16', '07:00'), on('11')),
    arrival('ESTIMATED', on('18'), on('12')),
    arrival('ESTIMATED', on('15', '12:00'), on('13')),
  ];
  expect(only('LATE_AGAINST_PLAN', LOADED, DEPARTED, plan, near)).toEqual([]);
  expect(only('LATE_AGAINST_PLAN', LOADED, DEPARTED, plan, near, late)).toEqual([
    {
      kind: 'LATE_AGAINST_PLAN',
      text: 'Planned at SGSIN for 2026-03-15 08:00 +08:00, now 2026-03-18 08:00 +08:00.',
      events: [idOf(plan), idOf(late)],
      openedAt: utc('12'),
      closedAt: null,
    },
  ]);
  expect(spans('LATE_AGAINST_PLAN', LOADED, DEPARTED, plan, late, mended)).toEqual([[utc('12'), utc('13')]]);
  const arrived = said(carrier, 'ARRIVED', { at: on('18', '09:00'), place: 'SGSIN', ...ONE });
  expect(spans('LATE_AGAINST_PLAN', LOADED, DEPARTED, plan, late, arrived)).toEqual([[utc('12'), utc('18', '01:00')]]);
});

test('a journey is delayed while it is late, and no longer', () => {
  const plan = arrival('PLANNED', on('15'), on('01'));
  const late = arrival('ESTIMATED', on('18'), on('12'));
  const arrived = said(carrier, 'ARRIVED', { at: on('18', '09:00'), place: 'SGSIN', ...ONE });
  expect(journeyOf(LOADED, DEPARTED, plan, late).flags).toEqual(['DELAYED']);
  expect(journeyOf(LOADED, DEPARTED, plan, late, arrived).flags).toEqual([]);
});

test('an arrival within its day is not late against a plan of that day', () => {
  const plan = said(carrier, 'ARRIVED', { at: '2026-03-15', place: 'SGSIN', classifier: 'PLANNED', ...ONE });
  const arrived = said(carrier, 'ARRIVED', { at: on('16', '20:00'), place: 'SGSIN', ...ONE });
  expect(only('LATE_AGAINST_PLAN', LOADED, DEPARTED, plan, arrived)).toEqual([]);
});

test('a hold is an exception from its placing to its release', () => {
  const CN = stated('CN', 'EXPORT');
  const held = said(customs, 'CUSTOMS_HELD', { at: on('08', '11:00'), customs: { ...CN, holdReason: 'SCAN' } });
  const freed = said(customs, 'CUSTOMS_RELEASED', { at: on('08', '15:30'), customs: CN });
  expect(only('HOLD', LOADED, held)).toEqual([
    {
      kind: 'HOLD',
      text: 'Held by CN customs: SCAN.',
      events: [idOf(held)],
      openedAt: utc('08', '03:00'),
      closedAt: null,
    },
  ]);
  expect(spans('HOLD', LOADED, held, freed)).toEqual([[utc('08', '03:00'), utc('08', '07:30')]]);
});

test('an exit while the same country holds the unit is a contradiction', () => {
  const held = said(customs, 'CUSTOMS_HELD', { at: on('08'), customs: stated('CN', 'EXPORT') });
  const exit = said(customs, 'CUSTOMS_EXITED', { at: on('12'), customs: stated('CN', 'EXPORT') });
  const abroad = said(customs, 'CUSTOMS_EXITED', { at: on('12'), customs: stated('SG', 'TRANSIT') });
  const freed = said(customs, 'CUSTOMS_RELEASED', { at: on('13'), customs: stated('CN', 'EXPORT') });
  expect(spans('CLEARANCE_CONTRADICTION', LOADED, held, exit)).toEqual([[utc('12'), null]]);
  expect(spans('CLEARANCE_CONTRADICTION', LOADED, held, exit, freed)).toEqual([[utc('12'), utc('13')]]);
  expect(only('CLEARANCE_CONTRADICTION', LOADED, held, abroad)).toEqual([]);
});

test('a stay longer than its kind of place allows is named, ended or not', () => {
  const train = { train: '42320' };
  const came = said(railway, 'ARRIVED', { at: '2026-03-10 00:00 +00:00', place: 'PLMAA', ...train });
  const left = said(railway, 'DEPARTED', { at: '2026-03-14 00:00 +00:00', place: 'PLMAA', ...train });
  const word = said(terminal, 'INSPECTED', { at: '2026-03-13 01:00 +00:00', place: 'PLMAA' });
  const soon = said(terminal, 'INSPECTED', { at: '2026-03-12 01:00 +00:00', place: 'PLMAA' });
  expect(only('DWELL_TOO_LONG', came, left)).toEqual([
    {
      kind: 'DWELL_TOO_LONG',
      text: '96 hours at PLMAA, where 72 are usual at most.',
      events: [idOf(came), idOf(left)],
      openedAt: utc('13'),
      closedAt: utc('14'),
    },
  ]);
  expect(spans('DWELL_TOO_LONG', came, word)).toEqual([[utc('13'), null]]);
  expect(only('DWELL_TOO_LONG', came, soon)).toEqual([]);
});

test('other seals than before are a change, explained by an inspection between', () => {
  const gate = (seals: readonly string[], day: string) =>
    said(terminal, 'GATE_IN', { at: on(day), place: 'CNQZH', laden: 'LADEN', seals });
  const sealed = (seals: readonly string[], day: string) =>
    said(terminal, 'DISCHARGED', { at: on(day), place: 'SGSIN', seals, ...ONE });
  const opened = said(customs, 'CUSTOMS_INSPECTED', { at: on('14'), customs: stated('CN', 'EXPORT') });
  const [before, now] = [gate(['CN 4471'], '09'), sealed(['SG0098'], '15')];
  expect(only('SEAL_CHANGED', before, LOADED, now)).toEqual([
    {
      kind: 'SEAL_CHANGED',
      text: 'Seal CN4471 before, SG0098 by “Discharged at SGSIN”: nobody reported why.',
      events: [idOf(before), idOf(now)],
      openedAt: utc('15'),
      closedAt: null,
    },
  ]);
  expect(spans('SEAL_CHANGED', before, LOADED, opened, now)).toEqual([[utc('15'), utc('15')]]);
});

test('no seals, one in common, or one written without its letters are no change', () => {
  const gate = said(terminal, 'GATE_IN', { at: on('09'), place: 'CNQZH', laden: 'LADEN', seals: ['CN4471', 'C1'] });
  const later = (seals: readonly string[]) =>
    said(terminal, 'DISCHARGED', { at: on('15'), place: 'SGSIN', seals, ...ONE });
  for (const seals of [[], ['SG0098', 'cn-4471'], ['4471']]) {
    expect(only('SEAL_CHANGED', gate, LOADED, later(seals))).toEqual([]);
  }
});
