import { useEffect, useRef } from 'preact/hooks';
import type { RawMessage } from '../../api/operation-answers.js';
import { inLines, textRange } from '../../format/marks.js';
import { Panel } from '../../parts/panel.js';
import { useWords } from '../../words/use-words.js';

export interface MessageTextProps {
  readonly message: RawMessage;
  readonly from: number | null;
  readonly to: number | null;
}

/** The whole message with a range of its bytes marked; without an end, to the end of the segment or line. */
export function MessageText({ message, from, to }: MessageTextProps) {
  const { words } = useWords();
  const marked = useRef<HTMLElement>(null);
  useEffect(() => marked.current?.scrollIntoView({ block: 'nearest' }), [message.id, from, to]);
  const { text, format } = message;
  if (text === null) return <Panel title={words.message.original}>{words.message.bytesGone}</Panel>;
  const range = from === null ? null : textRange({ ...message, text }, from, to ?? from + 1);
  const start = range?.start ?? 0;
  const end = range === null ? 0 : to === null ? endOfSegment(text, range.start, format) : range.end;
  const isOneLine = !text.trimEnd().includes('\n');
  const shown = (piece: string): string => inLines(piece, format, isOneLine);
  return (
    <Panel title={words.message.original}>
      {from !== null && range === null && <p class="warn-line">{words.message.notMarked}</p>}
      <pre class="bytes whole" tabIndex={0} aria-label={words.message.original}>
        {shown(text.slice(0, start))}
        {end > start && <mark ref={marked}>{shown(text.slice(start, end))}</mark>}
        {shown(text.slice(end))}
      </pre>
    </Panel>
  );
}

const SEGMENT_ENDS: Readonly<Record<string, RegExp>> = { EDIFACT: /(?<!\?)'/, X12: /~/ };

function endOfSegment(text: string, start: number, format: string | null): number {
  const found = (SEGMENT_ENDS[format ?? ''] ?? /\n/).exec(text.slice(start));
  return found === null ? text.length : start + found.index + found[0].length;
}
