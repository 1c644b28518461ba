import type { Chance } from '../chance.js';
import { HOUR_MS, MINUTE_MS } from '../calendar.js';
import type { Letter, Statement } from '../encoders/letter.js';
import type { Note } from '../parties/observe.js';

/** A letter on its way to be written: whose, and when it leaves. */
export interface Draft {
  readonly feed: string;
  readonly label: string;
  readonly letter: Omit<Letter, 'sender' | 'recipient'>;
}

/** Parties whose documents can be taken back, and only by what they tell of units: their statuses carry a document number. */
const CAN_CORRECT: readonly string[] = [
  'cq-rail-terminal',
  'guoyuan-port',
  'qinzhou-port',
  'singapore-terminal',
  'haiphong-terminal',
  'yangshan-terminal',
  'hamburg-terminal',
  'duisburg-terminal',
  'ocean-carrier',
  'ocean-carrier-json',
];

export const isCorrectable = ({ feed, statements }: Note): boolean =>
  CAN_CORRECT.includes(feed) &&
  statements.every(({ classifier, customs }) => classifier === 'ACTUAL' && customs === null);

/**
 * The letters of a note that was wrong at first. Its sender tells another time; then replaces the document under its number; or cancels it and
 * sends the right one under a new number.
 */
export function correctedLetters(note: Note, numbers: readonly [string, string], chance: Chance): readonly Draft[] {
  const { feed, label, madeAt, statements } = note;
  const [number, next] = numbers;
  const wrongBy = chance.whole(2, 20) * HOUR_MS;
  const wrong = statements.map((statement): Statement => ({ ...statement, at: statement.at - wrongBy }));
  const later = madeAt + chance.whole(30, 600) * MINUTE_MS;
  const draft = (step: string, letter: Draft['letter']): Draft => ({ feed, label: `${label}|${step}`, letter });
  const mistake = draft('wrong', { number, purpose: 'ORIGINAL', madeAt, statements: wrong });
  if (chance.happens(0.5)) {
    return [mistake, draft('replaced', { number, purpose: 'REPLACES', madeAt: later, statements })];
  }
  return [
    mistake,
    draft('cancelled', { number, purpose: 'CANCELS', madeAt: later, statements: wrong }),
    draft('again', { number: next, purpose: 'ORIGINAL', madeAt: later + MINUTE_MS, statements }),
  ];
}
