import { readImoNumber } from '../../canonical/identifiers/imo-number.js';
import { withoutBlanks } from '../../canonical/identifiers/written-text.js';
import type { Transport } from '../../canonical/tracking-event.js';
import type { PortItem } from '../../decode/cn-port-file/decode-port-file.js';
import type { PortText } from '../../decode/cn-port-file/record.js';
import { MODES_BY_CODE } from '../code-maps/equipment.js';

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
/** China customs writes UN in front of an IMO number; terminals copy it. */
const IMO_OF_CUSTOMS = /^UN(?=\d{7}$)/;

/** The ship of an item; null when it names none. Its code is an IMO number, a call sign or the port's own. */
export const shipOf = (item: PortItem): Transport | null =>
  shipNamed({ code: item.value('vesselCode'), name: item.value('vesselName'), voyage: item.value('voyage') });

/** The ship that brought a container of a stock report. */
export const inboundShipOf = (item: PortItem): Transport | null =>
  shipNamed({ code: item.value('inboundVessel'), name: null, voyage: item.value('inboundVoyage') });

function shipNamed(written: {
  readonly code: PortText | null;
  readonly name: PortText | null;
  readonly voyage: PortText | null;
}): Transport | null {
  const { code, name, voyage } = written;
  if (code === null && name === null && voyage === null) return null;
  const id = withoutBlanks(code?.text ?? '').replace(IMO_OF_CUSTOMS, '');
  const isId = SHIP_ID.test(id) && !(/^\d{7}$/.test(id) && !readImoNumber(id).wellFormed);
  // Some terminals write the name into the field of the code.
  const nameInCode = isId || id === '' ? null : (code?.text ?? null);
  return {
    ...NO_TRANSPORT,
    mode: 'SEA',
    vesselId: isId ? id : null,
    vesselName: name?.text ?? nameInCode,
    voyage: voyage?.text ?? null,
  };
}

/** What went through the gate: mode by the list of the United Nations, and the lorry's plate. */
export function gateTransportOf(item: PortItem): Transport | null {
  const mode = MODES_BY_CODE.get(item.value('mode')?.text ?? '') ?? null;
  const plate = item.value('truck');
  if (mode === null && plate === null) return null;
  const isLorry = mode === null || mode === 'ROAD';
  return { ...NO_TRANSPORT, mode: mode ?? 'ROAD', truck: isLorry ? (plate?.text ?? null) : null };
}
