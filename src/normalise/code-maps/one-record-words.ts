/** Named individuals of the ONE Record ontology that stand beside the status code. */
import type { EventClassifier, TransportMode } from '../../canonical/tracking-event.js';

/** `EventTimeType`, and SCHEDULED, which its definition names as an example. */
export const EVENT_TIME_TYPES: ReadonlyMap<string, EventClassifier> = new Map<string, EventClassifier>([
  ['ACTUAL', 'ACTUAL'],
  ['ESTIMATED', 'ESTIMATED'],
  ['EXPECTED', 'ESTIMATED'],
  ['PLANNED', 'PLANNED'],
  ['SCHEDULED', 'PLANNED'],
  ['REQUESTED', 'REQUESTED'],
]);

/** `ModeCode`: UN/ECE Recommendation 19, as numbers or as words. */
export const ONE_RECORD_MODES: ReadonlyMap<string, TransportMode> = new Map<string, TransportMode>([
  ['1', 'SEA'],
  ['2', 'RAIL'],
  ['3', 'ROAD'],
  ['4', 'AIR'],
  ['8', 'INLAND_WATERWAY'],
  ['MARITIME_TRANSPORT', 'SEA'],
  ['RAIL_TRANSPORT', 'RAIL'],
  ['ROAD_TRANSPORT', 'ROAD'],
  ['AIR_TRANSPORT', 'AIR'],
  ['INLAND_WATER_TRANSPORT', 'INLAND_WATERWAY'],
]);
