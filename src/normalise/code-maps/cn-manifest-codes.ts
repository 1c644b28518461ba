/**
 * Manifest messages of China customs: their types, functions, and the codes of answers. Types of water and air are named in programs of three
 * parties that send them, those of road in one; rail and the containers without cargo (EC) are memory, by the rule of the digits.
 */
import type { Acknowledgement } from '../../canonical/interpretation.js';
import type { CustomsProcedure, TransportMode } from '../../canonical/tracking-event.js';
import type { MessageFunction } from './message-functions.js';
import type { StatusMeaning } from './status-meaning.js';

/** What a message reports, by the first digit of its type. */
export type ManifestReport = 'MANIFEST' | 'ARRIVAL' | 'LOADING' | 'TALLY' | 'DISTRIBUTION' | 'INSTRUCTION' | 'OTHER';

export interface ManifestType {
  readonly report: ManifestReport;
  readonly procedure: CustomsProcedure | null;
  readonly mode: TransportMode | null;
}

/** Second digit: the way that the goods come by. */
const MODES: ReadonlyMap<string, TransportMode> = new Map<string, TransportMode>([
  ['1', 'SEA'],
  ['2', 'AIR'],
  ['3', 'RAIL'],
  ['4', 'ROAD'],
]);

const TYPE = /^MT(\d)(\d)(\d{2})$/;

const OTHER: ManifestType = { report: 'OTHER', procedure: null, mode: null };

/** What is known of a type: `MT1401`, `MTECEX`. */
export function manifestTypeOf(type: string): ManifestType {
  if (type === 'MT9999') return { report: 'INSTRUCTION', procedure: null, mode: null };
  if (type === 'MTECEX') return { report: 'MANIFEST', procedure: 'EXPORT', mode: null };
  if (type === 'MTECIM') return { report: 'MANIFEST', procedure: 'IMPORT', mode: null };
  const [, first = '', second = '', number = ''] = TYPE.exec(type) ?? [];
  const reported = REPORTS.get(first);
  if (reported === undefined) return OTHER;
  return { report: reported.report, procedure: reported.procedureOf(number), mode: MODES.get(second) ?? null };
}

/**
 * 1 original manifest (import), 2 pre-load manifest (export), 3 arrival at the supervised place (01, 02 of road: export; 02 of the rest: import
 * moved on), 4 loading manifest of ships and aircraft and confirmations of lorries (export but 01 and 03 of road), 5 tally (01 import, 02
 * export), 6 distribution of imports.
 */
const REPORTS: ReadonlyMap<
  string,
  { readonly report: ManifestReport; readonly procedureOf: (number: string) => CustomsProcedure | null }
> = new Map<string, { report: ManifestReport; procedureOf: (number: string) => CustomsProcedure | null }>([
  ['1', { report: 'MANIFEST', procedureOf: () => 'IMPORT' }],
  ['2', { report: 'MANIFEST', procedureOf: () => 'EXPORT' }],
  ['3', { report: 'ARRIVAL', procedureOf: (number) => (number === '01' ? 'EXPORT' : null) }],
  ['4', { report: 'LOADING', procedureOf: () => null }],
  ['5', { report: 'TALLY', procedureOf: (number) => TALLY_PROCEDURES.get(number) ?? null }],
  ['6', { report: 'DISTRIBUTION', procedureOf: () => 'IMPORT' }],
]);

const TALLY_PROCEDURES: ReadonlyMap<string, CustomsProcedure> = new Map<string, CustomsProcedure>([
  ['01', 'IMPORT'],
  ['02', 'EXPORT'],
]);

/** Head/FunctionCode. 9 original, 2 addition and 3 deletion are met; 5 (change) is memory. */
const FUNCTIONS: ReadonlyMap<string, MessageFunction> = new Map<string, MessageFunction>([
  ['3', 'RETRACTS'],
  ['5', 'REPLACES'],
]);

export const manifestFunctionOf = (code: string): MessageFunction => FUNCTIONS.get(code) ?? 'STATES';

export interface ManifestResult {
  readonly name: string;
  /** What it says of the goods when it answers a manifest; null for what says nothing of them. */
  readonly meaning: StatusMeaning | null;
  /** What it says of the message; null when customs orders something of its own accord. */
  readonly outcome: Acknowledgement['outcome'] | null;
}

/** Codes of answers, by two brokers' programs and one of a port: 01 and 03 were met there, the others are named. */
export const MANIFEST_RESULTS: ReadonlyMap<string, ManifestResult> = new Map<string, ManifestResult>([
  ['01', { name: 'Accepted by customs', meaning: { code: 'CUSTOMS_ACCEPTED' }, outcome: 'ACCEPTED' }],
  ['02', { name: 'Waits for examination', meaning: { code: 'CUSTOMS_LODGED' }, outcome: 'RECEIVED' }],
  ['03', { name: 'Rejected by customs', meaning: { code: 'CUSTOMS_REJECTED' }, outcome: 'REJECTED' }],
  ['11', { name: 'Bill released', meaning: { code: 'CUSTOMS_RELEASED' }, outcome: null }],
  ['12', { name: 'Loading refused', meaning: { code: 'CUSTOMS_HELD' }, outcome: null }],
  ['13', { name: 'Discharge forbidden', meaning: { code: 'CUSTOMS_HELD' }, outcome: null }],
  ['0', { name: 'Taken in by the client program', meaning: null, outcome: 'RECEIVED' }],
  ['E3', { name: 'Sent to customs', meaning: null, outcome: 'RECEIVED' }],
  ['D0', { name: 'Deletion under way', meaning: null, outcome: 'RECEIVED' }],
  ['D1', { name: 'Deleted', meaning: null, outcome: 'ACCEPTED' }],
]);
