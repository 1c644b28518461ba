import { useEffect, useState } from 'preact/hooks';
import type { Address } from '../../address.js';
import { ask } from '../../api/ask.js';
import type { Page } from '../../api/answers.js';
import type { UnmappedCode } from '../../api/operation-answers.js';
import { UNMAPPED_CODES } from '../../api/operation-queries.js';
import { useQuery } from '../../api/use-query.js';
import { countText } from '../../format/time.js';
import { Link, useNavigation } from '../../navigation.js';
import { stepThroughRows } from '../../parts/keys.js';
import { Failed, Loading, Notice } from '../../parts/notice.js';
import { Ago } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';
import { CodeMapping } from './code-mapping.js';

type CodesAddress = Extract<Address, { view: 'codes' }>;

/** Codes seen for the first time: what waits for each, with an example; mapped once, all that waited is read again. */
export function CodesScreen({ address }: { readonly address: CodesAddress }) {
  const { words, language } = useWords();
  const { go } = useNavigation();
  const { data, error, again } = useQuery(UNMAPPED_CODES, { feed: address.feed, after: null });
  const [more, setMore] = useState<readonly Page<UnmappedCode>[]>([]);
  useEffect(() => setMore([]), [data]);
  const pages = data ? [data.unmappedCodes, ...more] : [];
  const codes = pages.flatMap(({ edges }) => edges.map(({ node }) => node));
  const next = pages.at(-1)?.pageInfo;
  const load = (): void =>
    void ask(UNMAPPED_CODES, { feed: address.feed, after: next?.endCursor ?? null }).then(
      ({ unmappedCodes }) => setMore((before) => [...before, unmappedCodes]),
      () => undefined,
    );
  return (
    <div class="screen" onKeyDown={stepThroughRows}>
      <h1 class="screen-title">{words.codes.title}</h1>
      {address.feed !== null && (
        <div class="chips">
          <button
            type="button"
            class="chip"
            aria-pressed="true"
            onClick={() => go({ ...address, feed: null, code: null })}
          >
            {address.feed} ✕
          </button>
        </div>
      )}
      {error && <Failed error={error} again={again} />}
      {!data && !error && <Loading />}
      {data && codes.length === 0 && (
        <Notice title={words.codes.none}>
          <p>{words.codes.noneAdvice}</p>
        </Notice>
      )}
      <ul class="codes">
        {codes.map((entry) => {
          const isOpen = address.code === entry.code && (address.feed ?? entry.feedId) === entry.feedId;
          const to: CodesAddress = { ...address, feed: entry.feedId, code: isOpen ? null : entry.code };
          return (
            <li key={`${entry.feedId} ${entry.code}`} class="panel">
              <Link to={to} class="code-head" data-row aria-expanded={isOpen}>
                <code class="code-name">{entry.code}</code>
                <span>{entry.feedId}</span>
                <span class="count">{words.codes.waiting(countText(entry.events, language))}</span>
                <span class="muted">
                  {words.codes.since} <Ago at={entry.firstSeenAt} />
                </span>
              </Link>
              {isOpen && <CodeMapping entry={entry} again={again} />}
            </li>
          );
        })}
      </ul>
      {next?.hasNextPage && (
        <button type="button" class="more" onClick={load}>
          {words.more}
        </button>
      )}
    </div>
  );
}
