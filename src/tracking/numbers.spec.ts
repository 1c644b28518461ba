import { customs, journeyOf, railway, referenceOf, said, SETTINGS, stated } from './given.fixture.js';
import { foldShipment } from './fold-shipment.js';
import { numbersOfJourney, numbersOfShipment } from './numbers.js';

const journey = journeyOf(
  said(railway, 'LOADED', {
    at: '2026-06-13 08:40 +08:00',
    place: 'tuanjiecun',
    wagon: '5212345',
    refs: ['MASTER_BILL:YXO26030793'],
  }),
  said(railway, 'DEPARTED', { at: '2026-06-13 10:00 +08:00', place: 'tuanjiecun', train: 'x8011' }),
  said(customs, 'CUSTOMS_LODGED', {
    at: '2026-06-12 10:00 +08:00',
    customs: stated('CN', 'EXPORT', '8000 2026 0000000123'),
  }),
);

test('a journey is found by its unit, documents, declarations, wagons and trains', () => {
  expect(numbersOfJourney(journey)).toEqual([
    { number: '5212345', kind: 'WAGON' },
    { number: '800020260000000123', kind: 'DECLARATION' },
    { number: 'TBJU1234565', kind: 'CONTAINER' },
    { number: 'X8011', kind: 'TRAIN' },
    { number: 'YXO26030793', kind: 'MASTER_BILL' },
  ]);
});

test('a shipment is found by its document and what stands beside it', () => {
  const linkedReferences = [referenceOf('BOOKING:B')];
  const history = {
    document: referenceOf('MASTER_BILL:YXO26030793'),
    journeys: [journey],
    documentEntries: [],
    linkedReferences,
  };
  const shipment = foldShipment(history, SETTINGS);
  expect(shipment && numbersOfShipment(shipment)).toEqual([
    { number: 'B', kind: 'BOOKING' },
    { number: 'YXO26030793', kind: 'MASTER_BILL' },
  ]);
});
