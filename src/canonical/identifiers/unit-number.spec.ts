import { UNIT_KINDS } from '../transport-unit.js';
import { readUnitNumber } from './unit-number.js';

test('a container number loses blanks, hyphens and the slash before its check digit', () => {
  for (const written of ['QAZU4812202', 'qazu 481220 2', 'QAZU-481220-2', 'QAZU481220/2', 'ＱＡＺＵ４８１２２０２']) {
    expect(readUnitNumber('CONTAINER', written)).toEqual({
      number: 'QAZU4812202',
      checkDigit: 'VALID',
      wellFormed: true,
    });
  }
});

test('what stands behind a complete number is left out only when the number before it proves itself', () => {
  expect(readUnitNumber('CONTAINER', 'QAZU4812202/99').number).toBe('QAZU4812202');
  expect(readUnitNumber('CONTAINER', 'QAZU4812209/99')).toEqual({
    number: 'QAZU4812209/99',
    checkDigit: 'NOT_APPLICABLE',
    wellFormed: false,
  });
});

test('a wrong check digit leaves the number well-formed and as written', () => {
  expect(readUnitNumber('CONTAINER', 'QAZU4812205')).toEqual({
    number: 'QAZU4812205',
    checkDigit: 'INVALID',
    wellFormed: true,
  });
});

test('a number without its check digit is no container number, and nothing is added to it', () => {
  expect(readUnitNumber('CONTAINER', 'QAZU481220')).toEqual({
    number: 'QAZU481220',
    checkDigit: 'NOT_APPLICABLE',
    wellFormed: false,
  });
});

test('a trailer goes by ILU code, by ISO 6346 or by licence plate', () => {
  expect(readUnitNumber('TRAILER', 'QAZA 480123-0').checkDigit).toBe('INVALID');
  expect(readUnitNumber('TRAILER', '渝A 12345')).toEqual({
    number: '渝A12345',
    checkDigit: 'NOT_APPLICABLE',
    wellFormed: true,
  });
});

test('a wagon is read by the railway whose length it has', () => {
  expect(readUnitNumber('WAGON', '31 80 0691 235-2')).toMatchObject({ number: '318006912352', checkDigit: 'VALID' });
  expect(readUnitNumber('WAGON', '95236196')).toMatchObject({ checkDigit: 'VALID' });
  expect(readUnitNumber('WAGON', 'X70 5312345')).toMatchObject({ number: '5312345', checkDigit: 'NOT_APPLICABLE' });
  expect(readUnitNumber('WAGON', 'TTX 12345')).toMatchObject({ number: 'TTX12345', wellFormed: true });
  expect(readUnitNumber('WAGON', '123456789')).toMatchObject({ wellFormed: false });
});

test('a package has an SSCC or any printable number', () => {
  expect(readUnitNumber('PACKAGE', '(00)376123450000000015').number).toBe('376123450000000015');
  expect(readUnitNumber('PACKAGE', 'CTN-0001/12')).toMatchObject({ number: 'CTN0001/12', wellFormed: true });
});

test('nothing at all is ill-formed for every kind', () => {
  for (const kind of UNIT_KINDS) expect(readUnitNumber(kind, '  ')).toMatchObject({ number: '', wellFormed: false });
});
