/**
 * A finding about bytes that somebody sent us: what is wrong, and where. Bad input is data, never an exception.
 *
 * `error`: something the sender meant to tell us could not be read; the message (or the part of it) waits in quarantine.
 * `warning`: read all the same; the finding stays visible beside the message.
 */
export interface Fault {
  readonly stage: 'decode' | 'normalise';
  readonly severity: FaultSeverity;
  readonly code: FaultCode;
  readonly at: FaultPlace;
  readonly detail: string;
}

export type FaultSeverity = 'error' | 'warning';

/** Position in the raw message: byte offset in the body as received, then the 0-based segment, element and component where known. */
export interface FaultPlace {
  readonly byte: number;
  readonly segment?: number;
  readonly element?: number;
  readonly component?: number;
}

/** Every fault there is, with the sentence that documents it (docs/faults.md is generated from this table). */
export const FAULTS = {
  // Any format
  UNRECOGNISED_FORMAT: 'The bytes are in no format that Landbridge reads.',
  EMPTY_MESSAGE: 'There is no byte in the message, or only blanks.',
  TOO_LARGE: 'The message is larger than the limit; its head is kept, with the hash of the whole.',
  WRAPPED: 'The message stands inside mail or HTTP fields that were stored with it; they are passed over.',
  CORRUPT: 'The body does not match the hash that its sender or our gateway gave it.',
  UNSUPPORTED_MESSAGE_TYPE: 'The envelope was read, but this message type is not one that Landbridge interprets.',
  TEST_MESSAGE: 'The sender marked it as a test: it is recorded and has no effect.',
  NOTHING_REPORTED: 'The message was read and reports no status at all.',
  AUTHORITY_MISMATCH: 'The feed states something that it is not entitled to state.',
  INTERNAL_ERROR: 'Our own program failed on this message; the bytes are kept and it can be retried.',
  // EDIFACT syntax (ISO 9735)
  EDIFACT_NO_ENVELOPE: 'A message stands without UNB; it is read with the default service characters.',
  EDIFACT_UNA_MALFORMED: 'UNA does not hold six service characters; the defaults are used.',
  EDIFACT_SEPARATORS_INFERRED:
    'Neither UNA nor the standard names the separators in use; they are read off the first segments.',
  EDIFACT_UNB_MALFORMED: 'UNB is too short or lacks its mandatory elements.',
  EDIFACT_COUNT_MISMATCH: 'The count in UNT, UNE or UNZ is not the number found.',
  EDIFACT_REFERENCE_MISMATCH: 'The reference in UNT, UNE or UNZ is not the one in UNH, UNG or UNB.',
  EDIFACT_TRUNCATED: 'The message ends before its UNT.',
  EDIFACT_TRAILER_MISSING: 'UNZ or UNE is missing; the complete messages before the end are read.',
  EDIFACT_TERMINATOR_MISSING: 'Segments are not ended by the segment terminator; line ends are taken instead.',
  EDIFACT_CHARSET: 'A byte is not in the character set that UNB declares.',
  EDIFACT_STRAY_BYTES: 'There are bytes between or after the segments that belong to none.',
  EDIFACT_LIMIT: 'A limit on segments or elements was passed; the rest is not read.',
  // Elements of any message
  SEGMENT_MISSING: 'A segment without which the message says nothing is missing.',
  SEGMENT_MALFORMED: 'A segment does not have the shape its directory gives it.',
  TIME_MISSING: 'A status carries no date or time.',
  TIME_UNREADABLE: 'A date or time does not have the form its format qualifier says.',
  TIME_IMPOSSIBLE: 'A date or time that no calendar has (month 20, 31 April, hour 25).',
  TIME_IMPLAUSIBLE: 'A date or time before 1990 or far in the future: kept, and it moves nothing.',
  STATUS_UNMAPPED: 'The status code is in no code map; it is kept as a fact of unknown code and queued for mapping.',
  PLACE_UNRESOLVED: 'The place code is in no reference list; the fact is kept and the code queued for mapping.',
  UNIT_MISSING: 'The status names neither a transport unit nor a document.',
  UNIT_NUMBER_INVALID: 'The equipment number has the wrong shape or check digit; it is kept as written.',
  CONTRADICTS_ITSELF: 'Two elements of the same message contradict each other.',
  CONTROL_REFERENCE_REUSED: 'The sender used this control reference before, for other content.',
  // ANSI X12 syntax (X12.5, X12.6)
  X12_NO_ENVELOPE: 'A transaction set or group stands without ISA or GS; the separators are read off its header.',
  X12_ISA_MALFORMED: 'ISA does not have its 16 elements in 105 characters; it is read by its separators.',
  X12_TERMINATOR_MISSING: 'A segment is not ended by the terminator that ISA names.',
  X12_COUNT_MISMATCH: 'The count in SE, GE or IEA is not the number found.',
  X12_REFERENCE_MISMATCH: 'The control number in SE, GE or IEA is not the one in ST, GS or ISA.',
  X12_TRUNCATED: 'The transaction set ends before its SE.',
  X12_TRAILER_MISSING: 'GE or IEA is missing; the complete transaction sets before the end are read.',
  X12_CHARSET: 'The bytes are not in ASCII or UTF-8; they are read in the character set that they show.',
  X12_STRAY_BYTES: 'There are bytes between or after the segments that belong to none.',
  X12_LIMIT: 'A limit on segments, elements or statements was passed; the rest is not read.',
  // Port files of China (GB/T 22430, GB/T 40708)
  PORT_FILE_TRUNCATED: 'The file ends before its record 99.',
  PORT_FILE_COUNT_MISMATCH: 'The count in record 99 is not the number of records found.',
  PORT_FILE_TERMINATOR_MISSING: 'Records are not ended by an apostrophe; line ends are taken instead.',
  PORT_FILE_CHARSET: 'The bytes are in no character set that such files are written in.',
  PORT_FILE_STRAY_BYTES: 'There is text between or inside files that is no record.',
  PORT_FILE_LIMIT: 'A limit on records or statements was passed; the rest is not read.',
  // Cargo-IMP syntax (IATA Resolution 670)
  CARGO_IMP_STRAY_LINES: 'Lines belong to no message and to no element of one; they are passed over.',
  CARGO_IMP_LIMIT: 'A limit on lines, messages or statements was passed; the rest is not read.',
  // JSON syntax (RFC 8259)
  JSON_MALFORMED: 'The text breaks the grammar of JSON at this byte; what was whole before it is read.',
  JSON_TRUNCATED: 'The text ends inside a value; what was whole before the end is read.',
  JSON_TRAILING: 'There are bytes behind the one value that a JSON text is.',
  JSON_DUPLICATE_KEY: 'An object names a key twice; the last value counts.',
  JSON_IRREGULAR:
    'A string holds what JSON wants escaped, or an escape that JSON does not have; it is read all the same.',
  JSON_CHARSET: 'The text is not in UTF-8; it is read in the character set that its bytes show.',
  JSON_LIMIT: 'A limit on bytes, values or depth was passed; the rest is not read.',
  // XML syntax (XML 1.0, Namespaces in XML)
  XML_MALFORMED: 'The text is not well formed at this byte; the elements that were whole before it are read.',
  XML_TRUNCATED: 'The text ends inside an element; the elements that were whole before the end are read.',
  XML_DOCTYPE: 'A document type declaration may define entities: the document is refused before it is parsed.',
  XML_STRAY_TEXT: 'Text stands outside the root element and belongs to no message.',
  XML_IRREGULAR: 'Something is not well formed and can be read all the same.',
  XML_CHARSET: 'The bytes are not in the character set that is declared, or hold what the set does not have.',
  XML_LIMIT: 'A limit on bytes, elements, depth, attributes or text was passed; the rest is not read.',
  // Tables in CSV (RFC 4180)
  CSV_MALFORMED:
    'A row does not have as many cells as the header, or opens a quote that it does not close; it is read all the same.',
  CSV_COLUMNS: 'No row names the columns that are needed, or a column stands twice.',
  CSV_CHARSET: 'The text is not in UTF-8; it is read in the character set that its bytes show.',
  CSV_LIMIT: 'A limit on bytes, rows, cells or statements was passed; the rest is not read.',
  // Members of JSON messages, elements of XML messages
  MEMBER_MISSING: 'A member without which the event says nothing is missing.',
  MEMBER_MALFORMED: 'A member does not have the type, the place or one of the values that its schema gives it.',
} as const;

export type FaultCode = keyof typeof FAULTS;

export const isError = (fault: Fault): boolean => fault.severity === 'error';
