/**
 * Business steps and dispositions of the Core Business Vocabulary 2.0 that say something of transport. Steps of making, selling and
 * counting goods are known and have no event of ours. CBV has no step for customs; one of a sender's own goes into the feed's `statusCodes`.
 */
import type { StatusMeaning } from './status-meaning.js';

type Row = readonly [step: string, meaning?: StatusMeaning];

const ROWS: readonly Row[] = [
  ['arriving', { code: 'ARRIVED' }],
  ['departing', { code: 'DEPARTED' }],
  ['loading', { code: 'LOADED' }],
  ['unloading', { code: 'DISCHARGED' }],
  ['transporting', { code: 'EN_ROUTE' }],
  // "Overall process of staging_outbound, loading and departing"; consigning adds the change of possession.
  ['shipping', { code: 'DEPARTED' }],
  ['consigning', { code: 'DEPARTED' }],
  // "Received at a location and added to the receiver's inventory": which end of the way that is, it does not say.
  ['receiving', { code: 'RECEIVED' }],
  // "Changes possession or ownership."
  ['accepting', { code: 'HANDED_OVER' }],
  ['storing', { code: 'STORED' }],
  ['inspecting', { code: 'INSPECTED' }],
  // Into and out of a larger container; what it means for a pallet is nobody's journey.
  ['packing'],
  ['unpacking'],
  // "Not shipped as previously indicated": which shipping is meant, it does not say.
  ['void_shipping'],
  ['staging_outbound'],
  ['holding'],
  ['entering_exiting'],
  ['stocking'],
  ['picking'],
  // For disposal, recycling or re-use.
  ['collecting'],
  ['assembling'],
  ['disassembling'],
  ['commissioning'],
  ['decommissioning'],
  ['creating_class_instance'],
  ['cycle_counting'],
  ['destroying'],
  ['dispensing'],
  ['encoding'],
  ['installing'],
  ['removing'],
  ['repackaging'],
  ['repairing'],
  ['replacing'],
  ['reserving'],
  ['retail_selling'],
  ['sampling'],
  ['sensor_reporting'],
  ['stock_taking'],
  ['killing'],
  ['other'],
];

/** By the bare word; null for a step without an event of ours. */
export const CBV_STEPS: ReadonlyMap<string, StatusMeaning | null> = new Map(
  ROWS.map(([step, meaning]) => [step, meaning ?? null]),
);

/** What is put into a container stuffs it, what is taken out strips it, whether the sender calls that loading or packing. */
export const STUFFING_STEPS: ReadonlySet<string> = new Set(['loading', 'packing']);
export const STRIPPING_STEPS: ReadonlySet<string> = new Set(['unloading', 'unpacking']);

/** Dispositions that tell an event where no business step does. Others say what an object may be used for. */
export const CBV_DISPOSITIONS: ReadonlyMap<string, StatusMeaning> = new Map<string, StatusMeaning>([
  ['damaged', { code: 'DAMAGED' }],
  // "Loaded onto a container, the doors have been closed and the shipment sealed."
  ['container_closed', { code: 'SEALED' }],
]);
