import { existsSync } from 'node:fs';
import { readVectors } from '../../../test/vectors/read-vectors.js';
import { readAirWaybill } from './air-waybill.js';
import { isScac } from './carrier-code.js';
import type { CheckedNumber } from './checked-number.js';
import { readChineseDeclaration } from './chinese-declaration.js';
import { readCisWagon } from './cis-wagon.js';
import { readEsrStation } from './esr-station.js';
import { readSscc } from './gs1.js';
import { readIluCode } from './ilu-code.js';
import { readImoNumber } from './imo-number.js';
import { isContainerShaped, readContainerNumber } from './iso-6346.js';
import { readMrn } from './mrn.js';
import { readUicWagon } from './uic-wagon.js';
import { readUld } from './uld.js';
import { isUnlocodeShaped } from './unlocode.js';

const READERS: Readonly<Record<string, (text: string) => CheckedNumber>> = {
  'iso-6346': readContainerNumber,
  ilu: readIluCode,
  'uic-wagon': readUicWagon,
  'cis-wagon': readCisWagon,
  'air-waybill': readAirWaybill,
  imo: readImoNumber,
  mrn: readMrn,
  'chinese-declaration': readChineseDeclaration,
  sscc: readSscc,
  'esr-station': readEsrStation,
  uld: readUld,
};
const WITHOUT_CHECK_DIGIT = new Set(['chinese-declaration', 'uld']);

const vectorsOf = (name: string, suffix: string): readonly string[] =>
  existsSync(`test/vectors/${name}.${suffix}.txt`) ? readVectors(`${name}.${suffix}.txt`) : [];
const casesOf = (suffix: string): [string, string][] =>
  Object.keys(READERS).flatMap((name) => vectorsOf(name, suffix).map((number): [string, string] => [name, number]));
const read = (name: string, number: string): CheckedNumber | undefined => READERS[name]?.(number);

test.each(casesOf('valid'))('%s: %s is well-formed and its check digit is right', (name, number) => {
  expect(read(name, number)).toMatchObject({
    wellFormed: true,
    checkDigit: WITHOUT_CHECK_DIGIT.has(name) ? 'NOT_APPLICABLE' : 'VALID',
  });
});

test.each(casesOf('invalid'))('%s: %s is well-formed and its check digit is wrong', (name, number) => {
  expect(read(name, number)).toMatchObject({ wellFormed: true, checkDigit: 'INVALID' });
});

test.each(casesOf('ill-formed'))('%s: %s does not have the shape', (name, number) => {
  expect(read(name, number)).toMatchObject({ wellFormed: false, checkDigit: 'NOT_APPLICABLE' });
});

test.each(Object.keys(READERS))('%s has vectors on both sides', (name) => {
  expect(vectorsOf(name, 'valid').length).toBeGreaterThan(2);
  expect(vectorsOf(name, 'invalid').length + vectorsOf(name, 'ill-formed').length).toBeGreaterThan(1);
});

test('shapes without a number of their own follow their vectors', () => {
  expect(readVectors('unlocode.valid.txt').filter((code) => !isUnlocodeShaped(code))).toEqual([]);
  expect(readVectors('unlocode.ill-formed.txt').filter(isUnlocodeShaped)).toEqual([]);
  expect(readVectors('carrier-code.valid.txt').filter((code) => !isScac(code))).toEqual([]);
  expect(readVectors('carrier-code.ill-formed.txt').filter(isScac)).toEqual([]);
});

test('every single wrong digit of a container number is found, unless the sum cannot tell 10 from 0', () => {
  const missed: string[] = [];
  const number = 'QAZU4812202';
  for (let position = 4; position < 11; position += 1) {
    for (const digit of '0123456789') {
      const changed = `${number.slice(0, position)}${digit}${number.slice(position + 1)}`;
      if (changed !== number && readContainerNumber(changed).checkDigit === 'VALID') missed.push(changed);
    }
  }
  expect(missed).toEqual([]);
});

test('a container is told from an ILU code and from a chassis by its fourth letter', () => {
  expect(['QAZU4812202', 'QAZJ4812202', 'QAZZ4812202', 'QAZA4812202', 'QAZX4812202'].map(isContainerShaped)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
