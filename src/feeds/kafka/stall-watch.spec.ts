import type { Assignment } from './assignments.js';
import { isStalled } from './stall-watch.js';

const NOW = 10_000_000;
const LOG = { start: 0n, end: 100n };

const reading = (expected: bigint, idleMs: number): Assignment =>
  ({ topic: 't', partition: 0, expected, claim: null, progressAt: NOW - idleMs }) as unknown as Assignment;

const stalled = (...assignments: readonly Assignment[]): boolean =>
  isStalled(assignments, new Map(assignments.map((assignment) => [assignment, LOG])), NOW);

test('a consumer that reads nothing while records wait is stalled', () => {
  expect(stalled(reading(40n, 20_000), reading(50n, 16_000))).toBe(true);
});

test('a partition that waits for its turn while others move is not stalled', () => {
  expect(stalled(reading(40n, 60_000), reading(50n, 1_000))).toBe(false);
});

test('a partition that never gets its turn is stalled in the end', () => {
  expect(stalled(reading(40n, 700_000), reading(50n, 1_000))).toBe(true);
});

test('a consumer that has read everything is not stalled, however long nothing came', () => {
  expect(stalled(reading(100n, 900_000))).toBe(false);
});
