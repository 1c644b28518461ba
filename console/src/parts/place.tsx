import type { CodedPlace, Located, Place } from '../api/answers.js';
import { located, placeName } from '../format/names.js';
import { useWords } from '../words/use-words.js';

export interface PlaceTextProps {
  readonly at: Located;
  /** Shows what stands behind the name in brackets, and the country. */
  readonly isWhole?: boolean;
}

/** A place by its name; one that is in no list of ours by its code, and marked so. */
export function PlaceText({ at, isWhole = false }: PlaceTextProps) {
  const { words, language } = useWords();
  const name = placeName(at, language);
  if (name === null) return <span class="muted">{words.place.unknown}</span>;
  const isResolved = at.place !== null;
  const title = isResolved
    ? [name.note, at.place?.unlocode, at.place?.country].filter(Boolean).join(' · ')
    : words.place.unresolved;
  return (
    <span class={isResolved ? 'place' : 'place place-unresolved'} title={title}>
      {name.name}
      {isWhole && name.note !== null && <small> {name.note}</small>}
      {isWhole && at.place !== null && <small class="country"> {at.place.country}</small>}
    </span>
  );
}

export interface WayProps {
  readonly from: Place | null;
  readonly fromCode: CodedPlace | null;
  readonly to: Place | null;
  readonly toCode: CodedPlace | null;
}

export function Way({ from, fromCode, to, toCode }: WayProps) {
  const { words } = useWords();
  return (
    <span class="way">
      <PlaceText at={located(from, fromCode)} />
      <span class="way-arrow" role="img" aria-label={words.place.to}>
        →
      </span>
      <PlaceText at={located(to, toCode)} />
    </span>
  );
}
