import type { PortItem } from '../../decode/cn-port-file/decode-port-file.js';
import type { FileScope } from './file-scope.js';
import { portOf } from './places.js';
import { reportNoPlace, timeOfFile } from './reports.js';
import { addStatement } from './statements.js';
import type { Subject } from './subjects.js';
import { findTime } from './times.js';
import { inboundShipOf, shipOf } from './transports.js';

/** COEDOR: what stands in a yard, and how it came: from a ship, or through the gate. */
export function interpretStock(scope: FileScope, item: PortItem, subject: Subject): void {
  const place = scope.ownPlace;
  reportNoPlace(scope, place, item);
  const position = item.value('yardPosition')?.text ?? null;
  const remark = [position === null ? '' : `yard position ${position}`, subject.remark ?? '']
    .filter((text) => text !== '')
    .join('; ');
  const discharged = findTime(item.value('discharged'), scope.faults);
  const gateIn = discharged === null ? findTime(item.value('gateIn'), scope.faults) : null;
  const about = { item, subject };
  const common = { classifier: 'ACTUAL', place } as const;
  if (discharged !== null) {
    const transport = inboundShipOf(item);
    addStatement(scope, { ...common, code: 'DISCHARGED', time: discharged, transport, rule: 'discharged' }, about);
  }
  if (gateIn !== null) {
    addStatement(scope, { ...common, code: 'GATE_IN', time: gateIn, transport: null, rule: 'gateIn' }, about);
  }
  const time = timeOfFile(scope);
  if (time === null) return;
  const stored = { ...common, code: 'STORED', time, transport: null, rule: 'stock' } as const;
  addStatement(scope, stored, { item, subject: { ...subject, remark: remark || null } });
}

/** IFCSUM, CTNJJD: the bill and its containers are on the list of a voyage. */
export function interpretManifest(scope: FileScope, item: PortItem, subject: Subject): void {
  const time = timeOfFile(scope);
  if (time !== null) {
    const manifested = { code: 'MANIFESTED', classifier: 'ACTUAL', place: null, rule: 'list' } as const;
    addStatement(scope, { ...manifested, time, transport: shipOf(item) }, { item, subject });
  }
  addSailing(scope, item, subject);
}

/** BAPLIE: the container is aboard, or is to be, when the ship leaves. */
export function interpretBayPlan(scope: FileScope, item: PortItem, subject: Subject): void {
  if (item.value('sailing') === null) {
    const detail = 'record 10 has no sailing date: the plan says where containers stand in the ship, and not when';
    scope.faults.warnOnce('sailing', { code: 'TIME_MISSING', at: scope.header.record.placeOf(0), detail });
  }
  addSailing(scope, item, subject);
}

/** The sailing date is a day that lists give before and after it has come: a plan is all that is sure. */
function addSailing(scope: FileScope, item: PortItem, subject: Subject): void {
  const time = findTime(item.value('sailing'), scope.faults);
  if (time === null) return;
  const place = portOf(scope, item, 'departure') ?? portOf(scope, item, 'loading');
  const sailing = { code: 'DEPARTED', classifier: 'PLANNED', transport: shipOf(item), rule: 'sailing' } as const;
  addStatement(scope, { ...sailing, time, place }, { item, subject });
}
