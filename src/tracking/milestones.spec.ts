import type { JournalEntry } from '../canonical/tracking-event.js';
import { carrier, forwarder, idOf, journeyOf, milestone, railway, said, terminal, told } from './given.fixture.js';

const SHIP = { vessel: 'ONE', imo: '9811000' };
const discharged = (by: typeof terminal, at: string, more = {}) =>
  said(by, 'DISCHARGED', { at, place: 'SGSIN', ...SHIP, ...more });
const reasons = ({
  explanation,
}: {
  readonly explanation: { readonly losingEvents: readonly { readonly reason: string }[] };
}) => explanation.losingEvents.map(({ reason }) => reason);
const listed = (...facts: readonly JournalEntry[]) => journeyOf(...facts).milestones.map(told);

test('the same fact from two parties is one milestone with a loser', () => {
  const byTerminal = discharged(terminal, '2026-03-15 08:10 +08:00');
  const byCarrier = discharged(carrier, '2026-03-15 09:00 +08:00');
  const journey = journeyOf(byTerminal, byCarrier);
  expect(journey.milestones.filter(({ code }) => code === 'DISCHARGED')).toHaveLength(1);
  const { actual, explanation } = milestone(journey, 'DISCHARGED');
  expect(actual?.event).toBe(idOf(byTerminal));
  expect(explanation).toEqual({
    rule: 'milestone.precedence',
    text: 'Reported by terminal for 2026-03-15 08:10 +08:00: terminal outranks carrier for handling at a place.',
    winningEvent: idOf(byTerminal),
    losingEvents: [{ event: idOf(byCarrier), reason: 'terminal outranks carrier for handling at a place' }],
  });
});

test('a terminal outranks a carrier for handling, a carrier a terminal for the vessel', () => {
  const left = (by: typeof terminal, at: string) => said(by, 'DEPARTED', { at, place: 'CNQZH', ...SHIP });
  const byCarrier = left(carrier, '2026-03-10 20:00 +08:00');
  const { actual, explanation } = milestone(
    journeyOf(left(terminal, '2026-03-10 19:30 +08:00'), byCarrier),
    'DEPARTED',
  );
  expect(actual?.event).toBe(idOf(byCarrier));
  expect(reasons({ explanation })).toEqual(['carrier outranks terminal for the movement of a vessel']);
});

test('the railway outranks the forwarder for the train', () => {
  const left = (by: typeof terminal, at: string) => said(by, 'DEPARTED', { at, place: 'yuzui', train: 'X8011' });
  const journey = journeyOf(left(forwarder, '2026-03-05 18:00 +08:00'), left(railway, '2026-03-05 16:00 +08:00'));
  expect(reasons(milestone(journey, 'DEPARTED'))).toEqual(['railway outranks forwarder for the movement of a train']);
});

test('what one party reports alone stands', () => {
  expect(milestone(journeyOf(discharged(carrier, '2026-03-15 09:00 +08:00')), 'DISCHARGED').explanation).toMatchObject({
    rule: 'milestone.only-report',
    text: 'Reported by carrier for 2026-03-15 09:00 +08:00.',
    losingEvents: [],
  });
});

test('reports that agree are agreed', () => {
  const at = '2026-03-15 08:10 +08:00';
  const one = milestone(journeyOf(discharged(terminal, at), discharged(carrier, at)), 'DISCHARGED');
  expect([one.explanation.rule, ...reasons(one)]).toEqual(['milestone.agreed', 'says the same']);
});

test('a finer time that agrees with a coarser date stands', () => {
  const exact = discharged(carrier, '2026-03-15 06:12 +08:00');
  const one = milestone(journeyOf(discharged(terminal, '2026-03-15'), exact), 'DISCHARGED');
  expect([one.actual?.event, one.explanation.rule]).toEqual([idOf(exact), 'milestone.finer-time']);
  const contrary = milestone(journeyOf(discharged(terminal, '2026-03-16'), exact), 'DISCHARGED');
  expect(contrary.actual?.time.precision).toBe('DAY');
});

test('a fact about the unit outranks one about its document', () => {
  const refs = ['MASTER_BILL:M'];
  const ofBill = said(carrier, 'DEPARTED', {
    at: '2026-03-10 20:00 +08:00',
    place: 'CNQZH',
    ...SHIP,
    refs,
    unit: null,
  });
  const ofUnit = said(terminal, 'DEPARTED', { at: '2026-03-11 20:00 +08:00', place: 'CNQZH', ...SHIP, refs });
  const one = milestone(journeyOf(ofBill, ofUnit), 'DEPARTED');
  expect([one.actual?.event, one.explanation.rule]).toEqual([idOf(ofUnit), 'milestone.names-unit']);
});

test('of equal sources the latest word stands', () => {
  const later = discharged(terminal, '2026-03-15 08:25 +08:00', { said: '2026-03-16 08:00 +08:00' });
  const one = milestone(journeyOf(later, discharged(terminal, '2026-03-15 08:10 +08:00')), 'DISCHARGED');
  expect([one.actual?.event, one.explanation.rule, ...reasons(one)]).toEqual([
    idOf(later),
    'milestone.latest-report',
    'older report',
  ]);
});

