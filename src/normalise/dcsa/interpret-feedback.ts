import type { MessageSummary } from '../../canonical/interpretation.js';
import { readFeedback, type DcsaFeedback } from '../../decode/dcsa/feedback.js';
import type { JsonValue } from '../../decode/json/json-value.js';
import { INTERPRET_LIMITS } from '../limits.js';

type Acknowledgement = NonNullable<MessageSummary['acknowledgement']>;

/** What a receiver answers to events that we sent: an acknowledgement, and no fact. */
export function interpretFeedback(root: JsonValue): MessageSummary {
  const feedback = readFeedback(root);
  const detail = feedback.elements.map(({ severity, message, path }) =>
    [severity, path, message].filter((part) => part !== '').join(' '),
  );
  return {
    type: 'FEEDBACK',
    release: feedback.isRefusal ? '2.x' : '3.0.0',
    sender: null,
    recipient: null,
    controlReference: null,
    documentKey: null,
    reportedAt: null,
    byteStart: root.start,
    byteEnd: root.end,
    events: [],
    faults: [],
    acknowledgement: {
      of: root.get('requestUri').text,
      outcome: outcomeOf(feedback),
      detail: detail.join('; ').slice(0, INTERPRET_LIMITS.remarkCharacters),
    },
  };
}

/** Feedback names no event that was accepted: errors concern single events of a list whose rest was taken. */
function outcomeOf({ isRefusal, elements }: DcsaFeedback): Acknowledgement['outcome'] {
  if (isRefusal) return 'REJECTED';
  return elements.some(({ severity }) => severity === 'ERROR' || severity === 'WARN')
    ? 'ACCEPTED_WITH_ERRORS'
    : 'ACCEPTED';
}
