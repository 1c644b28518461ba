import type { SaxesTagNS } from 'saxes';
import type { Fault, FaultCode, FaultSeverity } from '../../canonical/fault.js';
import { NOWHERE, type ElementRow } from './element-table.js';
import { EventParser } from './event-parser.js';
import { detailOfReadable } from './irregularities.js';
import type { XmlLimits } from './limits.js';
import { ownCopy } from './own-copy.js';
import type { XmlAttribute } from './xml-element.js';
import { xmlFault } from './xml-fault.js';
import type { XmlTree } from './xml-tree.js';

/** Units of the text that the parser is given at once; it cannot be stopped within. */
const CHUNK = 4 * 1024;
const LESS_THAN = 0x3c;
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Stands for an ampersand that begins no entity, a character for a character, so that places stay as they are. */
export const LONE_AMPERSAND = '\ue0a6';

export interface BuildSource {
  /** The text as the parser gets it: that of the tree, with a stand-in for every lone ampersand. */
  readonly parsed: string;
  /** Where in it the reading begins. */
  readonly from: number;
  readonly limits: XmlLimits;
}

/** Builds elements from the events of the parser, and ends the reading at what cannot be read. Never throws. */
export class TreeBuilder {
  private readonly parser: EventParser;
  private readonly parsed: string;
  private readonly from: number;
  private readonly limits: XmlLimits;
  private readonly faults: Fault[] = [];
  private readonly told = new Set<string>();
  private open: ElementRow = NOWHERE;
  private depth = 0;
  private attributes = 0;
  private tagStart = 0;
  private markupEnd = 0;
  private lastClosed: ElementRow = NOWHERE;
  private isStopped = false;
  /** Where the reading ended, in units; elements that break off end there. */
  private stoppedAt = 0;
  private isEnding = false;

  constructor(
    private readonly tree: XmlTree,
    { parsed, from, limits }: BuildSource,
  ) {
    this.parsed = parsed;
    this.from = from;
    this.limits = limits;
    this.markupEnd = from;
    this.parser = new EventParser((message) => this.onFault(message));
    this.parser.on('opentagstart', ({ name }) => this.onTagStart(name));
    this.parser.on('attribute', () => (this.attributes += 1));
    this.parser.on('opentag', (tag) => this.onOpen(tag));
    this.parser.on('closetag', () => this.onClose());
    this.parser.on('text', (text) => this.onText(text));
    this.parser.on('cdata', (text) => this.onCdata(text));
    this.parser.on('comment', () => (this.markupEnd = this.place + 1));
    this.parser.on('processinginstruction', () => (this.markupEnd = this.place));
  }

  /** Fills the tree; the faults are in the order of the bytes. */
  build(): readonly Fault[] {
    const { parsed, tree } = this;
    for (let at = this.from; at < parsed.length && !this.isStopped; at += CHUNK) {
      this.parser.write(parsed.slice(at, at + CHUNK));
      if (this.attributes > this.limits.attributes) this.stopAtAttributes();
      if (this.place - this.markupEnd > this.limits.textCharacters) {
        this.stop('XML_LIMIT', this.markupEnd, `text is longer than ${this.limits.textCharacters} characters`);
      }
    }
    if (!this.isStopped) this.end();
    for (let row = this.open; row !== NOWHERE; row = tree.table.parent(row)) tree.table.breakOff(row, this.stoppedAt);
    return this.faults;
  }

  private end(): void {
    this.isEnding = true;
    this.parser.close();
    if (this.tree.table.count === 0) this.stopAtEnd('the text ends before any element');
    if (this.open === NOWHERE) return;
    this.stopAtEnd(`the text ends inside the element ${this.tree.table.name(this.open).slice(0, SHOWN)}`);
  }

  /** The place behind what the parser has read, in units of the whole text. */
  private get place(): number {
    return this.from + this.parser.position;
  }

  private onTagStart(name: string): void {
    // The parser stands behind the character that ends the name; where that is a line end, it may be two.
    const at = this.place - name.length - 2;
    this.tagStart = this.tree.text.charCodeAt(at) === LESS_THAN ? at : at - 1;
    this.attributes = 0;
  }

  private onOpen(tag: SaxesTagNS): void {
    if (this.isStopped) return;
    if (this.isPastLimit()) return;
    const row = this.tree.table.open(tag.local, tag.uri, this.open, this.tagStart);
    if (this.attributes > 0) this.tree.setAttributes(row, this.attributesOf(tag));
    this.open = row;
    this.depth += 1;
    this.markupEnd = this.place;
  }

  private isPastLimit(): boolean {
    const { limits } = this;
    if (this.tree.table.count >= limits.elements) {
      this.stop('XML_LIMIT', this.tagStart, `there are more than ${limits.elements} elements`);
    } else if (this.depth >= limits.depth) {
      this.stop('XML_LIMIT', this.tagStart, `elements are nested more than ${limits.depth} deep`);
    } else if (this.attributes > limits.attributes) this.stopAtAttributes();
    return this.isStopped;
  }

