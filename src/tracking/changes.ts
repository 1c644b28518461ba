import type { Journey, JourneyChange, JourneyId } from './journey.js';

/**
 * What became of a unit's journeys: created, changed in status, changed otherwise, retired. A journey that goes on under another
 * id (a stronger document became known) retires the old id and is a change, not a creation. Sorted by journey id.
 */
export function changesBetween(before: readonly Journey[], after: readonly Journey[]): readonly JourneyChange[] {
  const known = new Map(before.map((journey) => [journey.id, journey]));
  const current = new Set(after.map(({ id }) => id));
  const changes = after.flatMap((journey) => {
    const previous = known.get(journey.id) ?? predecessor(journey, known, current);
    return previous === null ? [change(journey, 'CREATED', null)] : changed(previous, journey);
  });
  for (const journey of before) if (!current.has(journey.id)) changes.push(change(journey, 'RETIRED', journey.status));
  return changes.sort((a, b) => (a.journey < b.journey ? -1 : 1));
}

function predecessor(
  journey: Journey,
  known: ReadonlyMap<JourneyId, Journey>,
  current: ReadonlySet<JourneyId>,
): Journey | null {
  for (const alias of journey.aliases) {
    const previous = known.get(alias);
    if (previous !== undefined && !current.has(alias)) return previous;
  }
  return null;
}

function changed(previous: Journey, journey: Journey): JourneyChange[] {
  if (previous.status !== journey.status) return [change(journey, 'STATUS_CHANGED', previous.status)];
  return isSame(previous, journey) ? [] : [change(journey, 'UPDATED', previous.status)];
}

const change = (
  { id, unitKey, status }: Journey,
  kind: JourneyChange['kind'],
  previousStatus: JourneyChange['previousStatus'],
): JourneyChange => ({ journey: id, unitKey, kind, status, previousStatus });

/** Equal as JSON, whatever the order of keys: one side may come from the database. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  }
  if (!isRecord(a) || !isRecord(b) || Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
