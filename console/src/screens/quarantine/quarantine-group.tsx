import { useState } from 'preact/hooks';
import { ask, AskError } from '../../api/ask.js';
import type { Quarantined } from '../../api/operation-answers.js';
import { RETRY, type Retried } from '../../api/operation-queries.js';
import { ExcerptText } from '../../parts/excerpt.js';
import { Link } from '../../navigation.js';
import { Failed } from '../../parts/notice.js';
import { Instant } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';
import { MessageEditor } from './message-editor.js';

const MOST_AT_ONCE = 100;

export interface QuarantineGroupProps {
  readonly reason: string;
  readonly entries: readonly Quarantined[];
  readonly isOpen: boolean;
  again(): void;
}

type Outcome = Retried['retryQuarantined'] | AskError;

/** All that waits for one reason; tried again one by one or together. */
export function QuarantineGroup({ reason, entries, isOpen, again }: QuarantineGroupProps) {
  const { words } = useWords();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const retry = async (ids: readonly string[], editedBody: string | null): Promise<void> => {
    setBusy(true);
    try {
      setOutcome((await ask(RETRY, { ids, editedBody })).retryQuarantined);
      again();
    } catch (error) {
      setOutcome(error instanceof AskError ? error : new AskError('FAILED', String(error)));
    } finally {
      setBusy(false);
    }
  };
  const ids = entries.slice(0, MOST_AT_ONCE).map(({ id }) => id);
  return (
    <section class="panel quarantine-group">
      <header class="panel-head">
        <h2>
          <code>{reason}</code> <span class="count">{entries.length}</span>
        </h2>
        {isOpen && (
          <button type="button" disabled={isBusy} onClick={() => void retry(ids, null)}>
            {words.quarantine.retryAll(ids.length)}
          </button>
        )}
      </header>
      {outcome instanceof AskError && <Failed error={outcome} />}
      {outcome !== null && !(outcome instanceof AskError) && <Result outcome={outcome} />}
      <ul class="quarantined">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} isOpen={isOpen} isBusy={isBusy} retry={retry} />
        ))}
      </ul>
    </section>
  );
}

function Result({ outcome }: { readonly outcome: Retried['retryQuarantined'] }) {
  const { words } = useWords();
  return (
    <p class="summary" role="status">
      {words.quarantine.retried(outcome.resolved, outcome.stillOpen)}
      {outcome.receiptId !== null && <> {words.quarantine.sentAnew(outcome.receiptId)}</>}
    </p>
  );
}

interface EntryProps {
  readonly entry: Quarantined;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly retry: (ids: readonly string[], editedBody: string | null) => Promise<void>;
}

function Entry({ entry, isOpen, isBusy, retry }: EntryProps) {
  const { words } = useWords();
  const [isEditing, setEditing] = useState(false);
  const { id, fault, feedId, rawMessage, excerpt, resolution, resolvedAt, part } = entry;
  return (
    <li>
      <p class="quarantined-detail" lang="en">
        {fault.detail}
      </p>
      <p class="line muted">
        <span>{feedId}</span>
        {rawMessage && <Instant at={rawMessage.receivedAt} />}
        {part >= 0 && <span>{words.quarantine.part(part + 1)}</span>}
        <span>{words.quarantine.at(fault.at.byte, fault.at.segment, fault.at.element)}</span>
        {resolution !== null && <span lang="en">{resolution}</span>}
        {resolvedAt !== null && <Instant at={resolvedAt} />}
      </p>
      <ExcerptText excerpt={excerpt} format={rawMessage?.format ?? null} />
      <p class="actions">
        {isOpen && (
          <button type="button" disabled={isBusy} data-row onClick={() => void retry([id], null)}>
            {words.quarantine.retry}
          </button>
        )}
        {isOpen && rawMessage && !isEditing && (
          <button type="button" onClick={() => setEditing(true)}>
            {words.quarantine.edit}
          </button>
        )}
        {rawMessage && (
          <Link to={{ view: 'message', id: rawMessage.id, from: fault.at.byte, to: null }}>{words.message.open}</Link>
        )}
      </p>
      {isEditing && rawMessage && (
        <MessageEditor
          id={rawMessage.id}
          isBusy={isBusy}
          send={(text) => retry([id], text)}
          cancel={() => setEditing(false)}
        />
      )}
    </li>
  );
}
