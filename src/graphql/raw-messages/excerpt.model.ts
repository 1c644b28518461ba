import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ByteRange, Cutting } from '../../inbox/raw-message.reader.js';
import { textOfPiece } from './text-of-bytes.js';

/** Bytes shown on each side of a marked range. */
export const EXCERPT_CONTEXT_BYTES = 200;
/** Longest range that is marked; a longer one is cut, and says so. */
export const MAX_MARKED_BYTES = 8 * 1024;

@ObjectType('Excerpt', {
  description: 'A piece of a raw message, in its own character set, with a range of it marked.',
})
export class ExcerptModel {
  @Field(() => String, { description: 'Up to 200 bytes before the range.' })
  readonly before: string;

  @Field(() => String, { description: 'The range itself.' })
  readonly marked: string;

  @Field(() => String, { description: 'Up to 200 bytes after the range.' })
  readonly after: string;

  @Field(() => Int, { description: 'First byte of the range in the body as received, from 0.' })
  readonly byteStart: number;

  @Field(() => Int, { description: 'The byte after its last.' })
  readonly byteEnd: number;

  @Field(() => Boolean, { description: 'The range was longer than is shown here.' })
  readonly truncated: boolean;
}

/** The range cut to what is shown of it. */
export const shownRange = (range: ByteRange): ByteRange => ({
  ...range,
  end: Math.min(Math.max(range.end, range.start), range.start + MAX_MARKED_BYTES),
});

export function excerptModel(range: ByteRange, cutting: Cutting): ExcerptModel {
  const shown = shownRange(range);
  return {
    before: textOfPiece(cutting.before, cutting.charset),
    marked: textOfPiece(cutting.marked, cutting.charset),
    after: textOfPiece(cutting.after, cutting.charset),
    byteStart: shown.start,
    byteEnd: shown.end,
    truncated: shown.end < range.end,
  };
}
