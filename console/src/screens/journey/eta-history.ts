import type { Eta, SaidValue } from '../../api/answers.js';

/** One estimate of an arrival, for a plot: both in milliseconds. */
export interface EtaWord {
  readonly saidAt: number;
  readonly arrival: number;
}

/** What a source said of an arrival, in the order in which it said it. What is past its retention or no instant is left out. */
export const etaWords = ({ history, value }: Eta): readonly EtaWord[] =>
  [...history, value].flatMap(wordOf).toSorted((one, other) => one.saidAt - other.saidAt);

function wordOf({ time, event }: SaidValue): readonly EtaWord[] {
  if (event === null || time.instant === null) return [];
  return [{ saidAt: Date.parse(event.reportedAt ?? event.recordedAt), arrival: Date.parse(time.instant) }];
}
