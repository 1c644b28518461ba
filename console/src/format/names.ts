import type { CodedPlace, Located, Place, Transport, Unit } from '../api/answers.js';
import type { Language } from './time.js';

/** A name with what stands behind it in brackets, which is read only when there is room. */
export interface PlaceName {
  readonly name: string;
  readonly note: string | null;
}

/** The place in the reader's language; a place that nobody could resolve by the words and the code of the message. */
export function placeName({ place, placeCode }: Located, language: Language): PlaceName | null {
  if (place !== null) return split(place.names[language] ?? place.names.en);
  if (placeCode === null) return null;
  const { name, code, facility } = placeCode;
  return { name: name ?? code, note: name === null ? facility : code };
}

export const located = (place: Place | null, placeCode: CodedPlace | null): Located => ({ place, placeCode });

/** Names up to this width are whole: `Frankfurt (Oder)` is not Frankfurt. A Chinese character is as wide as two letters. */
const SHORT_NAME = 24;
const widthOf = (text: string): number => text.length + (text.match(/[\u2e80-\u9fff\uff00-\uffef]/g)?.length ?? 0);

/** The name without the note in brackets behind it. */
export function split(text: string): PlaceName {
  if (widthOf(text) <= SHORT_NAME) return { name: text, note: null };
  const [, name, note] = /^(.+?)\s*[(\uFF08](.+)[)\uFF09]$/.exec(text) ?? [];
  return name === undefined ? { name: text, note: null } : { name, note: note ?? null };
}

/** What is written on the box: `LBGU 392667 2`; an air waybill with its prefix apart. Any other number as it is. */
export function unitNumber(number: string, kind: Unit['kind']): string {
  if (kind === 'CONTAINER') return number.replace(/^([A-Z]{4})(\d{6})(\d)$/, '$1 $2 $3');
  if (kind === 'AIR_WAYBILL') return number.replace(/^(\d{3})-?(\d{4})(\d{4})$/, '$1-$2 $3');
  return number;
}

/** The conveyance by the name people use for it: vessel and voyage, train, flight, plate. Null when nobody said. */
export function conveyanceName(transport: Transport | null): string | null {
  if (transport === null) return null;
  const { vesselName, voyage, train, flight, truck, wagon } = transport;
  const name = vesselName ?? train ?? flight ?? truck ?? wagon;
  return name === null ? voyage : [name, vesselName === null ? null : voyage].filter(Boolean).join(' · ');
}

/** Whether two facts name the same place: by the reference's key, else by the code as written. */
export const isSamePlace = (one: Located, other: Located): boolean =>
  one.place !== null && other.place !== null
    ? one.place.key === other.place.key
    : one.place === null && other.place === null && one.placeCode?.code === other.placeCode?.code;
