import type { UnitKind } from '../../canonical/transport-unit.js';
import type { Announcement, Happening, TrueLeg } from './happening.js';

export type Corridor = 'RAIL' | 'LAND_SEA' | 'RIVER' | 'AIR';

/** The papers of one consignment. What a corridor does not use is null. */
export interface Papers {
  readonly forwarderReference: string;
  readonly booking: string;
  readonly masterBill: string | null;
  readonly railNote: string | null;
  readonly airWaybill: string | null;
  /** House bills or house air waybills: several in a container that many shippers share. */
  readonly houses: readonly string[];
  /** One for each house, or the only one. */
  readonly exportDeclarations: readonly string[];
  readonly importDeclarations: readonly string[];
  readonly transitDocument: string | null;
  /** Its office tells every step (NCTS), not only that it is open and closed. */
  readonly isTransitElectronic: boolean;
}

export interface TrueUnit {
  readonly kind: UnitKind;
  readonly number: string;
  /** ISO 6346; empty for an air waybill. */
  readonly sizeType: string;
  readonly grossKg: number;
  readonly seal: string;
  readonly pieces: number;
}

/** One cycle of a unit: what it carries, what truly happens to it, what is said of what is to come. */
export interface Trip {
  /** `S12a`: shipment and unit. */
  readonly id: string;
  readonly shipment: string;
  readonly corridor: Corridor;
  readonly unit: TrueUnit;
  readonly papers: Papers;
  /** In the order of time. */
  readonly happenings: readonly Happening[];
  readonly legs: readonly TrueLeg[];
  readonly announcements: readonly Announcement[];
}
