/**
 * Messages of NCTS phase 5 and what each says of the movement. Names follow the message list CL060 of the DDNTA; what indicators mean follows
 * its conditions (C0352: a release with indicator 2 or 3 names what is released; R0102: decision 0 refuses). A row without facts is known and
 * has no event of ours. Messages about guarantees alone are not here: they name no movement.
 */
import type { Acknowledgement } from '../../canonical/interpretation.js';
import type { StatusMeaning } from './status-meaning.js';

/** What a message comes to. */
export interface NctsOutcome {
  /** Facts it states, in order; empty when there is no event of ours for it. */
  readonly facts: readonly StatusMeaning[];
  /** Only a part of the goods is meant. */
  readonly isPartial?: boolean;
  /** Instead of facts: it answers one message and leaves the movement as it was. */
  readonly answers?: Acknowledgement['outcome'];
}

export interface NctsReading extends NctsOutcome {
  readonly name: string;
  /** The customs office that speaks or is spoken to. */
  readonly office: 'Departure' | 'DestinationActual';
  /** The statement that tells when; else the message was made when it happened. */
  readonly time?: string;
  /** The indicator that tells one outcome from another. */
  readonly by?: string;
  /** Its values with which the message says what it usually says, as it does without any. */
  readonly usual?: readonly string[];
  /** Outcomes of other values. */
  readonly cases?: Readonly<Record<string, NctsOutcome>>;
  /** Outcome of a value that is in neither; without one nobody can tell. */
  readonly otherwise?: NctsOutcome;
}

const LODGED: readonly StatusMeaning[] = [{ code: 'CUSTOMS_LODGED', procedure: 'TRANSIT' }];
const ACCEPTED: readonly StatusMeaning[] = [{ code: 'CUSTOMS_ACCEPTED', procedure: 'TRANSIT' }];
const HELD: readonly StatusMeaning[] = [{ code: 'CUSTOMS_HELD', procedure: 'TRANSIT' }];
const RELEASED: readonly StatusMeaning[] = [{ code: 'CUSTOMS_RELEASED', procedure: 'TRANSIT' }];
const REJECTED: readonly StatusMeaning[] = [{ code: 'CUSTOMS_REJECTED', procedure: 'TRANSIT' }];
const NO_FACTS: readonly StatusMeaning[] = [];
const REQUEST_REFUSED: NctsOutcome = { facts: NO_FACTS, answers: 'REJECTED' };
const PART_RELEASED: NctsOutcome = { facts: RELEASED, isPartial: true };

const departure = (name: string, facts: readonly StatusMeaning[], rest: Partial<NctsReading> = {}): NctsReading => ({
  name,
  office: 'Departure',
  facts,
  ...rest,
});
const destination = (name: string, facts: readonly StatusMeaning[], rest: Partial<NctsReading> = {}): NctsReading => ({
  name,
  office: 'DestinationActual',
  facts,
  ...rest,
});

