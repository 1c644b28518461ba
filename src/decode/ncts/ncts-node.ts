import type { JsonMember, JsonValue } from '../json/json-value.js';
import { childPointer } from '../json/pointer.js';
import { attributeOf } from '../xml/navigation.js';
import type { XmlElement } from '../xml/xml-element.js';

/** An element of a message, whichever syntax it is written in: the JSON form is the XML form with objects for elements. */
export interface NctsNode {
  /** Without prefix. */
  readonly name: string;
  readonly text: string;
  /** Where its text begins. */
  readonly byte: number;
  /** Byte range [start, end) in the body as received. */
  readonly start: number;
  readonly end: number;
  readonly pointer: string;
  readonly isWhole: boolean;
  /** In the order of the text; of a list in JSON every item. */
  readonly children: readonly NctsNode[];
  attribute(name: string): string;
}

export class NctsElement implements NctsNode {
  readonly name: string;
  private inner: readonly NctsNode[] | null = null;

  constructor(private readonly element: XmlElement) {
    this.name = element.name;
  }

  get text(): string {
    return this.element.text;
  }

  get byte(): number {
    return this.element.textStart;
  }

  get start(): number {
    return this.element.start;
  }

  get end(): number {
    return this.element.end;
  }

  get pointer(): string {
    return this.element.pointer;
  }

  get isWhole(): boolean {
    return this.element.isWhole;
  }

  get children(): readonly NctsNode[] {
    this.inner ??= this.element.children.map((child) => new NctsElement(child));
    return this.inner;
  }

  attribute(name: string): string {
    return attributeOf(this.element, name).trim();
  }
}

export class NctsMember implements NctsNode {
  readonly name: string;
  private inner: readonly NctsNode[] | null = null;

  constructor(
    /** As written: `n1:CC029C` is `CC029C`. */
    written: string,
    private readonly value: JsonValue,
    readonly pointer: string,
  ) {
    this.name = written.slice(written.indexOf(':') + 1);
  }

  get text(): string {
    return this.value.trimmed;
  }

  get byte(): number {
    return this.value.start;
  }

  get start(): number {
    return this.value.start;
  }

  get end(): number {
    return this.value.end;
  }

  get isWhole(): boolean {
    return this.value.isWhole;
  }

  get children(): readonly NctsNode[] {
    this.inner ??= this.value.members.flatMap((member) => this.nodesOf(member));
    return this.inner;
  }

  private nodesOf({ name, value }: JsonMember): readonly NctsNode[] {
    const pointer = childPointer(this.pointer, name);
    if (!value.isArray) return [new NctsMember(name, value, pointer)];
    return value.items.map((item, index) => new NctsMember(name, item, `${pointer}/${index}`));
  }

  /** Attributes become members with `@` in front. */
  attribute(name: string): string {
    return this.value.first([`@${name}`, name]).trimmed;
  }
}

export function memberOf(node: NctsNode | null, name: string): NctsNode | null {
  if (node !== null) for (const child of node.children) if (child.name === name) return child;
  return null;
}

export const membersOf = (node: NctsNode | null, name: string): readonly NctsNode[] =>
  node === null ? [] : node.children.filter((child) => child.name === name);
