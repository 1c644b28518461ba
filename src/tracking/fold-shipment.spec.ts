import type { JournalEntry } from '../canonical/tracking-event.js';
import type { ShipmentHistory } from './fold-shipment.js';
import type { Journey } from './journey.js';
import { foldShipment } from './fold-shipment.js';
import {
  carrier,
  customs,
  forwarder,
  idOf,
  journeyOf,
  referenceOf,
  said,
  SETTINGS,
  stated,
  terminal,
} from './given.fixture.js';

const at = (day: string) => `2026-03-${day} 08:00 +08:00`;
const refs = ['MASTER_BILL:M'];
const box = (number: string, ...told: readonly (readonly [Parameters<typeof said>[1], string, string])[]) =>
  journeyOf(
    ...told.map(([code, day, place]) =>
      said(terminal, code, { at: at(day), place, refs, unit: `CONTAINER:${number}` }),
    ),
  );

const shipment = (told: Partial<ShipmentHistory>) =>
  foldShipment(
    { document: referenceOf('MASTER_BILL:M'), journeys: [], documentEntries: [], linkedReferences: [], ...told },
    SETTINGS,
  );

const DELIVERED = box('MSCU6639870', ['LOADED', '01', 'CNQZH'], ['DELIVERED', '20', 'SGSIN']);
const AT_BORDER = box('TBJU1234565', ['LOADED', '01', 'CNQZH'], ['ARRIVED', '10', 'CNAKL']);
const CANCELLED: Journey = { ...box('TCLU1234568', ['LOADED', '01', 'CNQZH']), status: 'CANCELLED' };

test('a shipment is as far as its least advanced unit', () => {
  const folded = shipment({ journeys: [DELIVERED, AT_BORDER, CANCELLED] });
  expect(folded).toMatchObject({
    status: 'AT_BORDER',
    documentKey: 'MASTER_BILL:M',
    journeys: [DELIVERED.id, AT_BORDER.id, CANCELLED.id],
    startedAt: '2026-03-01T00:00:00.000Z',
    lastEventAt: '2026-03-20T00:00:00.000Z',
  });
  expect(folded?.explanation).toMatchObject({
    rule: 'shipment.least-advanced',
    winningEvent: AT_BORDER.explanation.winningEvent,
    text: '1 of 2 units are no further: TBJU1234565: Arrived at CNAKL, a border point.',
  });
  expect(shipment({ journeys: [CANCELLED] })?.status).toBe('CANCELLED');
});

test('a shipment shows the places on which its units agree', () => {
  const folded = shipment({ journeys: [DELIVERED, AT_BORDER] });
  expect([folded?.origin?.code, folded?.destination?.code]).toEqual(['CNQZH', 'SGSIN']);
  const elsewhere = box('TCLU1234568', ['LOADED', '01', 'CNQZH'], ['DELIVERED', '20', 'DEHAM']);
  expect(shipment({ journeys: [DELIVERED, elsewhere] })?.destination).toBeNull();
});

test('a shipment without known units is told by its document facts', () => {
  const word = (code: 'DEPARTED' | 'ARRIVED', day: string, place: string): JournalEntry =>
    said(carrier, code, { at: at(day), place, vessel: 'ONE', refs, unit: null });
  const left = word('DEPARTED', '03', 'CNQZH');
  const released = said(customs, 'CUSTOMS_RELEASED', {
    at: at('02'),
    refs,
    unit: null,
    customs: stated('CN', 'EXPORT'),
  });
  expect(shipment({ documentEntries: [left, released] })).toMatchObject({
    status: 'IN_TRANSIT',
    origin: { code: 'CNQZH' },
    documentEvents: [idOf(released), idOf(left)],
    explanation: { rule: 'shipment.documents-only', winningEvent: idOf(left) },
  });
});

test('a booking that became a bill makes no shipment of its own', () => {
  const document = referenceOf('BOOKING:B');
  expect(shipment({ document, journeys: [DELIVERED], linkedReferences: [referenceOf('MASTER_BILL:M')] })).toBeNull();
  expect(
    shipment({ document, journeys: [DELIVERED], linkedReferences: [referenceOf('PURCHASE_ORDER:4500')] })?.status,
  ).toBe('DELIVERED');
});

test('a purchase order makes no shipment', () => {
  expect(shipment({ document: referenceOf('PURCHASE_ORDER:4500'), journeys: [DELIVERED] })).toBeNull();
});

test('a document of which nothing is left makes no shipment', () => {
  const wrong = said(forwarder, 'BOOKED', { at: at('01'), refs, unit: null, documentKey: 'k' });
  const undone = said(forwarder, 'BOOKED', {
    at: at('01'),
    refs,
    unit: null,
    said: at('02'),
    correction: { action: 'RETRACTS', documentKey: 'k' },
  });
  expect(shipment({ documentEntries: [wrong, undone] })).toBeNull();
});

test('a shipment shows its own references, not those of its units’ other documents', () => {
  const folded = shipment({ journeys: [DELIVERED], linkedReferences: [referenceOf('BOOKING:B')] });
  expect(folded?.references.map(({ type }) => type)).toEqual(['BOOKING', 'MASTER_BILL']);
});

test('a replacement that names units now clears what the document was told before', () => {
  const documentKey = 'carrier/IFTSTA/5';
  const told = { at: at('03'), place: 'CNQZH', vessel: 'ONE', refs, documentKey };
  const before = said(carrier, 'DEPARTED', { ...told, unit: null });
  const now = said(carrier, 'DEPARTED', { ...told, said: at('04'), correction: { action: 'REPLACES', documentKey } });
  expect(shipment({ documentEntries: [before], corrections: [now] })).toBeNull();
});
