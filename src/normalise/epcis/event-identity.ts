import type { EpcisEvent, EpcisText } from '../../decode/epcis/epcis-event.js';
import type { InterpretContext } from '../interpret-context.js';

/**
 * The sender's key of an event: its `eventID`, which is optional. Without one the event is known by what it says, because an error
 * declaration repeats all of it (7.4.1.4). Extensions of other vocabularies do not count, and the order of the objects does not matter.
 */
export function keyOf(event: EpcisEvent, { feed, fingerprint }: InterpretContext): string {
  const id = event.eventId === null ? `#${fingerprint(contentOf(event))}` : event.eventId.text;
  return `${feed.party}|EPCIS|${id}`;
}

const contentOf = (event: EpcisEvent): string =>
  JSON.stringify([
    event.type,
    textOf(event.eventTime),
    textOf(event.timeZoneOffset),
    event.action,
    textOf(event.bizStep),
    textOf(event.disposition),
    textOf(event.readPoint),
    textOf(event.bizLocation),
    textOf(event.parent),
    event.objects.map(textOf).sort(),
    event.transactions.map(({ type, id }) => `${type} ${id.text}`).sort(),
  ]);

const textOf = (written: EpcisText | null): string => written?.text ?? '';
