import type { Acknowledgement, Interpretation, MessageSummary } from '../../canonical/interpretation.js';
import type { Correction } from '../../canonical/tracking-event.js';
import { isTafPayload, readHeader, unwrap, type TafHeader } from '../../decode/taf/envelope.js';
import { children, textAt } from '../../decode/xml/navigation.js';
import type { XmlDocument } from '../../decode/xml/xml-document.js';
import type { XmlElement } from '../../decode/xml/xml-element.js';
import { TAF_TYPES } from '../code-maps/rail-taf.js';
import { EventList } from '../event-list.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { readMadeAt } from '../made-at.js';
import { ofRoots } from '../xml-interpretation.js';
import { interpretComposition, interpretConsignmentOrder } from './composition.js';
import { subjectKeyOf } from './subject-key.js';
import type { TafScope } from './taf-scope.js';
import {
  interpretHindrance,
  interpretReady,
  interpretRunningForecast,
  interpretRunningInformation,
} from './train-reports.js';
import { interpretWagonForecast, interpretWagonStatuses } from './wagon-reports.js';

/** Version of the readings below; a change that alters what a message says raises it. */
export const TAF_VERSION = 1;

/** Interpreters by the root without `Message`. */
const INTERPRETERS: ReadonlyMap<string, (scope: TafScope) => void> = new Map([
  ['ConsignmentOrder', interpretConsignmentOrder],
  ['TrainComposition', interpretComposition],
  ['PassengerTrainComposition', interpretComposition],
  ['TrainReady', interpretReady],
  ['TrainDelayCause', interpretHindrance],
  ['TrainForecastAtReportingLocation', interpretRunningForecast],
  ['TrainRunningForecast', interpretRunningForecast],
  ['TrainRunningInformation', interpretRunningInformation],
  ['TrainRunningInterruption', interpretHindrance],
  ['WagonETI_ETA', interpretWagonForecast],
  ['WagonStatus', interpretWagonStatuses],
]);

/** Interprets the messages of TAF and TAP TSI in a body. Never throws. */
export function interpretTaf(document: XmlDocument, context: InterpretContext): Interpretation {
  return ofRoots(document, 'TAF_TSI', {
    isOurs: isTafPayload,
    read: (payload) => ({ messages: [interpretRoot(unwrap(payload), context)], faults: [] }),
  });
}

function interpretRoot(root: XmlElement, context: InterpretContext): MessageSummary {
  const faults = new FaultList();
  const header = readHeader(root);
  const { made: madeElement, identifier } = header;
  const written = {
    text: (madeElement?.text ?? '').replace(/([+-])(\d):(\d{2})$/, '$10$2:$3'),
    name: 'MessageDateTime',
  };
  const made = readMadeAt({ ...written, byte: madeElement?.textStart ?? root.start }, context, faults);
  const documentKey = `${context.feed.party}|TAF_TSI|${header.name}|${subjectKeyOf(root, header)}`;
  const correction = correctionOf(header, { documentKey, reportedAt: made.reportedAt, faults });
  const facts = new EventList(
    context,
    {
      correction,
      documentKey,
      reportedAt: made.reportedAt,
      madeAt: made.madeAt,
      decoder: `taf/${header.name}@${TAF_VERSION}`,
    },
    INTERPRET_LIMITS.statementsPerMessage * INTERPRET_LIMITS.statementsPerSegment,
  );
  const scope: TafScope = { root, header, made, context, faults, facts };
  reportType(scope);
  const acknowledgement = answerIn(root, header);
  if (acknowledgement === undefined) interpretBody(scope);
  if (facts.isCut) faults.error('XML_LIMIT', { byte: root.start }, 'the message states more than one message may');
  return {
    type: header.name,
    release: header.version,
    sender: header.sender || null,
    recipient: header.recipient || null,
    controlReference: identifier?.text || null,
    documentKey,
    reportedAt: made.reportedAt,
    byteStart: root.start,
    byteEnd: root.end,
    events: facts.all,
    faults: faults.all,
    ...(acknowledgement === undefined ? {} : { acknowledgement }),
  };
}

function interpretBody(scope: TafScope): void {
  const { root, header, faults, facts } = scope;
  const interpret = INTERPRETERS.get(header.name);
  if (interpret === undefined) {
    const what =
      root.name === 'UICMessage'
        ? 'the message inside is text (compressed, encrypted or escaped)'
        : `${root.name} is not read`;
    faults.error('UNSUPPORTED_MESSAGE_TYPE', { byte: root.start }, what);
    return;
  }
  // The reader has reported where the text ends; of a list the whole entries are read all the same.
  if (!root.isWhole && header.name !== 'WagonStatus') return;
  interpret(scope);
  const isSilent = facts.all.length === 0 && faults.all.length === 0;
  if (isSilent) faults.warning('NOTHING_REPORTED', { byte: root.start }, 'the message reports nothing');
}

/** MessageStatus: 1 creation, 2 modification, 3 deletion of what was said of the same train or wagon at the same place. */
const ACTIONS: Readonly<Record<string, Correction['action']>> = { '2': 'REPLACES', '3': 'RETRACTS' };

function correctionOf(
  { status }: TafHeader,
  known: { readonly documentKey: string; readonly reportedAt: string | null; readonly faults: FaultList },
): Correction | null {
  const written = status?.text ?? '';
  const action = ACTIONS[written];
  if (action !== undefined) return { action, documentKey: known.documentKey, reportedAt: known.reportedAt };
  if (written !== '' && written !== '1') {
    const detail = `MessageStatus '${written}' is none of 1, 2, 3: the message is taken for a new one`;
    known.faults.warning('MEMBER_MALFORMED', { byte: status?.textStart ?? 0 }, detail);
  }
  return null;
}

/** A header that names another type than its root does: the root counts. */
function reportType({ header, faults }: TafScope): void {
  const { name, type } = header;
  const expected = TAF_TYPES[name];
  const written = type?.text ?? '';
  if (expected === undefined || !/^\d{4}$/.test(written) || written === expected) return;
  const owner = Object.keys(TAF_TYPES).find((other) => TAF_TYPES[other] === written);
  // National systems number messages of their own; only a type that is another message's contradicts.
  if (owner === undefined) return;
  const detail = `the header says ${written} (${owner}), the root ${name}: the root counts`;
  faults.warning('CONTRADICTS_ITSELF', { byte: type?.textStart ?? 0 }, detail);
}

/** 9000 and 2007: what a partner says of a message that was sent to it. */
function answerIn(root: XmlElement, { name }: TafHeader): Acknowledgement | undefined {
  if (name === 'ReceiptConfirmation') {
    return {
      of: textAt(root, 'RelatedReference', 'RelatedIdentifier'),
      outcome: 'RECEIVED',
      detail: textAt(root, 'Remarks'),
    };
  }
  if (name !== 'Error') return undefined;
  const errors = children(root, 'Error').map((error) =>
    [textAt(error, 'ErrorCode'), textAt(error, 'FreeTextField')].filter((part) => part !== '').join(' '),
  );
  // Severity 1 is a warning, 2 an error that keeps the message from being used (schema, Error/Severity).
  const isFatal = children(root, 'Error').some((error) => textAt(error, 'Severity') !== '1');
  return {
    of: textAt(root, 'ErrorCauseReference', 'MessageReference', 'MessageIdentifier'),
    outcome: isFatal ? 'REJECTED' : 'ACCEPTED_WITH_ERRORS',
    detail: errors.join('; ').slice(0, INTERPRET_LIMITS.remarkCharacters),
  };
}
