import { useState } from 'preact/hooks';
import type { Feed } from '../../api/operation-answers.js';
import { durationText } from '../../format/duration.js';
import { countText } from '../../format/time.js';
import { Link } from '../../navigation.js';
import { Ago } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';
import { rhythmOf, type Rhythm } from './rhythm.js';

export function FeedRow({ feed, now }: { readonly feed: Feed; readonly now: number }) {
  const { words, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { counts, lastSeenAt, lag, quarantinedOpen } = feed;
  const rhythm = rhythmOf(feed, now);
  const numbers = [
    [words.feeds.total, counts.total],
    [words.disposition.PROCESSED, counts.processed],
    [words.disposition.PARTLY_QUARANTINED, counts.partlyQuarantined],
    [words.disposition.QUARANTINED, counts.quarantined],
    [words.disposition.ACKNOWLEDGEMENT, counts.acknowledgements],
    [words.disposition.REPEAT, counts.repeats],
  ] as const;
  return (
    <>
      <tr class={`feed feed-${rhythm.state}`}>
        <th scope="row">
          <button type="button" class="row-button" data-row aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {feed.name}
          </button>
          <small>
            {feed.party.name} · {words.sourceKind[feed.kind]} · {feed.country}
          </small>
        </th>
        <td class="cell-rhythm">
          <FeedRhythm feed={feed} rhythm={rhythm} />
        </td>
        <td class="cell-seen">
          {lastSeenAt === null ? <span class="muted">{words.feeds.neverSeen}</span> : <Ago at={lastSeenAt} />}
        </td>
        <td class={`end ${lag ? 'is-warn' : ''}`} data-label={words.feeds.lag}>
          {lag === null ? (
            <span class="muted" title={words.feeds.lagUnknown}>
              ?
            </span>
          ) : (
            countText(lag, language)
          )}
        </td>
        {numbers.map(([label, count]) => (
          <td key={label} class={count === 0 ? 'end is-zero' : 'end'} data-label={label}>
            {countText(count, language)}
          </td>
        ))}
        <td class={quarantinedOpen === 0 ? 'end is-zero' : 'end'} data-label={words.feeds.open}>
          {quarantinedOpen === 0 ? (
            0
          ) : (
            <Link to={{ view: 'quarantine', feed: feed.name, code: null, status: 'OPEN' }}>
              {countText(quarantinedOpen, language)}
            </Link>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr class="feed-inside">
          <td colSpan={11}>
            <Inside feed={feed} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The bar ends here: from then on a feed is silent. */
const MOST_SHARE = 2;

function FeedRhythm({ feed, rhythm: { state, share } }: { readonly feed: Feed; readonly rhythm: Rhythm }) {
  const { words } = useWords();
  const { expectedEveryMinutes } = feed;
  return (
    <div class="rhythm">
      <span class={`feed-state feed-state-${state}`}>{words.feeds.states[state]}</span>
      {expectedEveryMinutes !== null && (
        <small class="muted">{words.feeds.every(durationText(expectedEveryMinutes, words.units))}</small>
      )}
      {share !== null && (
        <meter
          min={0}
          max={MOST_SHARE}
          low={1}
          high={MOST_SHARE - 0.01}
          optimum={0}
          value={Math.min(MOST_SHARE, share)}
          aria-label={words.feeds.share(Math.round(share * 100))}
          title={words.feeds.share(Math.round(share * 100))}
        />
      )}
    </div>
  );
}

function Inside({ feed }: { readonly feed: Feed }) {
  const { words, language } = useWords();
  const halted = feed.partitions.filter(({ haltedReason }) => haltedReason !== null);
  return (
    <div class="inside">
      {halted.map(({ partition, haltedReason }) => (
        <p key={partition} class="bad">
          {words.feeds.halted(partition)}: <span lang="en">{haltedReason}</span>
          <br />
          {words.feeds.resume} <code>{`npx landbridge feed resume ${feed.name} ${partition}`}</code>
        </p>
      ))}
      <dl class="details">
        <div>
          <dt>{words.feeds.topic}</dt>
          <dd>
            <code>{feed.topic}</code>
          </dd>
        </div>
        {feed.partitions.map(({ partition, nextOffset, lag, owner }) => (
          <div key={partition}>
            <dt>{words.feeds.partition(partition)}</dt>
            <dd>
              {words.feeds.readTo(nextOffset)} · {words.feeds.lag} {lag === null ? '?' : countText(lag, language)} ·{' '}
              {owner ?? words.feeds.nobodyReads}
            </dd>
          </div>
        ))}
      </dl>
      {feed.partitions.length === 0 && <p class="muted">{words.feeds.nobodyReads}</p>}
      <p class="line">
        <Link to={{ view: 'codes', feed: feed.name, code: null }}>{words.codes.title}</Link>
        <Link to={{ view: 'quarantine', feed: feed.name, code: null, status: 'OPEN' }}>{words.nav.quarantine}</Link>
      </p>
    </div>
  );
}
