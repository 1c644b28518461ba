import type { Address } from '../../address.js';
import type { RawMessage } from '../../api/operation-answers.js';
import { Link } from '../../navigation.js';
import { stepThroughRows } from '../../parts/keys.js';
import { Panel } from '../../parts/panel.js';
import { PlaceText } from '../../parts/place.js';
import { PlaceTime } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';

export interface MessageContentsProps {
  readonly message: RawMessage;
  readonly address: Extract<Address, { view: 'message' }>;
}

/** What was read in the message and what is wrong in it; each leads to its bytes. */
export function MessageContents({ message, address }: MessageContentsProps) {
  return (
    <>
      <Faults message={message} address={address} />
      <Parts message={message} address={address} />
      <Events message={message} address={address} />
    </>
  );
}

function Faults({ message, address }: MessageContentsProps) {
  const { words } = useWords();
  if (message.faultCount === 0) return null;
  const isBad = message.faults.some(({ severity }) => severity === 'ERROR');
  return (
    <Panel title={words.message.faults(message.faultCount)} kind={isBad ? 'panel-bad' : 'panel-warn'}>
      <ul class="plain-list" onKeyDown={stepThroughRows}>
        {message.faults.map(({ code, detail, severity, at }, index) => (
          <li key={index}>
            <Link to={{ ...address, from: at.byte, to: null }} data-row>
              <code>{code}</code>
            </Link>{' '}
            <span class={severity === 'ERROR' ? 'bad' : 'warn'}>{words.severity[severity]}</span>
            <p lang="en">{detail}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Parts({ message, address }: MessageContentsProps) {
  const { words } = useWords();
  if (message.messages.length === 0) return null;
  return (
    <Panel title={words.message.parts(message.messageCount)}>
      <ul class="plain-list" onKeyDown={stepThroughRows}>
        {message.messages.map(({ part, type, release, sender, recipient, byteStart, byteEnd, acknowledgement }) => (
          <li key={part}>
            <Link to={{ ...address, from: byteStart, to: byteEnd }} data-row>
              {[type || '?', release].filter(Boolean).join(' ')}
            </Link>{' '}
            <span class="muted">{[sender, recipient].filter(Boolean).join(' → ')}</span>
            {acknowledgement && (
              <p>
                {words.message.answers} <code>{acknowledgement.of}</code>{' '}
                <strong>{words.acknowledgement[acknowledgement.outcome] ?? acknowledgement.outcome}</strong>{' '}
                <span lang="en">{acknowledgement.detail}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Events({ message, address }: MessageContentsProps) {
  const { words } = useWords();
  const { edges, pageInfo } = message.events;
  return (
    <Panel title={words.message.read(message.eventCount)}>
      {edges.length === 0 && <p class="muted">{words.message.nothingRead}</p>}
      <ul class="plain-list" onKeyDown={stepThroughRows}>
        {edges.map(({ node: { byteStart, byteEnd, event, pointer } }) => {
          const isShown = address.from === byteStart && address.to === byteEnd;
          return (
            <li key={`${byteStart} ${pointer}`} class={isShown ? 'is-shown' : ''}>
              <Link
                to={{ ...address, from: byteStart, to: byteEnd }}
                data-row
                aria-current={isShown ? 'true' : undefined}
              >
                {event ? (words.event[event.code] ?? event.code) : pointer}
              </Link>
              {event && (
                <p class="line">
                  <span class={`classifier classifier-${event.classifier.toLowerCase()}`}>
                    {words.classifier[event.classifier]}
                  </span>
                  <PlaceTime time={event.occurredAt} zone={event.place?.zone ?? null} />
                  <PlaceText at={event} />
                  {event.unit && (
                    <Link class="number" to={{ view: 'track', number: event.unit.number, journey: null, why: null }}>
                      {event.unit.number}
                    </Link>
                  )}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {pageInfo.hasNextPage && <p class="muted">{words.message.firstOnly(edges.length)}</p>}
    </Panel>
  );
}
