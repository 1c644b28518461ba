/**
 * BAPLIE, bay plan of the occupied (and empty) cells of a ship. It grew through three shapes:
 *
 *     1.5 (D.91, D.93)  UNH BGM DTM TDT{LOC+5 LOC+61 DTM RFF} LOC+147{ MEA LOC+6 LOC+12 [LOC+83] RFF EQD{EQA NAD} } UNT
 *     2.x (D.95B)       UNH BGM DTM [RFF] [NAD] TDT{LOC+5 LOC+61 DTM RFF FTX}
 *                       LOC+147{ GID GDS FTX MEA DIM TMP RNG LOC+9 LOC+11 … RFF EQD{EQA NAD} DGS{FTX} } UNT
 *     3.x (D.13B)       UNH BGM DTM RFF NAD TDT{LOC DTM RFF FTX}
 *                       LOC+147{ FTX EQD{ NAD MEA DIM SEL LOC+9 LOC+11 … RFF TMP HAN DGS{…} } } UNT
 *
 * A cell begins with LOC+147 and takes everything up to the next one: whether ports, weights and references stand before EQD or behind it
 * makes no difference. A message whose first EQD stands before its first LOC+147 has its groups begin with EQD, and the cell stands in
 * them. Several EQD in one cell are a bundle of flats.
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
import { BGM, EQD, LOC, MEA, NAD, TDT } from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';
import type { TagCode } from './syntax/tags.js';

/** A cell; RFF, DTM, LOC, FTX and MEA before its first EQD are those of all its equipment, behind an EQD they are that one's. */
export interface StowedCell extends Details {
  /** LOC+147, or EQD where groups begin with that. */
  readonly first: SegmentNumber;
  /** LOC+147, null when an EQD has none. */
  readonly cell: SegmentNumber | null;
  /** MEA */
  readonly measures: readonly SegmentNumber[];
  readonly equipment: readonly Equipment[];
  /** Behind the last segment of the group. */
  readonly end: SegmentNumber;
}

export interface BayPlan {
  /** BGM, null when it is missing. */
  readonly beginning: SegmentNumber | null;
  /** RFF, DTM and FTX before the first TDT, and NAD. */
  readonly header: Details & { readonly parties: readonly SegmentNumber[] };
  readonly legs: readonly TransportLeg[];
  readonly cells: readonly StowedCell[];
}

/** Groups the segments from `first` up to but without `end` (UNH and UNT left out). */
export function decodeBayPlan(segments: SegmentReader, first: SegmentNumber, end: SegmentNumber): BayPlan {
  const decoder = new BayPlanDecoder();
  for (let segment = first; segment < end; segment++) {
    const tag = segments.tagCode(segment);
    decoder.take(segment, tag, tag === LOC && segments.is(segment, 1, 0, STOWAGE_CELL));
  }
  return decoder;
}

const STOWAGE_CELL = '147';

class BayPlanDecoder implements BayPlan {
  beginning: SegmentNumber | null = null;
  readonly header = { ...newDetails(), parties: [] as SegmentNumber[] };
  readonly legs: TransportLeg[] = [];
  readonly cells: Growing<StowedCell>[] = [];
  private leg: OpenLeg | null = null;
  private cell: Growing<StowedCell> | null = null;
  private equipment: OpenEquipment | null = null;
  /** The first EQD came before the first cell. */
  private beginsWithEquipment = false;

  take(segment: SegmentNumber, tag: TagCode, isCell: boolean): void {
    if (isCell && !this.beginsWithEquipment) this.openCell(segment, segment);
    else if (tag === EQD) this.openEquipment(segment);
    else if (this.cell === null) this.takeHeader(segment, tag);
    else if (isCell) this.cell.cell ??= segment;
    else this.takeInCell(segment, tag);
    if (this.cell !== null) this.cell.end = segment + 1;
  }

  private openCell(first: SegmentNumber, cell: SegmentNumber | null): Growing<StowedCell> {
    this.equipment = null;
    this.cell = { first, cell, ...newDetails(), measures: [], equipment: [], end: first + 1 };
    this.cells.push(this.cell);
    return this.cell;
  }

  private openEquipment(segment: SegmentNumber): void {
    if (this.cell === null) this.beginsWithEquipment = true;
    const cell = this.cell === null || this.beginsWithEquipment ? this.openCell(segment, null) : this.cell;
    this.equipment = new OpenEquipment(segment);
    cell.equipment.push(this.equipment.equipment);
  }

  private takeInCell(segment: SegmentNumber, tag: TagCode): void {
    const cell = this.cell!;
    if (this.equipment !== null) this.equipment.take(segment, tag);
    else if (tag === MEA) cell.measures.push(segment);
    else takeDetail(cell, segment, tag);
  }

  private takeHeader(segment: SegmentNumber, tag: TagCode): void {
    if (tag === BGM) this.beginning ??= segment;
    else if (tag === TDT) {
      this.leg = new OpenLeg(segment);
      this.legs.push(this.leg.leg);
    } else if (tag === NAD) this.header.parties.push(segment);
    else if (this.leg?.take(segment, tag) !== true) takeDetail(this.header, segment, tag);
  }
}
