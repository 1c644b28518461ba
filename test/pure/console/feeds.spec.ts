import type { Feed } from '../../../console/src/api/operation-answers.js';
import { rhythmOf, totalsOf } from '../../../console/src/screens/feeds/rhythm.js';
import { placedLabels } from '../../../console/src/screens/journey/labels.js';

const NOW = Date.UTC(2026, 2, 1, 12);
const feed = (told: Partial<Feed>): Feed => ({
  id: 'f',
  name: 'gate',
  kind: 'TERMINAL',
  country: 'CN',
  party: { name: 'GATE' },
  topic: 'feed.gate',
  historical: false,
  expectedEveryMinutes: 60,
  lastSeenAt: null,
  silent: null,
  lag: 0,
  quarantinedOpen: 0,
  counts: { total: 0, processed: 0, partlyQuarantined: 0, quarantined: 0, acknowledgements: 0, repeats: 0 },
  partitions: [],
  ...told,
});
const seen = (minutesAgo: number): string => new Date(NOW - minutesAgo * 60_000).toISOString();
const halted = { partition: 0, nextOffset: '7', lag: 3, owner: null, haltedReason: 'a gap' };

test.each([
  ['on-time', { lastSeenAt: seen(59) }],
  ['late', { lastSeenAt: seen(61) }],
  ['silent', { lastSeenAt: seen(121) }],
  ['never', {}],
  ['past', { lastSeenAt: seen(9_999), historical: true }],
  ['free', { lastSeenAt: seen(9_999), expectedEveryMinutes: null }],
  ['free', { expectedEveryMinutes: null }],
  ['halted', { lastSeenAt: seen(1), partitions: [halted] }],
])('a feed is %s when it is like %j', (state, told) => {
  expect(rhythmOf(feed(told), NOW).state).toBe(state);
});

test('the counts of all feeds add up', () => {
  const counts = { total: 10, processed: 5, partlyQuarantined: 1, quarantined: 2, acknowledgements: 1, repeats: 1 };
  const sum = totalsOf([feed({ counts, lag: 2, quarantinedOpen: 3 }), feed({ counts, lag: null })]);
  expect(sum).toEqual({
    total: 20,
    processed: 10,
    partlyQuarantined: 2,
    quarantined: 4,
    acknowledgements: 2,
    repeats: 2,
    open: 3,
    lag: 2,
  });
});

test('names on the map lie on no other name, on no point and not over the edge; what has no room is left out', () => {
  const frame = { width: 200, height: 100 };
  const wishes = [
    { x: 100, y: 50, text: 'first', weight: 2 },
    { x: 195, y: 50, text: 'edge', weight: 1 },
    { x: 103, y: 50, text: 'beside', weight: 0 },
    { x: 100, y: 50, text: 'much too long a name for so small a map', weight: 0 },
  ];
  const labels = placedLabels(wishes, frame);
  expect(labels.map((label) => label?.text ?? null)).toEqual(['first', 'edge', 'beside', null]);
  expect(labels[1]?.anchor).not.toBe('start');
});
