import { useState } from 'preact/hooks';
import type { Explanation, Fact } from '../../api/answers.js';
import { PlaceText } from '../../parts/place.js';
import { PlaceTime } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';
import { FactCard } from './fact-card.js';
import type { Ask } from './reason.js';

export interface LosersProps {
  readonly losers: Explanation['losingEvents'];
  readonly ask: Ask;
}

/** Facts that say otherwise, each with the reason why it lost; opened, each shows its own bytes. */
export function Losers({ losers }: LosersProps) {
  const { words } = useWords();
  if (losers.length === 0) return <p class="muted">{words.why.noLosers}</p>;
  return (
    <ul class="losers">
      {losers.map(({ event, reason }, index) => (
        <li key={event?.id ?? index}>
          <p lang="en" class="loser-reason">
            {reason}
          </p>
          {event === null ? <p class="muted">{words.why.pastRetention}</p> : <Loser fact={event} />}
        </li>
      ))}
    </ul>
  );
}

function Loser({ fact }: { readonly fact: Fact }) {
  const { words } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <FactLine fact={fact} />
        <span class="link-like">{words.why.bytes}</span>
      </summary>
      {isOpen && <FactCard id={fact.id} />}
    </details>
  );
}

/** A fact in one line: what, planned or actual, when, where, who says so. */
export function FactLine({ fact }: { readonly fact: Fact }) {
  const { words } = useWords();
  return (
    <span class="fact-line">
      <strong>{words.event[fact.code] ?? fact.code}</strong>
      <span class={`classifier classifier-${fact.classifier.toLowerCase()}`}>{words.classifier[fact.classifier]}</span>
      <PlaceTime time={fact.occurredAt} zone={fact.place?.zone ?? null} />
      <PlaceText at={fact} />
      <span class="muted">{fact.reportedBy.name}</span>
    </span>
  );
}
