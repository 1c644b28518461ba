import type { NctsText } from '../../decode/ncts/ncts-message.js';
import { dateTime, type DatedTime } from '../event-time.js';
import { readIsoTime } from '../iso-time.js';
import type { MessageScope } from './message-scope.js';

/** When it happened: the date that the kind of message has for it, else when the message was made. Null, and reported, when neither is there. */
export function occurredAt({ message, outcome, office, context, faults }: MessageScope): DatedTime | null {
  const { feed, reference } = context;
  const name = outcome.reading?.time;
  const stated = name === undefined ? undefined : message.statements.get(name);
  const candidates: readonly (readonly [name: string, written: NctsText | null | undefined])[] = [
    [name ?? '', stated],
    ['preparationDateAndTime', message.preparedAt],
  ];
  for (const [of, written] of candidates) {
    if (written === null || written === undefined) continue;
    const time = readIsoTime(written.text);
    if (!('fault' in time)) return dateTime(time, written.text, { feed, reference, zone: office.zone });
    faults.warning(time.fault, { byte: written.byte }, `${of}: ${time.detail}`);
  }
  faults.error('TIME_MISSING', { byte: message.byteStart }, 'the message tells no time that can be read');
  return null;
}
