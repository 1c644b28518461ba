import type { PortHeader, PortItem } from '../../decode/cn-port-file/decode-port-file.js';
import type { PortFile } from '../../decode/cn-port-file/port-document.js';
import type { PortText } from '../../decode/cn-port-file/record.js';
import type { MessageFunction } from '../code-maps/message-functions.js';
import type { DraftSource, EventList } from '../event-list.js';
import type { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import type { PlaceReading } from '../place-reading.js';
import type { FoundTime } from './times.js';

/** One file while it is interpreted. */
export interface FileScope {
  readonly file: PortFile;
  readonly header: PortHeader;
  /** Its number in the body, from 1. */
  readonly ordinal: number;
  readonly does: MessageFunction;
  readonly context: InterpretContext;
  /** The place that the feed speaks for. */
  readonly ownPlace: PlaceReading | null;
  readonly faults: FaultList;
  readonly facts: EventList;
  /** When the file was made, for facts that have no other time. */
  readonly createdAt: FoundTime | null;
}

/** Where a fact stands: `file 1 / 50 4`, the record counted from 1 as record 99 counts. */
export function sourceOf({ file, ordinal }: FileScope, { records }: PortItem, rule: string): DraftSource {
  const first = records[0]!;
  const number = first.index - file.records[0]!.index + 1;
  return {
    byteStart: first.byteStart,
    byteEnd: records.at(-1)!.byteEnd,
    pointer: `file ${ordinal} / ${first.id} ${number}`,
    rule,
  };
}

/** `cn-port-file/codeco` */
export const ruleOf = ({ header }: FileScope, name: string): string =>
  `cn-port-file/${header.type.toLowerCase()}/${name}`;

export const placeOfItem = ({ records }: PortItem): PortText['at'] => records[0]!.placeOf(0);
