import type { JsonValue } from '../json/json-value.js';

/** What a receiver of events answers: feedback per event (3.0.0) or one error for all (2.x). */
export interface DcsaFeedback {
  readonly isRefusal: boolean;
  readonly elements: readonly DcsaFeedbackElement[];
}

export interface DcsaFeedbackElement {
  /** ERROR, WARN or INFO. */
  readonly severity: string;
  readonly message: string;
  /** JSONPath of what it is about, or empty. */
  readonly path: string;
}

/** 3.0.0 `PostEventsResponse` and `…Error`; 2.x `error` with the request it answers. A page that brings events is no answer. */
export const isFeedback = (root: JsonValue): boolean =>
  (root.get('feedbackElements').isArray && root.get('events').isEmpty) ||
  (root.has('httpMethod') && root.has('requestUri') && root.get('errors').isArray);

/** A page without a single event: `{ "events": [] }`. */
export function isEventPage(root: JsonValue): boolean {
  const events = root.get('events');
  return events.isArray && events.isEmpty && root.members.length === 1;
}

export function readFeedback(root: JsonValue): DcsaFeedback {
  const errors = root.get('errors').items.map((error) => ({
    severity: 'ERROR',
    message: [error.get('reason').text, error.get('message').text].filter((text) => text !== '').join(': '),
    path: '',
  }));
  const elements = root.get('feedbackElements').items.map((element) => ({
    severity: element.get('severity').text.toUpperCase(),
    message: element.get('message').text,
    path: element.get('propertyPath').text,
  }));
  return { isRefusal: errors.length > 0, elements: [...errors, ...elements] };
}
