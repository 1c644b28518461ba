/** The envelope of ISO 9735: interchange UNB…UNZ, functional group UNG…UNE. Every text is read when it is asked for. */
import type { Charset } from './charset.js';
import { type EdifactParty, Envelope, type EnvelopeSegments } from './envelope-part.js';
import type { EdifactMessage } from './message.js';
import type { ByteRange, SegmentReader } from './segment-reader.js';
import type { ServiceCharacters } from './service-characters.js';

/** UNB…UNZ. Messages that stand without UNB form an interchange whose header is null and whose texts are all empty. */
export class EdifactInterchange extends Envelope {
  constructor(
    segments: SegmentReader,
    extent: EnvelopeSegments,
    private readonly contents: {
      readonly messages: readonly EdifactMessage[];
      readonly groups: readonly EdifactGroup[];
    },
  ) {
    super(segments, extent);
  }

  /** All messages in order, also those inside groups. */
  get messages(): readonly EdifactMessage[] {
    return this.contents.messages;
  }

  get groups(): readonly EdifactGroup[] {
    return this.contents.groups;
  }

  get hasHeader(): boolean {
    return this.extent.header !== null;
  }

  /** From UNA on, where there is one. */
  override get range(): ByteRange {
    return { start: this.segments.startWithUna(this.extent.first), end: super.range.end };
  }

  get characters(): ServiceCharacters {
    return this.segments.charactersOf(this.extent.first);
  }

  /** What its bytes are, whatever 0001 says. */
  get charset(): Charset {
    return this.segments.charsetOf(this.extent.first);
  }

  /** 0001, as `UNOA`. */
  get syntaxIdentifier(): string {
    return this.headerText(1, 0);
  }

  /** 0002; senders leave it out at times. */
  get syntaxVersion(): string {
    return this.headerText(1, 1);
  }

  get sender(): EdifactParty {
    return this.party(2);
  }

  get recipient(): EdifactParty {
    return this.party(3);
  }

  /** 0017 as it stands: YYMMDD, or CCYYMMDD since version 4 and with some senders before. */
  get date(): string {
    return this.headerText(4, 0);
  }

  /** 0019 as it stands: HHMM. */
  get time(): string {
    return this.headerText(4, 1);
  }

  /** 0020 */
  get controlReference(): string {
    return this.headerText(5);
  }

  // Element 6 is S005, the recipient's password: it is not read, so that it cannot be logged.

  /** 0026: what the interchange is for, often the message type. */
  get applicationReference(): string {
    return this.headerText(7);
  }

  /** 0029 */
  get priority(): string {
    return this.headerText(8);
  }

  /** 0031: `1` asks for a CONTRL. */
  get acknowledgementRequest(): string {
    return this.headerText(9);
  }

  /** 0032; an agreement named `T01` is no test mark. */
  get agreement(): string {
    return this.headerText(10);
  }

  /** 0035, by position and not by counting backwards. */
  get testIndicator(): string {
    return this.headerText(11);
  }

  /** 1 is a test, 2 a syntax test, 3 and 4 are echoes: none of them reports anything. */
  get isTest(): boolean {
    return !['', '0'].includes(this.testIndicator.trim());
  }
}

/** UNG…UNE */
export class EdifactGroup extends Envelope {
  constructor(
    segments: SegmentReader,
    extent: EnvelopeSegments,
    readonly messages: readonly EdifactMessage[],
  ) {
    super(segments, extent);
  }

  /** 0038: the message type of all messages in it. */
  get identification(): string {
    return this.headerText(1);
  }

  get sender(): EdifactParty {
    return this.party(2);
  }

  get recipient(): EdifactParty {
    return this.party(3);
  }

  get date(): string {
    return this.headerText(4, 0);
  }

  get time(): string {
    return this.headerText(4, 1);
  }

  /** 0048 */
  get reference(): string {
    return this.headerText(5);
  }
}
