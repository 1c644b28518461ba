import type { TransportUnit } from '../../canonical/transport-unit.js';
import { dcsaCodeOf, DCSA_EVENTS, DOCUMENT_STATUSES, IOT_CODES } from '../code-maps/dcsa-events.js';
import { dcsaMove } from '../code-maps/dcsa-moves.js';
import { BORDER_FACILITY, documentCodeOf, WAYPOINT_FACILITY } from '../code-maps/dcsa-words.js';
import type { StatusMeaning } from '../code-maps/status-meaning.js';
import { meaningByFeed } from '../feed-codes.js';
import { typeOf, type EventScope } from './event-scope.js';

/** What the code of an event says, or that nobody can tell. */
export interface EventMeaning {
  /** Null when the code is in no map. */
  readonly meaning: StatusMeaning | null;
  /** `dcsa/2.x/LOAD`, `feed cosco/BKG/APPR` */
  readonly rule: string;
  /** The code as written; with the document it is about: `TRD/ISSU`. */
  readonly wording: string;
  /** The code's own name, for people. */
  readonly name: string | null;
}

/** Reads the code: the feed's own map first, then the standard's. What a gate move is depends on the unit. */
export function meaningOf(scope: EventScope, unit: TransportUnit | null, facilityType: string): EventMeaning {
  const { event } = scope;
  const written = event.code.trimmed.toUpperCase();
  const code = dcsaCodeOf(written);
  const wording = wordingOf(scope, written);
  const known = DCSA_EVENTS.get(code);
  const name = known === undefined ? null : [known.name, noticed(scope)].filter((part) => part !== '').join(', ');
  const own = meaningByFeed(scope.context.feed, [wording, written, code]);
  if (own !== null) return { ...own, wording, name };
  const status = statusOf(scope, code);
  const meaning = DOCUMENT_STATUSES.get(status) ?? known?.meaning ?? null;
  if (meaning === null) return { meaning, rule: 'unmapped', wording, name };
  const rule = `dcsa/${event.version}/${DOCUMENT_STATUSES.has(status) ? status : code}`;
  return { meaning: atPlace(meaning, { code, unit, facilityType }), rule, wording, name };
}

/** A move by load and place; an arrival or crossing by the kind of place it is at. */
function atPlace(
  meaning: StatusMeaning,
  { code, unit, facilityType }: { code: string; unit: TransportUnit | null; facilityType: string },
): StatusMeaning {
  const move = dcsaMove(code, unit, facilityType);
  if (move !== null) return { code: move };
  if (code === 'ARRI' && facilityType === BORDER_FACILITY) return { code: 'BORDER_ARRIVED' };
  if (code === 'CROS' && facilityType === WAYPOINT_FACILITY) return { code: 'EN_ROUTE' };
  return meaning;
}

/** A status of a document is that of its type: `BKG/CONF`. */
const statusOf = ({ event }: EventScope, code: string): string => `${documentTypeOf(event)}/${code}`;

export const documentTypeOf = ({ documentType, documents }: EventScope['event']): string =>
  documentCodeOf(documentType.trimmed.toUpperCase() || (documents[0]?.type ?? ''));

function wordingOf({ event }: EventScope, written: string): string {
  const type = typeOf(event);
  const detail = event.detailCode.trimmed.toUpperCase();
  if (type === 'SHIPMENT') return [documentTypeOf(event), written].filter((part) => part !== '').join('/');
  return detail === '' ? written : `${written}/${detail}`;
}

const noticed = ({ event }: EventScope): string => IOT_CODES.get(event.detailCode.trimmed.toUpperCase()) ?? '';
