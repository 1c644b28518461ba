import { isError } from '../../canonical/fault.js';
import type { Interpretation, MessageSummary } from '../../canonical/interpretation.js';
import { EPCIS_EVENT_TYPES, type EpcisDocument, type EpcisEvent } from '../../decode/epcis/epcis-event.js';
import { decodeEpcisJson } from '../../decode/epcis/json-events.js';
import { decodeEpcisXml, isEpcisXml } from '../../decode/epcis/xml-events.js';
import type { JsonDocument } from '../../decode/json/json-document.js';
import type { XmlDocument } from '../../decode/xml/xml-document.js';
import { EventList } from '../event-list.js';
import { dateTime } from '../event-time.js';
import { FaultList } from '../fault-list.js';
import type { InterpretContext } from '../interpret-context.js';
import { readIsoTime } from '../iso-time.js';
import { INTERPRET_LIMITS } from '../limits.js';
import { readMadeAt, type MadeAt } from '../made-at.js';
import { ownPlaceOf, type PlaceReading } from '../place-reading.js';
import { ofRoots, type RootReading } from '../xml-interpretation.js';
import { keyOf } from './event-identity.js';
import type { EventScope } from './event-scope.js';
import { interpretEvent } from './interpret-event.js';

/** Version of the readings below; a change that alters what a message says raises it. */
export const EPCIS_VERSION = 1;

/** Interprets every event of an EPCIS 2.0 body in JSON-LD. Never throws. */
export function interpretEpcisJson({ root, charset, faults }: JsonDocument, context: InterpretContext): Interpretation {
  const source = { document: decodeEpcisJson(root), isBroken: faults.some(isError), limit: 'JSON_LIMIT' } as const;
  const reading = interpretEpcis(source, context);
  return { format: 'EPCIS', charset, messages: reading.messages, faults: [...faults, ...reading.faults] };
}

/** Interprets every event of an EPCIS body in XML, of version 2.0 or 1.x. Never throws. */
export function interpretEpcisXml(xml: XmlDocument, context: InterpretContext): Interpretation {
  const isBroken = xml.faults.some(isError);
  return ofRoots(xml, 'EPCIS', {
    isOurs: isEpcisXml,
    read: (root) => interpretEpcis({ document: decodeEpcisXml(root), isBroken, limit: 'XML_LIMIT' }, context),
  });
}

interface Source {
  readonly document: EpcisDocument;
  /** Whether an error says already that something could not be read. */
  readonly isBroken: boolean;
  /** What is said of an event that names too much. */
  readonly limit: 'JSON_LIMIT' | 'XML_LIMIT';
}

/** Interprets an EPCIS document in whichever syntax it was written. An event is a message of its own: it has its identity and its faults. */
function interpretEpcis({ document, isBroken, limit }: Source, context: InterpretContext): RootReading {
  const setting = { document, context, limit, ownPlace: ownPlaceOf(context) };
  const messages = document.events.map((event) => interpretFound(event, setting));
  const faults = new FaultList();
  if (messages.length === 0 && !isBroken) {
    faults.warning('NOTHING_REPORTED', { byte: document.byte }, 'the document holds no event');
  }
  return { messages, faults: faults.all };
}

interface Setting {
  readonly document: EpcisDocument;
  readonly context: InterpretContext;
  readonly limit: Source['limit'];
  readonly ownPlace: PlaceReading | null;
}

const TYPES: ReadonlySet<string> = new Set(EPCIS_EVENT_TYPES);

function interpretFound(event: EpcisEvent, { document, context, limit, ownPlace }: Setting): MessageSummary {
  const faults = new FaultList();
  const made = readMade(event, { document, context, faults });
  const documentKey = keyOf(event, context);
  const { reportedAt, madeAt } = made;
  // The event was wrong from the beginning: whoever says it again, whenever, says nothing. So the declaration has no time of its own.
  const correction = event.error === null ? null : ({ action: 'RETRACTS', documentKey, reportedAt: null } as const);
  const decoder = `epcis/${event.type}@${EPCIS_VERSION}`;
  const { statementsPerMessage } = INTERPRET_LIMITS;
  const facts = new EventList(context, { correction, documentKey, reportedAt, madeAt, decoder }, statementsPerMessage);
  const scope = { event, context, ownPlace, faults, facts };
  if (!TYPES.has(event.type)) {
    const detail = `${event.type === '' ? 'an event without type' : `'${event.type}'`} is no event type of EPCIS`;
    faults.error('UNSUPPORTED_MESSAGE_TYPE', { byte: event.byteStart }, detail);
  } else if (event.isWhole && event.error !== null) retract(scope, made);
  else if (event.isWhole) interpretEvent(scope);
  if (facts.isCut) {
    faults.error(limit, { byte: event.byteStart }, 'the event names more units than one event may');
  }
  return {
    type: event.type,
    release: document.schemaVersion,
    sender: document.sender,
    recipient: document.receiver,
    // An event comes again in every query that finds it: its id is no control number of a transmission.
    controlReference: null,
    documentKey,
    reportedAt,
    byteStart: event.byteStart,
    byteEnd: event.byteEnd,
    events: facts.all,
    faults: faults.all,
  };
}

/** When it was said: the declaration of an error, else when a repository recorded the event, else when the document was made. */
function readMade(
  { error, recordTime }: EpcisEvent,
  { document, context, faults }: { document: EpcisDocument; context: InterpretContext; faults: FaultList },
): MadeAt {
  const declared = error?.declaredAt ?? null;
  const [written, name] =
    declared !== null
      ? [declared, 'declarationTime']
      : recordTime !== null
        ? [recordTime, 'recordTime']
        : [document.creationDate, 'creationDate'];
  return readMadeAt({ text: written?.text ?? '', byte: written?.byte ?? 0, name }, context, faults);
}

/** A declaration reaches every fact of the event it names, whichever unit that is about; it states nothing of its own. */
function retract({ event, context, faults, facts }: EventScope, { time }: MadeAt): void {
  const { feed, reference } = context;
  const written = time ?? (event.eventTime === null ? null : readIsoTime(event.eventTime.text));
  if (written === null || 'fault' in written) {
    faults.error('TIME_MISSING', { byte: event.byteStart }, 'the error declaration has no declarationTime');
    return;
  }
  const { error, byteStart, byteEnd, pointer } = event;
  const corrected = error?.correctiveEventIds ?? [];
  const parts = [error?.reason ?? '', corrected.length === 0 ? '' : `corrected by ${corrected.join(', ')}`];
  facts.add(
    {
      code: 'UNKNOWN',
      classifier: 'ACTUAL',
      occurredAt: dateTime(written, error?.declaredAt?.text ?? event.eventTime?.text ?? '', {
        feed,
        reference,
        zone: null,
      }),
      place: null,
      transport: null,
      unit: null,
      references: [],
      customs: null,
      wording: 'errorDeclaration',
      remark:
        parts
          .filter((part) => part !== '')
          .join('; ')
          .slice(0, INTERPRET_LIMITS.remarkCharacters) || null,
      flags: [],
    },
    { byteStart, byteEnd, pointer, rule: 'epcis/errorDeclaration' },
  );
}
