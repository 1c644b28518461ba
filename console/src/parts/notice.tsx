import type { ComponentChildren } from 'preact';
import type { AskError } from '../api/ask.js';
import { useWords } from '../words/use-words.js';

export interface NoticeProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly tone?: 'plain' | 'bad';
}

/** What is shown instead of an answer: what is the matter, and what to do. */
export function Notice({ title, children, tone = 'plain' }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <strong>{title}</strong>
      {children !== undefined && <div>{children}</div>}
    </div>
  );
}

export function Loading() {
  const { words } = useWords();
  return (
    <p class="loading" role="status">
      {words.loading}
    </p>
  );
}

export function Failed({ error, again }: { readonly error: AskError; again?(): void }) {
  const { words } = useWords();
  const advice = words.failed.advice[error.code] ?? words.failed.other;
  return (
    <Notice title={error.code === 'UNREACHABLE' ? words.failed.unreachable : words.failed.title} tone="bad">
      <p>{advice}</p>
      <p class="muted" lang="en">
        <code>{error.code}</code> {error.message}
      </p>
      {again && (
        <button type="button" onClick={again}>
          {words.failed.again}
        </button>
      )}
    </Notice>
  );
}
