import type { EventCode } from '../../canonical/event-code.js';
import type { TransportUnit } from '../../canonical/transport-unit.js';
import type { Transport } from '../../canonical/tracking-event.js';
import { isUnlocodeShaped } from '../../canonical/identifiers/unlocode.js';
import { b4Equipment, b4Load } from '../../decode/x12/elements/equipment.js';
import {
  b4Place,
  B4_STATUS_LOCATION_ELEMENT,
  b4StatusLocation,
  type WrittenPlace,
} from '../../decode/x12/elements/places.js';
import { b4Handling, b4Status, b4Time, sgReason, sgStatus, sgTime } from '../../decode/x12/elements/statuses.js';
import { q2Vessel } from '../../decode/x12/elements/vessels.js';
import type { SegmentNumber, SegmentSpan } from '../../decode/x12/loops.js';
import { decodeOceanStatus, type OceanStatus } from '../../decode/x12/ocean-status.js';
import { n9Reference } from '../../decode/x12/elements/documents.js';
import { DIRECTION_BY_HANDLING, LADEN_BY_LOAD } from '../code-maps/x12-equipment.js';
import { DISCHARGE_FUNCTION, LOADING_FUNCTION, TRANSHIPMENT_FUNCTIONS } from '../code-maps/x12-port-functions.js';
import { X12_SEAL_QUALIFIER } from '../code-maps/x12-reference-qualifiers.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { STATUSES_157 } from '../code-maps/x12-status-157.js';
import type { PlaceReading } from '../place-reading.js';
import type { UnitReading } from '../unit-reading.js';
import { spanOfOne, type MessageScope } from './message-scope.js';
import { findPlace } from './places.js';
import { activityPlace, addPortEvents, addPortFacts, portFacts, readPorts, routeOf, type ReadPort } from './ports.js';
import { carrierIn, compareUnits, n9sOf, referencesOf, unitsInReferences } from './references.js';
import { remarkOf } from './remarks.js';
import type { Said } from './sayings.js';
import { addStatement, subjectsOf, type Statement, type Subject } from './statements.js';
import { readStatus } from './status-meaning-of.js';
import { findTime } from './times.js';
import { readVessel } from './transports.js';
import { NO_UNIT_DETAILS, readEquipment } from './units.js';

const LIST = { name: '157', table: STATUSES_157 } as const;

/** 315: the status of B4, those of SG, and the times of the ports. */
export function interpretOceanStatus(scope: MessageScope, span: SegmentSpan): void {
  const message = decodeOceanStatus(scope.segments, span);
  const { beginning } = message;
  if (beginning === null) {
    scope.faults.error('SEGMENT_MISSING', scope.segments.place(span.first - 1), 'there is no B4');
    return;
  }
  const ports = readPorts(scope, message.ports);
  const subjects = subjectsOf(scope, beginning, aboutOf(scope, message, beginning));
  if (subjects.length === 0) return;
  const vessel = vesselOf(scope, message);
  const statements = statementsOf(scope, message, { beginning, ports, vessel });
  for (const subject of subjects) {
    if (scope.events.isCut) return;
    for (const statement of statements) addStatement(scope, statement, subject);
  }
  const [first] = statements;
  const route = routeOf(vessel, ports, first === undefined ? null : { place: first.place, motion: motionOf(first) });
  addPortFacts(scope, portFacts(scope, route, { ports, said: statements.flatMap(saidBy) }), subjects);
  addPortEvents(scope, ports, subjects);
}

function aboutOf(
  scope: MessageScope,
  message: OceanStatus,
  b4: SegmentNumber,
): { readonly units: readonly UnitReading[]; readonly references: Subject['references'] } {
  const own = ownUnit(scope, message, b4);
  if (own !== null) compareUnits(scope, message.references, [own]);
  const units = own === null ? unitsInReferences(scope, message.references) : [own];
  return { units, references: referencesOf(n9sOf(scope, message.references)) };
}

/** The container of B4, with what the message says of it. */
function ownUnit(scope: MessageScope, { references }: OceanStatus, b4: SegmentNumber): UnitReading | null {
  const { segments } = scope;
  const seals = references
    .map((n9) => n9Reference(segments, n9))
    .flatMap(({ qualifier, number }) => (qualifier === X12_SEAL_QUALIFIER && number !== '' ? [number] : []));
  const direction: TransportUnit['direction'] = DIRECTION_BY_HANDLING.get(b4Handling(segments, b4)) ?? null;
  const laden = LADEN_BY_LOAD.get(b4Load(segments, b4)) ?? null;
  const details = { ...NO_UNIT_DETAILS, laden, direction, seals: [...new Set(seals)] };
  return readEquipment(scope, b4, { written: b4Equipment(segments, b4), details, fallback: 'CONTAINER' });
}

