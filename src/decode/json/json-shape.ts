import type { JsonDocument } from './json-document.js';
import type { JsonValue } from './json-value.js';
import { ARRAY, KEY, KIND_BITS, LINK, markOfName, OBJECT, ROW, type ValueNumber } from './value-table.js';

const NOWHERE: ValueNumber = -1;

/**
 * The members that a decoder asks one kind of object for. They are found in one pass over its keys, whatever their order; asking an object
 * with twenty keys for fifty names that it may have, one by one, costs ten times as much.
 */
export class JsonShape<Name extends string> {
  private readonly slots: Readonly<Record<string, number>>;
  /** Slots by mark, hashed; a free cell is -1, and a cell that is taken leads to the next one. */
  private readonly hashed: Int32Array;
  private readonly mask: number;
  private readonly none: readonly ValueNumber[];

  constructor(private readonly names: readonly Name[]) {
    this.none = names.map(() => NOWHERE);
    this.slots = Object.fromEntries(names.map((name, slot) => [name, slot]));
    const size = 2 ** Math.ceil(Math.log2(names.length * 4));
    this.mask = size - 1;
    this.hashed = new Int32Array(size).fill(NOWHERE);
    names.forEach((name, slot) => {
      let cell = hashOf(markOfName(name)) & this.mask;
      while (this.hashed[cell] !== NOWHERE) cell = (cell + 1) & this.mask;
      this.hashed[cell] = slot;
    });
  }

  /** The members of an object; none of anything else. Of a key that stands twice the last one counts. */
  read(value: JsonValue): JsonFields<Name> {
    const { document, row } = value;
    const rows = this.none.slice();
    if (value.isObject) this.fill(rows, document, row);
    return new JsonFields(document, this.slots, rows);
  }

  private fill(rows: ValueNumber[], document: JsonDocument, object: ValueNumber): void {
    const { cells } = document.table;
    const end = cells[object * ROW + LINK]! * ROW;
    for (let at = (object + 1) * ROW; at < end;) {
      const value = at + ROW;
      const slot = cells[at] === KEY ? this.slotOf(document, at / ROW) : this.slotOfText(document, at / ROW);
      if (slot !== NOWHERE) rows[slot] = value / ROW;
      const kind = cells[value]! & KIND_BITS;
      at = kind === OBJECT || kind === ARRAY ? cells[value + LINK]! * ROW : value + ROW;
    }
  }

  private slotOf(document: JsonDocument, key: ValueNumber): number {
    const { table } = document;
    let cell = hashOf(table.link(key)) & this.mask;
    for (let slot = this.hashed[cell]!; slot !== NOWHERE; slot = this.hashed[cell]!) {
      if (document.isNamed(key, this.names[slot]!)) return slot;
      cell = (cell + 1) & this.mask;
    }
    return NOWHERE;
  }

  /** A key with escapes or letters outside ASCII, which no standard has. */
  private slotOfText(document: JsonDocument, key: ValueNumber): number {
    const name = document.text(key);
    return Object.hasOwn(this.slots, name) ? this.slots[name]! : NOWHERE;
  }
}

const hashOf = (mark: number): number => Math.imul(mark, 0x9e3779b1) >>> 16;

/** Members of one object, by name. */
export class JsonFields<Name extends string> {
  constructor(
    private readonly document: JsonDocument,
    private readonly slots: Readonly<Record<string, number>>,
    private readonly rows: readonly ValueNumber[],
  ) {}

  get(name: Name): JsonValue {
    const row = this.rows[this.slots[name]!]!;
    return row < 0 ? this.document.nothing : this.document.at(row);
  }

  has(name: Name): boolean {
    return this.rows[this.slots[name]!]! >= 0;
  }

  /** The first of these members that says anything: one thing goes by different names in the versions of a standard. */
  first(names: readonly Name[]): JsonValue {
    for (const name of names) {
      const row = this.rows[this.slots[name]!]!;
      if (row < 0) continue;
      const member = this.document.at(row);
      if (member.isSaid) return member;
    }
    return this.document.nothing;
  }
}
