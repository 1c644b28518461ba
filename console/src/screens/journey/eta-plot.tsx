import type { Eta } from '../../api/answers.js';
import { deviationText } from '../../format/duration.js';
import { useWords } from '../../words/use-words.js';
import { etaWords, type EtaWord } from './eta-history.js';

const WIDTH = 320;
const HEIGHT = 64;
const MARGIN = 8;

/** Steps of what was said, from left to right as it was said; up is later. A dashed line is the actual arrival. */
export function EtaPlot({ eta }: { readonly eta: Eta }) {
  const { words } = useWords();
  const said = etaWords(eta);
  const [first] = said;
  const last = said.at(-1);
  if (first === undefined || last === undefined) return null;
  const moved = deviationText((last.arrival - first.arrival) / 60_000, words.units);
  const missed = eta.lateMinutes === null ? null : deviationText(eta.lateMinutes, words.units);
  const actual = eta.actual?.time.instant;
  const summary = [
    words.etas.said(said.length),
    said.length > 1 && (moved === '' ? words.etas.unmoved : words.etas.moved(moved)),
    missed === null ? words.etaState[eta.state] : missed === '' ? words.etas.exact : words.etas.missed(missed),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <figure class="eta-plot">
      {said.length > 1 && <Plot series={said} actual={actual == null ? null : Date.parse(actual)} label={summary} />}
      <figcaption class="muted">{summary}</figcaption>
    </figure>
  );
}

interface PlotProps {
  readonly series: readonly EtaWord[];
  /** The arrival as it was, milliseconds; null while there is none. */
  readonly actual: number | null;
  readonly label: string;
}

function Plot({ series, actual, label }: PlotProps) {
  const times = series.map(({ saidAt }) => saidAt);
  const x = scale(Math.min(...times), Math.max(...times, actual ?? 0), WIDTH);
  const arrivals = [...series.map(({ arrival }) => arrival), ...(actual === null ? [] : [actual])];
  const fromBelow = scale(Math.min(...arrivals), Math.max(...arrivals), HEIGHT);
  const y = (value: number): number => HEIGHT - fromBelow(value);
  const steps = series.map(({ saidAt, arrival }, index) =>
    index === 0 ? `M${x(saidAt)} ${y(arrival)}` : `H${x(saidAt)}V${y(arrival)}`,
  );
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {actual !== null && <path class="eta-actual" d={`M0 ${y(actual)}H${WIDTH}`} />}
      <path class="eta-steps" d={`${steps.join('')}H${WIDTH - MARGIN}`} />
      {series.map(({ saidAt, arrival }) => (
        <circle key={saidAt} class="eta-word" cx={x(saidAt)} cy={y(arrival)} r="3" />
      ))}
    </svg>
  );
}

/** From the values between two to a length with a margin at both ends; values that are all the same lie in the middle. */
function scale(least: number, most: number, length: number): (value: number) => number {
  const span = most - least;
  return (value) => (span === 0 ? length / 2 : Math.round(MARGIN + ((value - least) / span) * (length - 2 * MARGIN)));
}
