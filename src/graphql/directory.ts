import type { CodedPlace } from '../canonical/place.js';
import type { SourceKind } from '../canonical/tracking-event.js';
import type { ReferenceData } from '../reference/reference.js';
import type { FeedRegistry } from '../settings/feed-registry.js';
import type { PartyModel } from './events/unit.model.js';
import { placeModel, type PlaceModel } from './places/place.model.js';

/** Gives keys their names: stored bodies carry the keys alone, and the reference and the feed registry are in memory. */
export class Directory {
  readonly #places = new Map<string, PlaceModel | null>();
  readonly #parties: ReadonlyMap<string, SourceKind>;

  constructor(
    private readonly reference: Pick<ReferenceData, 'placeByKey'>,
    feeds: FeedRegistry,
  ) {
    this.#parties = new Map(feeds.feeds.map((feed) => [feed.party, feed.kind]));
  }

  /** The place that a coded place was resolved to, or null. */
  place(coded: CodedPlace | null): PlaceModel | null {
    if (!coded?.key) return null;
    const known = this.#places.get(coded.key);
    if (known !== undefined) return known;
    const model = this.#placeByKey(coded.key);
    this.#places.set(coded.key, model);
    return model;
  }

  party(name: string): PartyModel {
    return { name, kind: this.#parties.get(name) ?? null };
  }

  #placeByKey(key: string): PlaceModel | null {
    const place = this.reference.placeByKey(key);
    return place && placeModel(place);
  }
}
