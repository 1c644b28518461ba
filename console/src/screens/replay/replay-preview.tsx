import type { EventDifference, JourneyDifference, ReplayPreview } from '../../api/operation-answers.js';
import { countText } from '../../format/time.js';
import { Link } from '../../navigation.js';
import { stepThroughRows } from '../../parts/keys.js';
import { PlaceText } from '../../parts/place.js';
import { Status } from '../../parts/status.js';
import { PlaceTime } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';

/** What the dry run found: how many messages, which facts come and go, which journeys and statuses change. */
export function ReplayPreviewView({ preview }: { readonly preview: ReplayPreview }) {
  const { words, language } = useWords();
  const figures = [
    [words.replay.messages, preview.messages],
    [words.replay.messagesChanged, preview.messagesChanged],
    [words.replay.eventsAdded, preview.eventsAdded],
    [words.replay.eventsRemoved, preview.eventsRemoved],
    [words.replay.journeysChanged, preview.journeysChanged],
    [words.replay.statusesChanged, preview.statusesChanged],
  ] as const;
  return (
    <section class="preview" aria-label={words.replay.preview}>
      <dl class="figures">
        {figures.map(([label, count]) => (
          <div key={label} class={count === 0 ? 'is-zero' : ''}>
            <dt>{label}</dt>
            <dd>{countText(count, language)}</dd>
          </div>
        ))}
      </dl>
      {!preview.complete && <p class="warn-line">{words.replay.incomplete}</p>}
      {preview.messagesChanged === 0 && <p>{words.replay.nothingChanges}</p>}
      {preview.journeys.length > 0 && <Journeys journeys={preview.journeys} />}
      {preview.events.length > 0 && <Events events={preview.events} />}
    </section>
  );
}

function Journeys({ journeys }: { readonly journeys: readonly JourneyDifference[] }) {
  const { words } = useWords();
  return (
    <div class="board-frame">
      <table class="list" onKeyDown={stepThroughRows}>
        <caption>{words.replay.journeys}</caption>
        <thead>
          <tr>
            <th scope="col">{words.track.unit}</th>
            <th scope="col">{words.replay.change}</th>
            <th scope="col">{words.replay.before}</th>
            <th scope="col">{words.replay.after}</th>
          </tr>
        </thead>
        <tbody>
          {journeys.map(({ unitNumber, kind, previousStatus, status, journey }, index) => (
            <tr key={index}>
              <th scope="row">
                <Link
                  class="number"
                  data-row
                  to={{ view: 'track', number: unitNumber, journey: journey?.id ?? null, why: null }}
                >
                  {unitNumber}
                </Link>
              </th>
              <td>{words.changeKind[kind] ?? kind}</td>
              <td>{previousStatus === null ? '—' : <Status status={previousStatus} />}</td>
              <td>
                {kind === 'RETIRED' ? (
                  '—'
                ) : status === previousStatus ? (
                  <span class="muted">{words.replay.sameStatus}</span>
                ) : (
                  <Status status={status} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Events({ events }: { readonly events: readonly EventDifference[] }) {
  const { words } = useWords();
  return (
    <div class="board-frame">
      <table class="list">
        <caption>{words.replay.events}</caption>
        <tbody>
          {events.map(({ change, code, classifier, occurredAt, placeCode, unit, rawMessage }, index) => (
            <tr key={index} class={change === 'ADDED' ? 'is-added' : 'is-removed'}>
              <th scope="row">
                <span class="plus-minus">{change === 'ADDED' ? '+' : '−'}</span> {words.event[code] ?? code}{' '}
                <span class={`classifier classifier-${classifier.toLowerCase()}`}>{words.classifier[classifier]}</span>
              </th>
              <td>
                <PlaceTime time={occurredAt} zone={null} />
              </td>
              <td>
                <PlaceText at={{ place: null, placeCode }} />
              </td>
              <td class="number">{unit?.number}</td>
              <td>
                {rawMessage && (
                  <Link to={{ view: 'message', id: rawMessage.id, from: null, to: null }}>{words.message.open}</Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