const vesselOf = (scope: MessageScope, { vessel, references }: OceanStatus): Transport | null =>
  vessel === null ? null : readVessel(q2Vessel(scope.segments, vessel), carrierIn(n9sOf(scope, references)));

interface StatusSetting {
  readonly beginning: SegmentNumber;
  readonly ports: readonly ReadPort[];
  readonly vessel: Transport | null;
}

/** B4's own status and those of SG; none when B4-03 is empty and there is no SG. */
function statementsOf(scope: MessageScope, message: OceanStatus, setting: StatusSetting): readonly Statement[] {
  const { segments } = scope;
  const { beginning: b4 } = setting;
  const coded = [
    { segment: b4, written: b4Status(segments, b4), time: b4Time(segments, b4), reason: '' },
    ...message.statuses.map((sg) => ({
      segment: sg,
      written: sgStatus(segments, sg),
      time: sgTime(segments, sg),
      reason: sgReason(segments, sg),
    })),
  ];
  return coded
    .filter(({ written }) => written.code !== '')
    .map(({ segment, written, time, reason }) => {
      const status = readStatus(scope, segment, { written, list: LIST });
      return {
        status,
        place: placeOf(scope, setting, status.meaning),
        time: findTime(scope, segment, time),
        transport: status.meaning?.mode === 'SEA' ? setting.vessel : null,
        remark: remarkOf([reason === '' ? '' : `reason ${reason}`]),
        span: spanOfOne(segment),
      };
    });
}

/** Where the status happened: B4-11 or B4-06, else R4 with function 5, else the port that such a status can only be at. */
function placeOf(
  scope: MessageScope,
  { beginning, ports }: StatusSetting,
  meaning: StatusMeaning | null,
): PlaceReading | null {
  const written = writtenPlace(scope, beginning);
  const own = written === null ? null : findPlace(scope, beginning, written);
  return own ?? activityPlace(ports)?.place ?? onlyPort(ports, meaning);
}

/** Where guides disagree which element holds the code, the one that fits the qualifier does; the other is its name. */
function writtenPlace({ segments, places }: MessageScope, b4: SegmentNumber): WrittenPlace | null {
  const place = b4Place(segments, b4);
  const location = b4StatusLocation(segments, b4);
  const { qualifier, identifier } = place;
  if (identifier === '' && location === '') return null;
  const isMisplaced =
    identifier === '' || (qualifier === 'UN' && !isUnlocodeShaped(identifier) && isUnlocodeShaped(location));
  if (isMisplaced) return { ...place, identifier: location, name: identifier, element: B4_STATUS_LOCATION_ELEMENT };
  // A city whose code stands beside it is that code's place, when the list has it.
  const isWord = qualifier === 'UN' || identifier.toUpperCase().startsWith(location.toUpperCase());
  const byCode = isWord ? null : places.at({ ...place, qualifier: '', identifier: location, name: identifier });
  return byCode?.coded.scheme === 'UNLOCODE'
    ? { ...place, qualifier: '', identifier: location, name: identifier, element: B4_STATUS_LOCATION_ELEMENT }
    : place;
}

const ENDS: Readonly<Partial<Record<EventCode, string>>> = {
  LOADED: LOADING_FUNCTION,
  DEPARTED: LOADING_FUNCTION,
  ARRIVED: DISCHARGE_FUNCTION,
  DISCHARGED: DISCHARGE_FUNCTION,
};

/** Without a transhipment a ship is loaded at the port of loading; with one, it could be at either. */
function onlyPort(ports: readonly ReadPort[], meaning: StatusMeaning | null): PlaceReading | null {
  if (meaning?.mode !== 'SEA' || ports.some(({ port }) => TRANSHIPMENT_FUNCTIONS.has(port))) return null;
  const end = ENDS[meaning.code];
  return end === undefined ? null : (ports.find(({ port }) => port === end)?.place ?? null);
}

function motionOf({ status }: Statement): 'IN' | 'OUT' | null {
  const { code, mode } = status.meaning ?? {};
  if (mode !== 'SEA') return null;
  if (code === 'ARRIVED' || code === 'DISCHARGED') return 'IN';
  return code === 'DEPARTED' || code === 'LOADED' ? 'OUT' : null;
}

function saidBy({ status, place, time }: Statement): readonly Said[] {
  const { meaning } = status;
  if (meaning === null || time === null) return [];
  return [{ code: meaning.code, classifier: meaning.classifier ?? 'ACTUAL', place, local: time.written.local }];
}
