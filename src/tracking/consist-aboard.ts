import type { EventCode } from '../canonical/event-code.js';
import type { EventId, TrackingEvent } from '../canonical/tracking-event.js';
import type { UnitKey } from '../canonical/transport-unit.js';
import {
  canBothHold,
  isSameRun,
  trainRunOf,
  wagonKey,
  wagonOf,
  type CarrierKey,
  type TrainRun,
} from './consist-carriers.js';
import { isListing, type ConsistStatement } from './consist-statements.js';

/** Something known from an instant on, and the facts that say so. */
interface Link<T> {
  readonly to: T;
  readonly since: number;
  readonly via: readonly EventId[];
}

/** A carrier's fact as the unit aboard takes part in it. */
export interface Ride {
  readonly wagon: string | null;
  readonly via: readonly EventId[];
  /** Rides on one carrier without a break have one number. */
  readonly stretch: number;
}

/** After these the unit is on no wagon, whoever says so, unless it came or went by rail. */
const LEAVES: ReadonlySet<EventCode> = new Set<EventCode>([
  'DISCHARGED',
  'RELOADED',
  'ROLLED',
  'GATE_IN',
  'GATE_OUT',
  'STRIPPED',
  'DELIVERED',
  'OUT_FOR_DELIVERY',
  'EMPTY_RELEASED',
  'EMPTY_RETURNED',
]);
/** What empties a wagon of everything on it. */
const EMPTIES: ReadonlySet<EventCode> = new Set<EventCode>(['DISCHARGED', 'RELOADED']);

/**
 * What one unit is on while the facts about it and its carriers are walked through in the order of the world. A container stands on a wagon,
 * the wagon runs in a train; or only the train is told.
 */
export class Aboard {
  private wagon: Link<string> | null = null;
  private train: Link<TrainRun> | null = null;
  /** Trains that wagons run in, those of wagons among them that the unit is not on yet. */
  private readonly trainsOfWagons = new Map<CarrierKey, Link<TrainRun>>();
  private stretch = 0;

  constructor(
    private readonly unitKey: UnitKey,
    /** Links that nothing ends in this time end by themselves, in milliseconds. */
    private readonly longest: { readonly wagonMs: number; readonly trainMs: number },
  ) {}

  /** Its stretch while it is on a wagon or train; null while it is on none. */
  get currentStretch(): number | null {
    return this.wagon === null && this.train === null ? null : this.stretch;
  }

  /** A fact about the unit itself. */
  own(event: TrackingEvent, at: number): void {
    const wagon = event.transport?.wagon ?? null;
    const run = trainRunOf(event);
    if (LEAVES.has(event.code) && !passesGateByRail(event)) {
      // A reload names the wagon that the unit left, or the one it is on now.
      const isNewWagon = event.code === 'RELOADED' && wagon !== null && wagon !== this.wagon?.to;
      const hadWagon = this.wagon !== null;
      this.leave();
      if (!isNewWagon || !hadWagon) return;
    }
    if (isByOtherMode(event)) this.leave();
    if (wagon !== null) this.board(wagon, at, event.id);
    if (run !== null) this.join(run, wagon, { at, id: event.id });
  }

  /** A list of a train that the unit or its wagon may be missing from. */
  listed({ run, wagons, boxes, at }: ConsistStatement): void {
    const wagon = this.wagon === null ? null : wagonKey(this.wagon.to);
    for (const [key, link] of this.trainsOfWagons) {
      if (link.since < at && isSameRun(link.to, run) && !wagons.has(key)) this.trainsOfWagons.delete(key);
    }
    const others = wagon === null ? undefined : boxes.get(wagon);
    if (others !== undefined && this.wagon!.since < at && !others.has(this.unitKey)) this.leave();
    if (this.train !== null && this.train.since < at && isSameRun(this.train.to, run) && !names(boxes, this.unitKey)) {
      const isListOfBoxes = boxes.size > 0;
      if (isListOfBoxes) this.train = null;
    }
  }

  /** A fact about a wagon: the unit's part in it, or null. What it says of the wagon's train is remembered either way. */
  ofWagon(event: TrackingEvent, at: number): Ride | null {
    const number = wagonOf(event);
    if (number === null) return null;
    const run = trainRunOf(event);
    if (run !== null && event.classifier === 'ACTUAL') this.joinWagon(number, run, { at, id: event.id });
    const { wagon } = this;
    if (wagon === null || wagonKey(wagon.to) !== wagonKey(number) || isOver(wagon, at, this.longest.wagonMs))
      return null;
    if (EMPTIES.has(event.code) && event.classifier === 'ACTUAL') {
      this.leave();
      return null;
    }
    return isListing(event) ? null : { wagon: wagon.to, via: wagon.via, stretch: this.stretch };
  }

  /** A fact about a train: the unit's part in it, or null. */
  ofTrain(event: TrackingEvent, at: number): Ride | null {
    const run = trainRunOf(event);
    if (run === null) return null;
    const link = this.trainLink();
    if (link === null || !isSameRun(link.to, run) || isOver(link, at, this.longest.trainMs)) return null;
    const { wagon } = this;
    if (wagon !== null && isOver(wagon, at, this.longest.wagonMs)) return null;
    const via = wagon === null ? link.via : [...new Set([...wagon.via, ...link.via])];
    return { wagon: wagon?.to ?? null, via, stretch: this.stretch };
  }

  private trainLink(): Link<TrainRun> | null {
    const byWagon = this.wagon === null ? undefined : this.trainsOfWagons.get(wagonKey(this.wagon.to));
    return byWagon ?? this.train;
  }

  private board(wagon: string, since: number, id: EventId): void {
    if (this.wagon !== null && wagonKey(this.wagon.to) === wagonKey(wagon)) return;
    this.stretch += 1;
    this.wagon = { to: wagon, since, via: [id] };
    this.train = null;
  }

  private join(run: TrainRun, wagon: string | null, { at, id }: { readonly at: number; readonly id: EventId }): void {
    if (wagon !== null) return this.joinWagon(wagon, run, { at, id });
    if (this.train !== null && canBothHold(this.train.to, run)) return;
    if (this.train !== null) this.stretch += 1;
    this.train = { to: run, since: at, via: [id] };
  }

  private joinWagon(wagon: string, run: TrainRun, { at, id }: { readonly at: number; readonly id: EventId }): void {
    const key = wagonKey(wagon);
    const known = this.trainsOfWagons.get(key);
    if (known !== undefined && isSameRun(known.to, run) && (known.to.run !== null || run.run === null)) return;
    this.trainsOfWagons.set(key, { to: run, since: at, via: [id] });
  }

  private leave(): void {
    this.stretch += 1;
    this.wagon = null;
    this.train = null;
  }
}

const isOver = ({ since }: Link<unknown>, at: number, longestMs: number): boolean =>
  at < since || at - since > longestMs;

const names = (boxes: ConsistStatement['boxes'], unitKey: UnitKey): boolean =>
  [...boxes.values()].some((aboard) => aboard.has(unitKey));

/** Through the gate on a train: it stays on its wagon. */
const passesGateByRail = ({ code, transport }: TrackingEvent): boolean =>
  code === 'GATE_OUT' && transport?.mode === 'RAIL';

const isByOtherMode = ({ code, transport }: TrackingEvent): boolean =>
  (code === 'LOADED' || code === 'DEPARTED') && transport?.mode != null && transport.mode !== 'RAIL';
