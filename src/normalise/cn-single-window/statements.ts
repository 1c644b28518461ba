import type { EventClassifier, Transport } from '../../canonical/tracking-event.js';
import type { CnOrigin } from '../../decode/cn-single-window/texts.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { readCustoms } from '../customs-reading.js';
import type { DatedTime } from '../event-time.js';
import { factFlags } from '../fact-flags.js';
import { INTERPRET_LIMITS } from '../limits.js';
import type { PlaceReading } from '../place-reading.js';
import type { MessageScope } from './message-scope.js';
import type { Subject } from './subjects.js';

/** Something that a message says. */
export interface Statement {
  /** Null for a code in no map: it becomes UNKNOWN. */
  readonly meaning: StatusMeaning | null;
  readonly classifier?: EventClassifier;
  readonly time: DatedTime;
  readonly place: PlaceReading | null;
  readonly transport: Transport | null;
  readonly wording: string;
  readonly remark?: string | null;
  /** Why something is held or rejected. */
  readonly reason?: string | null;
  readonly rule: string;
  readonly origin: CnOrigin;
}

/** The customs of which all these messages are. */
const COUNTRY = 'CN';

export function addStatement(scope: MessageScope, statement: Statement, { unit, references }: Subject): void {
  const { place, transport, wording, remark = null, rule, origin } = statement;
  const meaning = statement.meaning ?? { code: 'UNKNOWN' };
  const { customs, flags } = readCustoms(
    {
      meaning,
      country: COUNTRY,
      place,
      unit: unit?.unit ?? null,
      references,
      wording,
      reason: statement.reason ?? null,
    },
    scope.context,
    { faults: scope.faults, byte: origin.byteStart },
  );
  scope.facts.add(
    {
      code: meaning.code,
      classifier: statement.classifier ?? meaning.classifier ?? 'ACTUAL',
      occurredAt: statement.time,
      place: place?.coded ?? null,
      transport,
      unit: unit?.unit ?? null,
      references,
      customs,
      wording,
      remark: remark === null ? null : remark.slice(0, INTERPRET_LIMITS.remarkCharacters),
      flags: factFlags({ place, isMapped: statement.meaning !== null, unit, customs: flags }),
    },
    { byteStart: origin.byteStart, byteEnd: origin.byteEnd, pointer: origin.pointer, rule },
  );
}
