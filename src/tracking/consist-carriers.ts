import { trainsOfPair } from '../canonical/identifiers/train.js';
import type { TrackingEvent } from '../canonical/tracking-event.js';

/** What carries units and is reported by itself: `WAGON:95236196`, `TRAIN:43521`. */
export type CarrierKey = string & { readonly __brand: 'CarrierKey' };

const keyOf = (kind: 'WAGON' | 'TRAIN', number: string): CarrierKey =>
  `${kind}:${number.toUpperCase().replaceAll(/\s/g, '')}` as CarrierKey;

/** The block trains of class X are met under either number of their pair, which changes with the direction of the line. */
const BLOCK_TRAIN = /^X(\d{1,6})$/;

/** Every number under which a train is met. */
export function trainKeys(train: string): readonly CarrierKey[] {
  const numbers = trainsOfPair(train.toUpperCase().replaceAll(/\s/g, '')).flatMap((number) => {
    const digits = BLOCK_TRAIN.exec(number)?.[1];
    if (digits === undefined) return [number];
    const odd = Number(digits) % 2 === 1 ? Number(digits) : Number(digits) - 1;
    return [`X${odd}`, `X${odd + 1}`];
  });
  return [...new Set(numbers)].map((number) => keyOf('TRAIN', number));
}

export const wagonKey = (wagon: string): CarrierKey => keyOf('WAGON', wagon);

/** The wagon that the fact is about, or that its unit stands on. */
export function wagonOf({ unit, transport }: TrackingEvent): string | null {
  return unit?.kind === 'WAGON' ? unit.number : (transport?.wagon ?? null);
}

/** Every carrier that a fact names, its own unit among them: by these it is found for the units aboard (docs/decisions/0007). */
export function carrierKeysOf(event: TrackingEvent): readonly CarrierKey[] {
  const wagon = wagonOf(event);
  const train = event.transport?.train ?? null;
  return [...(wagon === null ? [] : [wagonKey(wagon)]), ...(train === null ? [] : trainKeys(train))];
}

/** References of no type of ours that begin so name one run of a train: company, core, variant, timetable year, day (TAF TSI). */
const RUN = 'TR:';

/** Identity of the run, where the sender gives one; a number runs every day. */
export const runOf = ({ references }: TrackingEvent): string | null =>
  references.find(({ type, original }) => type === 'OTHER' && original.startsWith(RUN))?.original ?? null;

/** One run of one train, as far as it is told. */
export interface TrainRun {
  readonly train: string;
  readonly run: string | null;
}

export function trainRunOf(event: TrackingEvent): TrainRun | null {
  const train = event.transport?.train ?? null;
  return train === null ? null : { train, run: runOf(event) };
}

/** Whether both can mean one run: a common number, and no two identities. */
export function isSameRun(a: TrainRun, b: TrainRun): boolean {
  if (a.run !== null && b.run !== null) return a.run === b.run;
  const keys = trainKeys(b.train);
  return trainKeys(a.train).some((key) => keys.includes(key));
}

/** The 1520 mm network's index and the numbers of the lines name one train in two ways: neither contradicts the other. */
export const canBothHold = (a: TrainRun, b: TrainRun): boolean =>
  isSameRun(a, b) || isIndex(a.train) !== isIndex(b.train);

const isIndex = (train: string): boolean => /^\d{4}-\d{3}-\d{4}$/.test(train);
