import { useEffect, useState } from 'preact/hooks';
import { ask, AskError } from '../../api/ask.js';
import { useLive } from '../../api/live.js';
import type { ReplayLine } from '../../api/operation-answers.js';
import { CANCEL_REPLAY, PAUSE_REPLAY, REPLAY, REPLAY_PROGRESS, RESUME_REPLAY } from '../../api/operation-queries.js';
import type { Query } from '../../api/query.js';
import { useQuery } from '../../api/use-query.js';
import { countText } from '../../format/time.js';
import { Failed, Loading } from '../../parts/notice.js';
import { useWords } from '../../words/use-words.js';

export interface ReplayProgressProps {
  readonly id: string;
  whenOver?(): void;
}

/** A started replay as it goes on, with what can be done about it. */
export function ReplayProgressView({ id, whenOver }: ReplayProgressProps) {
  const { data, error, again } = useQuery(REPLAY, { id });
  const [told, setTold] = useState<ReplayLine | null>(null);
  const [failure, setFailure] = useState<AskError | null>(null);
  useLive(REPLAY_PROGRESS, { id }, (news) => (news === null ? again() : setTold(news.replayProgress)));
  const replay = told ?? data?.replay ?? null;
  const isOver = replay !== null && ['DONE', 'CANCELLED', 'FAILED'].includes(replay.status);
  useEffect(() => {
    if (isOver) whenOver?.();
  }, [isOver]);
  if (error) return <Failed error={error} again={again} />;
  if (replay === null) return <Loading />;
  const act = (query: Query<unknown, { readonly id: string }>): void =>
    void ask(query, { id }).then(
      () => {
        setFailure(null);
        again();
      },
      (problem: unknown) => setFailure(problem instanceof AskError ? problem : new AskError('FAILED', String(problem))),
    );
  return (
    <section class={`replay-progress replay-${replay.status.toLowerCase()}`} aria-live="polite">
      <Figures replay={replay} />
      {failure && <Failed error={failure} />}
      <Acts replay={replay} act={act} />
    </section>
  );
}

function Figures({ replay }: { readonly replay: ReplayLine }) {
  const { words, language } = useWords();
  const { progress, status, error } = replay;
  const count = (value: number): string => countText(value, language);
  return (
    <>
      <p class="replay-status">
        <strong>{words.replay.statuses[status] ?? status}</strong>
        {progress && (
          <span>
            {words.replay.doneOf(count(progress.done), count(progress.total))}
            {progress.failed > 0 && <strong class="bad"> {words.replay.failed(count(progress.failed))}</strong>}
          </span>
        )}
      </p>
      {progress && (
        <progress max={Math.max(1, progress.total)} value={progress.done} aria-label={words.replay.progress} />
      )}
      {progress && (
        <p class="muted">
          {words.replay.effect({
            messages: count(progress.messagesChanged),
            added: count(progress.eventsAdded),
            removed: count(progress.eventsRemoved),
            journeys: count(progress.journeysChanged),
          })}
        </p>
      )}
      {error !== null && (
        <p class="bad" lang="en">
          {error}
        </p>
      )}
    </>
  );
}

interface ActsProps {
  readonly replay: ReplayLine;
  act(query: Query<unknown, { readonly id: string }>): void;
}

function Acts({ replay: { status }, act }: ActsProps) {
  const { words } = useWords();
  if (status !== 'RUNNING' && status !== 'PAUSED') return null;
  return (
    <p class="actions">
      {status === 'RUNNING' && (
        <button type="button" onClick={() => act(PAUSE_REPLAY)}>
          {words.replay.pause}
        </button>
      )}
      {status === 'PAUSED' && (
        <button type="button" onClick={() => act(RESUME_REPLAY)}>
          {words.replay.resume}
        </button>
      )}
      <button type="button" class="danger" onClick={() => act(CANCEL_REPLAY)}>
        {words.replay.cancel}
      </button>
    </p>
  );
}
