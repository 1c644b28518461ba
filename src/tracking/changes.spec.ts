import { changesBetween } from './changes.js';
import { carrier, forwarder, journeyOf, journeysOf, said, terminal, UNIT_KEY } from './given.fixture.js';

const GATE_IN = said(terminal, 'GATE_IN', { at: '2026-03-01 08:00 +08:00', place: 'CNQZH', refs: ['BOOKING:B'] });
const SEALED = said(terminal, 'SEALED', { at: '2026-03-01 09:00 +08:00', place: 'CNQZH' });
const LEFT = said(carrier, 'DEPARTED', { at: '2026-03-02 08:00 +08:00', place: 'CNQZH', vessel: 'ONE' });
const BILL = said(forwarder, 'DOCUMENTS_ISSUED', { at: '2026-03-02 09:00 +08:00', refs: ['MASTER_BILL:M'] });

const before = journeyOf(GATE_IN);

test('a first fact creates a journey', () => {
  expect(changesBetween([], [before])).toEqual([
    { journey: before.id, unitKey: UNIT_KEY, kind: 'CREATED', status: 'AT_ORIGIN', previousStatus: null },
  ]);
});

test('a change of status is told with the one before', () => {
  expect(changesBetween([before], journeysOf(GATE_IN, LEFT))).toMatchObject([
    { kind: 'STATUS_CHANGED', status: 'IN_TRANSIT', previousStatus: 'AT_ORIGIN' },
  ]);
});

test('anything else new is an update, and nothing new is no change', () => {
  expect(changesBetween([before], journeysOf(GATE_IN, SEALED))).toMatchObject([{ kind: 'UPDATED' }]);
  expect(changesBetween([before], journeysOf(GATE_IN, GATE_IN))).toEqual([]);
});

test('a journey that goes on under a stronger document retires its old id and is no creation', () => {
  const after = journeyOf(GATE_IN, BILL);
  const changes = changesBetween([before], [after]);
  expect(new Map(changes.map(({ journey, kind }) => [journey, kind]))).toEqual(
    new Map([
      [before.id, 'RETIRED'],
      [after.id, 'UPDATED'],
    ]),
  );
});

test('a journey of which everything was taken back is retired', () => {
  expect(changesBetween([before], [])).toMatchObject([{ kind: 'RETIRED', previousStatus: 'AT_ORIGIN' }]);
});
