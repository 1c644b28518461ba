import type { Transport } from '../../canonical/tracking-event.js';
import { v9Place } from '../../decode/x12/elements/places.js';
import { v9Event, v9Time, v9Words } from '../../decode/x12/elements/statuses.js';
import type { SegmentNumber } from '../../decode/x12/loops.js';
import { EVENTS_304 } from '../code-maps/x12-events-304.js';
import type { PlaceReading } from '../place-reading.js';
import { spanOfOne, type MessageScope } from './message-scope.js';
import { findPlace } from './places.js';
import { remarkOf } from './remarks.js';
import type { Statement } from './statements.js';
import { readStatus } from './status-meaning-of.js';
import { findTime } from './times.js';

const EVENT_LIST = { name: '304', table: EVENTS_304 } as const;

/**
 * V9: an event of the port it stands with. It comes beside the statuses of its message, so that one without a date is reported as a
 * warning and takes nothing from them.
 */
export function readPortEvent(
  scope: MessageScope,
  v9: SegmentNumber,
  port: { readonly place: PlaceReading | null; readonly conveyance: Transport | null },
): Statement | null {
  const { segments, faults } = scope;
  const time = findTime(scope, v9, v9Time(segments, v9));
  if (time === null) {
    faults.warnOnce(String(v9), { code: 'TIME_MISSING', at: segments.place(v9), detail: 'V9 has no date to be read' });
    return null;
  }
  const status = readStatus(scope, v9, { written: v9Event(segments, v9), list: EVENT_LIST });
  return {
    status,
    place: findPlace(scope, v9, v9Place(segments, v9)) ?? port.place,
    time,
    transport: status.meaning?.mode === 'SEA' ? port.conveyance : null,
    remark: remarkOf([v9Words(segments, v9)]),
    span: spanOfOne(v9),
  };
}
