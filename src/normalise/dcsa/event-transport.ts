import { readImoNumber } from '../../canonical/identifiers/imo-number.js';
import { readWagonNumber } from '../../canonical/identifiers/wagon.js';
import { withoutBlanks } from '../../canonical/identifiers/written-text.js';
import type { EventCode } from '../../canonical/event-code.js';
import type { Transport, TransportMode } from '../../canonical/tracking-event.js';
import type { DcsaCall } from '../../decode/dcsa/dcsa-event.js';
import { DCSA_MODES } from '../code-maps/dcsa-words.js';
import type { EventScope } from './event-scope.js';

/** What happens at the end of a voyage: it goes by the number under which the ship came in. */
const AT_ITS_END: ReadonlySet<EventCode> = new Set<EventCode>(['ARRIVED', 'DISCHARGED']);

/** The transport call as our transport; null when it names nothing. */
export function transportOf(scope: EventScope, code: EventCode): Transport | null {
  const { call } = scope.event;
  const mode = modeOf(scope);
  const { vesselId, vesselName } = mode === 'ROAD' || mode === 'RAIL' ? NO_SHIP : shipOf(call);
  const [first, second] = AT_ITS_END.has(code)
    ? [call.importVoyage, call.exportVoyage]
    : [call.exportVoyage, call.importVoyage];
  const isShip = mode !== 'ROAD' && mode !== 'RAIL';
  const transport: Transport = {
    mode,
    vesselId,
    vesselName,
    voyage: isShip ? first || second || null : null,
    train: call.railService || call.departureId || null,
    wagon: readWagonNumber(call.railCar).number || null,
    flight: null,
    truck: call.truck || null,
    carrier: call.operator || null,
  };
  return Object.values(transport).every((value) => value === null) ? null : transport;
}

function modeOf({ event, faults }: EventScope): TransportMode | null {
  const { mode } = event.call;
  const written = mode.trimmed.toUpperCase();
  const known = DCSA_MODES.get(written) ?? null;
  if (known === null && written !== '' && written !== 'MULTIMODAL') {
    faults.warning('MEMBER_MALFORMED', { byte: mode.start }, `modeOfTransport '${mode.text}' is in no list`);
  }
  return known;
}

const NO_SHIP = { vesselId: null, vesselName: null };
const CALL_SIGN = /^[A-Z0-9]{3,7}$/;

/** The IMO number unless it is a dummy, else the call sign. */
function shipOf({ vesselImo, vesselName, callSign }: DcsaCall): Pick<Transport, 'vesselId' | 'vesselName'> {
  const imo = readImoNumber(vesselImo.text);
  const sign = withoutBlanks(callSign);
  const id = imo.wellFormed ? imo.number : CALL_SIGN.test(sign) ? sign : null;
  return { vesselId: id, vesselName: vesselName || null };
}
