import type { EventTime, Hold } from '../../api/answers.js';
import { Panel } from '../../parts/panel.js';
import { Mark } from '../../parts/status.js';
import { PlaceTime } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';
import { whyFact, type Ask } from '../why/reason.js';

/** Who stops the unit and why; a released hold stays, with its release. */
export function Holds({ holds, ask }: { readonly holds: readonly Hold[]; readonly ask: Ask }) {
  const { words } = useWords();
  if (holds.length === 0) return null;
  const isHeld = holds.some(({ releasedAt }) => releasedAt === null);
  return (
    <Panel title={words.holds.title} kind={isHeld ? 'panel-bad' : ''}>
      <ul class="holds">
        {holds.map((hold) => (
          <li key={`${hold.authority} ${hold.placedAt.local}`}>
            <p class="hold-reason">
              <Mark tone={hold.releasedAt === null ? 'bad' : 'done'} />
              <strong>{hold.reason ?? hold.sourceWording ?? words.holds.noReason}</strong>
            </p>
            <p class="muted">{[hold.authority, hold.country].filter(Boolean).join(' · ')}</p>
            <HoldLine label={words.holds.placed} time={hold.placedAt} event={hold.placedBy} ask={ask} />
            {hold.releasedAt === null ? (
              <p class="bad">{words.holds.stillHeld}</p>
            ) : (
              <HoldLine label={words.holds.released} time={hold.releasedAt} event={hold.releasedBy} ask={ask} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface HoldLineProps {
  readonly label: string;
  readonly time: EventTime;
  readonly event: { readonly id: string } | null;
  readonly ask: Ask;
}

function HoldLine({ label, time, event, ask }: HoldLineProps) {
  const { words } = useWords();
  return (
    <p class="line">
      <span class="muted">{label}</span>
      <PlaceTime time={time} zone={null} />
      {event && (
        <button
          type="button"
          class="why"
          onClick={() => ask(whyFact(event.id))}
          aria-label={`${words.why.ask} ${label}`}
        >
          {words.why.ask}
        </button>
      )}
    </p>
  );
}
