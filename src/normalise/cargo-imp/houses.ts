import type { HouseMessage } from '../../decode/cargo-imp/house-message.js';
import { addAirFact } from '../air/air-fact.js';
import { placeIn, type MessageScope } from './message-scope.js';
import { referencesOf, unitOf } from './subjects.js';

/** FHL: each house waybill travels under the master. It has no date of its own; it was so when the list was made, or came. */
export function interpretHouses(scope: MessageScope, { master, houses }: HouseMessage): void {
  const { faults, message, time, facts } = scope;
  if (master === null) {
    faults.error('UNIT_MISSING', { byte: message.header.start }, 'FHL names no master air waybill');
    return;
  }
  const occurredAt = time.stated;
  if (houses.length > 0 && occurredAt === null) {
    faults.error('TIME_MISSING', { byte: message.header.start }, 'FHL has no date, and nothing tells when it was made');
    return;
  }
  for (const { number, customs, start, end } of houses) {
    if (facts.isCut || occurredAt === null) return;
    if (number === '') {
      faults.warning('SEGMENT_MALFORMED', { byte: start }, 'HBS has no number');
      continue;
    }
    addAirFact(scope, {
      meaning: { code: 'MANIFESTED' },
      isMapped: true,
      classifier: 'ACTUAL',
      occurredAt,
      place: null,
      flight: null,
      unit: unitOf(scope, master),
      references: referencesOf(scope, { consignment: master, houses: [number], customs }),
      pieces: null,
      isPartial: false,
      wording: 'FHL',
      name: null,
      remark: null,
      rule: 'cargo-imp/FHL',
      at: placeIn(scope, { start, end, id: 'HBS' }),
    });
  }
}
