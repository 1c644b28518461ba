import type { Eta } from '../../api/answers.js';
import { Panel } from '../../parts/panel.js';
import { PlaceText } from '../../parts/place.js';
import { PlaceTime } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';
import { whyFact, type Ask } from '../why/reason.js';
import { EtaPlot } from './eta-plot.js';

export interface EtasProps {
  readonly etas: readonly Eta[];
  readonly ask: Ask;
}

/** Who estimates which arrival, how the estimate moved, and what came of it. */
export function Etas({ etas, ask }: EtasProps) {
  const { words } = useWords();
  if (etas.length === 0) return null;
  return (
    <Panel title={words.etas.title}>
      <ul class="etas">
        {etas.map((eta) => (
          <li
            key={`${eta.place?.key ?? eta.placeCode?.code} ${eta.source.name}`}
            class={`eta-${eta.state.toLowerCase()}`}
          >
            <EtaLine eta={eta} ask={ask} />
            <EtaPlot eta={eta} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function EtaLine({ eta, ask }: { readonly eta: Eta; readonly ask: Ask }) {
  const { words } = useWords();
  const { value, source } = eta;
  const time = <PlaceTime time={value.time} zone={eta.place?.zone ?? null} />;
  const { event } = value;
  return (
    <p class="line">
      <PlaceText at={eta} />
      <span class="muted">{source.name}</span>
      {event === null ? (
        time
      ) : (
        <button type="button" class="time-button" onClick={() => ask(whyFact(event.id))} title={words.etas.latest}>
          {time}
        </button>
      )}
    </p>
  );
}
