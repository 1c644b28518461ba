import type { ListedPlace } from './list-places.js';

/** Letters that are no letter with an accent on it. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
};

/** A name as people type it: small letters without accents, one blank between words. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[łøđðßæœıþ]/g, (letter) => LETTERS[letter]!)
    .replaceAll(/\s+/g, ' ')
    .trim();

/**
 * The texts whose beginning leads to a place: its names in every language, its codes and its key. Places of ours are found by the later
 * words of their names too (`tuanjiecun`): there are few of them, and their names begin with the town.
 */
export function termsOf({ place, curated, codes }: ListedPlace): readonly string[] {
  const names = [place.nameEn, place.nameZh ?? '', place.nameRu ?? ''].map(plainName);
  const later = curated ? names.flatMap(laterWords) : [];
  return [...new Set([...names, ...later, ...[...codes, place.key].map((code) => code.toLowerCase())])].filter(
    (term) => term !== '',
  );
}

/** `b c` and `c` of `a b c`; brackets begin a word too. */
const laterWords = (name: string): readonly string[] =>
  [...name.matchAll(/[ (]+(?=\S)/g)].map(({ index, 0: gap }) => name.slice(index + gap.length));
