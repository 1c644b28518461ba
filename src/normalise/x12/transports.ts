import { readImoNumber } from '../../canonical/identifiers/imo-number.js';
import { withoutBlanks } from '../../canonical/identifiers/written-text.js';
import type { Transport, TransportMode } from '../../canonical/tracking-event.js';
import type { WrittenVessel } from '../../decode/x12/elements/vessels.js';

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
/** Codes of the US census and private ones name a ship in no list that anybody else has. */
const PUBLIC_QUALIFIERS: ReadonlySet<string> = new Set(['', 'L', 'C']);

/** The vessel that Q2, V1, M10 or CM names, or null when it names nothing. */
export function readVessel(written: WrittenVessel, carrier: string | null): Transport | null {
  const id = withoutBlanks(written.code);
  const isImoShaped = /^\d{7}$/.test(id);
  const isId =
    SHIP_ID.test(id) && PUBLIC_QUALIFIERS.has(written.qualifier) && !(isImoShaped && !readImoNumber(id).wellFormed);
  const vesselName = written.name || null;
  const voyage = written.voyage || null;
  if (!isId && vesselName === null && voyage === null) return null;
  return {
    ...NO_TRANSPORT,
    mode: 'SEA',
    vesselId: isId ? id : null,
    vesselName,
    voyage,
    carrier: written.carrier || carrier,
  };
}

/** A conveyance of which nothing but its kind and its operator is known; null when not even these are. */
export const transportOf = (mode: TransportMode | null, carrier: string | null = null): Transport | null =>
  mode === null && carrier === null ? null : { ...NO_TRANSPORT, mode, carrier };
