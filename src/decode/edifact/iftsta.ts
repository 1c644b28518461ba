/**
 * IFTSTA, international multimodal status report, D.95B to D.21A.
 *
 *     UNH BGM DTM [TSR]
 *     SG1 NAD{CTA COM}  SG3 RFF{DTM}  [LOC FTX CNT]
 *     SG4 CNI{ LOC? CNT
 *       SG5 STS{ RFF* DTM* DOC* FTX* NAD* LOC* PCI
 *         SG6 TDT{DTM RFF LOC{DTM}}
 *         SG8 EQD{MEA DIM SEL RFF TPL TMD EQA}
 *         SG10 GID{HAN SGP DGS FTX PCI GIN MEA} } }
 *     UNT
 *
 * One message holds many consignments with many statuses with many units. What stands behind STS qualifies that status, what stands
 * behind TDT that leg. The order of D.95B is rarely kept, so the shape is read by what opens a group, wherever it stands:
 * - without CNI the statuses form one consignment without number;
 * - DTM, LOC and RFF between CNI and STS qualify all statuses of the consignment, those before CNI the whole message;
 * - EQD before the first STS: an EQD then begins the unit of the statuses behind it, not of the one before it;
 * - PCI straight behind STS (without GID) marks goods of that status.
 */
import { OpenEquipment, OpenLeg, takeDetail } from './equipment-group.js';
import {
  newDetails,
  newGoods,
  type Details,
  type Equipment,
  type Goods,
  type Growing,
  type SegmentNumber,
  type TransportLeg,
} from './group-segments.js';
import { BGM, CNI, EQD, FTX, GID, GIN, NAD, PCI, SGP, STS, TDT } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';
import type { TagCode } from './syntax/tags.js';

export interface IftstaStatus extends Details {
  /** STS */
  readonly status: SegmentNumber;
  readonly legs: readonly TransportLeg[];
  readonly equipment: readonly Equipment[];
  /** Equipment that stands before the status and belongs to it when it has none of its own; one list for all statuses that share it. */
  readonly equipmentBefore: readonly Equipment[];
  readonly goods: readonly Goods[];
  /** Behind the last segment of the group. */
  readonly end: SegmentNumber;
}

export interface IftstaConsignment extends Details {
  /** CNI, null when the message has none. */
  readonly consignment: SegmentNumber | null;
  readonly statuses: readonly IftstaStatus[];
}

export interface IftstaMessage {
  /** BGM, null when it is missing. */
  readonly beginning: SegmentNumber | null;
  /** What stands before the first CNI or STS and belongs to every status. */
  readonly header: Details & {
    /** NAD */
    readonly parties: readonly SegmentNumber[];
    readonly equipment: readonly Equipment[];
    readonly legs: readonly TransportLeg[];
  };
  readonly consignments: readonly IftstaConsignment[];
}

/** Groups the segments from `first` up to but without `end` (UNH and UNT left out). */
export function decodeIftsta(segments: SegmentReader, first: SegmentNumber, end: SegmentNumber): IftstaMessage {
  const decoder = new IftstaDecoder();
  for (let segment = first; segment < end; segment++) decoder.take(segment, segments.tagCode(segment));
  return decoder.finish();
}

type OpenStatus = Growing<IftstaStatus>;
type OpenConsignment = Growing<IftstaConsignment>;

class IftstaDecoder {
  private beginning: SegmentNumber | null = null;
  private readonly header = {
    ...newDetails(),
    parties: [] as SegmentNumber[],
    equipment: [] as Equipment[],
    legs: [] as TransportLeg[],
  };
  private readonly consignments: OpenConsignment[] = [];
  private consignment: OpenConsignment | null = null;
  private status: OpenStatus | null = null;
  private equipment: OpenEquipment | null = null;
  private leg: OpenLeg | null = null;
  private goods: Growing<Goods> | null = null;
  /** The first EQD came before the first STS. */
  private equipmentComesFirst = false;
  /** Equipment behind a status of such a message: that of the next status if one follows in the consignment, else of this one. */
  private undecided: Equipment[] = [];
  private equipmentBefore: Equipment[] = this.header.equipment;

  finish(): IftstaMessage {
    this.keepUndecided();
    return { beginning: this.beginning, header: this.header, consignments: this.consignments };
  }

  take(segment: SegmentNumber, tag: TagCode): void {
    switch (tag) {
      case BGM:
        this.beginning ??= segment;
        return;
      case CNI:
        this.openConsignment(segment);
        return;
      case STS:
        this.openStatus(segment);
        return;
      case EQD:
        this.openEquipment(segment);
        break;
      case TDT:
        this.closeInner();
        this.leg = new OpenLeg(segment);
        (this.status ?? this.header).legs.push(this.leg.leg);
        break;
      case GID:
        this.closeInner();
        this.openGoods();
        break;
      default:
        this.takeInner(segment, tag);
    }
    if (this.status !== null) this.status.end = segment + 1;
  }

  private openConsignment(segment: SegmentNumber | null): OpenConsignment {
    this.closeInner();
    this.keepUndecided();
    this.status = null;
    this.equipmentBefore = this.header.equipment;
    this.consignment = { consignment: segment, ...newDetails(), statuses: [] };
    this.consignments.push(this.consignment);
    return this.consignment;
  }

  private openStatus(segment: SegmentNumber): void {
    this.closeInner();
    const consignment = this.consignment ?? this.openConsignment(null);
    if (this.undecided.length > 0) this.equipmentBefore = this.undecided;
    this.undecided = [];
    const { equipmentBefore } = this;
    const group = {
      status: segment,
      ...newDetails(),
      legs: [],
      equipment: [],
      equipmentBefore,
      goods: [],
      end: segment + 1,
    };
    this.status = group;
    consignment.statuses.push(group);
  }

  private openEquipment(segment: SegmentNumber): void {
    this.closeInner();
    this.equipment = new OpenEquipment(segment);
    const { equipment } = this.equipment;
    if (this.status !== null) {
      (this.equipmentComesFirst ? this.undecided : this.status.equipment).push(equipment);
      return;
    }
    this.equipmentComesFirst = true;
    if (this.consignment === null) this.header.equipment.push(equipment);
    else this.undecided.push(equipment);
  }

  private keepUndecided(): void {
    for (const equipment of this.undecided) this.status?.equipment.push(equipment);
    this.undecided = [];
  }

  private openGoods(): Growing<Goods> {
    this.goods = newGoods();
    this.status?.goods.push(this.goods);
    return this.goods;
  }

  private takeInner(segment: SegmentNumber, tag: TagCode): void {
    if (tag === PCI || tag === GIN || tag === SGP) this.takeGoods(segment, tag);
    else if (this.goods !== null && tag === FTX) return;
    else if (this.equipment !== null) this.equipment.take(segment, tag);
    else if (this.leg?.take(segment, tag) === true) return;
    else if (tag === NAD && this.consignment === null) this.header.parties.push(segment);
    else takeDetail(this.status ?? this.consignment ?? this.header, segment, tag);
  }

  private takeGoods(segment: SegmentNumber, tag: TagCode): void {
    const goods = this.goods ?? this.openGoods();
    if (tag === PCI) goods.marks.push(segment);
    else if (tag === GIN) goods.numbers.push(segment);
    else goods.splits.push(segment);
  }

  private closeInner(): void {
    this.equipment = null;
    this.leg = null;
    this.goods = null;
  }
}
