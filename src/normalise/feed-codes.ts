import { isEventCode } from '../canonical/event-code.js';
import type { FeedProfile } from '../canonical/feed-profile.js';
import type { StatusMeaning } from './code-maps/status-meaning.js';

/** What the feed's own map says, and by which of its rows. */
export interface FeedMeaning {
  readonly meaning: StatusMeaning;
  /** `feed cis-rail/02` */
  readonly rule: string;
}

/** The first of these codes that the feed maps itself, the one with its list in front first; null when it maps none. */
export function meaningByFeed({ statusCodes, id }: FeedProfile, keys: readonly string[]): FeedMeaning | null {
  for (const key of keys) {
    const entry = key !== '' && Object.hasOwn(statusCodes, key) ? statusCodes[key] : undefined;
    if (entry === undefined || !isEventCode(entry.code)) continue;
    const { code, classifier } = entry;
    return { meaning: classifier === undefined ? { code } : { code, classifier }, rule: `feed ${id}/${key}` };
  }
  return null;
}
