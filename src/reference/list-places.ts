import type { Place } from '../canonical/place.js';
import { createReference, type ReferenceSource } from './create-reference.js';
import { csvFields } from './csv.js';

/** A place of the reference with everything that leads to it. */
export interface ListedPlace {
  readonly place: Place;
  /** Looked after by us, not only a line of the UN/LOCODE list. */
  readonly curated: boolean;
  /** As findPlace takes them, of every scheme, without the scheme. */
  readonly codes: readonly string[];
}

/**
 * Every place there is, each once: ours first, then those of the UN/LOCODE list that none of ours stands for. A code of the list that leads
 * to another place (an alias) is among that place's codes.
 */
export function listPlaces(source: ReferenceSource): readonly ListedPlace[] {
  const reference = createReference(source);
  const found = new Map<string, { readonly place: Place; readonly curated: boolean; readonly codes: Set<string> }>();
  for (const { key, unlocode, codes } of source.places) {
    const place = reference.placeByKey(key);
    if (place === null) continue;
    const own = [...codes.map(({ code }) => code), ...(unlocode === null ? [] : [unlocode])];
    found.set(place.key, { place, curated: true, codes: new Set(own) });
  }
  for (const line of new TextDecoder().decode(source.unlocodes).split('\n').slice(1)) {
    const [code = '', , , , , , iata = ''] = csvFields(line);
    const place = reference.findPlace('UNLOCODE', code);
    if (place === null) continue;
    const known = found.get(place.key) ?? { place, curated: false, codes: new Set() };
    found.set(place.key, known);
    for (const one of [code, ...iata.split(' ')]) if (one !== '') known.codes.add(one);
  }
  return [...found.values()].map(({ place, curated, codes }) => ({ place, curated, codes: [...codes] }));
}
