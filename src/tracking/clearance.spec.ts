import type { EventCode } from '../canonical/event-code.js';
import type { JournalEntry } from '../canonical/tracking-event.js';
import type { Told } from './given.fixture.js';
import { customs, forwarder, idOf, journeyOf, said, stated, terminal } from './given.fixture.js';

const at = (day: string, hour = '11') => `2026-03-${day} ${hour}:00 +08:00`;
const CN = stated('CN', 'EXPORT');
const refs = ['MASTER_BILL:M', 'HOUSE_BILL:H1', 'HOUSE_BILL:H2'];
const GATE_IN = said(terminal, 'GATE_IN', { at: at('01'), place: 'CNQZH', refs, laden: 'LADEN' });

const word = (code: EventCode, day: string, told: Partial<Told> = {}) =>
  said(customs, code, { at: at(day), customs: CN, ...told });
const HELD = word('CUSTOMS_HELD', '02', { customs: { ...CN, holdReason: 'SCAN', wording: '查验' } });
const RELEASED = word('CUSTOMS_RELEASED', '03');

const open = (...facts: readonly JournalEntry[]) => {
  const { holds, flags } = journeyOf(GATE_IN, ...facts);
  const states = holds.map(({ releasedBy }) => (releasedBy === null ? 'held' : 'released'));
  return `${states.join(' ')}${flags.includes('ON_HOLD') ? ' ON_HOLD' : ''}`;
};

test('clearance shows the latest word per country, procedure and declaration', () => {
  const PL = stated('PL', 'TRANSIT', 'T1');
  const journey = journeyOf(
    GATE_IN,
    RELEASED,
    word('CUSTOMS_LODGED', '01'),
    word('CUSTOMS_ACCEPTED', '02'),
    word('TRANSIT_OPENED', '10', { customs: PL }),
    word('CUSTOMS_LODGED', '11', { customs: { ...PL, declaration: 'T2' } }),
  );
  expect(
    journey.clearance.map(({ country, procedure, declaration, status }) => [country, procedure, declaration, status]),
  ).toEqual([
    ['CN', 'EXPORT', null, 'CUSTOMS_RELEASED'],
    ['PL', 'TRANSIT', 'T1', 'TRANSIT_OPENED'],
    ['PL', 'TRANSIT', 'T2', 'CUSTOMS_LODGED'],
  ]);
});

test('a released hold stays visible with when and by whom', () => {
  const [hold] = journeyOf(GATE_IN, HELD, RELEASED).holds;
  expect(hold).toMatchObject({
    authority: 'CN customs',
    country: 'CN',
    reason: 'SCAN',
    sourceWording: '查验',
    placedBy: idOf(HELD),
    releasedBy: idOf(RELEASED),
    releasedAt: RELEASED.event.occurredAt,
  });
});

test('a hold that a later message does not mention is not released', () => {
  const gateMove = said(terminal, 'GATE_OUT', { at: at('04'), place: 'CNQZH' });
  expect(open(HELD, gateMove, word('CUSTOMS_INSPECTED', '04'), word('CUSTOMS_ACCEPTED', '05'))).toBe('held ON_HOLD');
});

test('a release before the hold does not release it', () => {
  expect(open(RELEASED, word('CUSTOMS_HELD', '04'))).toBe('held ON_HOLD');
});

test('held again before the release is one hold, after it another, for another reason another', () => {
  expect(open(HELD, word('CUSTOMS_HELD', '02', { said: at('03') }), RELEASED)).toBe('released');
  expect(open(HELD, RELEASED, word('CUSTOMS_HELD', '05'))).toBe('released held ON_HOLD');
  expect(open(HELD, word('CUSTOMS_HELD', '02', { customs: { ...CN, holdReason: 'PAPERS' } }))).toBe(
    'held held ON_HOLD',
  );
});

test('one country’s release does not free the other’s hold', () => {
  expect(open(HELD, word('CUSTOMS_RELEASED', '05', { customs: stated('DE', 'IMPORT') }))).toBe('held ON_HOLD');
  expect(open(HELD, word('CUSTOMS_RELEASED', '05', { customs: stated('CN', 'IMPORT') }))).toBe('held ON_HOLD');
});

test('one declaration’s release does not free another’s hold', () => {
  const held = word('CUSTOMS_HELD', '02', { customs: { ...CN, declaration: 'D1' } });
  const freed = (declaration: string) => word('CUSTOMS_RELEASED', '03', { customs: { ...CN, declaration } });
  expect(open(held, freed('D2'))).toBe('held ON_HOLD');
  expect(open(held, freed('D1'))).toBe('released');
});

test('a release of one house bill does not free the container', () => {
  const ofBill = (bill: string) => word('CUSTOMS_RELEASED', '03', { unit: null, refs: [bill] });
  expect(open(HELD, ofBill('HOUSE_BILL:H1'))).toBe('held ON_HOLD');
  expect(open(HELD, ofBill('MASTER_BILL:M'))).toBe('released');
  const heldBill = word('CUSTOMS_HELD', '02', { unit: null, refs: ['HOUSE_BILL:H2'] });
  expect(open(heldBill, ofBill('HOUSE_BILL:H1'))).toBe('held ON_HOLD');
  expect(open(heldBill, ofBill('HOUSE_BILL:H2'))).toBe('released');
});

test('a release known by its date frees what was held on that day', () => {
  expect(open(HELD, said(customs, 'CUSTOMS_RELEASED', { at: '2026-03-02', customs: CN }))).toBe('released');
  expect(open(HELD, said(customs, 'CUSTOMS_RELEASED', { at: '2026-03-01', customs: CN }))).toBe('held ON_HOLD');
});

test('a customs status by a source not entitled is named and changes nothing', () => {
  const hearsay = said(forwarder, 'CUSTOMS_RELEASED', { at: at('03'), customs: CN, flags: ['SOURCE_NOT_ENTITLED'] });
  const journey = journeyOf(GATE_IN, HELD, hearsay);
  expect([journey.flags, journey.clearance[0]?.status]).toEqual([['ON_HOLD'], 'CUSTOMS_HELD']);
  expect(journey.exceptions.map(({ kind }) => kind)).toEqual(['SOURCE_NOT_ENTITLED', 'HOLD']);
  expect(journey.exceptions[0]).toMatchObject({
    text: 'Customs released by forwarder, which may not speak for that authority. It changes nothing.',
    events: [idOf(hearsay)],
  });
});

test('a hold keeps its first release', () => {
  const again = word('CUSTOMS_RELEASED', '05');
  expect(journeyOf(GATE_IN, HELD, RELEASED, again).holds.map(({ releasedBy }) => releasedBy)).toEqual([idOf(RELEASED)]);
});
