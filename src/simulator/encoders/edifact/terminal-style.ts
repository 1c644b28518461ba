import type { WrittenPlace } from '../written-place.js';
import type { EdifactStyle, Element } from './segments.js';

/** How a terminal writes its moves. */
export interface TerminalStyle extends EdifactStyle {
  readonly release: '95B' | '00B';
  /** Association codes of its gate and its quay messages. */
  readonly gate: string;
  readonly quay: string;
  /** Qualifier of the time of a gate move (2005). */
  readonly moment: '7' | '203';
  /** It names no place (it has only one), its port, its port and itself, or itself in its own code. */
  readonly names: 'NOTHING' | 'PORT' | 'PORT_AND_TERMINAL' | 'TERMINAL';
}

/** Elements of LOC for the terminal itself; null when it names none. */
export function ownPlace({ names }: TerminalStyle, place: WrittenPlace): readonly Element[] | null {
  if (names === 'NOTHING') return null;
  if (names === 'TERMINAL') return [[place.terminal ?? place.key, 'TER', 'ZZZ', place.name.toUpperCase()]];
  const port = portOf(place);
  return names === 'PORT' ? [port] : [port, [place.terminal ?? '', 'TER', 'ZZZ']];
}

export const portOf = ({ unlocode }: WrittenPlace): Element => [unlocode ?? '', '139', '6'];
