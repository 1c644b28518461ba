/** A flight as it is numbered. */
export interface Flight {
  /** Designator of the carrier: two characters of IATA, or three letters of ICAO. */
  readonly carrier: string;
  /** `SQ0831`, upper case and without blanks, as written otherwise. */
  readonly number: string;
}

const FLIGHT = /^([A-Z]{3}|(?=[A-Z\d]?[A-Z])[A-Z\d]{2})(\d{1,5}[A-Z]?)$/;
const CARRIER = /^(?:[A-Z]{3}|(?=[A-Z\d]?[A-Z])[A-Z\d]{2})$/;
const NUMBER = /^\d{1,5}[A-Z]?$/;

/** Reads `SQ0831`, `5X76`, `DNT212`; null for anything else. */
export function readFlight(text: string): Flight | null {
  const number = text.toUpperCase().replaceAll(' ', '');
  const carrier = FLIGHT.exec(number)?.[1];
  return carrier === undefined ? null : { carrier, number };
}

export const isCarrier = (text: string): boolean => CARRIER.test(text.toUpperCase());

/** Puts together what some write apart: `SQ/0831` is one field of a flight. */
export function joinFlight(fields: readonly string[]): readonly string[] {
  const at = fields.findIndex(
    (field, index) => isCarrier(field) && NUMBER.test((fields[index + 1] ?? '').toUpperCase()),
  );
  if (at < 0) return fields;
  return [...fields.slice(0, at), `${fields[at]}${fields[at + 1]}`, ...fields.slice(at + 2)];
}
