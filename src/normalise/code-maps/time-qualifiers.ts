/** Date and time qualifiers (2005) that say by themselves what happened, as in the D.95B and D.21A lists. */
import type { EventClassifier } from '../../canonical/tracking-event.js';
import type { EventCode } from '../../canonical/event-code.js';

export interface TimeMeaning {
  readonly code: EventCode;
  readonly classifier: EventClassifier;
}

/** What a conveyance does at the place the time stands with. */
export const MOVEMENT_TIMES: ReadonlyMap<string, TimeMeaning> = new Map<string, TimeMeaning>([
  ['178', { code: 'ARRIVED', classifier: 'ACTUAL' }],
  ['186', { code: 'DEPARTED', classifier: 'ACTUAL' }],
  ['132', { code: 'ARRIVED', classifier: 'ESTIMATED' }],
  ['133', { code: 'DEPARTED', classifier: 'ESTIMATED' }],
  ['232', { code: 'ARRIVED', classifier: 'PLANNED' }],
  ['189', { code: 'DEPARTED', classifier: 'PLANNED' }],
]);

/** What a time can say when the status itself carries no code: facts before forecasts. */
export const STATED_BY_TIME: ReadonlyMap<string, TimeMeaning> = new Map<string, TimeMeaning>([
  ['58', { code: 'CUSTOMS_RELEASED', classifier: 'ACTUAL' }],
  ['204', { code: 'CUSTOMS_RELEASED', classifier: 'ACTUAL' }],
  ['35', { code: 'DELIVERED', classifier: 'ACTUAL' }],
  ['404', { code: 'LOADED', classifier: 'ACTUAL' }],
  ...MOVEMENT_TIMES,
  ['17', { code: 'DELIVERED', classifier: 'ESTIMATED' }],
]);

/** Times of a status, the best first. The rest of the list are times of something else (a document, a booking, a validity). */
export const STATUS_TIMES: readonly string[] = [
  '334',
  '78',
  '7',
  '203',
  '404',
  '178',
  '186',
  '35',
  '58',
  '204',
  '143',
  '200',
  '310',
];

/** Times that make the status a forecast when no time of it as a fact is given. */
export const FORECAST_TIMES: ReadonlyMap<string, EventClassifier> = new Map<string, EventClassifier>([
  ['132', 'ESTIMATED'],
  ['133', 'ESTIMATED'],
  ['17', 'ESTIMATED'],
  ['191', 'ESTIMATED'],
  ['369', 'ESTIMATED'],
  ['395', 'ESTIMATED'],
  ['189', 'PLANNED'],
  ['232', 'PLANNED'],
  ['76', 'PLANNED'],
  ['2', 'REQUESTED'],
  ['10', 'REQUESTED'],
]);

/**
 * Times of a terminal's report, the best first. 203 is "execution, requested" in the directory and the time of the move in every
 * guide for terminals; ACT and 181 are met in its place.
 */
export const MOVE_TIMES: readonly string[] = ['7', '203', '181', 'ACT', '334', '78'];

/**
 * When a container is to come in by the gate, the best first: the move itself, the positioning of equipment or goods, the earliest time.
 * Closing times say until when the gate takes it, and not when it comes.
 */
export const ACCEPTANCE_TIMES: readonly string[] = ['7', '203', '395', '396', '181', '399', '406', '199', '64'];

/** The same, by the arrival of what brings it to the gate: only where it names no other place. */
export const GATE_ARRIVAL_TIMES: readonly string[] = ['132', '232'];

/** BAPLIE: calls of the ship at the port that sends the plan (LOC+5), by the guides of SMDG. 136 is "departure" without more in D.95B. */
export const BAY_PLAN_OWN_CALLS: ReadonlyMap<string, TimeMeaning> = new Map<string, TimeMeaning>([
  ['178', { code: 'ARRIVED', classifier: 'ACTUAL' }],
  ['133', { code: 'DEPARTED', classifier: 'ESTIMATED' }],
  ['136', { code: 'DEPARTED', classifier: 'ACTUAL' }],
  ['186', { code: 'DEPARTED', classifier: 'ACTUAL' }],
  ['189', { code: 'DEPARTED', classifier: 'PLANNED' }],
]);

/** BAPLIE: the call at the next port (LOC+61). */
export const BAY_PLAN_NEXT_CALLS: ReadonlyMap<string, TimeMeaning> = new Map<string, TimeMeaning>([
  ['132', { code: 'ARRIVED', classifier: 'ESTIMATED' }],
  ['232', { code: 'ARRIVED', classifier: 'PLANNED' }],
]);

/** When a container is to leave by the gate: the move itself, the pick-up of equipment, then of its goods, the earliest time last. */
export const RELEASE_TIMES: readonly string[] = ['7', '203', '201', '393', '392', '200', '398', '298', '234', '181'];

/** When the document was made. */
export const DOCUMENT_TIME = '137';
