import type { EventCode } from '../canonical/event-code.js';

/** What the fold needs to know of a code, beside its kind. */
export interface CodeNature {
  /** Natural progress at one place: what usually comes first when the times do not tell. */
  readonly rank: number;
  /** What brings the unit or its conveyance into a place, takes it out, or handles it there; `null` moves nothing. */
  readonly motion: 'IN' | 'OUT' | 'AT' | null;
  /** The code that must lie between two occurrences of this one at the same place. */
  readonly opposites: readonly EventCode[];
}

const of = (rank: number, motion: CodeNature['motion'] = null, ...opposites: EventCode[]): CodeNature => ({
  rank,
  motion,
  opposites,
});

/**
 * Order of things at a place: an empty unit is released and stuffed, a conveyance arrives and is discharged, the unit leaves by the
 * gate, is delivered, stripped and returned; or it comes in by the gate, is cleared, loaded, and departs. A gate-out stands before
 * a gate-in because a unit leaves one yard before it enters the next.
 */
export const CODE_NATURES: Readonly<Record<EventCode, CodeNature>> = {
  BOOKED: of(1),
  BOOKING_CANCELLED: of(2),
  EMPTY_RELEASED: of(3, 'OUT', 'EMPTY_RETURNED'),
  STUFFED: of(5, 'AT', 'STRIPPED'),
  SEALED: of(6, 'AT'),
  DOCUMENTS_ISSUED: of(7),
  MANIFESTED: of(8),
  BORDER_ARRIVED: of(10, 'IN', 'DEPARTED', 'BORDER_CROSSED'),
  ARRIVED: of(11, 'IN', 'DEPARTED'),
  HANDED_OVER: of(12, 'AT'),
  DISCHARGED: of(13, 'IN', 'LOADED'),
  READY_FOR_PICKUP: of(20),
  CONSIGNEE_NOTIFIED: of(21),
  OUT_FOR_DELIVERY: of(22),
  GATE_OUT: of(23, 'OUT', 'GATE_IN'),
  NOT_DELIVERED: of(24),
  DELIVERED: of(25, 'AT'),
  STRIPPED: of(26, 'AT', 'STUFFED'),
  EMPTY_RETURNED: of(27, 'IN', 'EMPTY_RELEASED'),
  RECEIVED: of(30, 'AT'),
  GATE_IN: of(31, 'IN', 'GATE_OUT'),
  STORED: of(32, 'AT'),
  INSPECTED: of(33, 'AT'),
  DAMAGED: of(34, 'AT'),
  CUSTOMS_LODGED: of(36),
  CUSTOMS_ACCEPTED: of(37),
  CUSTOMS_REJECTED: of(38),
  CUSTOMS_HELD: of(39),
  CUSTOMS_INSPECTED: of(40),
  CUSTOMS_RELEASED: of(41),
  CUSTOMS_CANCELLED: of(42),
  TRANSIT_OPENED: of(43),
  CUSTOMS_EXITED: of(44),
  TRANSIT_CLOSED: of(45),
  RELOADED: of(50, 'AT'),
  ROLLED: of(51),
  LOADED: of(52, 'OUT', 'DISCHARGED'),
  DEPARTED: of(53, 'OUT', 'ARRIVED', 'BORDER_ARRIVED'),
  BORDER_CROSSED: of(54, 'OUT', 'BORDER_ARRIVED'),
  EN_ROUTE: of(55),
  DELAYED: of(56),
  UNKNOWN: of(99),
};

/** Codes that tell where the unit is or what happened to it physically: the backbone on which journeys are cut. */
const BACKBONE: ReadonlySet<EventCode> = new Set<EventCode>([
  ...(Object.keys(CODE_NATURES) as EventCode[]).filter((code) => CODE_NATURES[code].motion !== null),
  'EN_ROUTE',
  'ROLLED',
  'OUT_FOR_DELIVERY',
  'READY_FOR_PICKUP',
  'NOT_DELIVERED',
]);

export const isBackbone = (code: EventCode): boolean => BACKBONE.has(code);

/** Codes after which the unit has left its origin. */
const UNDER_WAY: ReadonlySet<EventCode> = new Set<EventCode>([
  'DEPARTED',
  'ARRIVED',
  'DISCHARGED',
  'RELOADED',
  'BORDER_ARRIVED',
  'BORDER_CROSSED',
  'HANDED_OVER',
  'EN_ROUTE',
  'OUT_FOR_DELIVERY',
  'DELIVERED',
]);

export const isUnderWay = (code: EventCode): boolean => UNDER_WAY.has(code);
