import type { ByteOffsets } from './byte-offsets.js';
import { ElementTable, NOWHERE, type ElementRow } from './element-table.js';
import { XmlElement, type XmlAttribute } from './xml-element.js';

const NO_ATTRIBUTES: readonly XmlAttribute[] = [];

/** The elements of one body. */
export class XmlTree {
  readonly table: ElementTable;
  private readonly attributes = new Map<ElementRow, readonly XmlAttribute[]>();
  private readonly elements: (XmlElement | undefined)[] = [];
  private readonly pointers = new Map<ElementRow, string>();

  constructor(
    readonly text: string,
    private readonly offsets: ByteOffsets,
  ) {
    this.table = new ElementTable(text);
  }

  /** One object for each element, however often it is asked for. */
  at(row: ElementRow): XmlElement {
    const known = this.elements[row];
    if (known !== undefined) return known;
    const element = new XmlElement(this, row);
    this.elements[row] = element;
    return element;
  }

  roots(): readonly XmlElement[] {
    const roots: XmlElement[] = [];
    for (let row = 0; row < this.table.count; row = this.table.behind(row)) roots.push(this.at(row));
    return roots;
  }

  setAttributes(row: ElementRow, attributes: readonly XmlAttribute[]): void {
    this.attributes.set(row, attributes);
  }

  attributesOf(row: ElementRow): readonly XmlAttribute[] {
    return this.attributes.get(row) ?? NO_ATTRIBUTES;
  }

  /** Where an element stands: `/A/B[2]`, counted from 1 among its siblings of that name where there are several. */
  pointerTo(row: ElementRow): string {
    const known = this.pointers.get(row);
    if (known !== undefined) return known;
    this.pointToSiblings(this.table.parent(row));
    return this.pointers.get(row) ?? '';
  }

  /** All of them at once: asked for one by one they would have to be counted each time. */
  private pointToSiblings(parent: ElementRow): void {
    const { table } = this;
    const base = parent === NOWHERE ? '' : this.pointerTo(parent);
    const end = parent === NOWHERE ? table.count : table.behind(parent);
    const totals = new Map<string, number>();
    const seen = new Map<string, number>();
    for (let row = parent + 1; row < end; row = table.behind(row)) countUp(totals, table.name(row));
    for (let row = parent + 1; row < end; row = table.behind(row)) {
      const name = table.name(row);
      const number = countUp(seen, name);
      this.pointers.set(row, totals.get(name) === 1 ? `${base}/${name}` : `${base}/${name}[${number}]`);
    }
  }

  /** A place in the text as an offset in the body as received. */
  inBody(unit: number): number {
    return this.offsets.inBody(unit);
  }
}

function countUp(counts: Map<string, number>, name: string): number {
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count;
}
