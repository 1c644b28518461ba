import type { Interpretation } from '../canonical/interpretation.js';
import { Glance } from '../decode/glance.js';
import { FORMATS, sniff } from '../decode/registry.js';
import type { InterpretContext } from './interpret-context.js';
import { INTERPRETERS } from './interpreters.js';

export type { InterpretContext } from './interpret-context.js';

/** Which reading of which formats this is: `edifact@1`. Stored with what was read, so that a later reading can be told from it. */
export const DECODER_VERSION: string = FORMATS.map(
  ({ name }) => `${name.toLowerCase()}@${INTERPRETERS[name].version}`,
).join(' ');

/**
 * What a raw message says: the facts in it and everything wrong with it. Never throws, whatever the bytes; the same bytes, feed and
 * reference always give the same answer, ids included.
 */
export function interpret(body: Uint8Array, context: InterpretContext): Interpretation {
  const glance = new Glance(body);
  const sniffed = sniff(body, glance);
  if (sniffed.format !== null) return INTERPRETERS[sniffed.format].interpret(body, context, glance);
  const { byte, lookLike } = sniffed;
  const fault =
    lookLike === ''
      ? ({ code: 'EMPTY_MESSAGE', detail: 'no byte but blanks' } as const)
      : ({ code: 'UNRECOGNISED_FORMAT', detail: `the first bytes look like ${lookLike}` } as const);
  return {
    format: null,
    charset: null,
    messages: [],
    faults: [{ stage: 'decode', severity: 'error', at: { byte }, ...fault }],
  };
}
