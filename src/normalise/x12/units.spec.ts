import type { TransportUnit } from '../../canonical/transport-unit.js';
import { eventsOf, faultsOf } from '../interpret.fixture.js';
import { interpretSet } from './facts.fixture.js';

const read = (...segments: readonly string[]): ReturnType<typeof interpretSet> =>
  interpretSet('322', ['Q5*I*20260305*1430', ...segments, 'R4*5*UN*CNQZH']);
const unitOf = (...segments: readonly string[]): TransportUnit | null | undefined =>
  eventsOf(read(...segments))[0]?.unit;

describe('the number of a container', () => {
  test.each([
    ['six digits and the check digit', 'N7*LBZU*123456****************3', 'VALID'],
    ['seven digits', 'N7*LBZU*1234563', 'VALID'],
    ['seven digits beside a check digit of noise', 'N7*LBZU*1234563****************7', 'VALID'],
    ['all of it in one element', 'N7**LBZU1234563', 'VALID'],
    ['six digits alone, which are completed', 'N7*LBZU*123456', 'NOT_APPLICABLE'],
    ['all of it without its check digit, which is completed', 'N7**LBZU123456', 'NOT_APPLICABLE'],
  ])('%s', (_name, n7, checkDigit) => {
    const interpretation = read(n7);
    expect(eventsOf(interpretation)[0]?.unit).toMatchObject({ kind: 'CONTAINER', number: 'LBZU1234563', checkDigit });
    expect(faultsOf(interpretation)).toEqual([]);
  });

  test('gets back the zeros that a numeric element took from it', () => {
    expect(unitOf('N7*LBXU*417****************3')?.number).toBe('LBXU0004173');
  });

  test('with a wrong check digit is kept as written, flagged and reported', () => {
    const interpretation = read('N7*LBZU*123456****************4');
    expect(eventsOf(interpretation)[0]).toMatchObject({
      unit: { number: 'LBZU1234564', checkDigit: 'INVALID', original: 'LBZU 123456 4' },
      flags: ['UNIT_NUMBER_INVALID'],
    });
    expect(faultsOf(interpretation)).toEqual(['UNIT_NUMBER_INVALID']);
  });
});

test.each([
  ['CN', 'LBZU*1234563', 'CONTAINER'],
  ['', 'LBZU*1234563', 'CONTAINER'],
  ['TL', 'LBTR*40017', 'TRAILER'],
  ['', 'LBTR*40017', 'TRAILER'],
  ['RR', 'LBRX*40017', 'WAGON'],
])('equipment described as %j with the number %s is a %s', (description, number, kind) => {
  expect(unitOf(`N7*${number}*********${description}`)?.kind).toBe(kind);
});

test('N7 says what it weighs, M7 how it is sealed, W2 whether it is loaded', () => {
  const n7 = 'N7*LBZU*1234563*22046*G*************L*****45G1';
  expect(unitOf(n7, 'M7*S1*S2', 'M7*S2*S3', 'W2*LBZU*1234563**CN*L')).toMatchObject({
    sizeType: '45G1',
    grossKg: 9999.897,
    seals: ['S1', 'S2', 'S3'],
    laden: 'LADEN',
  });
  expect(unitOf('N7*LBZU*1234563*20000*N*************K')?.grossKg).toBeNull();
});

test('every container of a message is told, each once', () => {
  const interpretation = read('N7*LBZU*1234563', 'N7*LBZU*2000019', 'N7*LBZU*1234563');
  expect(eventsOf(interpretation).map(({ unit }) => unit?.number)).toEqual(['LBZU1234563', 'LBZU2000019']);
});
