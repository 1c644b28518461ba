import type { EventFlag } from '../../canonical/tracking-event.js';
import type { PlaceReading } from '../place-reading.js';
import type { UnitReading } from '../unit-reading.js';

const NONE: readonly EventFlag[] = [];

/** Marks that follow from the parts of a fact, in the order of EVENT_FLAGS. */
export function flagsOf(parts: {
  readonly place: PlaceReading | null;
  readonly isMapped: boolean;
  readonly unit: UnitReading | null;
  readonly customs: readonly EventFlag[];
}): readonly EventFlag[] {
  const isPlaceKnown = parts.place === null || parts.place.coded.key !== null;
  const isNumberValid = parts.unit === null || parts.unit.isNumberValid;
  if (isPlaceKnown && isNumberValid && parts.isMapped && parts.customs.length === 0) return NONE;
  const flags: EventFlag[] = [];
  if (!isPlaceKnown) flags.push('PLACE_UNRESOLVED');
  if (!parts.isMapped) flags.push('CODE_UNMAPPED');
  if (!isNumberValid) flags.push('UNIT_NUMBER_INVALID');
  flags.push(...parts.customs);
  return flags;
}
