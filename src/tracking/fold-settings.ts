import type { PlaceKind } from '../canonical/place.js';
import type { ReferenceType } from '../canonical/reference-number.js';
import { TRANSPORT_DOCUMENTS } from '../canonical/reference-number.js';
import type { SourceKind, TransportMode } from '../canonical/tracking-event.js';

/** Kinds of field that sources disagree about: handling of a unit at a place, movement of a conveyance by mode, papers, customs. */
export type PrecedenceField = 'HANDLING' | TransportMode | 'PAPERS' | 'CUSTOMS';

/** What the fold's rules can be told as data. */
export interface FoldRules {
  /** Whose word counts for which kind of field, strongest first. A kind of source that is not listed comes after all that are. */
  readonly precedence: Readonly<Record<PrecedenceField, readonly SourceKind[]>>;
  /** A gap longer than this between two facts of a unit ends its journey, unless one document stands on both sides. */
  readonly silenceDays: number;
  /** A gap longer than this ends it even so: document numbers are used again, an air waybill's after a year. */
  readonly documentSilenceDays: number;
  /** A unit that stands where it stood and was taken up within this time is still on the journey that brought it there. */
  readonly continuationDays: number;
  /** Two parties' reports of one thing may lie this far apart and still mean one thing. */
  readonly sameFactHours: number;
  /** Within this time of the newest word a party counts as still speaking, and a prediction that goes back as not yet settled. */
  readonly debounceHours: number;
  /** An arrival this much after its plan is late. */
  readonly lateHours: number;
  /** A longer stay at a place of that kind must be looked at. Kinds that are not named are not watched. */
  readonly dwellHours: Partial<Readonly<Record<PlaceKind, number>>>;
  /** Documents that make a shipment. */
  readonly shipmentDocuments: readonly ReferenceType[];
}

export interface FoldSettings extends FoldRules {
  /** 32 lower-case hexadecimal digits of a hash of the text. */
  readonly fingerprint: (text: string) => string;
  /** What a reference place is; null when the key is in no list. */
  readonly placeKind: (key: string) => PlaceKind | null;
  /**
   * Key of the reference place that a place lies in: the port of a terminal, the town of a station; null when it lies in none.
   * Without it a carrier's word on the port and a terminal's word on the berth are two places.
   */
  readonly placeWithin?: (key: string) => string | null;
  /** ISO 3166-1 alpha-2 of a reference place; null when the key is in no list. Without it a border point is of no known country. */
  readonly placeCountry?: (key: string) => string | null;
  /** English name of a reference place, for explanations; null when the key is in no list. Without it places are called as they were written. */
  readonly placeName?: (key: string) => string | null;
}

/**
 * domain.md, "Conflicts": handling of a unit at a place terminal > railway > carrier > forwarder; movement of a conveyance its
 * operator > terminal > carrier > forwarder; customs the entitled authority only (others are flagged and move nothing).
 */
export const DEFAULT_FOLD_SETTINGS: FoldRules = {
  precedence: {
    HANDLING: ['TERMINAL', 'RAILWAY', 'CARRIER', 'AIRLINE', 'FORWARDER', 'CUSTOMS'],
    SEA: ['CARRIER', 'TERMINAL', 'FORWARDER', 'RAILWAY', 'AIRLINE', 'CUSTOMS'],
    INLAND_WATERWAY: ['CARRIER', 'TERMINAL', 'FORWARDER', 'RAILWAY', 'AIRLINE', 'CUSTOMS'],
    RAIL: ['RAILWAY', 'TERMINAL', 'CARRIER', 'FORWARDER', 'AIRLINE', 'CUSTOMS'],
    ROAD: ['CARRIER', 'TERMINAL', 'FORWARDER', 'RAILWAY', 'AIRLINE', 'CUSTOMS'],
    AIR: ['AIRLINE', 'TERMINAL', 'CARRIER', 'FORWARDER', 'RAILWAY', 'CUSTOMS'],
    PAPERS: ['CARRIER', 'AIRLINE', 'RAILWAY', 'FORWARDER', 'TERMINAL', 'CUSTOMS'],
    CUSTOMS: ['CUSTOMS'],
  },
  silenceDays: 60,
  documentSilenceDays: 180,
  continuationDays: 30,
  sameFactHours: 24,
  debounceHours: 24,
  lateHours: 24,
  dwellHours: {
    border_point: 72,
    waterway_lock: 48,
    airport: 72,
    port: 10 * 24,
    river_port: 10 * 24,
    rail_terminal: 7 * 24,
    rail_station: 7 * 24,
  },
  shipmentDocuments: TRANSPORT_DOCUMENTS,
};
