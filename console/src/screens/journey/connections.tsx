import type { Connection } from '../../api/answers.js';
import { durationText } from '../../format/duration.js';
import { Panel } from '../../parts/panel.js';
import { PlaceText } from '../../parts/place.js';
import { PlaceTime } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';

/** Whether the unit makes its next conveyances: when it comes, when they leave, and what lies between. */
export function Connections({ connections }: { readonly connections: readonly Connection[] }) {
  const { words } = useWords();
  if (connections.length === 0) return null;
  return (
    <Panel title={words.connections.title}>
      <ul class="connections">
        {connections.map((connection, index) => (
          <li key={index}>
            <p class="border-head">
              <PlaceText at={connection} />
              <span class={`connection connection-${connection.state.toLowerCase()}`}>
                {words.connection[connection.state] ?? connection.state}
              </span>
            </p>
            <Times connection={connection} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Times({ connection: { arrival, departure, slackMinutes, place } }: { readonly connection: Connection }) {
  const { words } = useWords();
  const zone = place?.zone ?? null;
  return (
    <p class="line">
      <span>
        <PlaceTime time={arrival.time} zone={zone} /> → <PlaceTime time={departure.time} zone={zone} />
      </span>
      {slackMinutes !== null && (
        <small>
          {slackMinutes < 0
            ? words.connections.over(durationText(slackMinutes, words.units))
            : words.connections.slack(durationText(slackMinutes, words.units))}
        </small>
      )}
    </p>
  );
}
