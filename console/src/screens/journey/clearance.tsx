import type { ClearanceEntry, Journey } from '../../api/answers.js';
import { Panel } from '../../parts/panel.js';
import { CustomsStatus } from '../../parts/status.js';
import { PlaceTime } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';
import { whyFact, type Ask } from '../why/reason.js';

export interface ClearanceProps {
  readonly clearance: Journey['clearance'];
  readonly ask: Ask;
}

/** Both ends and the transits between them side by side. Nothing said is not cleared, and it says so. */
export function Clearance({ clearance, ask }: ClearanceProps) {
  const { words } = useWords();
  const columns = [
    ['export', clearance.export],
    ['transits', clearance.transits],
    ['import', clearance.import],
    ...(clearance.others.length > 0 ? [['others', clearance.others] as const] : []),
  ] as const;
  return (
    <Panel title={words.clearance.title}>
      <div class="clearance">
        {columns.map(([name, entries]) => (
          <section key={name} aria-label={words.clearance[name]}>
            <h3>{words.clearance[name]}</h3>
            {entries.length === 0 && <p class="muted">{words.clearance.nothingSaid}</p>}
            {entries.map((entry) => (
              <Entry key={`${entry.country} ${entry.declaration} ${entry.status}`} entry={entry} ask={ask} />
            ))}
          </section>
        ))}
      </div>
    </Panel>
  );
}

function Entry({ entry, ask }: { readonly entry: ClearanceEntry; readonly ask: Ask }) {
  const { words } = useWords();
  const { country, status, declaration, since, event } = entry;
  return (
    <div class="clearance-entry">
      <p class="clearance-line">
        <span class="country-code">{country ?? '?'}</span>
        <CustomsStatus code={status} />
      </p>
      <p class="line">
        <PlaceTime time={since} zone={null} />
        {event && (
          <button
            type="button"
            class="why"
            onClick={() => ask(whyFact(event.id))}
            aria-label={`${words.why.ask} ${words.event[status]}`}
          >
            {words.why.ask}
          </button>
        )}
      </p>
      {declaration !== null && <code class="declaration">{declaration}</code>}
    </div>
  );
}