test('where nothing tells two reports apart the earlier time is kept', () => {
  const earlier = discharged(forwarder, '2026-03-15 08:10 +08:00', { said: null });
  const one = milestone(
    journeyOf(discharged(forwarder, '2026-03-15 08:25 +08:00', { said: null }), earlier),
    'DISCHARGED',
  );
  expect([one.actual?.event, one.explanation.rule]).toEqual([idOf(earlier), 'milestone.undecided']);
});

const estimated = (at: string, saidAt: string, by = carrier) =>
  said(by, 'ARRIVED', { at, place: 'SGSIN', classifier: 'ESTIMATED', said: saidAt, ...SHIP });

test('the latest estimate stands, and said again is said now', () => {
  const first = estimated('2026-03-14 06:00 +08:00', '2026-03-01 06:00 +08:00');
  const second = estimated('2026-03-16 06:00 +08:00', '2026-03-05 06:00 +08:00');
  const one = milestone(journeyOf(first, second), 'ARRIVED');
  expect([one.estimated?.event, ...reasons(one)]).toEqual([idOf(second), 'older estimate']);
  const again = {
    ...first,
    sources: [...first.sources, { documentKey: null, reportedAt: '2026-03-08T06:00:00.000Z' }],
  };
  expect(milestone(journeyOf(again, second), 'ARRIVED').estimated?.event).toBe(idOf(first));
});

test('what is only planned is shown as planned', () => {
  const plan = said(forwarder, 'DEPARTED', {
    at: '2026-03-10 20:00 +08:00',
    place: 'CNQZH',
    classifier: 'PLANNED',
    ...SHIP,
  });
  const one = milestone(journeyOf(plan), 'DEPARTED', 'CNQZH');
  expect([one.planned?.event, one.actual, one.inferred, one.explanation.rule]).toEqual([
    idOf(plan),
    null,
    false,
    'milestone.latest-plan',
  ]);
});

test('two parties whose estimates alternate do not make the answer flip', () => {
  const by = (party: typeof carrier, day: string, said: string) =>
    estimated(`2026-03-${day} 06:00 +08:00`, `2026-03-05 ${said} +08:00`, party);
  const words = [by(forwarder, '16', '06:00'), by(carrier, '14', '07:00'), by(forwarder, '17', '08:00')];
  const one = milestone(journeyOf(...words), 'ARRIVED');
  expect(one.estimated?.event).toBe(idOf(words[1] as JournalEntry));
  expect(reasons(one)).toEqual(['carrier outranks forwarder for the movement of a vessel', 'older estimate']);
  const [early, late] = [
    { party: 'agent A', kind: 'FORWARDER' as const },
    { party: 'agent B', kind: 'FORWARDER' as const },
  ];
  const equals = [by(early, '14', '06:00'), by(late, '16', '07:00'), by(early, '15', '08:00'), by(late, '17', '09:00')];
  expect(milestone(journeyOf(...equals), 'ARRIVED').estimated?.event).toBe(idOf(equals[2] as JournalEntry));
});

test('a party that has fallen silent is passed over for one that speaks', () => {
  const old = estimated('2026-03-14 06:00 +08:00', '2026-03-01 06:00 +08:00');
  const fresh = estimated('2026-03-16 06:00 +08:00', '2026-03-05 06:00 +08:00', forwarder);
  const one = milestone(journeyOf(old, fresh), 'ARRIVED');
  expect([one.estimated?.event, ...reasons(one)]).toEqual([idOf(fresh), 'older estimate']);
});

test('planned, estimated and actual of one thing stand side by side', () => {
  const plan = said(forwarder, 'ARRIVED', {
    at: '2026-03-13 06:00 +08:00',
    place: 'SGSIN',
    classifier: 'PLANNED',
    ...SHIP,
  });
  const actual = said(carrier, 'ARRIVED', { at: '2026-03-15 06:00 +08:00', place: 'SGSIN', ...SHIP });
  const estimate = estimated('2026-03-14 06:00 +08:00', '2026-03-01 06:00 +08:00');
  const one = milestone(journeyOf(actual, plan, estimate), 'ARRIVED');
  expect([one.planned?.event, one.estimated?.event, one.actual?.event]).toEqual([
    idOf(plan),
    idOf(estimate),
    idOf(actual),
  ]);
});

test('discharged in B after loading in A on one vessel: departed and arrived are inferred', () => {
  const loaded = said(terminal, 'LOADED', { at: '2026-03-10 14:00 +08:00', place: 'CNQZH', ...SHIP });
  const off = discharged(terminal, '2026-03-15 19:00 +08:00');
  const journey = journeyOf(loaded, off);
  expect(journey.milestones.map(told)).toEqual([
    'LOADED CNQZH',
    'DEPARTED CNQZH (inferred)',
    'ARRIVED SGSIN (inferred)',
    'DISCHARGED SGSIN',
  ]);
  const departed = milestone(journey, 'DEPARTED');
  expect([departed.actual, departed.explanation.winningEvent]).toEqual([null, idOf(off)]);
  expect(departed.explanation.text).toContain('“Discharged at SGSIN” leaves no other possibility');
});

