import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { ask, AskError } from '../../api/ask.js';
import type { Replay } from '../../api/operation-answers.js';
import { CANCEL_REPLAY, REPLAY, START_REPLAY } from '../../api/operation-queries.js';
import { useQuery } from '../../api/use-query.js';
import { Link } from '../../navigation.js';
import { Failed, Loading, Notice } from '../../parts/notice.js';
import { Instant } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';
import { ReplayPreviewView } from './replay-preview.js';
import { ReplayProgressView } from './replay-progress.js';
import { Scope } from './scope.js';

/** One replay: what it covers, what it would change, how far it is. */
export function ReplayScreen({ id }: { readonly id: string }) {
  const { words } = useWords();
  const { data, error, again } = useQuery(REPLAY, { id });
  if (!data) return error ? <Failed error={error} again={again} /> : <Loading />;
  const { replay } = data;
  if (replay === null) return <Notice title={words.replay.gone} />;
  const { status, preview, createdAt, notify } = replay;
  return (
    <div class="screen">
      <p>
        <Link to={{ view: 'replays' }}>← {words.replay.all}</Link>
      </p>
      <h1 class="screen-title">
        <Scope scope={replay.scope} />
      </h1>
      <p class="line muted">
        <span>{words.replay.asked}</span>
        <Instant at={createdAt} />
        {status !== 'PREVIEWED' && <span>{notify ? words.replay.tells : words.replay.silent}</span>}
      </p>
      {status === 'PREVIEWED' ? (
        <Start replay={replay} again={again} />
      ) : (
        <ReplayProgressView id={id} whenOver={again} />
      )}
      {preview && (
        <section class="panel">
          <header class="panel-head">
            <h2>{status === 'PREVIEWED' ? words.replay.preview : words.replay.wasPreviewed}</h2>
          </header>
          <ReplayPreviewView preview={preview} />
        </section>
      )}
    </div>
  );
}

function Start({ replay, again }: { readonly replay: Replay; again(): void }) {
  const { words } = useWords();
  const [notify, setNotify] = useState(false);
  const [failure, setFailure] = useState<AskError | null>(null);
  const act = (asked: Promise<unknown>): void =>
    void asked.then(again, (problem: unknown) =>
      setFailure(problem instanceof AskError ? problem : new AskError('FAILED', String(problem))),
    );
  return (
    <section class="panel start">
      <p>{words.replay.startAdvice}</p>
      {failure && <Failed error={failure} />}
      <p class="actions">
        <button type="button" class="primary" onClick={() => act(ask(START_REPLAY, { id: replay.id, notify }))}>
          {words.replay.start}
        </button>
        <label class="check">
          <input
            type="checkbox"
            checked={notify}
            onChange={({ currentTarget }: TargetedEvent<HTMLInputElement>) => setNotify(currentTarget.checked)}
          />
          {words.replay.notify}
        </label>
        <button type="button" onClick={() => act(ask(CANCEL_REPLAY, { id: replay.id }))}>
          {words.replay.drop}
        </button>
      </p>
    </section>
  );
}