  private stopAtAttributes(): void {
    this.stop('XML_LIMIT', this.tagStart, `an element has more than ${this.limits.attributes} attributes`);
  }

  private attributesOf(tag: SaxesTagNS): readonly XmlAttribute[] {
    const found: XmlAttribute[] = [];
    for (const key in tag.attributes) {
      const { local, prefix, uri, value } = tag.attributes[key]!;
      if (uri === XMLNS || prefix === 'xmlns') continue;
      found.push({ name: local, namespace: uri, value: ownCopy(this.withAmpersands(value, this.tagStart)) });
    }
    return found;
  }

  private onClose(): void {
    const { open } = this;
    if (this.isStopped || open === NOWHERE) return;
    const { table } = this.tree;
    table.close(open, this.place);
    this.lastClosed = open;
    this.open = table.parent(open);
    this.depth -= 1;
    this.markupEnd = this.place;
  }

  private onText(text: string): void {
    if (this.isStopped) return;
    const from = this.markupEnd;
    if (this.open === NOWHERE) this.noteStray(text, from);
    else if (!this.isEnding)
      this.tree.table.addText(this.open, this.withAmpersands(text, from), [from, this.place - 1]);
  }

  private onCdata(text: string): void {
    const from = this.markupEnd;
    this.markupEnd = this.place;
    if (this.isStopped) return;
    const written = text.replaceAll(LONE_AMPERSAND, '&');
    const range = [from + CDATA_OPENING, this.place - CDATA_CLOSING] as const;
    if (this.open === NOWHERE) this.noteStray(written, from);
    else this.tree.table.addText(this.open, written, range);
  }

  private withAmpersands(text: string, from: number): string {
    if (!text.includes(LONE_AMPERSAND)) return text;
    const at = this.parsed.indexOf(LONE_AMPERSAND, from);
    this.warnOnce('XML_IRREGULAR', Math.max(at, from), "'&' stands alone, without an entity behind it; it is kept");
    return text.replaceAll(LONE_AMPERSAND, '&');
  }

  private noteStray(text: string, from: number): void {
    if (text.trim() === '') return;
    const at = from + text.length - text.trimStart().length;
    const where = this.tree.table.count === 0 ? 'before' : 'behind';
    this.add('XML_STRAY_TEXT', 'error', { at, detail: `text stands ${where} the root element, and is not read` });
  }

  private onFault(message: string): void {
    if (this.isStopped) return;
    const { text } = this.tree;
    const at = Math.min(Math.max(this.place - 1, this.from), text.length);
    if (this.isEnding) {
      // The parser tells first of elements without end, then of a tag that breaks off.
      if (!message.startsWith('unclosed tag')) this.stopAtEnd('the text ends inside a tag, a comment or an entity');
      return;
    }
    if (message.startsWith('inappropriately located doctype')) {
      this.stop('XML_DOCTYPE', text.lastIndexOf('<', at), 'a document type may define entities, and is not read');
      return;
    }
    const detail = detailOfReadable(message);
    const isReadable = detail !== undefined && !(message === 'disallowed character.' && text[at] === '<');
    if (isReadable) {
      if (detail !== null) this.warnOnce('XML_IRREGULAR', at, detail);
      return;
    }
    if (message.startsWith('unexpected close tag') && this.lastClosed !== NOWHERE) {
      const { table } = this.tree;
      const name = table.name(this.lastClosed).slice(0, SHOWN);
      table.breakOff(this.lastClosed, text.lastIndexOf('<', at));
      this.stop('XML_MALFORMED', at, `the element ${name} has no end tag before this one`);
      return;
    }
    this.stop('XML_MALFORMED', at, message.slice(0, SHOWN).replace(/\.$/, ''));
  }

  private stopAtEnd(detail: string): void {
    this.stop('XML_TRUNCATED', this.tree.text.length, detail);
  }

  private stop(code: XmlFaultCode, at: number, detail: string): void {
    if (this.isStopped) return;
    this.isStopped = true;
    this.stoppedAt = at;
    this.add(code, 'error', { at, detail });
  }

  private warnOnce(code: XmlFaultCode, at: number, detail: string): void {
    if (this.told.has(detail)) return;
    this.told.add(detail);
    this.add(code, 'warning', { at, detail });
  }

  private add(code: XmlFaultCode, severity: FaultSeverity, { at, detail }: { at: number; detail: string }): void {
    this.faults.push(xmlFault(code, severity, { byte: this.tree.inBody(at), detail }));
  }
}

type XmlFaultCode = Extract<FaultCode, `XML_${string}`>;

/** Characters of a name or message that a fault quotes. */
const SHOWN = 100;
const CDATA_OPENING = '<![CDATA['.length;
const CDATA_CLOSING = ']]>'.length;