export const NCTS_MESSAGES: ReadonlyMap<string, NctsReading> = new Map([
  // From the trader.
  ['CC007C', destination('arrival notification', LODGED, { time: 'arrivalNotificationDateAndTime' })],
  ['CC013C', departure('declaration amendment', LODGED)],
  [
    'CC014C',
    departure(
      'declaration invalidation request',
      [{ code: 'CUSTOMS_CANCELLED', classifier: 'REQUESTED', procedure: 'TRANSIT' }],
      { time: 'requestDateAndTime' },
    ),
  ],
  ['CC015C', departure('declaration data', LODGED)],
  ['CC044C', destination('unloading remarks', LODGED)],
  ['CC054C', departure('request of release', NO_FACTS)],
  ['CC141C', departure('information about a movement that did not arrive', NO_FACTS)],
  ['CC170C', departure('presentation of goods declared before', LODGED)],
  // To the trader.
  ['CC004C', departure('amendment accepted', ACCEPTED, { time: 'amendmentAcceptanceDateAndTime' })],
  [
    'CC009C',
    departure('invalidation decision', [{ code: 'CUSTOMS_CANCELLED', procedure: 'TRANSIT' }], {
      time: 'decisionDateAndTime',
      by: 'decision',
      usual: ['1'],
      cases: { 0: REQUEST_REFUSED },
    }),
  ],
  ['CC019C', departure('discrepancies', NO_FACTS, { time: 'discrepanciesNotificationDate' })],
  [
    'CC022C',
    departure('notification to amend the declaration', NO_FACTS, { time: 'amendmentNotificationDateAndTime' }),
  ],
  [
    'CC025C',
    destination('goods release notification', RELEASED, {
      time: 'releaseDate',
      by: 'releaseIndicator',
      usual: ['1'],
      cases: { 2: PART_RELEASED, 3: PART_RELEASED, 4: { facts: HELD } },
    }),
  ],
  ['CC028C', departure('MRN allocated', ACCEPTED, { time: 'declarationAcceptanceDate' })],
  [
    'CC029C',
    // The goods leave the hands of the office, and under the procedure.
    departure('release for transit', [...RELEASED, { code: 'TRANSIT_OPENED', procedure: 'TRANSIT' }], {
      time: 'releaseDate',
    }),
  ],
  ['CC035C', departure('recovery notification', NO_FACTS, { time: 'recoveryNotificationDate' })],
  ['CC043C', destination('unloading permission', ACCEPTED)],
  [
    'CC045C',
    departure('write-off notification', [{ code: 'TRANSIT_CLOSED', procedure: 'TRANSIT' }], { time: 'writeOffDate' }),
  ],
  // The movement ends here: a new declaration gets a new MRN.
  ['CC051C', departure('no release for transit', REJECTED)],
  // It can be mended, and the same declaration be released.
  ['CC055C', departure('guarantee not valid', HELD)],
  [
    'CC056C',
    departure('rejection from the office of departure', REJECTED, {
      time: 'rejectionDateAndTime',
      by: 'businessRejectionType',
      usual: ['015'],
      // An amendment, an invalidation or a presentation was refused: the declaration is what it was.
      otherwise: REQUEST_REFUSED,
    }),
  ],
  [
    'CC057C',
    destination('rejection from the office of destination', REJECTED, {
      time: 'rejectionDateAndTime',
      by: 'businessRejectionType',
      usual: ['007'],
      // Remarks on unloading were refused.
      otherwise: REQUEST_REFUSED,
    }),
  ],
  ['CC060C', departure('control decision', HELD, { time: 'controlNotificationDateAndTime' })],
  ['CC140C', departure('request on a movement that did not arrive', NO_FACTS)],
  // What happened stands in its incidents.
  ['CC182C', departure('forwarded incident notification', NO_FACTS, { time: 'incidentNotificationDateAndTime' })],
  // Answers to one message.
  ['CC906C', departure('functional error', NO_FACTS, { answers: 'REJECTED' })],
  ['CC917C', departure('XML error', NO_FACTS, { answers: 'REJECTED' })],
  ['CC928C', departure('positive acknowledgement', NO_FACTS, { answers: 'ACCEPTED' })],
]);

/** Incidents on the way: list CL019, which follows Article 305 of Implementing Regulation (EU) 2015/2447. */
export const NCTS_INCIDENTS: ReadonlyMap<string, { readonly name: string; readonly meaning: StatusMeaning }> = new Map([
  ['1', { name: 'deviation from the prescribed itinerary', meaning: { code: 'EN_ROUTE' } }],
  ['2', { name: 'seals broken or tampered with', meaning: { code: 'DAMAGED' } }],
  ['3', { name: 'goods transferred to another means of transport', meaning: { code: 'RELOADED' } }],
  ['4', { name: 'unloaded at once because of imminent danger', meaning: { code: 'DELAYED' } }],
  ['5', { name: 'an incident that may keep the obligations from being met', meaning: { code: 'DELAYED' } }],
  ['6', { name: 'a part of the means of transport changed', meaning: { code: 'EN_ROUTE' } }],
]);
