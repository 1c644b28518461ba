import type { Tracked } from '../../api/answers.js';
import { Notice } from '../../parts/notice.js';
import { useWords } from '../../words/use-words.js';

interface TrackedProps {
  readonly number: string;
  readonly tracked: Tracked;
}

/** How the number was read, when that says more than the number itself. */
export function Readings({ tracked }: TrackedProps) {
  const { words } = useWords();
  const broken = tracked.readings.find(({ checkDigit }) => checkDigit === 'INVALID');
  if (broken === undefined || tracked.outcome === 'UNKNOWN') return null;
  return <p class="warn-line">{words.track.wrongCheckDigit(words.numberKind[broken.kind])}</p>;
}

/** Nobody named the number, or nobody said yet that anything happened: two different answers, each with what to do. */
export function NotFound({ number, tracked }: TrackedProps) {
  const { words } = useWords();
  if (tracked.outcome === 'NOT_YET_REPORTED') {
    return (
      <Notice title={words.track.notYetReported(number)}>
        <p>{words.track.notYetReportedAdvice}</p>
      </Notice>
    );
  }
  return (
    <Notice title={words.track.unknown(number)}>
      <p>{words.track.readAs}</p>
      <ul class="plain-list">
        {tracked.readings.map(({ kind, normalized, checkDigit }) => (
          <li key={kind}>
            {words.numberKind[kind]} <code>{normalized}</code>
            {checkDigit === 'INVALID' && <strong class="bad"> {words.track.checkDigitInvalid}</strong>}
            {checkDigit === 'VALID' && <span class="good"> {words.track.checkDigitValid}</span>}
          </li>
        ))}
      </ul>
      <p>{words.track.unknownAdvice}</p>
    </Notice>
  );
}
