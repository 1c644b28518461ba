/** One record of the log as our consumer hands it over. */
export interface LogRecord {
  readonly offset: bigint;
  /** The record's own timestamp, milliseconds since 1970; -1 when it has none. */
  readonly timestampMs: number;
  /** null: a tombstone. */
  readonly value: Buffer | null;
  readonly headers: RecordHeaders;
}

/** Headers that the gateway and the CLI set; other producers need none. */
export interface RecordHeaders {
  readonly receiptId: string | null;
  /** Id of the message that a person corrected and sent again as this one. */
  readonly editedFrom: string | null;
  /** SHA-256 of the body as the sender had it, 64 hexadecimal digits. */
  readonly sha256: string | null;
  /** Set by our consumer when the record batch could not be unpacked: why. The value then holds what was found. */
  readonly unreadable: string | null;
}

export const NO_HEADERS: RecordHeaders = { receiptId: null, editedFrom: null, sha256: null, unreadable: null };

/** Names of the headers on the wire. */
export const HEADER = {
  receiptId: 'landbridge-receipt-id',
  editedFrom: 'landbridge-edited-from',
  sha256: 'landbridge-sha256',
  unreadable: 'landbridge-unreadable',
} as const;
