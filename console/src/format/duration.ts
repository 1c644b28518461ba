/** Words for the units of a duration. */
export interface DurationWords {
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** Whole minutes → the two largest units that say something: `2 d 3 h`, `6 h 20 min`, `45 min`. */
export function durationText(minutes: number, words: DurationWords): string {
  const total = Math.abs(Math.round(minutes));
  const parts: readonly (readonly [number, string])[] =
    total >= DAY
      ? [
          [Math.floor(total / DAY), words.day],
          [Math.floor((total % DAY) / HOUR), words.hour],
        ]
      : [
          [Math.floor(total / HOUR), words.hour],
          [total % HOUR, words.minute],
        ];
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return said.length === 0 ? `0 ${words.minute}` : said.join(' ');
}

/** How much later than planned: `+1 d 2 h`, `−30 min`; empty when it is within the minute. */
export function deviationText(minutes: number, words: DurationWords): string {
  if (Math.abs(minutes) < 1) return '';
  return `${minutes > 0 ? '+' : '−'}${durationText(minutes, words)}`;
}
