import type { FeedProfile } from '../../canonical/feed-profile.js';
import type { RailNetwork } from '../../decode/rail-records/rail-record.js';
import { dateTime, type DatedTime } from '../event-time.js';
import type { InterpretContext } from '../interpret-context.js';
import { readIsoTime } from '../iso-time.js';
import type { UnreadTime, WrittenTime } from '../written-time.js';

/** A time as written, with the time of day where that stands apart. */
export interface RailTime {
  readonly text: string;
  readonly clock: string;
}

/** Day, month and year as people write them: `13.06.2026`, `13.06.26`, `2026/6/13`, `2026年6月13日`, with a time of day behind. */
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)[\s,T]*(.*)$/;
const YEAR_FIRST = /^(\d{4})(?:[/.]|年\s*|-)(\d{1,2})(?:[/.]|月\s*|-)(\d{1,2})日?(?!\d)[\sT]*(.*)$/;
/** `14:07`, `14:07:30`, `14-07`, `14時07分` with an offset or zone word behind. */
const CLOCK = /^(\d{1,2})\s*[:：时時h-]\s*(\d{2})(?:\s*[:：分]\s*(\d{2})(?:[.,]\d+)?)?\s*[分秒]?\s*(.*)$/;

/** Words for a zone that stand behind a time, in brackets behind a column's name, or in a column of their own. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['МСК', 'Europe/Moscow'],
  ['MSK', 'Europe/Moscow'],
  ['МОСКВА', 'Europe/Moscow'],
  ['МОСКОВСКОЕ', 'Europe/Moscow'],
  ['МОСКОВСКОЕ ВРЕМЯ', 'Europe/Moscow'],
  ['MOSCOW', 'Europe/Moscow'],
  ['北京时间', 'Asia/Shanghai'],
  ['北京', 'Asia/Shanghai'],
  ['BEIJING', 'Asia/Shanghai'],
  ['BJT', 'Asia/Shanghai'],
]);
/** The time of the place itself. */
const LOCAL: ReadonlySet<string> = new Set(['LOCAL', 'LT', 'МЕСТНОЕ', 'МЕСТНОЕ ВРЕМЯ', '当地时间', '当地']);

/** The zone in which each network keeps its records, whatever the place: docs/formats/rail-csv.md. */
const NETWORK_ZONES: Readonly<Record<Exclude<RailNetwork, null>, string>> = {
  CIS: 'Europe/Moscow',
  CHINA: 'Asia/Shanghai',
};

/** Reads a time in any form that leaves one reading; day and month between slashes leave two. */
export function readRailTime({ text, clock }: RailTime): (WrittenTime & { readonly zoneWord: string }) | UnreadTime {
  const written = clock === '' || CLOCK.test(afterDate(text)) ? text : `${text} ${clock}`;
  const { iso, zoneWord } = isoForm(written.normalize('NFKC').trim());
  const read = readIsoTime(iso);
  if ('fault' in read) return { fault: read.fault, detail: detailOf(read.fault, written) };
  return { ...read, zoneWord };
}

const afterDate = (text: string): string => DAY_FIRST.exec(text)?.[4] ?? YEAR_FIRST.exec(text)?.[4] ?? '';

const detailOf = (fault: UnreadTime['fault'], text: string): string =>
  fault === 'TIME_IMPOSSIBLE'
    ? `no calendar has '${text}'`
    : `'${text}' is no time with year, month and day in a known order`;

function isoForm(text: string): { readonly iso: string; readonly zoneWord: string } {
  const dayFirst = DAY_FIRST.exec(text);
  const yearFirst = dayFirst === null ? YEAR_FIRST.exec(text) : null;
  const [, first = '', month = '', last = '', rest = ''] = dayFirst ?? yearFirst ?? [];
  if (first === '') return splitZone(text);
  const [year, day] = dayFirst === null ? [first, last] : [last, first];
  const date = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [, hour, minute = '', second = '00', tail = ''] = CLOCK.exec(rest) ?? [];
  if (hour === undefined) return { iso: `${date}${rest}`, zoneWord: '' };
  const { iso: zone, zoneWord } = splitZone(tail);
  // Without seconds the time is one of minutes.
  const clock =
    CLOCK.exec(rest)?.[3] === undefined
      ? `${hour.padStart(2, '0')}:${minute}`
      : `${hour.padStart(2, '0')}:${minute}:${second}`;
  return { iso: `${date} ${clock}${zone}`, zoneWord };
}

/** Takes a zone word of ours off the end. */
function splitZone(text: string): { readonly iso: string; readonly zoneWord: string } {
  const word = /[(（]?([\p{L} ]{2,20})[)）]?$/u.exec(text)?.[1]?.trim().toUpperCase() ?? '';
  if (!ZONES.has(word) && !LOCAL.has(word)) return { iso: text, zoneWord: '' };
  return { iso: text.replace(/\s*[(（]?[\p{L} ]{2,20}[)）]?$/u, ''), zoneWord: word };
}

/** Whether a zone that a record or column names is known; blank is. */
export function isZoneKnown(zone: string, local: string, context: InterpretContext): boolean {
  const word = zone.trim().toUpperCase();
  return word === '' || LOCAL.has(word) || offsetOfWord(word, local, context) !== null;
}

export interface RailClock {
  readonly network: RailNetwork;
  /** Named for the record or its column; empty when it is not. */
  readonly zone: string;
  /** Zone of the place. */
  readonly placeZone: string | null;
}

/**
 * Finds the offset: in the value → a zone word behind it or named for the column → the feed's rule → the rule of the network → the place → the
 * feed's default. The network's rule counts as the feed's: whoever sends these records keeps them in one zone.
 */
export function dateRailTime(
  written: WrittenTime & { readonly zoneWord?: string },
  original: string,
  { network, zone, placeZone, context }: RailClock & { readonly context: InterpretContext },
): DatedTime {
  const { feed, reference } = context;
  const word = (written.zoneWord || zone).trim().toUpperCase();
  if (LOCAL.has(word)) return dateTime(written, original, { feed: withZone(feed, null), reference, zone: placeZone });
  const offset = written.offset ?? offsetOfWord(word, written.local, context);
  if (offset !== null && written.offset === null) {
    const named = { ...written, offset, offsetFrom: 'WORD' } as const;
    return dateTime(named, original, { feed, reference, zone: placeZone });
  }
  const always = feed.time.alwaysZone ?? (network === null ? null : NETWORK_ZONES[network]);
  return dateTime(written, original, { feed: withZone(feed, always), reference, zone: placeZone });
}

const withZone = (feed: FeedProfile, alwaysZone: string | null): FeedProfile =>
  alwaysZone === feed.time.alwaysZone ? feed : { ...feed, time: { ...feed.time, alwaysZone } };

const OFFSET = /^(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/;

/** An offset (`UTC+5`), a word of ours, or the name of a zone (`Asia/Almaty`); null for anything else. */
function offsetOfWord(word: string, local: string, { reference }: InterpretContext): string | null {
  if (word === '') return null;
  const [, sign, hours, minutes = '00'] = OFFSET.exec(word) ?? [];
  if (hours !== undefined && Number(hours) <= 14 && Number(minutes) < 60)
    return `${sign}${hours.padStart(2, '0')}:${minutes}`;
  if (word === 'UTC' || word === 'GMT' || word === 'Z') return '+00:00';
  return reference.offsetAt(ZONES.get(word) ?? zoneName(word), local);
}

/** `ASIA/ALMATY` as the zone is called; zones are asked for by their exact names. */
const zoneName = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll(/(^|[/_-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
