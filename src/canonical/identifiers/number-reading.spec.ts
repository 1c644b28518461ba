import { NUMBER_KINDS, NUMBER_TARGETS, readNumber, type NumberKind } from './number-reading.js';
import { REFERENCE_TYPES } from '../reference-number.js';
import { UNIT_KINDS } from '../transport-unit.js';

const kindsOf = (text: string): readonly NumberKind[] => readNumber(text).map((reading) => reading.kind);
const readingOf = (text: string, kind: NumberKind) => readNumber(text).find((reading) => reading.kind === kind);

test.each([
  ['QAZU 481220-2', 'CONTAINER', 'QAZU4812202', 'VALID'],
  ['QAZU4812205', 'CONTAINER', 'QAZU4812205', 'INVALID'],
  ['618-12345675', 'AIR_WAYBILL', '61812345675', 'VALID'],
  ['６１８－１２３４５６７５', 'AIR_WAYBILL', '61812345675', 'VALID'],
  ['AKE 12345 LH', 'ULD', 'AKE12345LH', 'NOT_APPLICABLE'],
  ['31 80 0691 235-2', 'WAGON', '318006912352', 'VALID'],
  ['95236196', 'WAGON', '95236196', 'VALID'],
  ['x8011', 'TRAIN', 'X8011', 'NOT_APPLICABLE'],
  ['7084-087-1306', 'TRAIN', '7084-087-1306', 'NOT_APPLICABLE'],
  ['YXO-2026-793', 'TRAIN', 'YXO-2026-793', 'NOT_APPLICABLE'],
  ['30123456', 'RAIL_NOTE', '30123456', 'NOT_APPLICABLE'],
  ['26PLQ30102000012A5', 'MRN', '26PLQ30102000012A5', 'VALID'],
  ['800020260000000017', 'CHINESE_DECLARATION', '800020260000000017', 'NOT_APPLICABLE'],
  ['qazs26030793', 'BILL_OF_LADING', 'QAZS26030793', 'NOT_APPLICABLE'],
  ['qazs26030793', 'BOOKING', 'QAZS26030793', 'NOT_APPLICABLE'],
  ['渝贸 2026-17', 'OWN_REFERENCE', '渝贸2026-17', 'NOT_APPLICABLE'],
] as const)('%p can be read as %s', (text, kind, normalized, checkDigit) => {
  expect(readingOf(text, kind)).toEqual({ kind, normalized, checkDigit });
});

test('the narrowest reading stands first and the others follow', () => {
  expect(kindsOf('QAZU4812202')).toEqual(['CONTAINER', 'BILL_OF_LADING', 'BOOKING', 'OWN_REFERENCE']);
});

test('a container number typed without its check digit is completed', () => {
  expect(readingOf('QAZU481220', 'CONTAINER')).toEqual({
    kind: 'CONTAINER',
    normalized: 'QAZU4812202',
    checkDigit: 'NOT_APPLICABLE',
  });
});

test('a direction pair is looked up as written and as each of its trains', () => {
  const trains = readNumber('X8017/8').filter((reading) => reading.kind === 'TRAIN');
  expect(trains.map((reading) => reading.normalized)).toEqual(['X8017/8', 'X8017', 'X8018']);
});

test('a train index is not taken for an air waybill, nor an air waybill for a train index', () => {
  expect(kindsOf('7084-087-1306')).not.toContain('AIR_WAYBILL');
  expect(kindsOf('618-12345675')).not.toContain('TRAIN');
});

test('a blank or overlong text has no reading', () => {
  expect(readNumber(' \u3000 ')).toEqual([]);
  expect(readNumber('1'.repeat(71))).toEqual([]);
});

test('every kind of unit and every type of reference is reached by some reading', () => {
  const targets = NUMBER_KINDS.map((kind) => NUMBER_TARGETS[kind]);
  expect(new Set(targets.flatMap((target) => target.units))).toEqual(new Set(UNIT_KINDS));
  expect(new Set(targets.flatMap((target) => target.references))).toEqual(new Set(REFERENCE_TYPES));
});
