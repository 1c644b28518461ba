import type { Glance } from '../glance.js';
import { isEventPage, isFeedback } from './feedback.js';
import { hasEvent } from './find-events.js';

/** Whether a body is DCSA Track & Trace: events of any version, alone, in a list or wrapped; an empty page; or an answer to events. */
export function looksLikeDcsa(_body: Uint8Array, { json }: Glance): boolean {
  // A JSON-LD context names the vocabulary of another standard; there is no need to search what stands under it.
  if (json === null || json.root.has('@context')) return false;
  return hasEvent(json.root) || isFeedback(json.root) || isEventPage(json.root);
}
