import type { Fault } from './fault.js';
import { dispositionOf, type Interpretation, type MessageSummary } from './interpretation.js';
import type { InterpretedEvent } from './tracking-event.js';

const MESSAGE: MessageSummary = {
  type: 'IFTSTA',
  release: 'D.95B',
  sender: null,
  recipient: null,
  controlReference: null,
  documentKey: null,
  reportedAt: null,
  byteStart: 0,
  byteEnd: 1,
  events: [],
  faults: [],
};

const event = {} as InterpretedEvent;
const status: MessageSummary = { ...MESSAGE, events: [event] };
const acknowledging: MessageSummary = { ...MESSAGE, acknowledgement: { of: '1', outcome: 'ACCEPTED', detail: '' } };
const finding = (severity: Fault['severity']): Fault => ({
  stage: 'decode',
  severity,
  code: 'SEGMENT_MISSING',
  at: { byte: 0 },
  detail: '',
});
const withFault = (message: MessageSummary, severity: Fault['severity']): MessageSummary => ({
  ...message,
  faults: [finding(severity)],
});
const outcomeOf = (messages: readonly MessageSummary[], faults: readonly Fault[] = []): string => {
  const interpretation: Interpretation = { format: 'EDIFACT', charset: null, messages, faults };
  return dispositionOf(interpretation);
};

test('a message without errors is processed, whatever it warns of and even when it states nothing', () => {
  expect(outcomeOf([status])).toBe('PROCESSED');
  expect(outcomeOf([withFault(MESSAGE, 'warning')], [finding('warning')])).toBe('PROCESSED');
});

test('only a body in which every message acknowledges is an acknowledgement', () => {
  expect(outcomeOf([acknowledging, withFault(acknowledging, 'warning')])).toBe('ACKNOWLEDGEMENT');
  expect(outcomeOf([acknowledging, status])).toBe('PROCESSED');
  expect(outcomeOf([acknowledging, MESSAGE])).toBe('PROCESSED');
  expect(outcomeOf([{ ...acknowledging, events: [event] }])).toBe('PROCESSED');
});

test('an error quarantines what states nothing, and a part of what states something', () => {
  expect(outcomeOf([withFault(MESSAGE, 'error')])).toBe('QUARANTINED');
  expect(outcomeOf([], [finding('error')])).toBe('QUARANTINED');
  expect(outcomeOf([status, withFault(MESSAGE, 'error')])).toBe('PARTLY_QUARANTINED');
  expect(outcomeOf([acknowledging], [finding('error')])).toBe('PARTLY_QUARANTINED');
});
