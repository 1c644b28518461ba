import { splitTerminalSuffix, isUnlocodeShaped } from '../../canonical/identifiers/unlocode.js';
import type { PlaceScheme } from '../../canonical/place.js';
import { placeOf, qualifierOf, PLACE_ELEMENT, type WrittenPlace } from '../../decode/edifact/elements.js';
import type { SegmentNumber } from '../../decode/edifact/group-segments.js';
import type { SegmentReader } from '../../decode/edifact/syntax/segment-reader.js';
import { ownPlaceOf, readPlace, type PlaceReading, type WrittenPlaceCode } from '../place-reading.js';
import type { InterpretContext } from '../interpret-context.js';
import { CUSTOMS_PLACES, STOWAGE_CELL } from '../code-maps/location-qualifiers.js';
import {
  CIS_RAILWAYS_AGENCY,
  COUNTRY_LISTS,
  POSTAL_LISTS,
  PRIVATE_AGENCIES,
  SCHEMES_BY_AGENCY,
  UNLOCODE_LISTS,
} from '../code-maps/location-lists.js';
import type { MessageScope } from './message-scope.js';

/** Reads LOC segments. The same place is looked up once per body, for terminals name theirs with every container. */
export class PlaceFinder {
  private readonly found = new Map<string, PlaceReading | null>();
  /** The place of the reporting terminal by its feed. */
  readonly own: PlaceReading | null;

  constructor(private readonly context: InterpretContext) {
    this.own = ownPlaceOf(context);
  }

  /** The place that a LOC names; null for a stowage cell, a country or an empty LOC. */
  at(segments: SegmentReader, loc: SegmentNumber): PlaceReading | null {
    const qualifier = qualifierOf(segments, loc);
    if (qualifier === STOWAGE_CELL) return null;
    const isOffice = CUSTOMS_PLACES.includes(qualifier);
    const written = placeOf(segments, loc);
    const { related } = written;
    const key = [
      isOffice,
      written.code,
      written.list,
      written.agency,
      written.name,
      related?.code,
      related?.list,
      related?.name,
    ].join('\n');
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const code = codeOf(written, isOffice, this.context);
    const reading = code === null ? null : readPlace(code, this.context);
    this.found.set(key, reading);
    return reading;
  }
}

/** Reports a place that no list knows, once per message and code. */
export function reportUnresolved(scope: MessageScope, loc: SegmentNumber, { coded }: PlaceReading): void {
  if (coded.key !== null) return;
  const detail =
    coded.scheme === 'NAME' ? `'${coded.code}' is only a name` : `'${coded.code}' (${coded.scheme}) is in no list`;
  const at = scope.segments.place(loc, PLACE_ELEMENT);
  scope.faults.warnOnce(`${coded.scheme}:${coded.code}`, { code: 'PLACE_UNRESOLVED', at, detail });
}

/** The first place among `locs` whose qualifier stands first in `wanted`. */
export function findPlace(
  scope: MessageScope,
  locs: readonly SegmentNumber[],
  wanted: readonly string[],
): { readonly loc: SegmentNumber; readonly reading: PlaceReading } | null {
  if (locs.length === 0) return null;
  const qualifiers = locs.map((loc) => qualifierOf(scope.segments, loc));
  for (const qualifier of wanted) {
    for (let at = qualifiers.indexOf(qualifier); at >= 0; at = qualifiers.indexOf(qualifier, at + 1)) {
      const reading = scope.places.at(scope.segments, locs[at]!);
      if (reading !== null) return { loc: locs[at]!, reading };
    }
  }
  return null;
}

/** The only place there is, when there is exactly one that is not excluded. */
export function onlyPlace(
  scope: MessageScope,
  locs: readonly SegmentNumber[],
  excluded: readonly string[],
): { readonly loc: SegmentNumber; readonly reading: PlaceReading } | null {
  const usable = locs.filter((loc) => qualifierOf(scope.segments, loc) !== STOWAGE_CELL);
  const [loc] = usable;
  if (loc === undefined || usable.length > 1 || excluded.includes(qualifierOf(scope.segments, loc))) return null;
  const reading = scope.places.at(scope.segments, loc);
  return reading === null ? null : { loc, reading };
}

/** Which list the code is from. Null when LOC names no place: a country, or nothing. */
function codeOf(written: WrittenPlace, isOffice: boolean, { feed }: InterpretContext): WrittenPlaceCode | null {
  const { code, list, name } = written;
  const named = name === '' ? null : name;
  const facility = facilityOf(written);
  // The feed's own list comes before everything, also before what the code looks like.
  if (Object.hasOwn(feed.placeCodes, code)) return { scheme: 'FEED', code, name: named, facility };
  if (COUNTRY_LISTS.has(list)) return null;
  if (code === '' || POSTAL_LISTS.has(list)) {
    return named === null ? null : { scheme: 'NAME', code: named, name: named, facility };
  }
  if (written.agency === CIS_RAILWAYS_AGENCY)
    return { scheme: 'ESR', code: stationCode(code), name: named, facility: null };
  const scheme = schemeOf(written, isOffice);
  const suffix = scheme === 'UNLOCODE' && facility === null ? splitTerminalSuffix(code.toUpperCase()) : null;
  return { scheme, code, name: named, facility: facility ?? suffix?.facility ?? null };
}

/** The six digits of the station, behind those of its railway where they are given. */
const stationCode = (code: string): string => (/^\d{8}$/.test(code) ? code.slice(2) : code);

function schemeOf({ code, list, agency }: WrittenPlace, isOffice: boolean): PlaceScheme {
  const listed = SCHEMES_BY_AGENCY.get(agency);
  if (listed !== undefined) return listed;
  const shaped = isUnlocodeShaped(code.toUpperCase()) || splitTerminalSuffix(code.toUpperCase()) !== null;
  if (shaped && (UNLOCODE_LISTS.has(list) || agency === '6')) return 'UNLOCODE';
  // A private list may hold codes of the same shape (DELHI is Lagerlechfeld): there the shape proves nothing.
  if (shaped && !PRIVATE_AGENCIES.has(agency) && (list === '' || /^\d+$/.test(list))) return 'UNLOCODE';
  return isOffice && !PRIVATE_AGENCIES.has(agency) ? 'CUSTOMS_OFFICE' : 'FEED';
}

/** Terminal, berth or depot: the related location, unless that is a country or its subdivision. */
function facilityOf({ related }: WrittenPlace): string | null {
  if (related === null || COUNTRY_LISTS.has(related.list)) return null;
  if (related.code !== '') return related.list === '' && /^[A-Z]{2}$/.test(related.code) ? null : related.code;
  return related.name.length > 2 ? related.name : null;
}
