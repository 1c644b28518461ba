import type { Acknowledgement, Interpretation, MessageSummary } from '../../canonical/interpretation.js';
import type { JsonDocument } from '../../decode/json/json-document.js';
import { decodeNctsMessage } from '../../decode/ncts/decode-message.js';
import { nctsElementsIn, nctsMembersIn } from '../../decode/ncts/find-messages.js';
import type { NctsMessage } from '../../decode/ncts/ncts-message.js';
import type { NctsNode } from '../../decode/ncts/ncts-node.js';
import type { XmlDocument } from '../../decode/xml/xml-document.js';
import { EventList } from '../event-list.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { readMadeAt } from '../made-at.js';
import { ofRoots } from '../xml-interpretation.js';
import { interpretMessage, reasonOf } from './interpret-message.js';
import { officeOf } from './office.js';
import { outcomeOf, type Outcome } from './outcome.js';

/** Version of the readings below; a change that alters what a message says raises it. */
export const NCTS_VERSION = 1;

/** Interprets every NCTS message of a body in JSON. Never throws. */
export function interpretNctsJson({ root, charset, faults }: JsonDocument, context: InterpretContext): Interpretation {
  const messages = nctsMembersIn(root).map((node) => interpretFound(node, context, 'JSON_LIMIT'));
  return { format: 'NCTS', charset, messages, faults };
}

/** Interprets every NCTS message of a body in XML. Never throws. */
export function interpretNctsXml(xml: XmlDocument, context: InterpretContext): Interpretation {
  return ofRoots(xml, 'NCTS', {
    isOurs: (root) => nctsElementsIn(root).length > 0,
    read: (root) => ({
      messages: nctsElementsIn(root).map((node) => interpretFound(node, context, 'XML_LIMIT')),
      faults: [],
    }),
  });
}

function interpretFound(node: NctsNode, context: InterpretContext, limit: 'JSON_LIMIT' | 'XML_LIMIT'): MessageSummary {
  const message = decodeNctsMessage(node);
  const faults = new FaultList();
  const outcome = outcomeOf(message, context.feed);
  const office = officeOf(message, outcome.reading, context);
  const { preparedAt, messageId, sender, byteStart } = message;
  const made = { text: preparedAt?.text ?? '', byte: preparedAt?.byte ?? byteStart, name: 'preparationDateAndTime' };
  const { reportedAt, madeAt } = readMadeAt({ ...made, zone: office.zone }, context, faults);
  const documentKey = messageId === null ? null : [context.feed.party, 'NCTS', sender ?? '', messageId.text].join('|');
  const decoder = `ncts/${message.type}@${NCTS_VERSION}`;
  const common = { correction: null, documentKey, reportedAt, madeAt, decoder };
  const { mostStatements } = INTERPRET_LIMITS;
  const facts = new EventList(context, common, mostStatements);
  reportType(message, faults);
  const scope = { message, context, faults, facts, outcome, office };
  if (message.isWhole && outcome.answers === undefined) interpretMessage(scope);
  if (facts.isCut) faults.error(limit, { byte: byteStart }, `the message makes more than ${mostStatements} statements`);
  const acknowledgement = message.isWhole ? acknowledgementOf(message, outcome) : undefined;
  return {
    type: message.type,
    release: message.phase,
    sender,
    recipient: message.recipient,
    controlReference: messageId?.text ?? null,
    documentKey,
    reportedAt,
    byteStart,
    byteEnd: message.byteEnd,
    events: facts.all,
    faults: faults.all,
    ...(acknowledgement === undefined ? {} : { acknowledgement }),
  };
}

/** An answer names the message by its identification; older interfaces leave it out, and the movement has to do. */
function acknowledgementOf(message: NctsMessage, { answers }: Outcome): Acknowledgement | undefined {
  if (answers === undefined) return undefined;
  const of = message.correlationId ?? message.lrn ?? message.mrn;
  return { of: of?.text ?? '', outcome: answers, detail: reasonOf({ message }) ?? '' };
}

function reportType({ type, statedType }: NctsMessage, faults: FaultList): void {
  if (statedType === null || statedType.text.toUpperCase() === type) return;
  const detail = `the root is ${type}, messageType says ${statedType.text.slice(0, 20)}; the root counts`;
  faults.warning('CONTRADICTS_ITSELF', { byte: statedType.byte }, detail);
}
