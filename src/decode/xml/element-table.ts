import { ownCopy } from './own-copy.js';

/** Number of an element in the order of the text; the first root is 0. */
export type ElementRow = number;

/** Stands for an element that is not there. */
export const NOWHERE: ElementRow = -1;

/** Cells of a row. Names are numbers of symbols, places are units of the text. */
const NAME = 0;
const NAMESPACE = 1;
const PARENT = 2;
/** The row behind the element and all inside it. */
const BEHIND = 3;
const START = 4;
const END = 5;
const TEXT_FROM = 6;
const TEXT_TO = 7;
const ROW = 8;

const LEAST_ROWS = 16;
/** Messages of the trade have an element for every 30 to 60 characters; a table that grows copies itself. */
const UNITS_PER_ROW = 32;

/** Where every element of a text stands. Elements and their texts become objects only when somebody asks for them. */
export class ElementTable {
  count = 0;
  private cells: Int32Array;
  private readonly symbols: string[] = [];
  private readonly numbers = new Map<string, number>();
  private lastNamespace: string | null = null;
  private lastNumber = 0;
  /** Texts that do not stand in the source as they are: with entities, CDATA, or children between. */
  private readonly texts = new Map<ElementRow, string>();
  private readonly broken = new Set<ElementRow>();

  constructor(private readonly source: string) {
    this.cells = new Int32Array(ROW * (LEAST_ROWS + Math.ceil(source.length / UNITS_PER_ROW)));
  }

  open(name: string, namespace: string, parent: ElementRow, start: number): ElementRow {
    const row = this.count;
    const at = row * ROW;
    if (at === this.cells.length) this.grow();
    const { cells } = this;
    cells[at + NAME] = this.numberOf(name);
    cells[at + NAMESPACE] = this.numberOfNamespace(namespace);
    cells[at + PARENT] = parent;
    cells[at + START] = start;
    cells[at + TEXT_FROM] = NOWHERE;
    this.count = row + 1;
    return row;
  }

  close(row: ElementRow, end: number): void {
    this.cells[row * ROW + END] = end;
    this.cells[row * ROW + BEHIND] = this.count;
  }

  /** Closes an element whose end tag is missing. */
  breakOff(row: ElementRow, end: number): void {
    this.close(row, end);
    this.broken.add(row);
  }

  /** Adds a run of text of the source range [from, to). Blanks before the first word are none. */
  addText(row: ElementRow, text: string, [from, to]: readonly [from: number, to: number]): void {
    const at = row * ROW;
    if (this.cells[at + TEXT_FROM] !== NOWHERE) this.texts.set(row, this.rawText(row) + text);
    else {
      if (text.trim() === '') return;
      this.cells[at + TEXT_FROM] = from;
      // A run without entities and with plain line ends is as long as what was read.
      if (text.length !== to - from) this.texts.set(row, text);
    }
    this.cells[at + TEXT_TO] = to;
  }

  name(row: ElementRow): string {
    return this.symbols[this.cells[row * ROW + NAME]!]!;
  }

  namespace(row: ElementRow): string {
    return this.symbols[this.cells[row * ROW + NAMESPACE]!]!;
  }

  parent(row: ElementRow): ElementRow {
    return this.cells[row * ROW + PARENT]!;
  }

  behind(row: ElementRow): ElementRow {
    return this.cells[row * ROW + BEHIND]!;
  }

  start(row: ElementRow): number {
    return this.cells[row * ROW + START]!;
  }

  end(row: ElementRow): number {
    return this.cells[row * ROW + END]!;
  }

  isWhole(row: ElementRow): boolean {
    return !this.broken.has(row);
  }

  text(row: ElementRow): string {
    return this.cells[row * ROW + TEXT_FROM] === NOWHERE ? '' : ownCopy(this.rawText(row).trim());
  }

  /** Units of its own text without blanks at both ends; null when it has none. */
  textRange(row: ElementRow): readonly [from: number, to: number] | null {
    let from = this.cells[row * ROW + TEXT_FROM]!;
    let to = this.cells[row * ROW + TEXT_TO]!;
    if (from === NOWHERE) return null;
    while (from < to && this.source.charCodeAt(from) <= 0x20) from += 1;
    while (to > from && this.source.charCodeAt(to - 1) <= 0x20) to -= 1;
    return [from, to];
  }

  /** The first row in [from, to) among siblings that has this name. */
  findNamed(name: string, from: ElementRow, to: ElementRow): ElementRow {
    const number = this.numbers.get(name);
    if (number === undefined) return NOWHERE;
    const { cells } = this;
    for (let row = from; row < to; row = cells[row * ROW + BEHIND]!) {
      if (cells[row * ROW + NAME] === number) return row;
    }
    return NOWHERE;
  }

  private rawText(row: ElementRow): string {
    const at = row * ROW;
    return this.texts.get(row) ?? this.source.slice(this.cells[at + TEXT_FROM], this.cells[at + TEXT_TO]);
  }

  private numberOf(symbol: string): number {
    const known = this.numbers.get(symbol);
    if (known !== undefined) return known;
    const name = ownCopy(symbol);
    this.numbers.set(name, this.symbols.length);
    return this.symbols.push(name) - 1;
  }

  /** Neighbours are nearly always in one namespace. */
  private numberOfNamespace(namespace: string): number {
    if (namespace !== this.lastNamespace) {
      this.lastNamespace = namespace;
      this.lastNumber = this.numberOf(namespace);
    }
    return this.lastNumber;
  }

  private grow(): void {
    const larger = new Int32Array(this.cells.length * 2);
    larger.set(this.cells);
    this.cells = larger;
  }
}
