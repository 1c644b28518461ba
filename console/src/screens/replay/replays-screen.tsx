import { REPLAYS } from '../../api/operation-queries.js';
import { useQuery } from '../../api/use-query.js';
import { countText } from '../../format/time.js';
import { Link } from '../../navigation.js';
import { stepThroughRows } from '../../parts/keys.js';
import { Failed, Loading } from '../../parts/notice.js';
import { Instant } from '../../parts/time.js';
import { useWords } from '../../words/use-words.js';
import { ReplayForm } from './replay-form.js';
import { Scope } from './scope.js';

/** Read messages once more: choose which, see what would change; and every replay there was. */
export function ReplaysScreen() {
  const { words, language } = useWords();
  const { data, error, again } = useQuery(REPLAYS, { after: null });
  const replays = data?.replays.edges.map(({ node }) => node) ?? [];
  return (
    <div class="screen">
      <h1 class="screen-title">{words.nav.replays}</h1>
      <ReplayForm />
      {error && <Failed error={error} again={again} />}
      {!data && !error && <Loading />}
      {data && replays.length === 0 && <p class="muted">{words.replay.none}</p>}
      {replays.length > 0 && (
        <div class="board-frame">
          <table class="list" onKeyDown={stepThroughRows}>
            <caption>{words.replay.all}</caption>
            <thead>
              <tr>
                <th scope="col">{words.replay.scope}</th>
                <th scope="col">{words.shipments.status}</th>
                <th scope="col">{words.replay.asked}</th>
                <th scope="col" class="end">
                  {words.replay.messages}
                </th>
                <th scope="col" class="end">
                  {words.replay.journeysChanged}
                </th>
              </tr>
            </thead>
            <tbody>
              {replays.map(({ id, scope, status, createdAt, progress }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link to={{ view: 'replay', id }} data-row>
                      <Scope scope={scope} />
                    </Link>
                  </th>
                  <td>{words.replay.statuses[status] ?? status}</td>
                  <td>
                    <Instant at={createdAt} />
                  </td>
                  <td class="end" data-label={words.replay.messages}>
                    {progress ? countText(progress.done, language) : '—'}
                  </td>
                  <td class="end" data-label={words.replay.journeysChanged}>
                    {progress ? countText(progress.journeysChanged, language) : '—'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
