/** The envelope of X12.5 and X12.6: interchange ISA…IEA, functional group GS…GE. Every text is read when it is asked for. */
import { Envelope, type EnvelopeSegments } from './envelope-part.js';
import type { X12Message } from './message.js';
import type { SegmentReader } from './segment-reader.js';

export interface InterchangeContents {
  readonly messages: readonly X12Message[];
  readonly groups: readonly X12Group[];
  /** TA1 segments: acknowledgements of interchanges that were sent to this sender. */
  readonly acknowledgements: readonly number[];
}

/** ISA…IEA. Transaction sets that stand without ISA form an interchange whose header is null and whose texts are all empty. */
export class X12Interchange extends Envelope {
  constructor(
    segments: SegmentReader,
    extent: EnvelopeSegments,
    readonly contents: InterchangeContents,
  ) {
    super(segments, extent);
  }

  /** All transaction sets in order, also those inside groups. */
  get messages(): readonly X12Message[] {
    return this.contents.messages;
  }

  get groups(): readonly X12Group[] {
    return this.contents.groups;
  }

  get hasHeader(): boolean {
    return this.extent.header !== null;
  }

  // ISA01 to ISA04 hold authorisation and security information: they are not read, so that they cannot be logged.

  /** ISA05 */
  get senderQualifier(): string {
    return this.headerText(5);
  }

  /** ISA06 */
  get sender(): string {
    return this.headerText(6);
  }

  /** ISA07 */
  get recipientQualifier(): string {
    return this.headerText(7);
  }

  /** ISA08 */
  get recipient(): string {
    return this.headerText(8);
  }

  /** ISA09 as it stands: YYMMDD. */
  get date(): string {
    return this.headerText(9);
  }

  /** ISA10 as it stands: HHMM. */
  get time(): string {
    return this.headerText(10);
  }

  /** ISA12: `00401`; what is in the interchange may be of another version (GS08). */
  get version(): string {
    return this.headerText(12);
  }

  /** ISA13 */
  get controlNumber(): string {
    return this.headerText(13);
  }

  /** ISA15: P production, T test, I information. */
  get usage(): string {
    return this.headerText(15);
  }

  get isTest(): boolean {
    return this.usage.toUpperCase() === 'T';
  }
}

/** GS…GE */
export class X12Group extends Envelope {
  constructor(
    segments: SegmentReader,
    extent: EnvelopeSegments,
    readonly messages: readonly X12Message[],
  ) {
    super(segments, extent);
  }

  /** GS01; what is in the group is told by ST01 alone. */
  get functionalIdentifier(): string {
    return this.headerText(1);
  }

  /** GS02 */
  get sender(): string {
    return this.headerText(2);
  }

  /** GS03 */
  get recipient(): string {
    return this.headerText(3);
  }

  /** GS04 as it stands: CCYYMMDD, YYMMDD before 004010. */
  get date(): string {
    return this.headerText(4);
  }

  /** GS05 as it stands: HHMM, HHMMSS or HHMMSSDD. */
  get time(): string {
    return this.headerText(5);
  }

  /** GS06 */
  get controlNumber(): string {
    return this.headerText(6);
  }

  /** GS08: `004010`, `005010X231A1`. */
  get version(): string {
    return this.headerText(8);
  }
}
