/** The shape that CODECO, COARRI, COPARN and COPRAR share: a header, the goods, and one group per container. */
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
import { BGM, CNT, EQD, GID, NAD, RFF, SGP, TDT } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';
import type { TagCode } from './syntax/tags.js';

export interface ContainerReport {
  /** BGM, null when it is missing. */
  readonly beginning: SegmentNumber | null;
  readonly header: Details & {
    /** NAD */
    readonly parties: readonly SegmentNumber[];
    readonly legs: readonly TransportLeg[];
  };
  /** GID before the first container. */
  readonly goods: readonly Goods[];
  readonly equipment: readonly Equipment[];
}

/** Groups the segments from `first` up to but without `end` (UNH and UNT left out). */
export function decodeContainerReport(
  segments: SegmentReader,
  first: SegmentNumber,
  end: SegmentNumber,
): ContainerReport {
  const decoder = new ContainerReportDecoder();
  for (let segment = first; segment < end; segment++) decoder.take(segment, segments.tagCode(segment));
  return decoder;
}

class ContainerReportDecoder implements ContainerReport {
  beginning: SegmentNumber | null = null;
  readonly header = { ...newDetails(), parties: [] as SegmentNumber[], legs: [] as TransportLeg[] };
  readonly goods: Growing<Goods>[] = [];
  readonly equipment: Equipment[] = [];
  private container: OpenEquipment | null = null;
  private leg: OpenLeg | null = null;
  private isInGoods = false;
  /** CNT closed the last container: what follows belongs to none. */
  private isCounted = false;

  take(segment: SegmentNumber, tag: TagCode): void {
    if (tag === EQD) this.openContainer(segment);
    else if (tag === CNT) this.isCounted = true;
    else if (this.isCounted) return;
    else if (this.container === null) this.takeHeader(segment, tag);
    else if (tag === TDT) this.container.openLeg(segment);
    else this.container.take(segment, tag);
  }

  private openContainer(segment: SegmentNumber): void {
    this.isCounted = false;
    this.container = new OpenEquipment(segment);
    this.equipment.push(this.container.equipment);
  }

  private takeHeader(segment: SegmentNumber, tag: TagCode): void {
    switch (tag) {
      case BGM:
        this.beginning ??= segment;
        break;
      case TDT:
        this.isInGoods = false;
        this.leg = new OpenLeg(segment);
        this.header.legs.push(this.leg.leg);
        break;
      case NAD:
        this.leg = null;
        this.header.parties.push(segment);
        break;
      case GID:
        this.isInGoods = true;
        this.goods.push(newGoods());
        break;
      default:
        if (this.isInGoods) this.takeGoods(segment, tag);
        else if (this.leg?.take(segment, tag) !== true) takeDetail(this.header, segment, tag);
    }
  }

  /** LOC, DTM and FTX of goods (country of origin, description) say nothing about a move. */
  private takeGoods(segment: SegmentNumber, tag: TagCode): void {
    if (tag === RFF) this.goods.at(-1)!.references.push(segment);
    else if (tag === SGP) this.goods.at(-1)!.splits.push(segment);
  }
}
