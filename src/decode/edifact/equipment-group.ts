/** Filling of the groups that begin with EQD and TDT, as segments come; the same in every message of the family. */
import {
  newEquipment,
  newLeg,
  type Details,
  type Equipment,
  type Growing,
  type SegmentNumber,
  type TransportLeg,
} from './group-segments.js';
import { DAM, DTM, EQA, EQN, FTX, LOC, MEA, RFF, SEL, TPL } from './segment-tags.js';
import type { TagCode } from './syntax/tags.js';

/** A TDT group that still takes segments. */
export class OpenLeg {
  readonly leg: Growing<TransportLeg>;
  private timesOfStop: SegmentNumber[] | null = null;

  constructor(transport: SegmentNumber) {
    this.leg = newLeg(transport);
  }

  /** Takes a segment that belongs to TDT; false when it belongs to something around it. */
  take(segment: SegmentNumber, tag: TagCode): boolean {
    switch (tag) {
      case LOC:
        this.timesOfStop = [];
        this.leg.stops.push({ place: segment, times: this.timesOfStop });
        return true;
      case DTM:
        (this.timesOfStop ?? this.leg.times).push(segment);
        return true;
      case RFF:
        this.leg.references.push(segment);
        return true;
      default:
        return false;
    }
  }
}

/** An EQD group that still takes segments. TDT inside it is opened by the message's decoder. */
export class OpenEquipment {
  readonly equipment: Growing<Equipment>;
  private leg: OpenLeg | null = null;

  constructor(segment: SegmentNumber) {
    this.equipment = newEquipment(segment);
  }

  openLeg(segment: SegmentNumber): void {
    this.leg = new OpenLeg(segment);
    this.equipment.legs.push(this.leg.leg);
    this.equipment.end = segment + 1;
  }

  take(segment: SegmentNumber, tag: TagCode): void {
    if (this.leg?.take(segment, tag) !== true) this.takeOwn(segment, tag);
    this.equipment.end = segment + 1;
  }

  private takeOwn(segment: SegmentNumber, tag: TagCode): void {
    const { equipment } = this;
    switch (tag) {
      case EQN:
        equipment.count ??= segment;
        break;
      case MEA:
        equipment.measures.push(segment);
        break;
      case SEL:
        equipment.seals.push(segment);
        break;
      case DAM:
        equipment.damages.push(segment);
        break;
      case TPL:
        equipment.placements.push(segment);
        break;
      case EQA:
        equipment.attachments.push(segment);
        break;
      default:
        takeDetail(equipment, segment, tag);
    }
  }
}

/** Files RFF, DTM, LOC and FTX; whatever else stands there (DIM, HAN, CNT, DGS …) says nothing about a movement. */
export function takeDetail(details: Growing<Details>, segment: SegmentNumber, tag: TagCode): void {
  switch (tag) {
    case RFF:
      details.references.push(segment);
      break;
    case DTM:
      details.times.push(segment);
      break;
    case LOC:
      details.places.push(segment);
      break;
    case FTX:
      details.texts.push(segment);
      break;
  }
}
