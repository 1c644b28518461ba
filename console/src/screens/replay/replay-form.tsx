import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { ask, AskError } from '../../api/ask.js';
import { FEEDS, PREVIEW_REPLAY, type ReplayScope } from '../../api/operation-queries.js';
import { useQuery } from '../../api/use-query.js';
import { useNavigation } from '../../navigation.js';
import { Failed } from '../../parts/notice.js';
import { useWords } from '../../words/use-words.js';

type Field = 'feed' | 'number' | 'code' | 'receivedFrom' | 'receivedUntil';
type Wish = Readonly<Record<Field, string>>;

const NOTHING: Wish = { feed: '', number: '', code: '', receivedFrom: '', receivedUntil: '' };

/** Which messages: every condition given must hold, and at least one is needed. Nothing is changed by looking. */
export function ReplayForm() {
  const { words } = useWords();
  const { go } = useNavigation();
  const { data } = useQuery(FEEDS, {});
  const [wish, setWish] = useState(NOTHING);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AskError | null>(null);
  const set =
    (field: Field) =>
    ({ currentTarget }: TargetedEvent<HTMLInputElement | HTMLSelectElement>): void =>
      setWish({ ...wish, [field]: currentTarget.value });
  const preview = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      const { previewReplay } = await ask(PREVIEW_REPLAY, { scope: scopeOf(wish) });
      go({ view: 'replay', id: previewReplay.id });
    } catch (problem) {
      setFailure(problem instanceof AskError ? problem : new AskError('FAILED', String(problem)));
      setBusy(false);
    }
  };
  return (
    <form class="panel" onSubmit={(event) => void preview(event)}>
      <p>{words.replay.formAdvice}</p>
      <div class="form">
        <label>
          <span>{words.feeds.feed}</span>
          <select value={wish.feed} onChange={set('feed')}>
            <option value="">{words.replay.anyFeed}</option>
            {data?.feeds.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.replay.number}</span>
          <input value={wish.number} maxLength={70} onInput={set('number')} />
        </label>
        <label>
          <span>{words.replay.code}</span>
          <input value={wish.code} disabled={wish.feed === ''} maxLength={200} onInput={set('code')} />
        </label>
        <label>
          <span>{words.replay.receivedFrom}</span>
          <input type="datetime-local" value={wish.receivedFrom} onInput={set('receivedFrom')} />
        </label>
        <label>
          <span>{words.replay.receivedUntil}</span>
          <input type="datetime-local" value={wish.receivedUntil} onInput={set('receivedUntil')} />
        </label>
      </div>
      {failure && <Failed error={failure} />}
      <p class="actions">
        <button type="submit" class="primary" disabled={isBusy || Object.values(wish).every((value) => value === '')}>
          {isBusy ? words.replay.working : words.replay.askPreview}
        </button>
      </p>
    </form>
  );
}

/** A time typed here is of the reader's own zone. */
function scopeOf({ feed, number, code, receivedFrom, receivedUntil }: Wish): ReplayScope {
  const instant = (text: string): string => new Date(text).toISOString();
  return {
    ...(feed && { feed }),
    ...(number.trim() && { number: number.trim() }),
    ...(feed && code.trim() && { code: code.trim() }),
    ...(receivedFrom && { receivedFrom: instant(receivedFrom) }),
    ...(receivedUntil && { receivedUntil: instant(receivedUntil) }),
  };
}
