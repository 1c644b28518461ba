import type { Interpretation, MessageSummary } from '../../canonical/interpretation.js';
import type { Correction } from '../../canonical/tracking-event.js';
import type { CargoXmlMessage } from '../../decode/cargo-xml/cargo-xml-message.js';
import { decodeCargoXml, isCargoXml } from '../../decode/cargo-xml/decode-message.js';
import type { XmlDocument } from '../../decode/xml/xml-document.js';
import type { XmlElement } from '../../decode/xml/xml-element.js';
import { EventList } from '../event-list.js';
import { dateTime } from '../event-time.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { readMadeAt } from '../made-at.js';
import { ofRoots } from '../xml-interpretation.js';
import type { MessageScope } from './message-scope.js';
import { addStatus } from './status-facts.js';
import { addHouses, addHouseWaybill, addWaybill } from './waybill-facts.js';

/** Version of the readings below; a change that alters what a message says raises it. */
export const CARGO_XML_VERSION = 1;

/** Interprets every message of Cargo-XML in a body. Never throws. */
export const interpretCargoXml = (xml: XmlDocument, context: InterpretContext): Interpretation =>
  ofRoots(xml, 'CARGO_XML', {
    isOurs: isCargoXml,
    read: (root) => ({ messages: [interpretFound(root, context)], faults: [] }),
  });

function interpretFound(root: XmlElement, context: InterpretContext): MessageSummary {
  const message = decodeCargoXml(root);
  const { header, kind, start, end } = message;
  const faults = new FaultList();
  const written = { text: header.issued?.text ?? '', byte: header.issued?.byte ?? start, name: 'IssueDateTime' };
  const { reportedAt, madeAt, time } = readMadeAt(written, context, faults);
  const { feed, reference } = context;
  const issued = time === null ? null : dateTime(time, written.text, { feed, reference, zone: null });
  const documentKey = keyOf(message, context);
  const correction = correctionOf(message, documentKey, reportedAt);
  const decoder = `cargo-xml/${kind ?? message.rootName}@${CARGO_XML_VERSION}`;
  const { mostStatements } = INTERPRET_LIMITS;
  const facts = new EventList(context, { correction, documentKey, reportedAt, madeAt, decoder }, mostStatements);
  interpretMessage({ message, context, faults, facts, issued });
  if (facts.isCut)
    faults.error('XML_LIMIT', { byte: start }, `the message makes more than ${mostStatements} statements`);
  return {
    type: kind ?? message.rootName,
    release: header.version,
    sender: header.sender,
    recipient: header.recipient,
    controlReference: header.id,
    documentKey,
    reportedAt,
    byteStart: start,
    byteEnd: end,
    events: facts.all,
    faults: faults.all,
  };
}

/** A message that breaks off still has whole statuses: they happened, whatever else it would have said. */
function interpretMessage(scope: MessageScope): void {
  const { message, faults, facts } = scope;
  const { kind, rootName, start, statuses, isWhole, header } = message;
  if (kind === null) {
    faults.error('UNSUPPORTED_MESSAGE_TYPE', { byte: start }, `${rootName.slice(0, 50)} is not read`);
    return;
  }
  if (kind === 'XFSU') {
    if (DELETION.test(header.purpose)) {
      const detail = 'the message takes a status back, and Cargo-XML does not say which';
      faults.error('UNSUPPORTED_MESSAGE_TYPE', { byte: start }, detail);
      return;
    }
    for (const status of statuses) if (status.isWhole && !facts.isCut) addStatus(scope, status);
  } else if (isWhole) ADDING[kind](scope);
  if (facts.all.length > 0 || faults.all.length > 0 || !isWhole) return;
  faults.warning('NOTHING_REPORTED', { byte: start }, 'the message reports nothing');
}

const ADDING = { XFWB: addWaybill, XFZB: addHouseWaybill, XFHL: addHouses } as const;
const DELETION = /^(?:delet|cancel)/i;
const UPDATE = /^(?:update|replace|change|amend)/i;

/** A waybill or list is known by its number, and its later versions replace it; statuses are known by the message they come in. */
function keyOf({ kind, header, master }: CargoXmlMessage, { feed }: InterpretContext): string | null {
  const number = kind === 'XFZB' ? header.businessId : (master.number ?? header.businessId);
  const own = kind === 'XFSU' || kind === null ? header.id : (number?.text.replaceAll(/[\s-]/g, '') ?? null);
  return own === null ? null : `${feed.party}|CARGO_XML|${kind ?? ''}|${own}`;
}

function correctionOf(
  { kind, header }: CargoXmlMessage,
  documentKey: string | null,
  reportedAt: string | null,
): Correction | null {
  if (kind === 'XFSU' || kind === null || documentKey === null) return null;
  if (DELETION.test(header.purpose)) return { action: 'RETRACTS', documentKey, reportedAt };
  return UPDATE.test(header.purpose) ? { action: 'REPLACES', documentKey, reportedAt } : null;
}
