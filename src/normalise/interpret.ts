import type { Interpretation } from '../canonical/interpretation.js';
import { firstByteOf } from '../decode/first-bytes.js';
import { Glance } from '../decode/glance.js';
import { findWrapped } from '../decode/wrapper.js';
import { FORMATS, sniff } from '../decode/registry.js';
import { payloadOf } from '../decode/xml/payload.js';
import { withOtherFormats } from './body-parts.js';
import type { InterpretContext } from './interpret-context.js';
import { INTERPRETERS } from './interpreters.js';
import { movedBy } from './received-bytes.js';

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
  const read = (bytes: Uint8Array): Interpretation => interpretAs(bytes, context);
  const interpretation = read(body);
  if (interpretation.format !== null) return withOtherFormats(body, interpretation, read);
  const wrapped = findWrapped(body, firstByteOf(body));
  const inner = wrapped === null ? null : read(body.subarray(wrapped.start, wrapped.end));
  if (wrapped === null || inner === null || inner.format === null) return interpretation;
  const detail = `${wrapped.start} bytes of mail or HTTP fields before the message, ${body.length - wrapped.end} behind it`;
  const { messages, faults, ...rest } = movedBy(inner, (byte) => byte + wrapped.start);
  const notice = { stage: 'decode', severity: 'warning', code: 'WRAPPED', at: { byte: 0 }, detail } as const;
  return { ...rest, messages, faults: [notice, ...faults] };
}

/** The body as one of the formats, the one it begins as. */
function interpretAs(body: Uint8Array, context: InterpretContext): Interpretation {
  const glance = new Glance(body);
  const sniffed = sniff(body, glance);
  if (sniffed.format !== null) return INTERPRETERS[sniffed.format].interpret(body, context, glance);
  const { byte, lookLike } = sniffed;
  const fault =
    lookLike === ''
      ? ({ code: 'EMPTY_MESSAGE', detail: 'no byte but blanks' } as const)
      : ({ code: 'UNRECOGNISED_FORMAT', detail: `the first bytes look like ${lookLike}${rootOf(glance)}` } as const);
  return {
    format: null,
    charset: null,
    messages: [],
    // A document type or a broken tag can be why nothing was recognised.
    faults: [{ stage: 'decode', severity: 'error', at: { byte }, ...fault }, ...(glance.xml?.faults ?? [])],
  };
}

/** What the root of an XML body is called, for the fault. */
function rootOf({ xml }: Glance): string {
  const root = payloadOf(xml?.root ?? null);
  if (root === null) return '';
  const { name, namespace } = root;
  return `: ${name.slice(0, SHOWN)}${namespace === '' ? ', without namespace' : ` of ${namespace.slice(0, SHOWN)}`}`;
}

const SHOWN = 100;
