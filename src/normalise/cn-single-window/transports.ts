import { readImoNumber } from '../../canonical/identifiers/imo-number.js';
import { withoutBlanks } from '../../canonical/identifiers/written-text.js';
import type { Transport, TransportMode } from '../../canonical/tracking-event.js';

/** A means of transport as messages name it. */
export interface NamedMeans {
  readonly journey: string;
  readonly id: string;
  readonly name: string;
}

const NO_TRANSPORT: Transport = {
  mode: null,
  vesselId: null,
  vesselName: null,
  voyage: null,
  train: null,
  wagon: null,
  flight: null,
  truck: null,
  carrier: null,
};

const SHIP_ID = /^(?=.*[A-Z1-9])[A-Z0-9]{3,9}$/;
/** Customs writes UN in front of an IMO number, and CN in front of a number of its own for Chinese ships. */
const IMO = /^UN(\d{7})$/;

/** The ship, train, aircraft or lorry; the way decides what its numbers are. Null when nothing is named. */
export function transportOf(mode: TransportMode | null, means: NamedMeans): Transport | null {
  const { journey, id, name } = means;
  if (mode === null && journey === '' && id === '' && name === '') return null;
  switch (mode) {
    case 'RAIL':
      return { ...NO_TRANSPORT, mode, train: journey || name || id || null };
    case 'AIR':
      return { ...NO_TRANSPORT, mode, flight: flightOf(journey || id) };
    case 'ROAD':
      return { ...NO_TRANSPORT, mode, truck: id || name || null };
    default:
      return { ...NO_TRANSPORT, mode, vesselId: shipId(id), vesselName: name || null, voyage: journey || null };
  }
}

/** The date may stand behind the flight: `CZ461/20260305`. */
const flightOf = (text: string): string | null => text.split('/')[0]?.trim() || null;

function shipId(text: string): string | null {
  const compact = withoutBlanks(text);
  const id = IMO.exec(compact)?.[1] ?? compact;
  const isDummy = /^\d{7}$/.test(id) && !readImoNumber(id).wellFormed;
  return SHIP_ID.test(id) && !isDummy ? id : null;
}
