/**
 * Processing indicators of customs (7365 in GIS and GEI): the UN list of D.93A to D.21A, and the national lists that are sent under an
 * agency of their own. Names of the UN list were compared with its published form. A row without meaning is known and has no event of
 * ours: it stays UNKNOWN until a feed maps it.
 */
import type { CustomsProcedure } from '../../canonical/tracking-event.js';
import type { StatusMeaning } from './status-meaning.js';

export interface Indicator {
  readonly name: string;
  readonly meaning: StatusMeaning | null;
}

type Row = readonly [code: string, name: string, meaning?: StatusMeaning];

const table = (rows: readonly Row[]): ReadonlyMap<string, Indicator> =>
  new Map(rows.map(([code, name, meaning]) => [code, { name, meaning: meaning ?? null }]));

const ACCEPTED = { code: 'CUSTOMS_ACCEPTED' } as const;
const REJECTED = { code: 'CUSTOMS_REJECTED' } as const;
const HELD = { code: 'CUSTOMS_HELD' } as const;
const RELEASED = { code: 'CUSTOMS_RELEASED' } as const;
const LODGED = { code: 'CUSTOMS_LODGED' } as const;

/** Goods that may move under customs control have not been released: the transit begins. */
const TRANSIT_OPENED = { code: 'TRANSIT_OPENED', procedure: 'TRANSIT' } as const;

export const UN_INDICATORS = table([
  ['1', 'Message content accepted', ACCEPTED],
  ['2', 'Message content rejected with comment', REJECTED],
  ['3', 'Message content rejected without comment', REJECTED],
  ['4', 'Goods released', RELEASED],
  ['5', 'Goods required for examination', HELD],
  ['6', 'All documents or as specified to be produced', HELD],
  ['7', 'Goods detained', HELD],
  ['8', 'Goods may move under customs transfer', TRANSIT_OPENED],
  ['9', 'Declaration accepted awaiting goods arrival', ACCEPTED],
  ['10', 'Declaration requested'],
  ['11', 'Pre-entry information'],
  ['12', 'Sender not allowed the message type', REJECTED],
  ['13', 'Message type not supported', REJECTED],
  ['14', 'Error message', REJECTED],
  ['15', 'Response after correction, correction approved', ACCEPTED],
  ['16', 'Response after correction, correction not approved', REJECTED],
  ['17', 'Message received', LODGED],
  ['18', 'Request for clearance'],
  ['25', 'Prohibited or restricted goods'],
  ['26', 'Container quarantine', HELD],
  ['30', 'Transaction will not be processed until action is taken by the sender'],
  ['31', 'Transaction cannot be processed by the recipient', REJECTED],
  ['32', 'Transaction accepted', ACCEPTED],
  ['33', 'Transaction rejected', REJECTED],
  ['34', 'Transaction awaiting processing', LODGED],
  ['35', 'Transaction unknown', REJECTED],
  ['66', 'Message content accepted, with comments', ACCEPTED],
  ['67', 'Message content partly accepted, with comments'],
]);

/** Indicators that say what the goods are for, beside a status of their own. */
export const INDICATED_PROCEDURES: ReadonlyMap<string, CustomsProcedure> = new Map<string, CustomsProcedure>([
  ['22', 'EXPORT'],
  ['23', 'IMPORT'],
  ['24', 'TRANSIT'],
]);

/** 3055 agencies under which a code is that of the UN list. */
export const UN_AGENCIES: ReadonlySet<string> = new Set(['', '6']);

/** 1131 lists that hold the status of a response; under other numbers GIS classifies a declaration. Memory; 120 is met with two services. */
export const STATUS_LISTS: ReadonlySet<string> = new Set(['', '120', '7365']);

/** 9649 of GEI: kinds of schedule, party and consignment and statistics classify, and state nothing. */
export const CLASSIFYING_SUBJECTS: ReadonlySet<string> = new Set(['3', '4', '5', '6']);

/**
 * National lists, by the country of the authority and the agency they are sent under: a code of the UN list means something else there.
 * South Africa: 1 to 3 compared with the service's published names, 6 met only with errors.
 */
const NATIONAL: ReadonlyMap<string, ReadonlyMap<string, Indicator>> = new Map([
  [
    'ZA:ZZZ',
    table([
      ['1', 'Goods released', RELEASED],
      ['2', 'Goods stopped or detained', HELD],
      ['3', 'Goods may move under customs transfer, conditional release', TRANSIT_OPENED],
      ['6', 'Rejected', REJECTED],
      ['50', "Released to the state's warehouse"],
      ['51', 'Other'],
    ]),
  ],
]);

/** The list of a country's customs under that agency; null when it is not known, and then no code of it is. */
export const nationalIndicators = (country: string | null, agency: string): ReadonlyMap<string, Indicator> | null =>
  country === null ? null : (NATIONAL.get(`${country}:${agency}`) ?? null);

/** Words for a status (FTX+AHN), as a whole. "Conditional" and "deconsolidation allowed" are no release and are left out on purpose. */
const WORDS: ReadonlyMap<string, StatusMeaning> = new Map<string, StatusMeaning>([
  ['HELD', HELD],
  ['HOLD', HELD],
  ['DETAINED', HELD],
  ['CLEAR', RELEASED],
  ['CLEARED', RELEASED],
  ['RELEASED', RELEASED],
  ['GOODS RELEASED', RELEASED],
  ['ACCEPTED', ACCEPTED],
  ['REJECTED', REJECTED],
  ['CANCELLED', { code: 'CUSTOMS_CANCELLED' }],
  ['放行', RELEASED],
  ['已放行', RELEASED],
  ['查验', HELD],
  ['布控', HELD],
  ['退单', REJECTED],
  ['审结', ACCEPTED],
]);

export const meaningOfCustomsWords = (text: string): StatusMeaning | null =>
  WORDS.get(text.normalize('NFC').toUpperCase().replaceAll(/\s+/g, ' ').trim()) ?? null;

/** 1001 of BGM in a response: an error response rejects whatever else it says. */
export const ERROR_RESPONSE = '963';

/** Classes of error (9321) that tell and refuse nothing; zeros stand for "no error". */
export const isAdvice = (code: string): boolean => /^(?:ADVICE|WARNING|WARN|INFO|INFORMATION|OK|0+)$/i.test(code);