test('no departure is inferred where the conveyance is not named at both ends', () => {
  const loaded = said(terminal, 'LOADED', { at: '2026-03-10 14:00 +08:00', place: 'CNQZH', ...SHIP });
  const off = said(terminal, 'DISCHARGED', { at: '2026-03-15 19:00 +08:00', place: 'SGSIN' });
  expect(listed(loaded, off)).not.toContain('DEPARTED CNQZH (inferred)');
});

test('a discharge alone infers the arrival and no departure', () => {
  expect(listed(discharged(terminal, '2026-03-15 19:00 +08:00'))).toEqual([
    'ARRIVED SGSIN (inferred)',
    'DISCHARGED SGSIN',
  ]);
});

test('loaded on another vessel where it arrived: the discharge is inferred', () => {
  const came = said(carrier, 'ARRIVED', { at: '2026-03-15 06:00 +08:00', place: 'SGSIN', ...SHIP });
  const on = said(carrier, 'LOADED', { at: '2026-03-18 06:00 +08:00', place: 'SGSIN', vessel: 'TWO', imo: '9300001' });
  expect(listed(came, on)).toEqual(['ARRIVED SGSIN', 'DISCHARGED SGSIN (inferred)', 'LOADED SGSIN']);
});

test('a lorry that came in by the gate is not said to have been discharged', () => {
  const lorry = { place: 'CNQZH', truck: 'A1', laden: 'LADEN' } as const;
  const came = said(terminal, 'GATE_IN', { at: '2026-03-08 06:00 +08:00', ...lorry });
  const on = said(carrier, 'LOADED', { at: '2026-03-10 06:00 +08:00', place: 'CNQZH', ...SHIP });
  expect(listed(came, on)).toEqual(['GATE_IN CNQZH', 'LOADED CNQZH']);
});

test('an inferred milestone keeps what was planned for it', () => {
  const loaded = said(terminal, 'LOADED', { at: '2026-03-10 14:00 +08:00', place: 'CNQZH', ...SHIP });
  const plan = said(forwarder, 'DEPARTED', {
    at: '2026-03-10 20:00 +08:00',
    place: 'CNQZH',
    classifier: 'PLANNED',
    ...SHIP,
  });
  const one = milestone(journeyOf(loaded, plan, discharged(terminal, '2026-03-15 19:00 +08:00')), 'DEPARTED');
  expect([one.inferred, one.planned?.event]).toEqual([true, idOf(plan)]);
});

test('the same thing said by two clocks with the opposite between is still one', () => {
  const gate = (by: typeof terminal, code: 'GATE_IN' | 'GATE_OUT', at: string) =>
    said(by, code, { at, place: 'CNQZH', laden: 'LADEN' });
  const both = [
    gate(terminal, 'GATE_IN', '2026-03-08 08:00 +08:00'),
    gate(terminal, 'GATE_OUT', '2026-03-08 08:40 +08:00'),
  ];
  const journey = journeyOf(...both, gate(carrier, 'GATE_IN', '2026-03-08 09:10 +08:00'));
  expect(journey.milestones.map(told)).toEqual(['GATE_IN CNQZH', 'GATE_OUT CNQZH']);
});

test('one party that says it twice with the opposite between means two', () => {
  const gate = (code: 'GATE_IN' | 'GATE_OUT', at: string) =>
    said(terminal, code, { at, place: 'CNQZH', laden: 'LADEN' });
  const facts = [
    gate('GATE_IN', '2026-03-08 08:00 +08:00'),
    gate('GATE_OUT', '2026-03-08 12:00 +08:00'),
    gate('GATE_IN', '2026-03-08 18:00 +08:00'),
  ];
  expect(listed(...facts)).toEqual(['GATE_IN CNQZH', 'GATE_OUT CNQZH', 'GATE_IN CNQZH']);
});

test('an empty gate-out and a laden one of the same place are two', () => {
  const out = (laden: 'EMPTY' | 'LADEN', at: string) => said(terminal, 'GATE_OUT', { at, place: 'CNQZH', laden });
  expect(listed(out('EMPTY', '2026-03-08 08:00 +08:00'), out('LADEN', '2026-03-08 20:00 +08:00'))).toHaveLength(2);
});

test('a fact without a place joins the one of its code nearby', () => {
  const placeless = said(carrier, 'DISCHARGED', { at: '2026-03-15 10:00 +08:00', ...SHIP });
  expect(listed(placeless, discharged(terminal, '2026-03-15 08:10 +08:00'))).toEqual([
    'ARRIVED SGSIN (inferred)',
    'DISCHARGED SGSIN',
  ]);
});

test('an unresolved place stays a place of its own', () => {
  const named = said(carrier, 'GATE_OUT', { at: '2026-03-15 10:00 +08:00', place: 'NAME:Singapore', laden: 'LADEN' });
  const coded = said(terminal, 'GATE_OUT', { at: '2026-03-15 10:00 +08:00', place: 'SGSIN', laden: 'LADEN' });
  expect(listed(named, coded)).toHaveLength(2);
});
