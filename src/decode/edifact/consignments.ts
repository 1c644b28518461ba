/**
 * The shape that the forwarding messages share (IFTMIN and its kin with one consignment, IFCSUM with many): a header and consignments that
 * are made of the same groups. It is read by what opens a group, wherever that stands:
 * - CNI opens a consignment; what stands before the first one is the header, and without any CNI the header is the consignment;
 * - LOC and DTM outside TDT belong to the consignment's way, those behind NAD to that party, those behind GID to the goods;
 * - RFF behind NAD is kept with the party, for it may name the shipment all the same.
 */
import { OpenEquipment, OpenLeg } from './equipment-group.js';
import {
  newGoods,
  type Equipment,
  type Goods,
  type Growing,
  type SegmentNumber,
  type TransportLeg,
} from './group-segments.js';
import { BGM, CNI, EQD, GID, GIN, NAD, PCI, RFF, SGP, TDT } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';
import type { TagCode } from './syntax/tags.js';

/** Header or consignment. The groups of CNI, TDT and NAD are alike: RFF, DTM, LOC{DTM} behind what opens them. */
export interface ConsignmentPart {
  /** What stands outside TDT, NAD, GID and EQD; it is opened by CNI, or in the header by the segment behind UNH. */
  readonly way: TransportLeg;
  /** CNI, null in the header. */
  readonly consignment: SegmentNumber | null;
  readonly legs: readonly TransportLeg[];
  /** NAD */
  readonly parties: readonly TransportLeg[];
  readonly goods: readonly Goods[];
  readonly equipment: readonly Equipment[];
  /** Behind the last segment of the part. */
  readonly end: SegmentNumber;
}

export interface ConsignmentMessage {
  /** BGM, null when it is missing. */
  readonly beginning: SegmentNumber | null;
  readonly header: ConsignmentPart;
  readonly consignments: readonly ConsignmentPart[];
}

/** Groups the segments from `first` up to but without `end` (UNH and UNT left out). */
export function decodeConsignments(
  segments: SegmentReader,
  first: SegmentNumber,
  end: SegmentNumber,
): ConsignmentMessage {
  let beginning: SegmentNumber | null = null;
  const header = new OpenPart(first, null);
  const consignments: OpenPart[] = [];
  let part = header;
  for (let segment = first; segment < end; segment++) {
    const tag = segments.tagCode(segment);
    if (tag === BGM) beginning ??= segment;
    else if (tag === CNI) {
      part = new OpenPart(segment, segment);
      consignments.push(part);
    } else part.take(segment, tag);
  }
  return { beginning, header, consignments };
}

/** A part that still takes segments. */
class OpenPart implements ConsignmentPart {
  readonly way: TransportLeg;
  readonly legs: TransportLeg[] = [];
  readonly parties: TransportLeg[] = [];
  readonly goods: Growing<Goods>[] = [];
  readonly equipment: Equipment[] = [];
  end: SegmentNumber;
  private readonly openWay: OpenLeg;
  /** The TDT or NAD group that is open. */
  private inner: OpenLeg | null = null;
  private openEquipment: OpenEquipment | null = null;
  private openGoods: Growing<Goods> | null = null;

  constructor(
    first: SegmentNumber,
    readonly consignment: SegmentNumber | null,
  ) {
    this.openWay = new OpenLeg(first);
    this.way = this.openWay.leg;
    this.end = first + 1;
  }

  take(segment: SegmentNumber, tag: TagCode): void {
    this.end = segment + 1;
    switch (tag) {
      case TDT:
        this.legs.push(this.openInner(segment));
        break;
      case NAD:
        // Goods and equipment have parties of their own, which say nothing about the consignment.
        if (this.openGoods === null && this.openEquipment === null) this.parties.push(this.openInner(segment));
        break;
      case EQD:
        this.close();
        this.openEquipment = new OpenEquipment(segment);
        this.equipment.push(this.openEquipment.equipment);
        break;
      case GID:
        this.close();
        this.openGoods = newGoods();
        this.goods.push(this.openGoods);
        break;
      default:
        this.takeInner(segment, tag);
    }
  }

  private openInner(segment: SegmentNumber): TransportLeg {
    this.close();
    this.inner = new OpenLeg(segment);
    return this.inner.leg;
  }

  private takeInner(segment: SegmentNumber, tag: TagCode): void {
    // SGP behind CNI says where the whole consignment is.
    if (tag === SGP && this.openGoods === null) this.goods.push({ ...newGoods(), splits: [segment] });
    else if (this.openGoods !== null) takeInGoods(this.openGoods, segment, tag);
    else if (this.openEquipment !== null) this.openEquipment.take(segment, tag);
    else (this.inner ?? this.openWay).take(segment, tag);
  }

  private close(): void {
    this.inner = null;
    this.openEquipment = null;
    this.openGoods = null;
  }
}

function takeInGoods(goods: Growing<Goods>, segment: SegmentNumber, tag: TagCode): void {
  switch (tag) {
    case RFF:
      goods.references.push(segment);
      break;
    case SGP:
      goods.splits.push(segment);
      break;
    case PCI:
      goods.marks.push(segment);
      break;
    case GIN:
      goods.numbers.push(segment);
      break;
  }
}
