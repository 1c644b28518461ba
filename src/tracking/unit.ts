import type { TransportUnit } from '../canonical/transport-unit.js';
import type { Fact } from './fact.js';

/**
 * What is known of the unit on one journey: the latest word on each property. Facts in timeline order; one of them names it.
 * What is planned to be in it says what is only while nobody has seen it.
 */
export function unitOf(facts: readonly Fact[]): TransportUnit {
  let first: TransportUnit | null = null;
  let sizeType: TransportUnit['sizeType'] = null;
  let laden: TransportUnit['laden'] = null;
  let ladenByPlan: TransportUnit['laden'] = null;
  let direction: TransportUnit['direction'] = null;
  let seals: TransportUnit['seals'] = [];
  let grossKg: TransportUnit['grossKg'] = null;
  for (const { ofUnit, actual, event } of facts) {
    const { unit } = event;
    if (!ofUnit || unit === null) continue;
    first ??= unit;
    sizeType = unit.sizeType ?? sizeType;
    direction = unit.direction ?? direction;
    grossKg = unit.grossKg ?? grossKg;
    if (unit.seals.length > 0) seals = unit.seals;
    if (actual) laden = unit.laden ?? laden;
    else ladenByPlan = unit.laden ?? ladenByPlan;
  }
  const { kind, number, original, checkDigit } = first as TransportUnit;
  return { kind, number, original, checkDigit, sizeType, laden: laden ?? ladenByPlan, direction, seals, grossKg };
}
