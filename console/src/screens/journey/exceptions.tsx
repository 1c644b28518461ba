import type { JourneyException } from '../../api/answers.js';
import { Panel } from '../../parts/panel.js';
import { Instant } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';
import { FactLine } from '../why/losers.js';
import { whyFact, type Ask } from '../why/reason.js';

export interface ExceptionsProps {
  readonly exceptions: readonly JourneyException[];
  readonly ask: Ask;
}

/** What cannot all be true, or what a person must look at, with the facts it rests on; what is over stands last. */
export function Exceptions({ exceptions, ask }: ExceptionsProps) {
  const { words } = useWords();
  if (exceptions.length === 0) return null;
  const standing = exceptions.filter(({ closedAt }) => closedAt === null);
  const over = exceptions.filter(({ closedAt }) => closedAt !== null);
  return (
    <Panel title={words.exceptions.title} kind={standing.length > 0 ? 'panel-warn' : ''}>
      <ul class="holds">
        {[...standing, ...over].map((exception) => (
          <li key={exception.kind + exception.openedAt + exception.text}>
            <Exception exception={exception} ask={ask} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Exception({ exception, ask }: { readonly exception: JourneyException; readonly ask: Ask }) {
  const { words } = useWords();
  const { kind, text, openedAt, closedAt, events } = exception;
  return (
    <details class="exception">
      <summary>
        <strong class={closedAt === null ? '' : 'muted'}>{words.exception[kind] ?? kind}</strong>
        <span class="muted">
          <Instant at={openedAt} />
          {closedAt !== null && (
            <>
              {' – '}
              <Instant at={closedAt} />
            </>
          )}
        </span>
        {closedAt !== null && <span class="badge">{words.exceptions.closed}</span>}
        <span lang="en" class="exception-text">
          {text}
        </span>
      </summary>
      {events.map((event) => (
        <p key={event.id} class="line">
          <FactLine fact={event} />
          <button type="button" class="why" onClick={() => ask(whyFact(event.id))}>
            {words.why.bytes}
          </button>
        </p>
      ))}
    </details>
  );
}
