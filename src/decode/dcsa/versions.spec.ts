import { readText } from '../json/json.fixture.js';
import { findEvents, hasEvent } from './find-events.js';
import { versionOf } from './versions.js';

const versionIn = (event: object): string | null => versionOf(readText(JSON.stringify(event)).root);

test.each([
  ['1.x', { eventType: 'EQUIPMENT', eventTypeCode: 'LOAD', eventDateTime: '2026-03-05T10:00:00Z' }],
  ['1.x', { eventTypeCode: 'LOAD', eventClassifierCode: 'ACT', eventType: 'TRANSPORTEQUIPMENT' }],
  ['2.x', { eventType: 'EQUIPMENT', equipmentEventTypeCode: 'LOAD' }],
  ['2.x', { transportEventTypeCode: 'ARRI' }],
  ['2.x', { eventType: 'EQUIPMENT', eventTypeCode: 'LOAD', transportCall: {} }],
  ['3.0.0-Beta-1', { metadata: { eventID: 'e1' }, payload: {} }],
  ['3.0.0-Beta-1', { metadata: { retractedEventID: 'e1' } }],
  ['3.0.0', { eventID: 'e1', eventClassification: {} }],
  ['3.0.0', { eventID: 'e1', isRetracted: true }],
  ['3.0.0', { eventRouting: {}, eventID: 'e1' }],
])('the members of an event tell that it is of %s', (version, event) => {
  expect(versionIn(event)).toBe(version);
  expect(versionIn(Object.fromEntries(Object.entries(event).toReversed()))).toBe(version);
});

test.each([
  {},
  { eventType: 'EQUIPMENT' },
  { eventType: 'ObjectEvent', eventTime: '2026-03-05T10:00:00Z' },
  { eventID: 'e1' },
  { metadata: {} },
  { metadata: { eventID: null }, x: 1 },
])('%j is no event of DCSA', (value) => {
  const version = versionIn(value);
  // An id that is null is still the member that only this version has.
  expect(version).toBe('metadata' in value && 'eventID' in value.metadata! ? '3.0.0-Beta-1' : null);
});

describe('events in a body', () => {
  const EVENT = { equipmentEventTypeCode: 'LOAD' };
  const found = (body: unknown) =>
    findEvents(readText(JSON.stringify(body)).root).map(
      ({ pointer, isMisplaced }) => `${pointer}${isMisplaced ? ' !' : ''}`,
    );

  test('stand alone, in a list, or in the list that the standard names', () => {
    expect(found(EVENT)).toEqual(['']);
    expect(found([EVENT, {}, EVENT])).toEqual(['/0', '/2']);
    expect(found({ events: [EVENT] })).toEqual(['/events/0']);
    expect(found([])).toEqual([]);
  });

  test('are found in wrappers of the sender’s own, and known to be misplaced', () => {
    expect(found({ data: { 'a/b': [EVENT] } })).toEqual(['/data/a~1b/0 !']);
    expect(found({ result: EVENT })).toEqual(['/result !']);
  });

  test('are not looked for inside an event, nor without end', () => {
    expect(found({ ...EVENT, inner: EVENT })).toEqual(['']);
    const deep = { a: { b: { c: { d: { e: EVENT } } } } };
    expect(found(deep)).toEqual([]);
    expect(hasEvent(readText(JSON.stringify(deep)).root)).toBe(false);
    expect(hasEvent(readText(JSON.stringify(deep.a)).root)).toBe(true);
  });
});
