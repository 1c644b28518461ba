import { readDocumentNumber } from './document-number.js';

test('a bill of lading is compared in upper case and without blanks; its hyphens are its own', () => {
  expect(readDocumentNumber('MASTER_BILL', ' qazs 2603-0793 ')).toEqual({
    number: 'QAZS2603-0793',
    checkDigit: 'NOT_APPLICABLE',
    wellFormed: true,
  });
});

test('numbers of fixed shape lose their hyphens and have their check digit looked at', () => {
  expect(readDocumentNumber('MASTER_AIR_WAYBILL', '618-12345675')).toEqual({
    number: '61812345675',
    checkDigit: 'VALID',
    wellFormed: true,
  });
  expect(readDocumentNumber('TRANSIT_DOCUMENT', '26PLQ30102000012A7')).toMatchObject({ checkDigit: 'INVALID' });
  expect(readDocumentNumber('DECLARATION', '8000 2026 0 000000017').number).toBe('800020260000000017');
});

test('a number that does not fit its own shape is still a number', () => {
  expect(readDocumentNumber('MASTER_AIR_WAYBILL', '618-1234567')).toEqual({
    number: '618-1234567',
    checkDigit: 'NOT_APPLICABLE',
    wellFormed: true,
  });
});

test.each(['1', '', '00', '000000', '0-0-0', 'NIL', 'TO BE ADVISED', 'X'.repeat(36), `A1${'0'.repeat(34)}`])(
  'the filler %p links nothing',
  (filler) => {
    expect(readDocumentNumber('MASTER_BILL', filler).wellFormed).toBe(false);
  },
);
