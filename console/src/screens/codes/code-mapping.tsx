import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import { ask, AskError } from '../../api/ask.js';
import { EVENT_CLASSIFIERS, EVENT_CODES, type EventClassifier, type EventCode } from '../../api/enums.js';
import type { UnmappedCode } from '../../api/operation-answers.js';
import { MAP_CODE, type MappedCode } from '../../api/operation-queries.js';
import { Failed } from '../../parts/notice.js';
import { useWords } from '../../words/use-words.js';
import { ReplayPreviewView } from '../replay/replay-preview.js';
import { ReplayProgressView } from '../replay/replay-progress.js';
import { WholeFactCard } from '../why/fact-card.js';

export interface CodeMappingProps {
  readonly entry: UnmappedCode;
  again(): void;
}

interface Choice {
  readonly event: EventCode | '';
  readonly classifier: EventClassifier | '';
  readonly reason: string;
  readonly notify: boolean;
}

/** An example of the code, the choice of its meaning, what that would change, and the act itself. */
export function CodeMapping({ entry, again }: CodeMappingProps) {
  const { words } = useWords();
  const [choice, setChoice] = useState<Choice>({ event: '', classifier: '', reason: '', notify: false });
  const [result, setResult] = useState<MappedCode['mapCode'] | AskError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const choose = (change: Partial<Choice>): void => {
    setChoice({ ...choice, ...change });
    if (!('notify' in change) && !('reason' in change)) setResult(null);
  };
  const map = async (dryRun: boolean): Promise<void> => {
    const { event, classifier, reason, notify } = choice;
    if (event === '') return;
    setBusy(true);
    const input = {
      feed: entry.feedId,
      code: entry.code,
      event,
      classifier: classifier || null,
      reason: reason || null,
      dryRun,
      notify,
    };
    try {
      setResult((await ask(MAP_CODE, { input })).mapCode);
    } catch (error) {
      setResult(error instanceof AskError ? error : new AskError('FAILED', String(error)));
    } finally {
      setBusy(false);
    }
  };
  const answer = result instanceof AskError ? null : result;
  return (
    <div class="code-mapping">
      <div>
        <h3>{words.codes.example}</h3>
        {entry.example ? <WholeFactCard fact={entry.example} /> : <p class="muted">{words.why.pastRetention}</p>}
      </div>
      <div>
        <h3>{words.codes.meaning}</h3>
        <Choices choice={choice} choose={choose} />
        <p class="actions">
          <button type="button" disabled={isBusy || choice.event === ''} onClick={() => void map(true)}>
            {words.codes.dryRun}
          </button>
        </p>
        {isBusy && <p role="status">{words.replay.working}</p>}
        {result instanceof AskError && <Failed error={result} />}
        {answer?.preview && <ReplayPreviewView preview={answer.preview} />}
        {answer?.preview && <Apply choice={choice} choose={choose} isBusy={isBusy} apply={() => void map(false)} />}
        {answer?.replay && <ReplayProgressView id={answer.replay.id} whenOver={again} />}
      </div>
    </div>
  );
}

interface ChoicesProps {
  readonly choice: Choice;
  choose(change: Partial<Choice>): void;
}

interface ApplyProps extends ChoicesProps {
  readonly isBusy: boolean;
  apply(): void;
}

function Apply({ choice, choose, isBusy, apply }: ApplyProps) {
  const { words } = useWords();
  return (
    <p class="actions">
      <button type="button" class="primary" disabled={isBusy} onClick={apply}>
        {words.codes.apply}
      </button>
      <label class="check">
        <input
          type="checkbox"
          checked={choice.notify}
          onChange={({ currentTarget }: TargetedEvent<HTMLInputElement>) => choose({ notify: currentTarget.checked })}
        />
        {words.replay.notify}
      </label>
    </p>
  );
}

function Choices({ choice, choose }: ChoicesProps) {
  const { words } = useWords();
  return (
    <div class="form">
      <label>
        <span>{words.codes.event}</span>
        <select
          value={choice.event}
          onChange={({ currentTarget }: TargetedEvent<HTMLSelectElement>) =>
            choose({ event: EVENT_CODES.find((code) => code === currentTarget.value) ?? '' })
          }
        >
          <option value="">{words.codes.choose}</option>
          {EVENT_CODES.filter((code) => code !== 'UNKNOWN').map((code) => (
            <option key={code} value={code}>
              {words.event[code]} · {code}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.codes.classifier}</span>
        <select
          value={choice.classifier}
          onChange={({ currentTarget }: TargetedEvent<HTMLSelectElement>) =>
            choose({ classifier: EVENT_CLASSIFIERS.find((name) => name === currentTarget.value) ?? '' })
          }
        >
          <option value="">{words.codes.asTheMessageSays}</option>
          {EVENT_CLASSIFIERS.map((name) => (
            <option key={name} value={name}>
              {words.classifier[name]}
            </option>
          ))}
        </select>
      </label>
      <label class="wide">
        <span>{words.codes.reason}</span>
        <input
          value={choice.reason}
          maxLength={1000}
          placeholder={words.codes.reasonExample}
          onInput={({ currentTarget }: TargetedEvent<HTMLInputElement>) => choose({ reason: currentTarget.value })}
        />
      </label>
    </div>
  );
}
