import type { JournalEntry } from '../canonical/tracking-event.js';
import { carrier, forwarder, journeyOf, journeysOf, said, terminal } from './given.fixture.js';

const GATE_IN = said(terminal, 'GATE_IN', { at: '2026-03-01 08:00 +08:00', place: 'CNQZH', laden: 'LADEN' });
const BOOKED = said(forwarder, 'BOOKED', { at: '2026-02-20 08:00 +08:00', refs: ['BOOKING:B1'] });
const LOADED = said(carrier, 'LOADED', {
  at: '2026-03-02 08:00 +08:00',
  place: 'CNQZH',
  vessel: 'ONE',
  refs: ['MASTER_BILL:M1'],
});

test('an id told before the bill was known leads to the journey still', () => {
  const now = journeyOf(GATE_IN, BOOKED, LOADED);
  for (const before of [[GATE_IN], [BOOKED], [GATE_IN, BOOKED], [LOADED]]) {
    expect([now.id, ...now.aliases]).toContain(journeyOf(...before).id);
  }
  expect(now.id).toBe(journeyOf(LOADED).id);
});

test('an id is a UUID and depends on the unit', () => {
  const other = said(carrier, 'LOADED', {
    at: '2026-03-02 08:00 +08:00',
    place: 'CNQZH',
    vessel: 'ONE',
    refs: ['MASTER_BILL:M1'],
    unit: 'CONTAINER:MSCU6639870',
  });
  expect(journeyOf(LOADED).id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(journeyOf(other).id).not.toBe(journeyOf(LOADED).id);
});

test('a document used again makes another id', () => {
  const year = (day: string): JournalEntry =>
    said(carrier, 'LOADED', { at: `${day} 08:00 +08:00`, place: 'CNQZH', refs: ['MASTER_AIR_WAYBILL:618-12345675'] });
  const [first, second] = journeysOf(year('2025-01-10'), year('2026-03-02'));
  expect(first?.id).toBe(journeyOf(year('2025-01-10')).id);
  expect(second?.id).not.toBe(first?.id);
});

test('the retired id of a journey that joined another leads to the joined one', () => {
  const early = said(terminal, 'GATE_IN', { at: '2026-01-01 08:00 +08:00', place: 'CNQZH' });
  const late = said(terminal, 'GATE_IN', { at: '2026-03-20 08:00 +08:00', place: 'SGSIN' });
  const between = said(carrier, 'EN_ROUTE', { at: '2026-02-10 08:00 +08:00', place: 'CNNSA' });
  const apart = journeysOf(early, late);
  expect(apart).toHaveLength(2);
  const joined = journeyOf(early, late, between);
  for (const { id } of apart) expect([joined.id, ...joined.aliases]).toContain(id);
});
