import type { ByteRange, Cutting } from '../../inbox/raw-message.reader.js';
import { badUserInput } from '../api-error.js';
import type { RequestContext } from '../request-context.js';
import { excerptModel, shownRange, EXCERPT_CONTEXT_BYTES, type ExcerptModel } from './excerpt.model.js';

/** Behind the end of every message that there can be. */
const FARTHEST_BYTE = 2 ** 30;

/** A range of a raw message as text, or null when its bytes are not kept. Throws BAD_USER_INPUT for a range that is none. */
export async function excerptOf(
  messageId: string,
  { start, end }: { readonly start: number; readonly end: number },
  context: RequestContext,
): Promise<ExcerptModel | null> {
  if (start < 0 || end < start || end > FARTHEST_BYTE) {
    throw badUserInput(
      'A byte range begins at 0 or later and ends where it begins or later, for example byteStart: 0, byteEnd: 80.',
    );
  }
  const range = { messageId, start, end };
  const cutting = await cut(shownRange(range), context);
  return cutting && excerptModel(range, cutting);
}

function cut(range: ByteRange, { loaders, budget }: RequestContext): Promise<Cutting | null> {
  budget.takeText(range.end - range.start + 2 * EXCERPT_CONTEXT_BYTES);
  return loaders.cuttings.load(range);
}

const QUOTE = 0x27;
const QUESTION_MARK = 0x3f;
const LINE_ENDS = new Set([0x0a, 0x0d]);

/**
 * What stands at the place of a fault, marked to the end of its segment or line. The end is the first line end or the usual
 * terminator of EDIFACT (an apostrophe that no question mark releases): good enough to look at, nothing depends on it.
 */
export async function excerptAtFault(
  messageId: string,
  byte: number,
  context: RequestContext,
): Promise<ExcerptModel | null> {
  const cutting = await cut({ messageId, start: byte, end: byte + EXCERPT_CONTEXT_BYTES }, context);
  if (!cutting) return null;
  const { marked } = cutting;
  const end = marked.findIndex(
    (code, index) => LINE_ENDS.has(code) || (code === QUOTE && marked[index - 1] !== QUESTION_MARK),
  );
  const length = end === -1 ? marked.length : end + 1;
  const rest = Buffer.concat([marked.subarray(length), cutting.after]).subarray(0, EXCERPT_CONTEXT_BYTES);
  const shown = { ...cutting, marked: marked.subarray(0, length), after: rest };
  return excerptModel({ messageId, start: byte, end: byte + length }, shown);
}
