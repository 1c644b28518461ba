import type { FaultPlace } from '../../canonical/fault.js';

/** A value as written, releases resolved and blanks around it removed, and where it stands. */
export interface PortText {
  readonly text: string;
  readonly at: FaultPlace;
}

const RELEASE = /\?([:'?])/g;
const BREAKS = /[\r\n]+/g;
/** What a program leaves of Chinese words that its character set does not have. */
const LOST = /^[?\s]+$/;

/** One record: two digits and its fields. Texts are made when they are asked for. */
export class PortRecord {
  constructor(
    private readonly source: { readonly body: Uint8Array; readonly decoder: TextDecoder },
    /** Its number in the body, from 0. */
    readonly index: number,
    /** Starts of its fields; the last entry lies behind the terminator or the end of the text. */
    private readonly starts: readonly number[],
    /** Offset behind its terminator. */
    readonly byteEnd: number,
  ) {}

  get byteStart(): number {
    return this.starts[0]!;
  }

  /** `50` */
  get id(): string {
    return this.textOf(0);
  }

  /** Fields behind the record's number, empty ones at the end included. */
  get fieldCount(): number {
    return this.starts.length - 2;
  }

  /** The text of a field, counted from 1 behind the record's number; empty when there is none, or only lost words. */
  textOf(field: number): string {
    const start = this.starts[field];
    const end = this.starts[field + 1];
    if (start === undefined || end === undefined || end - 1 <= start) return '';
    const text = this.source.decoder.decode(this.source.body.subarray(start, end - 1)).trim();
    const joined = /[\r\n]/.test(text) ? text.replace(BREAKS, '') : text;
    if (!joined.includes('?')) return joined;
    return LOST.test(joined) ? '' : joined.replace(RELEASE, '$1');
  }

  /** The field with its place; null when it is empty. */
  field(field: number): PortText | null {
    const text = this.textOf(field);
    return text === '' ? null : { text, at: this.placeOf(field) };
  }

  /** Where a field stands; that of the record when the record ends before it. */
  placeOf(field: number): FaultPlace {
    const byte = field <= this.fieldCount ? this.starts[field] : undefined;
    return { byte: byte ?? this.byteStart, segment: this.index, element: field };
  }
}
