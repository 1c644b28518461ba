import type { Address } from '../../address.js';
import type { RawMessage } from '../../api/operation-answers.js';
import { MESSAGE } from '../../api/operation-queries.js';
import { useQuery } from '../../api/use-query.js';
import { countText } from '../../format/time.js';
import { Link } from '../../navigation.js';
import { Failed, Loading, Notice } from '../../parts/notice.js';
import { Panel } from '../../parts/panel.js';
import { Instant } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';
import { MessageContents } from './message-contents.js';
import { MessageText } from './message-text.js';

export interface MessageScreenProps {
  readonly address: Extract<Address, { view: 'message' }>;
}

/** A message as it came, for ever unchanged: its bytes, what was read in them and what was wrong. */
export function MessageScreen({ address }: MessageScreenProps) {
  const { words } = useWords();
  const { data, error, again } = useQuery(MESSAGE, { id: address.id });
  if (!data) return error ? <Failed error={error} again={again} /> : <Loading />;
  const message = data.rawMessage;
  if (message === null) return <Notice title={words.message.gone} />;
  return (
    <div class="screen">
      <h1 class="screen-title">
        {words.message.title} <span class="muted">{message.feedId}</span>
      </h1>
      <Facts message={message} />
      <div class="journey-columns">
        <div class="journey-main">
          <MessageText message={message} from={address.from} to={address.to} />
        </div>
        <div class="journey-side">
          <MessageContents message={message} address={address} />
        </div>
      </div>
    </div>
  );
}

function Facts({ message }: { readonly message: RawMessage }) {
  const { words, language } = useWords();
  const { origin, format, charset, sizeBytes, sha256, disposition, editedFrom, repeatOf, receivedAt } = message;
  const links = [
    [words.message.editedFrom, editedFrom],
    [words.message.repeatOf, repeatOf],
  ] as const;
  return (
    <Panel title={words.disposition[disposition]}>
      <dl class="details details-wide message-facts">
        <div>
          <dt>{words.message.received}</dt>
          <dd>
            <Instant at={receivedAt} />
          </dd>
        </div>
        <div>
          <dt>{words.message.format}</dt>
          <dd>
            {[format ?? words.message.noFormat, charset, words.message.size(countText(sizeBytes, language))]
              .filter(Boolean)
              .join(' · ')}
          </dd>
        </div>
        <div>
          <dt>Kafka</dt>
          <dd>
            {origin.topic} / {origin.partition} / {origin.offset}
          </dd>
        </div>
        <div>
          <dt>SHA-256</dt>
          <dd>
            <code class="hash">{sha256}</code>
          </dd>
        </div>
        {links.map(([label, other]) =>
          other === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Link to={{ view: 'message', id: other.id, from: null, to: null }}>{words.message.open}</Link>
              </dd>
            </div>
          ),
        )}
      </dl>
    </Panel>
  );
}
