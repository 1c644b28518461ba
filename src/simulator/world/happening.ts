import type { EventCode } from '../../canonical/event-code.js';
import type { CustomsProcedure, Transport, TransportMode } from '../../canonical/tracking-event.js';

/** How far a unit is, as a person beside it would say. */
export type TrueStatus =
  | 'PLANNED'
  | 'EMPTY_RELEASED'
  | 'AT_ORIGIN'
  | 'IN_TRANSIT'
  | 'AT_BORDER'
  | 'AT_TRANSHIPMENT'
  | 'AT_DESTINATION'
  | 'OUT_FOR_DELIVERY'
  | 'DELIVERED'
  | 'EMPTY_RETURNED';

/** What carries a unit on one leg. */
export type Conveyance = Transport & { readonly mode: TransportMode };

/** What an authority has decided about one declaration. */
export interface Decision {
  readonly country: string;
  readonly procedure: CustomsProcedure;
  readonly declaration: string;
  /** Why a unit is held. */
  readonly reason: string | null;
}

/** Something that truly happens to a unit. */
export interface Happening {
  readonly at: number;
  readonly code: EventCode;
  /** Key of the reference place. */
  readonly place: string;
  /** Ids of the parties that see it, each of which tells it in its own words. */
  readonly seenBy: readonly string[];
  readonly conveyance: Conveyance | null;
  readonly laden: boolean;
  readonly direction: 'EXPORT' | 'IMPORT' | 'TRANSHIPMENT' | null;
  readonly decision: Decision | null;
  /** From now on; null where it goes on as before. */
  readonly status: TrueStatus | null;
}

/** One conveyance from a place to a place, with the cargo aboard. */
export interface TrueLeg {
  readonly mode: TransportMode;
  readonly conveyance: Conveyance;
  readonly from: string;
  readonly to: string;
  /** Every place it passes aboard, both ends among them. */
  readonly places: readonly string[];
  readonly departedAt: number;
  readonly arrivedAt: number;
  /** When the unit was off it: until then it may yet go on aboard. */
  readonly endedAt: number;
  /** Since when somebody other than its driver can know of it. */
  readonly knownAt: number;
}

/** A way that somebody intends for a booking. */
export interface PlannedLeg {
  readonly conveyance: Conveyance;
  readonly from: string;
  readonly to: string;
  readonly departsAt: number;
  readonly arrivesAt: number;
}

/** Something that is said about what is to come: no happening, and no part of the truth. */
export interface Announcement {
  readonly at: number;
  readonly by: string;
  readonly kind: 'BOOKING' | 'ASSIGNMENT' | 'ESTIMATE' | 'ROLLED' | 'HOUSES';
  readonly place: string;
  readonly legs: readonly PlannedLeg[];
}
