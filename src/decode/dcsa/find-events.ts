import type { JsonValue } from '../json/json-value.js';
import { childPointer } from '../json/pointer.js';
import type { DcsaVersion } from './dcsa-event.js';
import { versionOf } from './versions.js';

/** An object that is an event, and where it stands. */
export interface FoundEvent {
  readonly value: JsonValue;
  readonly version: DcsaVersion;
  readonly pointer: string;
  /** No version of the standard puts an event there; it is one all the same. */
  readonly isMisplaced: boolean;
}

/** Senders wrap their pages once or twice: `{ "data": { "events": [...] } }`. */
const DEEPEST_WRAPPER = 4;

/**
 * Events of a body: one alone, a list, `{ "events": [...] }` (1.x, 3.0.0), or a list inside any wrapper. Nothing is looked for inside an
 * event.
 */
export function findEvents(root: JsonValue): readonly FoundEvent[] {
  const found: FoundEvent[] = [];
  collect(root, { pointer: '', depth: 0, isMisplaced: false }, found);
  return found;
}

interface Place {
  readonly pointer: string;
  readonly depth: number;
  readonly isMisplaced: boolean;
}

function collect(value: JsonValue, { pointer, depth, isMisplaced }: Place, found: FoundEvent[]): void {
  const version = versionOf(value);
  if (version !== null) {
    found.push({ value, version, pointer, isMisplaced });
    return;
  }
  if (depth === DEEPEST_WRAPPER) return;
  for (const { name, value: member } of value.containers) {
    // An item of a list is where it belongs when the list is.
    const isKnown = value.isArray ? !isMisplaced : name === 'events' && pointer === '';
    collect(member, { pointer: childPointer(pointer, name), depth: depth + 1, isMisplaced: !isKnown }, found);
  }
}

/** Whether there is an event at all; looks no further than the first. */
export function hasEvent(value: JsonValue, depth = 0): boolean {
  if (versionOf(value) !== null) return true;
  if (depth === DEEPEST_WRAPPER) return false;
  return value.containers.some(({ value: member }) => hasEvent(member, depth + 1));
}
