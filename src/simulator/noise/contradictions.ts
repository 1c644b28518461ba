import type { Chance } from '../chance.js';
import { MINUTE_MS } from '../calendar.js';
import type { Note } from '../parties/observe.js';

/** Who tells one thing beside whom, and is believed less: a line, or a railway, beside the terminal that handles the box. */
const WEAKER: Readonly<Record<string, readonly string[]>> = {
  'ocean-carrier': ['LOADED', 'DISCHARGED'],
  'ocean-carrier-json': ['LOADED', 'DISCHARGED'],
  'ocean-carrier-x12': ['LOADED', 'DISCHARGED'],
  'cn-rail': ['LOADED'],
};

export const mayContradict = ({ feed, statements }: Note): boolean => {
  const [first] = statements;
  return (
    first !== undefined &&
    first.classifier === 'ACTUAL' &&
    (WEAKER[feed] ?? []).includes(first.code) &&
    !isAlone(feed, first.place.key)
  );
};

/** At a station without a terminal's feed the railway is the only one who tells. */
const isAlone = (feed: string, place: string): boolean => feed === 'cn-rail' && place === 'cn-qinzhou-east';

/** The same note with another time: up to four hours earlier, as somebody writes who was not there. */
export function contradicting(note: Note, chance: Chance): Note {
  const by = chance.whole(20, 240) * MINUTE_MS;
  return { ...note, statements: note.statements.map((statement) => ({ ...statement, at: statement.at - by })) };
}
