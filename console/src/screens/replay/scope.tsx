import type { ReplayLine } from '../../api/operation-answers.js';
import { utcText } from '../../format/time.js';
import { useWords } from '../../words/use-words.js';

/** Which messages a replay covers, in one line. */
export function Scope({ scope }: { readonly scope: ReplayLine['scope'] }) {
  const { words } = useWords();
  const { feed, code, numbers, receivedFrom, receivedUntil } = scope;
  const parts = [
    feed,
    code,
    numbers[0],
    receivedFrom && words.replay.from(utcText(receivedFrom)),
    receivedUntil && words.replay.until(utcText(receivedUntil)),
  ].filter((part): part is string => Boolean(part));
  return <>{parts.length === 0 ? words.replay.chosenMessages : parts.join(' · ')}</>;
}
