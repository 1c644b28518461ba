import type { JsonDocument } from './json-document.js';
import { ARRAY, BROKEN_OFF, KIND_BITS, NULL, NUMBER, OBJECT, STRING, type ValueNumber } from './value-table.js';

/** A key and its value. */
export interface JsonMember {
  readonly name: string;
  readonly value: JsonValue;
}

/**
 * A value where it stands. One that is not there answers too: it has no text, no members and no items, so that a path into a message can
 * be followed without asking at every step.
 */
export class JsonValue {
  constructor(
    readonly document: JsonDocument,
    readonly row: ValueNumber,
    /** Kind and bits of its row; 0 for what is not there. */
    private readonly kind: number,
  ) {}

  /** Whether it stands in the text; `null` does. */
  get exists(): boolean {
    return this.row >= 0;
  }

  get isObject(): boolean {
    return this.type === OBJECT;
  }

  get isArray(): boolean {
    return this.type === ARRAY;
  }

  get isString(): boolean {
    return this.type === STRING;
  }

  get isNumber(): boolean {
    return this.type === NUMBER;
  }

  /** Whether it ends in the text. What breaks off holds whole values, but perhaps not all. */
  get isWhole(): boolean {
    return (this.kind & BROKEN_OFF) === 0;
  }

  /** A string decoded, a number or literal exactly as written; empty for `null`, containers and what is not there. */
  get text(): string {
    const { type } = this;
    return type > NULL && type <= STRING ? this.document.text(this.row) : '';
  }

  /** Its text without blanks at both ends. */
  get trimmed(): string {
    return this.text.trim();
  }

  /** Whether it says anything: a container, or a scalar that is neither `null` nor an empty string. */
  get isSaid(): boolean {
    const { type } = this;
    if (type !== STRING) return type > NULL;
    const { table } = this.document;
    return table.end(this.row) - table.start(this.row) > 2;
  }

  get isTrue(): boolean {
    return this.text === 'true';
  }

  /** Byte range [start, end) in the body as received, quotation marks and brackets included; 0 for what is not there. */
  get start(): number {
    return this.row < 0 ? 0 : this.document.inBody(this.document.table.start(this.row));
  }

  get end(): number {
    return this.row < 0 ? 0 : this.document.inBody(this.document.table.end(this.row));
  }

  /** The value of a key; of a key that stands twice the last one, as other readers have it. */
  get(name: string): JsonValue {
    if (this.row < 0) return this;
    const found = this.type === OBJECT ? this.document.find(this.row, name) : -1;
    return found < 0 ? this.document.nothing : this.document.at(found);
  }

  has(name: string): boolean {
    return this.isObject && this.document.find(this.row, name) >= 0;
  }

  /** The first of these members that says anything: one thing goes by different names in the versions of a standard. */
  first(names: readonly string[]): JsonValue {
    if (this.type !== OBJECT) return this.document.nothing;
    for (const name of names) {
      const member = this.get(name);
      if (member.isSaid) return member;
    }
    return this.document.nothing;
  }

  /** Whether it has neither member nor item, being a scalar or an empty container. */
  get isEmpty(): boolean {
    return !(this.isObject || this.isArray) || this.document.table.link(this.row) === this.row + 1;
  }

  /** The items of an array; none of anything else. */
  get items(): readonly JsonValue[] {
    if (!this.isArray) return NONE;
    const { table } = this.document;
    const items: JsonValue[] = [];
    const end = table.link(this.row);
    for (let row = this.row + 1; row < end; row = table.behind(row)) items.push(this.document.at(row));
    return items;
  }

  /** The items of an array, or the value itself: JSON-LD and careless senders leave out the brackets around one item. */
  get itemsOrSelf(): readonly JsonValue[] {
    if (this.isArray) return this.items;
    return this.type <= NULL ? NONE : [this];
  }

  /** The first item of an array, or the value itself. */
  get single(): JsonValue {
    return this.isArray ? (this.items[0] ?? this.document.nothing) : this;
  }

  /** The members of an object in the order of the text, repeated ones included. */
  get members(): readonly JsonMember[] {
    const members: JsonMember[] = [];
    if (!this.isObject) return members;
    const { table } = this.document;
    const end = table.link(this.row);
    for (let row = this.row + 1; row < end; row = table.behind(row + 1)) {
      members.push({ name: this.document.text(row), value: this.document.at(row + 1) });
    }
    return members;
  }

  /** Objects and arrays among the members of an object or the items of an array. */
  get containers(): readonly JsonMember[] {
    if (this.isArray) {
      return this.items.flatMap((value, index) => (value.isContainer ? [{ name: String(index), value }] : []));
    }
    return this.members.filter(({ value }) => value.isContainer);
  }

  get isContainer(): boolean {
    const { type } = this;
    return type === OBJECT || type === ARRAY;
  }

  private get type(): number {
    return this.kind & KIND_BITS;
  }
}

const NONE: readonly JsonValue[] = [];
