import type { TargetedEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { MESSAGE_TEXT } from '../../api/operation-queries.js';
import { useQuery } from '../../api/use-query.js';
import { inLines } from '../../format/marks.js';
import { Failed, Loading } from '../../parts/notice.js';
import { useWords } from '../../words/use-words.js';

export interface MessageEditorProps {
  readonly id: string;
  readonly isBusy: boolean;
  send(text: string): Promise<void>;
  cancel(): void;
}

/** The whole message to be corrected and sent as a new one; the original stays as it came. */
export function MessageEditor({ id, isBusy, send, cancel }: MessageEditorProps) {
  const { words } = useWords();
  const labelId = useId();
  const { data, error, again } = useQuery(MESSAGE_TEXT, { id });
  const [edited, setEdited] = useState<string | null>(null);
  if (error) return <Failed error={error} again={again} />;
  if (!data) return <Loading />;
  const original = data.rawMessage?.text ?? null;
  if (original === null) return <p class="muted">{words.message.bytesGone}</p>;
  const isOneLine = !original.includes('\n');
  const text = edited ?? inLines(original, data.rawMessage?.format ?? null, isOneLine);
  // The line ends that were put in to be read by people are taken out again.
  const toSend = isOneLine ? text.replaceAll('\n', '') : text;
  return (
    <div class="editor">
      <p id={labelId}>{words.quarantine.editAdvice}</p>
      <textarea
        aria-labelledby={labelId}
        rows={16}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }: TargetedEvent<HTMLTextAreaElement>) => setEdited(currentTarget.value)}
      />
      <p class="actions">
        <button
          type="button"
          class="primary"
          disabled={isBusy || toSend === original}
          onClick={() => void send(toSend)}
        >
          {words.quarantine.send}
        </button>
        <button type="button" onClick={cancel}>
          {words.cancel}
        </button>
      </p>
    </div>
  );
}
