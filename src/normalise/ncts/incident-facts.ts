import type { Reference } from '../../canonical/reference-number.js';
import type { NctsIncident } from '../../decode/ncts/ncts-message.js';
import { NCTS_ZONES, nctsCountry } from '../code-maps/ncts-countries.js';
import { NCTS_INCIDENTS } from '../code-maps/ncts-messages.js';
import { dateTime, type DatedTime } from '../event-time.js';
import { factFlags } from '../fact-flags.js';
import { readIsoTime } from '../iso-time.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { readPlace, type PlaceReading } from '../place-reading.js';
import type { UnitReading } from '../unit-reading.js';
import type { MessageScope } from './message-scope.js';
import { unitsOf } from './message-units.js';

/** Messages that report an incident when it happens; others repeat at the end of the way what was endorsed. */
const REPORTING: ReadonlySet<string> = new Set(['CC182C', 'CC007C']);

/** States what happened on the way: a fact for each container that an incident names, or one for the movement. */
export function addIncidents(
  scope: MessageScope,
  references: readonly Reference[],
  reportedAt: DatedTime | null,
): void {
  for (const incident of scope.message.incidents) {
    const place = placeOf(incident, scope);
    const occurredAt = endorsedOn(incident, scope) ?? (REPORTING.has(scope.message.type) ? reportedAt : null);
    if (occurredAt === null) continue;
    const units: readonly (UnitReading | null)[] = unitsOf(incident.equipment, scope.faults);
    for (const unit of units.length === 0 ? [null] : units)
      addFact(scope, incident, { references, occurredAt, place, unit });
  }
}

interface Statement {
  readonly references: readonly Reference[];
  readonly occurredAt: DatedTime;
  readonly place: PlaceReading | null;
  readonly unit: UnitReading | null;
}

function addFact({ facts, faults }: MessageScope, incident: NctsIncident, statement: Statement): void {
  const { references, occurredAt, place, unit } = statement;
  const { code, text, coordinates, pointer, byteStart, byteEnd } = incident;
  const known = NCTS_INCIDENTS.get(code) ?? null;
  if (known === null) {
    const detail = `incident code '${code}' is not in the list`;
    faults.warnOnce(code, { code: 'STATUS_UNMAPPED', at: { byte: byteStart }, detail });
  }
  const remark = [known?.name ?? '', text, coordinates === null ? '' : `at ${coordinates}`];
  facts.add(
    {
      code: known?.meaning.code ?? 'UNKNOWN',
      classifier: 'ACTUAL',
      occurredAt,
      place: place?.coded ?? null,
      transport: null,
      unit: unit?.unit ?? null,
      references,
      customs: null,
      wording: `incident/${code}`,
      remark:
        remark
          .filter((part) => part !== '')
          .join('; ')
          .slice(0, INTERPRET_LIMITS.remarkCharacters) || null,
      flags: factFlags({ place, isMapped: known !== null, unit, customs: [] }),
    },
    { byteStart, byteEnd, pointer, rule: known === null ? 'unmapped' : `ncts/CL019/${code}` },
  );
}

/** Where it was: by UN/LOCODE, else by the name of the place where it was endorsed. Coordinates name no place of the list. */
function placeOf({ unlocode, endorsedAt }: NctsIncident, { context, faults }: MessageScope): PlaceReading | null {
  if (unlocode === null && endorsedAt === '') return null;
  if (unlocode === null)
    return readPlace({ scheme: 'NAME', code: endorsedAt, name: endorsedAt, facility: null }, context);
  const code = unlocode.text.toUpperCase();
  const place = readPlace({ scheme: 'UNLOCODE', code, name: endorsedAt || null, facility: null }, context);
  if (place.coded.key === null) {
    faults.warning('PLACE_UNRESOLVED', { byte: unlocode.byte }, `'${unlocode.text}' (UNLOCODE) is in no list`);
  }
  return place;
}

function endorsedOn({ endorsedOn: written, country }: NctsIncident, { context }: MessageScope): DatedTime | null {
  const time = written === null ? null : readIsoTime(written.text);
  if (written === null || time === null || 'fault' in time) return null;
  const { feed, reference } = context;
  const zone = NCTS_ZONES.get(nctsCountry(country) ?? '') ?? null;
  return dateTime(time, written.text, { feed, reference, zone });
}
