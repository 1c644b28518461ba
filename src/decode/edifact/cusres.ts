/**
 * CUSRES, customs response, D.95B to D.21A.
 *
 *     UNH BGM DTM NAD LOC GIS|GEI FTX EQD{SEL} TDT
 *     RFF{DTM LOC}  ERP{RFF ERC FTX}  PAC  DOC{DTM LOC PAC RFF}  TAX{MOA GIS}
 *     [UNS]  CST{FTX GIS|GEI ERP{ERC FTX} TAX{MOA GIS}}
 *     UNT
 *
 * The directories and every national guide order it differently, so it is read by what each segment is, not by where it stands:
 * - DOC and CST open a part of their own; what stands before the first of them is about the whole;
 * - ERC and FTX behind ERP are the error's; so is RFF between ERP and ERC, and FTX straight behind an ERC without ERP;
 * - GIS behind TAX is about the duty, not about the goods.
 */
import { OpenEquipment, takeDetail } from './equipment-group.js';
import { newDetails, type Details, type Equipment, type Growing, type SegmentNumber } from './group-segments.js';
import {
  BGM,
  CST,
  DAM,
  DOC,
  EQA,
  EQD,
  ERC,
  ERP,
  FTX,
  GEI,
  GIS,
  MEA,
  NAD,
  RFF,
  SEL,
  TAX,
  TDT,
  TPL,
  UNS,
} from './segment-tags.js';
import type { SegmentReader } from './syntax/segment-reader.js';
import { tagCodeOf, type TagCode } from './syntax/tags.js';

/** ERP{RFF ERC FTX} */
export interface ErrorPoint {
  /** ERP; null where ERC stands without it. */
  readonly point: SegmentNumber | null;
  /** RFF */
  readonly references: readonly SegmentNumber[];
  /** ERC */
  readonly errors: readonly SegmentNumber[];
  /** FTX */
  readonly texts: readonly SegmentNumber[];
}

export interface CustomsPart extends Details {
  /** DOC or CST; null for what is about the whole message. */
  readonly opener: SegmentNumber | null;
  /** GIS, GEI */
  readonly indicators: readonly SegmentNumber[];
  readonly equipment: readonly Equipment[];
  readonly errors: readonly ErrorPoint[];
  /** DOC */
  readonly documents: readonly SegmentNumber[];
}

export interface CusresMessage {
  /** BGM, null when it is missing. */
  readonly beginning: SegmentNumber | null;
  readonly whole: CustomsPart;
  readonly parts: readonly CustomsPart[];
  /** NAD */
  readonly parties: readonly SegmentNumber[];
  /** TDT */
  readonly transports: readonly SegmentNumber[];
}

/** Groups the segments from `first` up to but without `end` (UNH and UNT left out). */
export function decodeCusres(segments: SegmentReader, first: SegmentNumber, end: SegmentNumber): CusresMessage {
  const decoder = new CusresDecoder();
  for (let segment = first; segment < end; segment++) decoder.take(segment, segments.tagCode(segment));
  return decoder;
}

const newPart = (opener: SegmentNumber | null): Growing<CustomsPart> => ({
  opener,
  ...newDetails(),
  indicators: [],
  equipment: [],
  errors: [],
  documents: [],
});

/** What stands behind EQD and is its own; any other segment ends its group. */
const OF_EQUIPMENT: ReadonlySet<TagCode> = new Set([SEL, MEA, DAM, EQA, TPL]);
/** What stands behind TAX and is its own: MOA, PCD, CUX. */
const OF_DUTY: ReadonlySet<TagCode> = new Set([tagCodeOf('MOA'), tagCodeOf('PCD'), tagCodeOf('CUX'), GIS, GEI]);

class CusresDecoder implements CusresMessage {
  beginning: SegmentNumber | null = null;
  readonly whole = newPart(null);
  readonly parts: Growing<CustomsPart>[] = [];
  readonly parties: SegmentNumber[] = [];
  readonly transports: SegmentNumber[] = [];
  private part = this.whole;
  private error: Growing<ErrorPoint> | null = null;
  private equipment: OpenEquipment | null = null;
  private isDuty = false;

  take(segment: SegmentNumber, tag: TagCode): void {
    if (this.takeInner(segment, tag)) return;
    this.error = null;
    this.equipment = null;
    this.isDuty = tag === TAX;
    switch (tag) {
      case BGM:
        this.beginning ??= segment;
        break;
      case DOC:
      case CST:
        this.openPart(segment, tag);
        break;
      case UNS:
        this.part = this.whole;
        break;
      case ERP:
        this.openError(segment);
        break;
      case ERC:
        this.openError(null).errors.push(segment);
        break;
      case EQD:
        this.equipment = new OpenEquipment(segment);
        this.part.equipment.push(this.equipment.equipment);
        break;
      case GIS:
      case GEI:
        this.part.indicators.push(segment);
        break;
      case NAD:
        this.parties.push(segment);
        break;
      case TDT:
        this.transports.push(segment);
        break;
      default:
        takeDetail(this.part, segment, tag);
    }
  }

  /** A segment that belongs to the error, the equipment or the duty before it. */
  private takeInner(segment: SegmentNumber, tag: TagCode): boolean {
    if (this.isDuty) return OF_DUTY.has(tag);
    if (this.equipment !== null && OF_EQUIPMENT.has(tag)) {
      this.equipment.take(segment, tag);
      return true;
    }
    return this.error !== null && takeOfError(this.error, segment, tag);
  }

  private openPart(segment: SegmentNumber, tag: TagCode): void {
    this.part = newPart(segment);
    this.parts.push(this.part);
    if (tag === DOC) this.part.documents.push(segment);
  }

  private openError(point: SegmentNumber | null): Growing<ErrorPoint> {
    this.error = { point, references: [], errors: [], texts: [] };
    this.part.errors.push(this.error);
    return this.error;
  }
}

function takeOfError(error: Growing<ErrorPoint>, segment: SegmentNumber, tag: TagCode): boolean {
  if (tag === ERC) error.errors.push(segment);
  else if (tag === FTX) error.texts.push(segment);
  else if (tag === RFF && error.errors.length === 0) error.references.push(segment);
  else return false;
  return true;
}
