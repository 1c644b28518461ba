import { NOWHERE, type ElementRow } from './element-table.js';
import type { XmlTree } from './xml-tree.js';

/** An attribute; declarations of namespaces are none. */
export interface XmlAttribute {
  /** Without prefix. */
  readonly name: string;
  /** Empty for an attribute without prefix. */
  readonly namespace: string;
  readonly value: string;
}

/** An element where it stands. Prefixes are gone: senders choose them as they like. */
export class XmlElement {
  constructor(
    private readonly tree: XmlTree,
    private readonly row: ElementRow,
  ) {}

  /** Local name, without prefix. */
  get name(): string {
    return this.tree.table.name(this.row);
  }

  /** Empty when the name is in none; the prefix itself where nothing binds it. */
  get namespace(): string {
    return this.tree.table.namespace(this.row);
  }

  get attributes(): readonly XmlAttribute[] {
    return this.tree.attributesOf(this.row);
  }

  get parent(): XmlElement | null {
    const parent = this.tree.table.parent(this.row);
    return parent === NOWHERE ? null : this.tree.at(parent);
  }

  get children(): readonly XmlElement[] {
    const { table } = this.tree;
    const found: XmlElement[] = [];
    const end = table.behind(this.row);
    for (let row = this.row + 1; row < end; row = table.behind(row)) found.push(this.tree.at(row));
    return found;
  }

  get hasChildren(): boolean {
    return this.tree.table.behind(this.row) > this.row + 1;
  }

  /** The first child of this local name. */
  child(name: string): XmlElement | null {
    const { table } = this.tree;
    const found = table.findNamed(name, this.row + 1, table.behind(this.row));
    return found === NOWHERE ? null : this.tree.at(found);
  }

  /** Every child of this local name. */
  childrenNamed(name: string): readonly XmlElement[] {
    const { table } = this.tree;
    const found: XmlElement[] = [];
    const end = table.behind(this.row);
    let row = table.findNamed(name, this.row + 1, end);
    for (; row !== NOWHERE; row = table.findNamed(name, table.behind(row), end)) found.push(this.tree.at(row));
    return found;
  }

  /** Its own text without that of its children, trimmed; CDATA is text. */
  get text(): string {
    return this.tree.table.text(this.row);
  }

  /** Whether its end tag was read. What breaks off holds whole elements, but perhaps not all. */
  get isWhole(): boolean {
    return this.tree.table.isWhole(this.row);
  }

  /** For faults and origins: `/CC029C/Consignment/HouseConsignment[2]`, counted from 1 where there are several of a name. */
  get pointer(): string {
    return this.tree.pointerTo(this.row);
  }

  /** Byte range [start, end) in the body as received, tags included. */
  get start(): number {
    return this.tree.inBody(this.tree.table.start(this.row));
  }

  get end(): number {
    return this.tree.inBody(this.tree.table.end(this.row));
  }

  /** Byte range of its own text, blanks at both ends aside; that of the element where it has none. */
  get textStart(): number {
    const range = this.tree.table.textRange(this.row);
    return range === null ? this.start : this.tree.inBody(range[0]);
  }

  get textEnd(): number {
    const range = this.tree.table.textRange(this.row);
    return range === null ? this.end : this.tree.inBody(range[1]);
  }
}
