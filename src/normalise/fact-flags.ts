import type { EventFlag } from '../canonical/tracking-event.js';
import type { PlaceReading } from './place-reading.js';
import type { UnitReading } from './unit-reading.js';

const NONE: readonly EventFlag[] = [];

/** Marks that follow from the parts of a fact, in the order of EVENT_FLAGS. */
export function factFlags(parts: {
  readonly place: PlaceReading | null;
  readonly isMapped: boolean;
  readonly unit: UnitReading | null;
  readonly customs: readonly EventFlag[];
}): readonly EventFlag[] {
  const { place, isMapped, unit, customs } = parts;
  const isUnresolved = place !== null && place.coded.key === null;
  const isInvalid = unit?.isNumberValid === false;
  if (!isUnresolved && isMapped && !isInvalid && customs.length === 0) return NONE;
  const flags: EventFlag[] = [];
  if (isUnresolved) flags.push('PLACE_UNRESOLVED');
  if (!isMapped) flags.push('CODE_UNMAPPED');
  if (isInvalid) flags.push('UNIT_NUMBER_INVALID');
  flags.push(...customs);
  return flags;
}
