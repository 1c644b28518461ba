import type { EventTime } from '../api/answers.js';
import { agoText, dayText, inZone, utcText, wallTime } from '../format/time.js';
import { useWords } from '../words/use-words.js';

/** The time on the wall of the place; UTC, the text as it was written and how its offset was found on hover. */
export function PlaceTime({ time, zone }: { readonly time: EventTime; readonly zone: string | null }) {
  const { words, language } = useWords();
  const { date, clock, offset } = wallTime(time, zone);
  const title = [
    time.instant === null ? words.time.noInstant : time.precision === 'DAY' ? null : utcText(time.instant),
    zone !== null && time.instant !== null ? zone : null,
    words.time.asWritten(time.original),
    words.timeBasis[time.basis],
    time.precision === 'DAY' ? words.time.dayOnly : null,
  ];
  return (
    <time class="time" dateTime={time.instant ?? time.local} title={title.filter(Boolean).join('\n')}>
      <span class="time-day">{dayText(date, language, new Date().getFullYear())}</span>
      {clock !== null && <span class="time-clock">{clock}</span>}
      {clock !== null && <span class="time-offset">{offset ?? '?'}</span>}
    </time>
  );
}

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** An instant of the machine room, in the reader's own zone. */
export function Instant({ at }: { readonly at: string }) {
  const { language } = useWords();
  const local = inZone(at, HERE);
  return (
    <time class="time instant" dateTime={at} title={`${utcText(at)}\n${HERE}`}>
      <span class="time-day">{local && dayText(local.date, language, new Date().getFullYear())}</span>
      <span class="time-clock">{local?.clock}</span>
      <span class="time-offset">{local?.offset}</span>
    </time>
  );
}

const RECENT_MS = 36 * 60 * 60_000;

/** How long ago while that says something, later the day and hour; the other on hover. */
export function Ago({ at }: { readonly at: string }) {
  const { language } = useWords();
  if (Math.abs(Date.now() - Date.parse(at)) > RECENT_MS) return <Instant at={at} />;
  return (
    <time class="ago" dateTime={at} title={utcText(at)}>
      {agoText(at, Date.now(), language)}
    </time>
  );
}
