import type { Fault } from '../../canonical/fault.js';
import type { JsonCharset } from './charset.js';
import { JsonValue } from './json-value.js';
import type { ScanText } from './scan-text.js';
import type { OffsetMap } from './transcode.js';
import {
  ARRAY,
  KEY,
  KIND_BITS,
  LINK,
  markOfName,
  OBJECT,
  ROW,
  type ValueNumber,
  type ValueTable,
} from './value-table.js';

export interface JsonParts {
  readonly bytes: Uint8Array;
  readonly table: ValueTable;
  readonly text: ScanText;
  /** Null where the bytes read are those received. */
  readonly offsets: OffsetMap | null;
  readonly hasDuplicates: boolean;
}

/** Stands for a value that is not in the text. */
const NOWHERE: ValueNumber = -1;

/** A JSON text, read as far as it goes. */
export class JsonDocument {
  /** The value that is not there; one serves all. */
  readonly nothing: JsonValue;
  readonly root: JsonValue;

  readonly table: ValueTable;

  constructor(
    private readonly parts: JsonParts,
    readonly charset: JsonCharset,
    /** In the order of the bytes. */
    readonly faults: readonly Fault[],
  ) {
    this.table = parts.table;
    this.nothing = new JsonValue(this, NOWHERE, 0);
    this.root = parts.table.count === 0 ? this.nothing : this.at(0);
  }

  at(row: ValueNumber): JsonValue {
    return new JsonValue(this, row, this.parts.table.kind(row));
  }

  text(row: ValueNumber): string {
    return this.parts.text.of(row);
  }

  /** An offset in the bytes that were read as one in the body as received. */
  inBody(offset: number): number {
    const { offsets } = this.parts;
    return offsets === null ? offset : offsets.inBody(offset);
  }

  /**
   * The value of a key of this object, the last one where the key stands twice. The hottest loop of all JSON formats: it compares marks, and
   * letters only where they agree.
   */
  find(object: ValueNumber, name: string): ValueNumber {
    const { cells } = this.parts.table;
    const mark = markOfName(name);
    const end = cells[object * ROW + LINK]! * ROW;
    let found = NOWHERE;
    for (let at = (object + 1) * ROW; at < end;) {
      const value = at + ROW;
      if ((cells[at + LINK] === mark || cells[at] !== KEY) && this.isNamed(at / ROW, name)) {
        found = value / ROW;
        if (!this.parts.hasDuplicates) break;
      }
      const kind = cells[value]! & KIND_BITS;
      at = kind === OBJECT || kind === ARRAY ? cells[value + LINK]! * ROW : value + ROW;
    }
    return found;
  }

  isNamed(key: ValueNumber, name: string): boolean {
    const { table, bytes } = this.parts;
    if (table.kind(key) !== KEY) return this.text(key) === name;
    const first = table.start(key) + 1;
    if (table.end(key) - 1 - first !== name.length) return false;
    for (let i = 0; i < name.length; i++) if (bytes[first + i] !== name.charCodeAt(i)) return false;
    return true;
  }
}
