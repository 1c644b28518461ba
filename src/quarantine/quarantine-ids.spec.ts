import type { Fault } from '../canonical/fault.js';
import { quarantineIds } from './quarantine-ids.js';

const at = (byte: number, code: Fault['code'] = 'TIME_MISSING', part = 0) => ({ part, fault: { code, at: { byte } } });
const CONTENT = '0192c3a4-0000-7000-8000-000000000001';

test('a fault keeps its id when others are found before it', () => {
  const [alone] = quarantineIds(CONTENT, [at(40)]);
  const [, , behind] = quarantineIds(CONTENT, [at(7), at(12, 'UNIT_MISSING'), at(40)]);
  expect(behind).toBe(alone);
});

test('a fault keeps its id whatever element a later decoder names in it', () => {
  const finer = { part: 0, fault: { code: 'TIME_MISSING', at: { byte: 40, segment: 3, element: 2 } } } as const;
  expect(quarantineIds(CONTENT, [finer])).toEqual(quarantineIds(CONTENT, [at(40)]));
});

test('another content, message, code or byte is another id', () => {
  const all = [
    ...quarantineIds(CONTENT, [at(40), at(41), at(40, 'UNIT_MISSING'), at(40, 'TIME_MISSING', 1)]),
    ...quarantineIds('0192c3a4-0000-7000-8000-000000000002', [at(40)]),
  ];
  expect(new Set(all).size).toBe(5);
});

test('two faults of one code at one byte of one message have two ids', () => {
  const [first, second] = quarantineIds(CONTENT, [at(40), at(40)]);
  expect(second).not.toBe(first);
});
