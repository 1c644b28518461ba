import type { MessageSummary } from '../../canonical/interpretation.js';
import type { Correction } from '../../canonical/tracking-event.js';
import type { CnManifest, CnManifestItem } from '../../decode/cn-single-window/manifest.js';
import { manifestFunctionOf, manifestTypeOf } from '../code-maps/cn-manifest-codes.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { ReferenceList } from '../reference-list.js';
import { openScope, summaryOf, type MessageScope } from './message-scope.js';
import {
  MAIN_SAYINGS,
  otherSayings,
  type ItemSetting,
  type Question,
  type Saying,
  type Setting,
} from './manifest-sayings.js';
import { addStatement } from './statements.js';
import { addDocuments, subjectsOf, type Subject } from './subjects.js';
import { readMade, timeAbroad, timeInChina } from './times.js';
import { transportOf } from './transports.js';

/**
 * Interprets a manifest message. Customs takes bills in, rejects, changes and deletes them one by one, so that each is a message of its own
 * here, with its identity and its faults.
 */
export function interpretManifest(manifest: CnManifest, context: InterpretContext): readonly MessageSummary[] {
  const { head, items } = manifest;
  const faults = new FaultList();
  const made = readMade(head.sendTime, context, faults);
  const type = manifestTypeOf(head.messageType);
  const setting = { manifest, context, made, type };
  const problem = problemOf(setting, faults);
  if (problem || items.length === 0) {
    if (!problem) {
      const detail = 'there is neither a consignment nor a container';
      faults.error('NOTHING_REPORTED', { byte: manifest.byteStart }, detail);
    }
    const scope = openScope({ type: head.messageType, context, made, faults });
    return [summaryOf(scope, manifest, partiesOf(manifest))];
  }
  return items.map((item, index) =>
    interpretItem(item, { ...setting, faults: index === 0 ? faults : new FaultList() }),
  );
}

const partiesOf = ({ head }: CnManifest) => ({
  release: head.version,
  sender: head.sender,
  recipient: head.receiver,
  controlReference: head.messageId?.text ?? null,
});

/** Whether nothing of the message is interpreted; the reason is reported. */
function problemOf({ manifest, type }: Setting, faults: FaultList): boolean {
  const { head, byteStart } = manifest;
  const name = head.messageType || 'the message';
  if (type.report === 'DISTRIBUTION') {
    faults.warning(
      'NOTHING_REPORTED',
      { byte: byteStart },
      `${name} applies for another place of storage: nothing has moved`,
    );
    return true;
  }
  if (type.report !== 'OTHER' && type.report !== 'INSTRUCTION') return false;
  faults.error('UNSUPPORTED_MESSAGE_TYPE', { byte: byteStart }, `${name} is no manifest message that is read`);
  return true;
}

function interpretItem(item: CnManifestItem, setting: Setting & { readonly faults: FaultList }): MessageSummary {
  const { manifest, context, made, faults } = setting;
  const { head } = manifest;
  const documentKey = documentKeyOf(setting, item);
  const correction = correctionOf(setting, item, documentKey);
  const parts = item.equipment.length + 1;
  const scope = openScope({ type: head.messageType, context, made, faults, documentKey, correction, parts });
  if (item.isWhole) interpretWhole(scope, item, { ...setting, correction });
  return summaryOf(scope, item, { ...partiesOf(manifest) });
}

/** The voyage and the bill: what a deletion or a change of the bill names again. */
function documentKeyOf({ manifest, context }: Setting, { bill, houseBill }: CnManifestItem): string | null {
  const { head, means, batch } = manifest;
  const voyage = [means.id, means.journey, batch].map((part) => part?.text ?? '');
  const documents = [bill, houseBill].map((part) => part?.text ?? '');
  const isNamed = [...voyage, ...documents].some((part) => part !== '');
  return isNamed ? [context.feed.party, head.messageType, ...voyage, ...documents].join('|') : null;
}

/** A replacement stands for its whole document, which only a bill is: containers beside the bills may come in several messages. */
function correctionOf({ manifest, made }: Setting, { bill }: CnManifestItem, key: string | null): Correction | null {
  const does = manifestFunctionOf(manifest.head.functionCode?.text ?? '');
  if (key === null || (does !== 'RETRACTS' && does !== 'REPLACES')) return null;
  if (does === 'REPLACES' && bill === null) return null;
  return { action: does, documentKey: key, reportedAt: made.reportedAt };
}

function interpretWhole(scope: MessageScope, item: CnManifestItem, setting: ItemSetting): void {
  const { manifest, type } = setting;
  const documents = { mode: type.mode, bill: item.bill, houseBill: item.houseBill };
  const list = new ReferenceList();
  addDocuments(list, documents);
  list.add(null, manifest.batch?.text ?? '', 'BATCH');
  const subjects = subjectsOf(scope, documents, { equipment: item.equipment, references: list.all });
  const known = list.all.length > 0 ? subjects : subjects.filter(({ unit }) => unit !== null);
  if (known.length === 0) {
    const detail = 'the consignment names neither a bill nor a container';
    scope.faults.error('UNIT_MISSING', { byte: item.byteStart }, detail);
    return;
  }
  const transport = transportOf(type.mode, {
    journey: manifest.means.journey?.text ?? '',
    id: manifest.means.id?.text ?? '',
    name: manifest.means.name?.text ?? '',
  });
  const question = { item, setting, transport };
  const saying = MAIN_SAYINGS[type.report](scope, question);
  if (saying === null) return;
  const others = setting.correction?.action === 'RETRACTS' ? [] : otherSayings(scope, question);
  for (const subject of known) {
    if (scope.facts.isCut) return;
    for (const said of [saying, ...others]) say(scope, said, { subject, question });
  }
}

function say(
  scope: MessageScope,
  { code, codeOfGoods, classifier, time, place, isAbroad = false, rule }: Saying,
  { subject, question }: { readonly subject: Subject; readonly question: Question },
): void {
  const { transport, item } = question;
  const isContainer = subject.unit?.unit.kind === 'CONTAINER';
  const chosen = isContainer ? code : (codeOfGoods ?? code);
  const isOfConveyance = rule !== 'arrival';
  const statement = {
    meaning: chosen === null ? null : { code: chosen },
    classifier,
    time: (isAbroad ? timeAbroad : timeInChina)(time, place, scope.context),
    place,
    transport: isOfConveyance ? transport : null,
    wording: scope.type,
    rule: chosen === null ? 'unmapped' : `cn-single-window/${scope.type.toLowerCase()}/${rule}`,
    origin: item,
  } as const;
  addStatement(scope, statement, subject);
}
