import type { FeedProfile } from '../canonical/feed-profile.js';
import type { CodedPlace, Place, PlaceScheme } from '../canonical/place.js';
import type { ReferenceData } from '../reference/reference.js';

/** A place as a format's interpreter read it: the code and the list it is from, before anybody looked it up. */
export interface WrittenPlaceCode {
  readonly scheme: PlaceScheme;
  /** What is looked up; the name when the scheme is NAME. */
  readonly code: string;
  readonly name: string | null;
  readonly facility: string | null;
}

/** A place with what the reference knows of it. */
export interface PlaceReading {
  readonly coded: CodedPlace;
  readonly place: Place | null;
  /** ISO 3166-1 alpha-2, of the reference place or, for a UN/LOCODE, by its first two letters. */
  readonly country: string | null;
}

/**
 * Looks a code up: the feed's own list first, for it was made for this sender, then the list the code is from. Exact codes only; a name
 * is found where the feed lists it, and nowhere else.
 */
export function readPlace(
  written: WrittenPlaceCode,
  { feed, reference }: { readonly feed: FeedProfile; readonly reference: ReferenceData },
): PlaceReading {
  const ownKey = Object.hasOwn(feed.placeCodes, written.code) ? feed.placeCodes[written.code] : undefined;
  const own = ownKey === undefined ? null : reference.placeByKey(ownKey);
  const isLookedUp = written.scheme !== 'NAME';
  const place = own ?? (isLookedUp ? reference.findPlace(written.scheme, written.code) : null);
  const scheme = own !== null && written.scheme !== 'NAME' ? 'FEED' : written.scheme;
  const { code, name, facility } = written;
  return {
    coded: { scheme, code, name, facility, key: place?.key ?? null },
    place,
    country: place?.country ?? (written.scheme === 'UNLOCODE' ? code.slice(0, 2).toUpperCase() : null),
  };
}

/** The place that a terminal's feed speaks for when its message names none; null when the feed has none or the reference lost it. */
export function ownPlaceOf({
  feed,
  reference,
}: {
  readonly feed: FeedProfile;
  readonly reference: ReferenceData;
}): PlaceReading | null {
  const place = feed.ownPlace === null ? null : reference.placeByKey(feed.ownPlace);
  if (place === null) return null;
  const { key, country } = place;
  return { coded: { scheme: 'FEED', code: key, name: null, facility: null, key }, place, country };
}
