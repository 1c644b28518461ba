import type { Reference } from '../../canonical/reference-number.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { readCustoms } from '../customs-reading.js';
import type { DatedTime } from '../event-time.js';
import { factFlags } from '../fact-flags.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { UnitReading } from '../unit-reading.js';
import { addIncidents } from './incident-facts.js';
import { referencesOf } from './message-references.js';
import type { MessageScope } from './message-scope.js';
import { occurredAt } from './message-time.js';
import { unitsOf } from './message-units.js';

/** Turns a message into facts: each of what its type says for each container, or for the movement where it names none. */
export function interpretMessage(scope: MessageScope): void {
  const { message, outcome, faults } = scope;
  const references = referencesOf(message, faults);
  const units = unitsOf(message.equipment, faults);
  const at = { byte: message.byteStart };
  if (references.length === 0 && units.length === 0) {
    if (outcome.facts.length > 0)
      faults.error('UNIT_MISSING', at, `${outcome.wording} names neither movement nor container`);
    else faults.warning('NOTHING_REPORTED', at, `${outcome.wording} is about no movement`);
    return;
  }
  const time = occurredAt(scope);
  addIncidents(scope, references, time);
  if (time === null) return;
  reportPlace(scope);
  const statement = { references, time, reason: reasonOf(scope) };
  if (outcome.facts.length > 0) addFacts(scope, statement, units);
  else if (message.incidents.length === 0) addUnmapped(scope, statement);
}

interface Statement {
  readonly references: readonly Reference[];
  readonly time: DatedTime;
  readonly reason: string | null;
}

function addFacts(scope: MessageScope, statement: Statement, units: readonly UnitReading[]): void {
  const all: readonly (UnitReading | null)[] = units.length === 0 ? [null] : units;
  for (const meaning of scope.outcome.facts) {
    for (const unit of all) {
      if (scope.facts.isCut) return;
      addFact(scope, statement, { meaning, unit, isMapped: true });
    }
  }
}

/** One fact for the movement, so that it waits for a mapping where it belongs. */
function addUnmapped(scope: MessageScope, statement: Statement): void {
  const { message, outcome, faults } = scope;
  const name = outcome.reading?.name;
  const detail = `${outcome.wording}${name === undefined ? '' : ` (${name})`} is no event of ours`;
  faults.warning('STATUS_UNMAPPED', { byte: message.byteStart }, detail);
  addFact(scope, statement, { meaning: { code: 'UNKNOWN' }, unit: null, isMapped: false });
}

interface Said {
  readonly meaning: StatusMeaning;
  readonly unit: UnitReading | null;
  readonly isMapped: boolean;
}

function addFact(scope: MessageScope, statement: Statement, { meaning, unit, isMapped }: Said): void {
  const { message, context, faults, facts, outcome, office } = scope;
  const { references, reason } = statement;
  const { wording, rule } = outcome;
  const customs = readCustoms(
    { meaning, country: office.country, place: office.place, unit: unit?.unit ?? null, references, wording, reason },
    context,
    { faults, byte: office.byte },
  );
  const flags = factFlags({ place: office.place, isMapped, unit, customs: customs.flags });
  facts.add(
    {
      code: meaning.code,
      classifier: meaning.classifier ?? 'ACTUAL',
      occurredAt: statement.time,
      place: office.place?.coded ?? null,
      transport: null,
      unit: unit?.unit ?? null,
      references,
      customs: customs.customs,
      wording,
      remark: reason,
      flags: outcome.isPartial === true ? [...flags, 'PARTIAL'] : flags,
    },
    { byteStart: message.byteStart, byteEnd: message.byteEnd, pointer: message.pointer, rule },
  );
}

/** Why, in codes and words; null when the message does not say. */
export function reasonOf({ message }: Pick<MessageScope, 'message'>): string | null {
  const parts = message.reasons.map(({ code, text }) => [code, text].filter((part) => part !== '').join(' '));
  return parts.join('; ').slice(0, INTERPRET_LIMITS.remarkCharacters) || null;
}

function reportPlace({ office, faults }: MessageScope): void {
  const coded = office.place?.coded;
  if (coded === undefined || coded.key !== null) return;
  faults.warning('PLACE_UNRESOLVED', { byte: office.byte }, `'${coded.code}' (${coded.scheme}) is in no list`);
}
