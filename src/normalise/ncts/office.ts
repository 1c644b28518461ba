import type { NctsMessage, NctsOffice } from '../../decode/ncts/ncts-message.js';
import { NCTS_ZONES, nctsCountry } from '../code-maps/ncts-countries.js';
import type { NctsReading } from '../code-maps/ncts-messages.js';
import type { InterpretContext } from '../interpret-context.js';
import { readPlace, type PlaceReading } from '../place-reading.js';

/** The customs office of a message. */
export interface Office {
  /** Null when the message names none. */
  readonly place: PlaceReading | null;
  readonly byte: number;
  /** ISO 3166-1 alpha-2 of the authority. */
  readonly country: string | null;
  /** IANA zone of its times. */
  readonly zone: string | null;
}

/** The office that the kind of message speaks of, else any it names, the first of them. */
export function officeOf(message: NctsMessage, reading: NctsReading | null, context: InterpretContext): Office {
  const { offices } = message;
  const role = reading?.office ?? 'Departure';
  const office =
    offices.find((known) => known.role === role) ?? offices.find((known) => known.role.startsWith(role)) ?? offices[0];
  const place = office === undefined ? null : placeOf(office, context);
  // Digits 3 and 4 of an MRN are the country of departure.
  const byMovement = role === 'Departure' ? nctsCountry(message.mrn?.text.slice(2, 4) ?? '') : null;
  const country = (office === undefined ? null : nctsCountry(office.number.text.slice(0, 2))) ?? byMovement;
  const zone = place?.place?.zone ?? (country === null ? null : (NCTS_ZONES.get(country) ?? null));
  return { place, byte: office?.number.byte ?? message.byteStart, country, zone };
}

/** Offices have eight characters, of which the first two are the country (list CL141). */
const placeOf = ({ number }: NctsOffice, context: InterpretContext): PlaceReading =>
  readPlace({ scheme: 'CUSTOMS_OFFICE', code: number.text.toUpperCase(), name: null, facility: null }, context);
