import { cbvName } from '../../decode/epcis/cbv-names.js';
import { CBV_DISPOSITIONS, CBV_STEPS, STRIPPING_STEPS, STUFFING_STEPS } from '../code-maps/epcis-steps.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { meaningByFeed } from '../feed-codes.js';
import type { EventScope } from './event-scope.js';
import type { Subject } from './event-units.js';

/** What the business step of an event says of one unit. */
export interface StepMeaning {
  /** Null when no map has it. */
  readonly meaning: StatusMeaning | null;
  /** `epcis/cbv/departing`, `feed depot/urn:depot:step:gate-in` */
  readonly rule: string;
  /** Step and disposition as written, standard ones as bare words: `departing/in_transit`. */
  readonly wording: string;
}

/** Reads the step: the feed's own map first, then the vocabulary; the disposition only where no step tells anything. */
export function meaningOf(scope: EventScope, subject: Subject | null): StepMeaning {
  const { bizStep, disposition } = scope.event;
  const step = nameOf(bizStep?.text ?? '');
  const state = nameOf(disposition?.text ?? '');
  const wording = [step, state].filter((part) => part !== '').join('/');
  const own = meaningByFeed(scope.context.feed, [bizStep?.text ?? '', step]);
  if (own !== null) return { ...own, wording };
  const packed = packing(scope, subject, step);
  if (packed !== null) return { meaning: packed, rule: `epcis/cbv/${step} ${scope.event.action}`, wording };
  const meaning = CBV_STEPS.get(step) ?? null;
  if (meaning !== null) return { meaning, rule: `epcis/cbv/${step}`, wording };
  const ofState = CBV_DISPOSITIONS.get(state) ?? null;
  return { meaning: ofState, rule: ofState === null ? 'unmapped' : `epcis/cbv/${state}`, wording };
}

const nameOf = (text: string): string => cbvName(text) ?? text;

/** A container that things are put into is stuffed, one that they are taken out of is stripped. */
function packing({ event }: EventScope, subject: Subject | null, step: string): StatusMeaning | null {
  if (subject?.isParent !== true || subject.unit.unit.kind !== 'CONTAINER') return null;
  if (event.action === 'ADD' && STUFFING_STEPS.has(step)) return { code: 'STUFFED' };
  return event.action === 'DELETE' && STRIPPING_STEPS.has(step) ? { code: 'STRIPPED' } : null;
}
