import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Address } from '../../address.js';
import { ask } from '../../api/ask.js';
import type { Page } from '../../api/answers.js';
import { QUARANTINE_STATUSES } from '../../api/enums.js';
import type { Quarantined } from '../../api/operation-answers.js';
import { QUARANTINE } from '../../api/operation-queries.js';
import { useQuery } from '../../api/use-query.js';
import { useNavigation } from '../../navigation.js';
import { stepThroughRows } from '../../parts/keys.js';
import { Failed, Loading, Notice } from '../../parts/notice.js';
import { useWords } from '../../words/use-words.js';
import { QuarantineGroup } from './quarantine-group.js';

type QuarantineAddress = Extract<Address, { view: 'quarantine' }>;

/** What could not be read, grouped by reason, each with the place of the fault and the ways to mend it. */
export function QuarantineScreen({ address }: { readonly address: QuarantineAddress }) {
  const { words } = useWords();
  const { go } = useNavigation();
  const { feed, code, status } = address;
  const filter = { status, ...(feed !== null && { feed }), ...(code !== null && { code }) };
  const { data, error, again } = useQuery(QUARANTINE, { filter, after: null });
  const [more, setMore] = useState<readonly Page<Quarantined>[]>([]);
  useEffect(() => setMore([]), [data]);
  const pages = data ? [data.quarantine, ...more] : [];
  const groups = useMemo(() => groupsOf(pages), [data, more]);
  const next = pages.at(-1)?.pageInfo;
  const load = (): void =>
    void ask(QUARANTINE, { filter, after: next?.endCursor ?? null }).then(
      ({ quarantine }) => setMore((before) => [...before, quarantine]),
      () => undefined,
    );
  return (
    <div class="screen" onKeyDown={stepThroughRows}>
      <h1 class="screen-title">{words.nav.quarantine}</h1>
      <div class="filters">
        <div class="chips">
          {QUARANTINE_STATUSES.map((name) => (
            <button
              key={name}
              type="button"
              class="chip"
              aria-pressed={status === name}
              onClick={() => go({ ...address, status: name })}
            >
              {words.quarantine.statuses[name]}
            </button>
          ))}
          {feed !== null && (
            <button type="button" class="chip" aria-pressed="true" onClick={() => go({ ...address, feed: null })}>
              {feed} ✕
            </button>
          )}
          {code !== null && (
            <button type="button" class="chip" aria-pressed="true" onClick={() => go({ ...address, code: null })}>
              {code} ✕
            </button>
          )}
        </div>
      </div>
      {error && <Failed error={error} again={again} />}
      {!data && !error && <Loading />}
      {data && groups.length === 0 && (
        <Notice title={status === 'OPEN' ? words.quarantine.empty : words.quarantine.noneSuch}>
          {status === 'OPEN' && <p>{words.quarantine.emptyAdvice}</p>}
        </Notice>
      )}
      {groups.map(([reason, entries]) => (
        <QuarantineGroup key={reason} reason={reason} entries={entries} isOpen={status === 'OPEN'} again={again} />
      ))}
      {next?.hasNextPage && (
        <button type="button" class="more" onClick={load}>
          {words.quarantine.more}
        </button>
      )}
    </div>
  );
}

/** By what is wrong, the most frequent first. */
function groupsOf(pages: readonly Page<Quarantined>[]): readonly (readonly [string, readonly Quarantined[]])[] {
  const groups = new Map<string, Quarantined[]>();
  for (const { node } of pages.flatMap(({ edges }) => edges)) {
    const group = groups.get(node.fault.code);
    if (group) group.push(node);
    else groups.set(node.fault.code, [node]);
  }
  return [...groups].toSorted(([, one], [, other]) => other.length - one.length);
}
