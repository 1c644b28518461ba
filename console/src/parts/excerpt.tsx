import { useEffect, useRef } from 'preact/hooks';
import type { Excerpt } from '../api/answers.js';
import { inLines } from '../format/marks.js';
import { useWords } from '../words/use-words.js';

export interface ExcerptTextProps {
  readonly excerpt: Excerpt | null;
  readonly format: string | null;
}

const LINES_ABOVE_PX = 44;

/** A piece of a message with its very bytes marked. Formats without line ends are shown one segment a line. */
export function ExcerptText({ excerpt, format }: ExcerptTextProps) {
  const { words } = useWords();
  const frame = useRef<HTMLPreElement>(null);
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (frame.current && mark.current) frame.current.scrollTop = mark.current.offsetTop - LINES_ABOVE_PX;
  }, [excerpt?.before, excerpt?.marked]);
  if (excerpt === null) return <p class="muted">{words.message.bytesGone}</p>;
  const { before, marked, after, truncated } = excerpt;
  const isOneLine = !/\n/.test(before + marked + after);
  const shown = (text: string): string => inLines(text, format, isOneLine);
  return (
    <pre class="bytes" ref={frame} tabIndex={0} aria-label={words.message.original}>
      <span class="around">{shown(before).trimStart()}</span>
      <mark ref={mark}>{shown(marked)}</mark>
      {truncated && <span class="around">…</span>}
      <span class="around">{shown(after)}</span>
    </pre>
  );
}
