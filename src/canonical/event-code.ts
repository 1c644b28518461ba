/** What kind of thing happened: DCSA's three event types, and customs beside them. */
export const EVENT_KINDS = ['TRANSPORT', 'EQUIPMENT', 'SHIPMENT', 'CUSTOMS'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Every event code with its kind and, where the vocabularies have it, its DCSA Track & Trace code. */
export const EVENT_CODES = {
  // A conveyance (vessel, train, barge, flight, truck) moves.
  ARRIVED: { kind: 'TRANSPORT', dcsa: 'ARRI' },
  DEPARTED: { kind: 'TRANSPORT', dcsa: 'DEPA' },
  EN_ROUTE: { kind: 'TRANSPORT', dcsa: null },
  BORDER_ARRIVED: { kind: 'TRANSPORT', dcsa: null },
  BORDER_CROSSED: { kind: 'TRANSPORT', dcsa: null },
  HANDED_OVER: { kind: 'TRANSPORT', dcsa: null },
  DELAYED: { kind: 'TRANSPORT', dcsa: null },
  // A unit is handled at a place.
  GATE_IN: { kind: 'EQUIPMENT', dcsa: 'GTIN' },
  GATE_OUT: { kind: 'EQUIPMENT', dcsa: 'GTOT' },
  LOADED: { kind: 'EQUIPMENT', dcsa: 'LOAD' },
  DISCHARGED: { kind: 'EQUIPMENT', dcsa: 'DISC' },
  /** Lifted from wagon to wagon at a change of gauge, or from ship to ship. */
  RELOADED: { kind: 'EQUIPMENT', dcsa: null },
  STUFFED: { kind: 'EQUIPMENT', dcsa: 'STUF' },
  STRIPPED: { kind: 'EQUIPMENT', dcsa: 'STRP' },
  EMPTY_RELEASED: { kind: 'EQUIPMENT', dcsa: 'PICK' },
  EMPTY_RETURNED: { kind: 'EQUIPMENT', dcsa: 'DROP' },
  INSPECTED: { kind: 'EQUIPMENT', dcsa: 'INSP' },
  SEALED: { kind: 'EQUIPMENT', dcsa: null },
  DAMAGED: { kind: 'EQUIPMENT', dcsa: null },
  STORED: { kind: 'EQUIPMENT', dcsa: null },
  ROLLED: { kind: 'EQUIPMENT', dcsa: null },
  // A shipment's papers and hand-overs.
  BOOKED: { kind: 'SHIPMENT', dcsa: 'CONF' },
  BOOKING_CANCELLED: { kind: 'SHIPMENT', dcsa: 'CANC' },
  RECEIVED: { kind: 'SHIPMENT', dcsa: 'RECE' },
  DOCUMENTS_ISSUED: { kind: 'SHIPMENT', dcsa: 'ISSU' },
  MANIFESTED: { kind: 'SHIPMENT', dcsa: null },
  READY_FOR_PICKUP: { kind: 'SHIPMENT', dcsa: null },
  CONSIGNEE_NOTIFIED: { kind: 'SHIPMENT', dcsa: null },
  OUT_FOR_DELIVERY: { kind: 'SHIPMENT', dcsa: null },
  DELIVERED: { kind: 'SHIPMENT', dcsa: null },
  NOT_DELIVERED: { kind: 'SHIPMENT', dcsa: null },
  // Customs, by country and procedure.
  CUSTOMS_LODGED: { kind: 'CUSTOMS', dcsa: null },
  CUSTOMS_ACCEPTED: { kind: 'CUSTOMS', dcsa: null },
  CUSTOMS_HELD: { kind: 'CUSTOMS', dcsa: 'CUSS' },
  CUSTOMS_INSPECTED: { kind: 'CUSTOMS', dcsa: 'CUSI' },
  CUSTOMS_RELEASED: { kind: 'CUSTOMS', dcsa: 'CUSR' },
  CUSTOMS_REJECTED: { kind: 'CUSTOMS', dcsa: null },
  CUSTOMS_CANCELLED: { kind: 'CUSTOMS', dcsa: null },
  TRANSIT_OPENED: { kind: 'CUSTOMS', dcsa: null },
  TRANSIT_CLOSED: { kind: 'CUSTOMS', dcsa: null },
  CUSTOMS_EXITED: { kind: 'CUSTOMS', dcsa: null },
  // Said, and not (yet) understood: it waits for a mapping and moves nothing.
  UNKNOWN: { kind: 'SHIPMENT', dcsa: null },
} as const satisfies Record<string, { readonly kind: EventKind; readonly dcsa: string | null }>;

export type EventCode = keyof typeof EVENT_CODES;

export const isEventCode = (text: string): text is EventCode => Object.hasOwn(EVENT_CODES, text);
export const kindOf = (code: EventCode): EventKind => EVENT_CODES[code].kind;
