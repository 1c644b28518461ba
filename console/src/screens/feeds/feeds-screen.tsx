import type { Feed } from '../../api/operation-answers.js';
import { FEEDS } from '../../api/operation-queries.js';
import { useQuery } from '../../api/use-query.js';
import { countText } from '../../format/time.js';
import { stepThroughRows } from '../../parts/keys.js';
import { Failed, Loading, Notice } from '../../parts/notice.js';
import { useWords } from '../../words/use-words.js';
import { FeedRow } from './feed-row.js';
import { FEED_STATES, rhythmOf, totalsOf } from './rhythm.js';

const ASK_AGAIN_MS = 5_000;

/** Which source is silent, late or halted, what waits, and what became of all that came. The worst stand first. */
export function FeedsScreen() {
  const { words } = useWords();
  const { data, error, again } = useQuery(FEEDS, {}, { everyMs: ASK_AGAIN_MS });
  if (!data) return error ? <Failed error={error} again={again} /> : <Loading />;
  const now = Date.now();
  const order = (feed: Feed): number => FEED_STATES.indexOf(rhythmOf(feed, now).state);
  const feeds = data.feeds.toSorted((one, other) => order(one) - order(other));
  return (
    <div class="screen">
      <h1 class="screen-title">{words.nav.feeds}</h1>
      {error && <Failed error={error} again={again} />}
      <Worst feeds={feeds} now={now} />
      {feeds.length === 0 ? (
        <Notice title={words.feeds.none}>{words.feeds.noneAdvice}</Notice>
      ) : (
        <FeedTable feeds={feeds} now={now} />
      )}
    </div>
  );
}

interface FeedsProps {
  readonly feeds: readonly Feed[];
  readonly now: number;
}

/** The one line that is read first. */
function Worst({ feeds, now }: FeedsProps) {
  const { words } = useWords();
  const bad = (['halted', 'silent', 'late', 'never'] as const).flatMap((state) => {
    const count = feeds.filter((feed) => rhythmOf(feed, now).state === state).length;
    return count === 0 ? [] : [`${count} ${words.feeds.states[state]}`];
  });
  return (
    <p class={bad.length > 0 ? 'summary is-bad' : 'summary'} role="status">
      {bad.length > 0 ? bad.join(' · ') : words.feeds.allWell(feeds.length)}
    </p>
  );
}

function FeedTable({ feeds, now }: FeedsProps) {
  const { words, language } = useWords();
  const totals = totalsOf(feeds);
  const count = (value: number): string => countText(value, language);
  return (
    <div class="board-frame">
      <table class="list feeds" onKeyDown={stepThroughRows}>
        <thead>
          <tr>
            <th scope="col">{words.feeds.feed}</th>
            <th scope="col">{words.feeds.rhythm}</th>
            <th scope="col">{words.feeds.lastSeen}</th>
            <th scope="col" class="end">
              {words.feeds.lag}
            </th>
            <th scope="col" class="end">
              {words.feeds.total}
            </th>
            <th scope="col" class="end">
              {words.disposition.PROCESSED}
            </th>
            <th scope="col" class="end">
              {words.disposition.PARTLY_QUARANTINED}
            </th>
            <th scope="col" class="end">
              {words.disposition.QUARANTINED}
            </th>
            <th scope="col" class="end">
              {words.disposition.ACKNOWLEDGEMENT}
            </th>
            <th scope="col" class="end">
              {words.disposition.REPEAT}
            </th>
            <th scope="col" class="end">
              {words.feeds.open}
            </th>
          </tr>
        </thead>
        <tbody>
          {feeds.map((feed) => (
            <FeedRow key={feed.id} feed={feed} now={now} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {words.feeds.sum(feeds.length)}
            </th>
            <td class="end" data-label={words.feeds.lag}>
              {count(totals.lag)}
            </td>
            <td class="end" data-label={words.feeds.total}>
              {count(totals.total)}
            </td>
            <td class="end" data-label={words.disposition.PROCESSED}>
              {count(totals.processed)}
            </td>
            <td class="end" data-label={words.disposition.PARTLY_QUARANTINED}>
              {count(totals.partlyQuarantined)}
            </td>
            <td class="end" data-label={words.disposition.QUARANTINED}>
              {count(totals.quarantined)}
            </td>
            <td class="end" data-label={words.disposition.ACKNOWLEDGEMENT}>
              {count(totals.acknowledgements)}
            </td>
            <td class="end" data-label={words.disposition.REPEAT}>
              {count(totals.repeats)}
            </td>
            <td class="end" data-label={words.feeds.open}>
              {count(totals.open)}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
