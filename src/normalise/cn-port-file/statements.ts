import type { EventCode } from '../../canonical/event-code.js';
import type { EventClassifier, Transport } from '../../canonical/tracking-event.js';
import type { PortItem } from '../../decode/cn-port-file/decode-port-file.js';
import { gateEvent } from '../code-maps/terminal-moves.js';
import { factFlags } from '../fact-flags.js';
import type { PlaceReading } from '../place-reading.js';
import { ruleOf, sourceOf, type FileScope } from './file-scope.js';
import type { Subject } from './subjects.js';
import { timeAt, type FoundTime } from './times.js';

/** Something that a file says of a container or a bill. */
export interface Statement {
  readonly code: EventCode;
  readonly classifier: EventClassifier;
  readonly time: FoundTime;
  readonly place: PlaceReading | null;
  readonly transport: Transport | null;
  /** Name of the field or of the list that says it. */
  readonly rule: string;
  /** Only where a list of the feed has the description: its rule stands instead of ours. */
  readonly feedRule?: string | null;
  readonly isMapped?: boolean;
}

/** Adds a fact; its wording is the description of the report, or its type. */
export function addStatement(
  scope: FileScope,
  statement: Statement,
  about: { readonly item: PortItem; readonly subject: Subject },
): void {
  const { code, classifier, time, place, transport, isMapped = true } = statement;
  const { unit, references, remark } = about.subject;
  const rule = isMapped ? (statement.feedRule ?? ruleOf(scope, statement.rule)) : 'unmapped';
  scope.facts.add(
    {
      code: code === 'GATE_IN' || code === 'GATE_OUT' ? gateEvent(code, unit?.unit ?? null) : code,
      classifier,
      occurredAt: timeAt(time, place, scope.context),
      place: place?.coded ?? null,
      transport,
      unit: unit?.unit ?? null,
      references,
      customs: null,
      wording: scope.header.description || scope.header.type,
      remark,
      flags: factFlags({ place, isMapped, unit, customs: [] }),
    },
    sourceOf(scope, about.item, rule),
  );
}
