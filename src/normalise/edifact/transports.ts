import { readImoNumber } from '../../canonical/identifiers/imo-number.js';
import { withoutBlanks } from '../../canonical/identifiers/written-text.js';
import type { Transport, TransportMode } from '../../canonical/tracking-event.js';
import { partyCode, qualifierOf, transportOf, type WrittenTransport } from '../../decode/edifact/elements.js';
import type { SegmentNumber, TransportLeg } from '../../decode/edifact/group-segments.js';
import { MODES_BY_CODE, MODES_BY_MEANS } from '../code-maps/equipment.js';
import { MAIN_STAGE } from '../code-maps/location-qualifiers.js';
import { VOYAGE_QUALIFIER } from '../code-maps/reference-qualifiers.js';
import { withoutPlaceholder } from '../placeholders.js';
import type { MessageScope } from './message-scope.js';
import { numbersWith } from './references.js';

/** A TDT read once, with the stage that says which part of the journey it is. */
export interface TransportReading {
  readonly leg: TransportLeg;
  readonly stage: string;
  readonly mode: TransportMode | null;
  /** Null when TDT names nothing at all. */
  readonly transport: Transport | null;
}

const VOYAGE: ReadonlySet<string> = new Set([VOYAGE_QUALIFIER]);

/** Reads a leg's TDT. `carrier` is the party that NAD names as carrier, for a TDT that names none. */
export function readTransport(scope: MessageScope, leg: TransportLeg, carrier: string | null): TransportReading {
  const written = transportOf(scope.segments, leg.transport);
  const mode = modeOf(scope, leg, written);
  const ofReferences = numbersWith(scope, leg.references, VOYAGE)[0]?.number ?? '';
  const { vesselId, vesselName, voyage, train, wagon, flight, truck } = CONVEYANCES[mode ?? 'UNKNOWN']({
    conveyance: withoutPlaceholder(written.conveyance) || withoutPlaceholder(ofReferences),
    number: withoutPlaceholder(written.meansNumber),
    name: withoutPlaceholder(written.meansName),
  });
  const named = withoutPlaceholder(written.carrier) || null;
  const isEmpty = [mode, named, vesselId, vesselName, voyage, train, wagon, flight, truck].every(
    (value) => value === null,
  );
  const transport = { mode, vesselId, vesselName, voyage, train, wagon, flight, truck, carrier: named ?? carrier };
  return { leg, stage: written.stage, mode, transport: isEmpty ? null : transport };
}

/** C222 1131: the directory of call signs. 3055: Lloyd's register. Only ships are in them. */
const CALL_SIGNS = '103';
const LLOYDS_REGISTER = '11';
const LAND: ReadonlySet<TransportMode | null> = new Set<TransportMode | null>(['ROAD', 'RAIL']);

/**
 * 8067, else 8179. A main carriage that is named out of a list of ships is one by ship, whatever mode stands beside it; so is one without a
 * mode whose number is a valid IMO number.
 */
function modeOf(
  scope: MessageScope,
  { transport: tdt }: TransportLeg,
  written: WrittenTransport,
): TransportMode | null {
  const stated = MODES_BY_CODE.get(written.mode.replace(/^0(?=\d$)/, '')) ?? MODES_BY_MEANS.get(written.means) ?? null;
  if (written.meansNumber === '') return stated;
  const { meansList: list, meansAgency: agency } = written;
  const isShip = list === CALL_SIGNS || agency === LLOYDS_REGISTER;
  if (LAND.has(stated) && isShip && written.stage === MAIN_STAGE) {
    const detail = `TDT says ${stated}, and names a ship (${written.meansNumber}): the ship counts`;
    scope.faults.warnOnce(`mode ${stated}`, { code: 'CONTRADICTS_ITSELF', at: scope.segments.place(tdt, 3), detail });
    return 'SEA';
  }
  return stated ?? (readImoNumber(written.meansNumber).wellFormed ? 'SEA' : null);
}

/** What TDT names beside mode and carrier: 8028, and number and name of the means of transport (C222). */
interface NamedMeans {
  readonly conveyance: string;
  readonly number: string;
  readonly name: string;
}

type Conveyance = Omit<Transport, 'mode' | 'carrier'>;

const NO_CONVEYANCE: Conveyance = {
  vesselId: null,
  vesselName: null,
  voyage: null,
  train: null,
  wagon: null,
  flight: null,
  truck: null,
};

/** 8028 and C222 mean what the mode makes of them: voyage and ship, train and wagon, flight, lorry. */
const CONVEYANCES: Readonly<Record<TransportMode | 'UNKNOWN', (named: NamedMeans) => Conveyance>> = {
  SEA: shipOf,
  INLAND_WATERWAY: shipOf,
  UNKNOWN: shipOf,
  RAIL: ({ conveyance, number }) => ({
    ...NO_CONVEYANCE,
    train: conveyance || null,
    wagon: withoutBlanks(number) || null,
  }),
  ROAD: ({ number, name }) => ({ ...NO_CONVEYANCE, truck: number || name || null }),
  AIR: ({ conveyance }) => ({ ...NO_CONVEYANCE, flight: conveyance || null }),
};

const SHIP_ID = /^[A-Z0-9]{3,9}$/;

/** 8213 is an IMO number or a call sign; a dummy names no ship, and words there are its name. */
function shipOf({ conveyance, number, name }: NamedMeans): Conveyance {
  const id = withoutBlanks(number);
  const isId = SHIP_ID.test(id) && !(/^\d{7}$/.test(id) && !readImoNumber(id).wellFormed);
  const isName = !isId && id !== '' && !/^\d+$/.test(id) && name === '';
  return {
    ...NO_CONVEYANCE,
    voyage: conveyance || null,
    vesselId: isId ? id : null,
    vesselName: (isName ? number : name) || null,
  };
}

/** A transport of which nothing but the kind of conveyance is known. */
export const transportOfMode = (mode: TransportMode): Transport => ({ mode, ...NO_CONVEYANCE, carrier: null });

/** The same conveyance with the wagon that the unit stands on; only rail has wagons, whatever else the group names. */
export function onWagon(transport: Transport | null, wagon: string | null): Transport | null {
  if (wagon === null || (transport !== null && transport.mode !== null && transport.mode !== 'RAIL')) return transport;
  return { ...(transport ?? transportOfMode('RAIL')), mode: 'RAIL', wagon: withoutBlanks(wagon) };
}

/** The carrier that the parties of the message name: CA is the carrier, CF the one whose container it is. */
export function carrierOf({ segments }: MessageScope, parties: readonly SegmentNumber[]): string | null {
  const carrier = parties.find((nad) => qualifierOf(segments, nad) === 'CA');
  return carrier === undefined ? null : partyCode(segments, carrier) || null;
}
