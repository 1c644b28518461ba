import { isUnlocodeShaped } from '../../canonical/identifiers/unlocode.js';
import type { EpcisText } from '../../decode/epcis/epcis-event.js';
import { readEpc } from '../../decode/epcis/epc.js';
import type { InterpretContext } from '../interpret-context.js';
import { readPlace, type PlaceReading, type WrittenPlaceCode } from '../place-reading.js';
import type { EventScope } from './event-scope.js';

/** Where an event happened. */
export interface EventPlace {
  readonly reading: PlaceReading | null;
  /** Coordinates of a geo URI, as written. */
  readonly coordinates: string | null;
}

/** The read point is where it happened, the business location where the objects are afterwards; then the place the feed speaks for. */
export function placeOf(scope: EventScope): EventPlace {
  const { event, ownPlace } = scope;
  const written = event.readPoint ?? event.bizLocation;
  if (written === null) return { reading: ownPlace, coordinates: null };
  const coordinates = GEO.exec(written.text)?.[1] ?? null;
  if (coordinates !== null) return { reading: null, coordinates };
  const reading = readLocation(written.text, scope.context);
  reportUnresolved(scope, written, reading);
  return { reading, coordinates: null };
}

/** RFC 5870: latitude and longitude, then parameters. */
const GEO = /^geo:(-?[\d.]+,-?[\d.]+)/;
/** URIs that end with a UN/LOCODE behind the name of the list, as the web vocabulary of UN/CEFACT has them: `…/unlocode#CNSHA`. */
const UNLOCODE_URI = /unlocode[#/:=]([A-Za-z0-9]{5})$/i;

/**
 * Global location numbers have no public list: the feed's `placeCodes` know them, by the identifier as written, by GLN and extension
 * (`4012345000054.gate7`) or by GLN alone.
 */
function readLocation(text: string, context: InterpretContext): PlaceReading {
  const unlocode = UNLOCODE_URI.exec(text)?.[1]?.toUpperCase();
  if (unlocode !== undefined && isUnlocodeShaped(unlocode)) {
    return readPlace({ scheme: 'UNLOCODE', code: unlocode, name: null, facility: null }, context);
  }
  const epc = readEpc(text);
  const [gln, extension = null] = epc?.scheme === 'GLN' ? splitGln(epc.number) : [text];
  const candidates: readonly WrittenPlaceCode[] = [text, epc?.number ?? text, gln].map((code) => ({
    scheme: 'FEED',
    code,
    name: null,
    facility: extension,
  }));
  const known = candidates.find(({ code }) => Object.hasOwn(context.feed.placeCodes, code));
  return readPlace(known ?? { scheme: 'FEED', code: gln, name: null, facility: extension }, context);
}

function splitGln(number: string): readonly [gln: string, extension?: string] {
  const point = number.indexOf('.');
  return point < 0 ? [number] : [number.slice(0, point), number.slice(point + 1)];
}

function reportUnresolved({ faults }: EventScope, { byte }: EpcisText, { coded }: PlaceReading): void {
  if (coded.key !== null) return;
  faults.warning('PLACE_UNRESOLVED', { byte }, `'${coded.code}' (${coded.scheme}) is in no list`);
}
