import type { StatusMeaning } from '../code-maps/status-meaning.js';
import type { InterpretContext } from '../interpret-context.js';

/** What the feed's own list says of a code, with the name of that rule; null when it has none. */
export function meaningByFeed(
  { feed }: InterpretContext,
  code: string,
): { readonly meaning: StatusMeaning; readonly rule: string } | null {
  const own = Object.hasOwn(feed.statusCodes, code) ? feed.statusCodes[code] : undefined;
  return own === undefined ? null : { meaning: own, rule: `feed ${feed.id}/${code}` };
}
