/**
 * CUSCAR, customs cargo report (the manifest), D.95B to D.21A.
 *
 *     UNH BGM DTM LOC QTY  RFF{DTM}  NAD{CTA COM}  FTX
 *     TDT{LOC DTM}  GIS|GEI
 *     EQD{TSR MEA DIM SEL RFF LOC NAD}
 *     CNI{ DOC CNT
 *       RFF{ DTM LOC CNT GIS|GEI  TDT{LOC DTM RFF}  TSR NAD{CTA COM}
 *         GID{PAC HAN FTX MEA SGP DGS PCI CST} } }
 *     UNT
 *
 * A bill of the manifest begins with CNI, and with every further RFF of a transport document once the bill before it has contents: senders
 * put several bills under one CNI, or leave the second CNI out. Containers stand in EQD, and in SGP under the bill that is in them; SGP
 * without EQD is met. What stands behind a TDT inside a bill is the leg's.
 */
import { OpenEquipment, OpenLeg, takeDetail } from './equipment-group.js';
import {
  newDetails,
  type Details,
  type Equipment,
  type Growing,
  type SegmentNumber,
  type TransportLeg,
} from './group-segments.js';
import { BGM, CNI, DOC, DTM, EQD, GID, LOC, NAD, RFF, SGP, TDT } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';
import type { TagCode } from './syntax/tags.js';

export interface CuscarBill extends Details {
  /** CNI; null where the message has none for this bill. */
  readonly consignment: SegmentNumber | null;
  /** DOC */
  readonly documents: readonly SegmentNumber[];
  /** SGP */
  readonly splits: readonly SegmentNumber[];
  /** EQD inside the bill; the directories have it only before the first CNI. */
  readonly equipment: readonly Equipment[];
  readonly first: SegmentNumber;
  /** Behind the last segment of the group. */
  readonly end: SegmentNumber;
}

export interface CuscarMessage {
  /** BGM, null when it is missing. */
  readonly beginning: SegmentNumber | null;
  readonly header: Details & {
    /** NAD */
    readonly parties: readonly SegmentNumber[];
    readonly legs: readonly TransportLeg[];
  };
  readonly equipment: readonly Equipment[];
  readonly bills: readonly CuscarBill[];
}

/** Whether an RFF names a transport document: the code map says so, not the decoder. */
export type IsBill = (rff: SegmentNumber) => boolean;

/** Groups the segments from `first` up to but without `end` (UNH and UNT left out). */
export function decodeCuscar(
  segments: SegmentReader,
  { first, end }: { readonly first: SegmentNumber; readonly end: SegmentNumber },
  isBill: IsBill,
): CuscarMessage {
  const decoder = new CuscarDecoder(isBill);
  for (let segment = first; segment < end; segment++) decoder.take(segment, segments.tagCode(segment));
  return decoder;
}

/** What stands between the numbers of one bill and says nothing of its contents. */
const BETWEEN_NUMBERS: ReadonlySet<TagCode> = new Set([RFF, DTM, DOC]);

class CuscarDecoder implements CuscarMessage {
  beginning: SegmentNumber | null = null;
  readonly header = { ...newDetails(), parties: [] as SegmentNumber[], legs: [] as TransportLeg[] };
  readonly equipment: Equipment[] = [];
  readonly bills: Growing<CuscarBill>[] = [];
  private bill: Growing<CuscarBill> | null = null;
  /** The bill has its number and something behind it: another number is another bill. */
  private hasNumber = false;
  private hasContents = false;
  private container: OpenEquipment | null = null;
  private leg: OpenLeg | null = null;

  constructor(private readonly isBill: IsBill) {}

  take(segment: SegmentNumber, tag: TagCode): void {
    if (tag === CNI) this.openBill(segment, segment);
    else if (tag === RFF && this.bill !== null && this.isBill(segment)) this.takeNumber(segment, this.bill);
    else this.takeOther(segment, tag);
    if (this.bill === null) return;
    this.bill.end = segment + 1;
    if (tag !== CNI && !BETWEEN_NUMBERS.has(tag)) this.hasContents = true;
  }

  private openBill(first: SegmentNumber, consignment: SegmentNumber | null): Growing<CuscarBill> {
    this.closeInner();
    this.hasNumber = false;
    this.hasContents = false;
    const lists = { ...newDetails(), documents: [], splits: [], equipment: [] };
    this.bill = { consignment, ...lists, first, end: first + 1 };
    this.bills.push(this.bill);
    return this.bill;
  }

  private takeNumber(segment: SegmentNumber, current: Growing<CuscarBill>): void {
    const bill = this.hasNumber && this.hasContents ? this.openBill(segment, null) : current;
    this.closeInner();
    this.hasNumber = true;
    bill.references.push(segment);
  }

  private takeOther(segment: SegmentNumber, tag: TagCode): void {
    switch (tag) {
      case BGM:
        this.beginning ??= segment;
        return;
      case EQD:
        this.closeInner();
        this.container = new OpenEquipment(segment);
        (this.bill ?? this).equipment.push(this.container.equipment);
        return;
      case TDT:
        this.closeInner();
        this.leg = new OpenLeg(segment);
        // The leg of a bill is its on-carriage under bond, whose times say nothing of the conveyance that is reported.
        if (this.bill === null) this.header.legs.push(this.leg.leg);
        return;
      case GID:
        this.closeInner();
        return;
      case NAD:
        // The container's owner stands in its group, the carrier in the header.
        if (this.container === null) this.leg = null;
        if (this.container === null && this.bill === null) this.header.parties.push(segment);
        return;
      default:
        this.takeDetail(segment, tag);
    }
  }

  private takeDetail(segment: SegmentNumber, tag: TagCode): void {
    if (tag === SGP) this.bill?.splits.push(segment);
    else if (tag === DOC) this.bill?.documents.push(segment);
    else if (this.container !== null) this.container.take(segment, tag);
    // An RFF behind the leg of a bill is the bill's: a declaration, or the in-bond number.
    else if (tag === RFF && this.bill !== null) this.bill.references.push(segment);
    else if (this.leg?.take(segment, tag) !== true) takeDetail(this.bill ?? this.header, segment, tag);
    if (tag === LOC && this.bill !== null && this.leg !== null) this.bill.places.push(segment);
  }

  private closeInner(): void {
    this.container = null;
    this.leg = null;
  }
}
