import { isUnlocodeShaped } from '../../canonical/identifiers/unlocode.js';
import type { WrittenPlace } from '../../decode/x12/elements/places.js';
import type { SegmentNumber } from '../../decode/x12/loops.js';
import { AREA_QUALIFIERS, LOCATION_LISTS, NAME_QUALIFIERS, SCHEDULE_D } from '../code-maps/x12-location-qualifiers.js';
import type { InterpretContext } from '../interpret-context.js';
import { ownPlaceOf, readPlace, type PlaceReading, type WrittenPlaceCode } from '../place-reading.js';
import type { MessageScope } from './message-scope.js';

/** Reads places. The same one is looked up once per body, for a manifest names its ports with every bill. */
export class PlaceFinder {
  private readonly found = new Map<string, PlaceReading | null>();
  /** The place of the reporting terminal by its feed. */
  readonly own: PlaceReading | null;

  constructor(private readonly context: InterpretContext) {
    this.own = ownPlaceOf(context);
  }

  /** The place that is written; null when nothing or only an area is. */
  at(written: WrittenPlace): PlaceReading | null {
    const { qualifier, identifier, name, facility, state, country } = written;
    const key = [qualifier, identifier, name, facility, state, country].join('\n');
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const code = this.codeOf(written);
    const reading = code === null ? null : readPlace(code, this.context);
    this.found.set(key, reading);
    return reading;
  }

  private codeOf(written: WrittenPlace): WrittenPlaceCode | null {
    const { qualifier, identifier, name, facility } = written;
    if (AREA_QUALIFIERS.has(qualifier)) return null;
    if (identifier === '' || NAME_QUALIFIERS.has(qualifier)) return namedPlace(written);
    return { ...this.schemeOf(qualifier, identifier), name: name || null, facility: facility || null };
  }

  private schemeOf(qualifier: string, identifier: string): Pick<WrittenPlaceCode, 'scheme' | 'code'> {
    const list = LOCATION_LISTS.get(qualifier);
    if (list?.scheme === 'UNLOCODE' && !isUnlocodeShaped(identifier.toUpperCase())) {
      // With a terminal behind it the code is found; a word under the qualifier is not one.
      return { scheme: /\d/.test(identifier) ? 'UNLOCODE' : 'NAME', code: identifier };
    }
    if (list !== undefined) return { scheme: list.scheme, code: `${list.country ?? ''}${identifier}` };
    if (qualifier !== '') return { scheme: 'FEED', code: identifier };
    return this.schemeOfUnqualified(identifier);
  }

  /** P4, X4, M15 and B4-06 have no qualifier: four digits are Schedule D, and a UN/LOCODE is one that the list has. */
  private schemeOfUnqualified(identifier: string): Pick<WrittenPlaceCode, 'scheme' | 'code'> {
    if (SCHEDULE_D.test(identifier)) return { scheme: 'CUSTOMS_OFFICE', code: `US${identifier}` };
    const isListed = isUnlocodeShaped(identifier) && this.context.reference.findPlace('UNLOCODE', identifier) !== null;
    return { scheme: isListed ? 'UNLOCODE' : 'FEED', code: identifier };
  }
}

/** Words for a place: `RIVERTON, MN, US`. */
function namedPlace({ identifier, name, facility, state, country }: WrittenPlace): WrittenPlaceCode | null {
  const own = identifier || name;
  if (own === '') return null;
  const code = [own, state, country].filter((part) => part !== '').join(', ');
  return { scheme: 'NAME', code, name: name || own, facility: facility || null };
}

/** Reports a place that no list knows, once per message and code. */
export function reportUnresolved(
  scope: MessageScope,
  where: { readonly segment: SegmentNumber; readonly element: number },
  { coded }: PlaceReading,
): void {
  if (coded.key !== null) return;
  const detail =
    coded.scheme === 'NAME' ? `'${coded.code}' is only a name` : `'${coded.code}' (${coded.scheme}) is in no list`;
  const at = scope.segments.place(where.segment, where.element);
  scope.faults.warnOnce(`${coded.scheme}:${coded.code}`, { code: 'PLACE_UNRESOLVED', at, detail });
}

/** The place, reported when no list knows it. */
export function findPlace(scope: MessageScope, segment: SegmentNumber, written: WrittenPlace): PlaceReading | null {
  const reading = scope.places.at(written);
  if (reading !== null) reportUnresolved(scope, { segment, element: written.element }, reading);
  return reading;
}

export function isSamePlace(a: PlaceReading | null, b: PlaceReading | null): boolean {
  if (a === null || b === null) return false;
  if (a.coded.key !== null || b.coded.key !== null) return a.coded.key === b.coded.key;
  return a.coded.scheme === b.coded.scheme && a.coded.code === b.coded.code;
}
