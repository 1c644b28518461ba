/** Zones: a zone is the stretch of a body that is read with one set of service characters, as a rule one interchange with its UNA. */
import type { Fault } from '../../../canonical/fault.js';
import type { Bounds } from './fault-budget.js';
import { inferCharacters } from './infer-characters.js';
import { skipLineBreaks } from './line-breaks.js';
import {
  DEFAULT_CHARACTERS,
  describeCharacters,
  isHeader,
  isSeparating,
  isUna,
  LEVEL_B_CHARACTERS,
  readUna,
  sameSeparators,
  type ServiceCharacters,
  skipBlanks,
} from './service-characters.js';
import { syntaxFault, type SyntaxFaultCode } from './syntax-fault.js';
import { tagCodeAt, UNB, UNG, UNH } from './tags.js';

export interface Zone {
  readonly firstSegment: number;
  /** Offset of its UNA, or of its first header when it has none. */
  readonly byte: number;
  readonly characters: ServiceCharacters;
  /** Under UNOX (ISO 2022) escape sequences switch to sets in which a separator's byte is part of a character. */
  readonly hasEscapes: boolean;
}

const ASTERISK = 0x2a;
/** Syntax version 4 is the first with a repetition separator. */
const FIRST_VERSION_WITH_REPETITION = 4;

/**
 * The zones of a body while it is scanned. UNB begins one; so does UNG or UNH behind UNA, behind a byte order mark (another file was
 * appended), or with another separator than the one in use.
 */
export class ZoneTracker {
  readonly zones: Zone[];
  characters = DEFAULT_CHARACTERS;
  private una: {
    readonly byte: number;
    readonly characters: ServiceCharacters | null;
    readonly header: number;
  } | null = null;
  /** Where a file begins that was appended with its byte order mark. */
  private newFile = -1;

  constructor(
    private readonly body: Uint8Array,
    from: number,
    private readonly context: { readonly bounds: Bounds; readonly faults: Fault[] },
  ) {
    this.zones = [{ firstSegment: 0, byte: from, characters: DEFAULT_CHARACTERS, hasEscapes: false }];
  }

  get current(): Zone {
    return this.zones[this.zones.length - 1]!;
  }

  /** Whether a byte order mark stands at `at`, with a file behind it. */
  passByteOrderMark(at: number): boolean {
    const { body } = this;
    const isMark = body[at] === 0xef && body[at + 1] === 0xbb && body[at + 2] === 0xbf;
    if (!isMark || !(isHeader(body, at + 3) || isUna(body, at + 3))) return false;
    this.newFile = at + 3;
    return true;
  }

  /** Reads the UNA at `at`; answers where to read on. */
  readUna(at: number): number {
    const { characters, next } = readUna(this.body, at);
    this.una = { byte: at, characters, header: skipBlanks(this.body, next) };
    if (characters === null) {
      const detail = 'no six service characters before UNB, UNG or UNH';
      this.report('EDIFACT_UNA_MALFORMED', at, detail);
    }
    return next;
  }

  /** To be called with every service segment that is about to be read; answers whether it begins a zone. */
  enter(at: number, segment: number): boolean {
    if (this.una?.header !== at) this.una = null;
    const begins = this.beginsZone(at, segment);
    if (begins) this.open(at, segment);
    this.una = null;
    return begins;
  }

  private report(code: SyntaxFaultCode, byte: number, detail: string): void {
    this.context.bounds.budget.add(this.context.faults, syntaxFault(code, 'warning', { at: { byte }, detail }));
  }

  private beginsZone(at: number, segment: number): boolean {
    if (this.zones.length >= this.context.bounds.limits.envelopesPerBody) return false;
    const tag = tagCodeAt(this.body, at);
    if (tag === UNB) return true;
    if (tag !== UNG && tag !== UNH) return false;
    if (segment === 0 || this.una !== null || this.newFile === at) return true;
    const separator = this.body[at + 3] ?? 0;
    const { element, terminator } = this.characters;
    return separator !== element && separator !== terminator && isSeparating(separator);
  }

  private open(at: number, segment: number): void {
    const { body, una } = this;
    const stated = una?.characters ?? null;
    const found = stated ?? inferCharacters(body, at, DEFAULT_CHARACTERS);
    const syntax = readSyntaxIdentifier(body, at, found.component);
    // A UNA whose fifth position is blank says that there is no repetition separator, also under version 4.
    const repeats = stated === null && syntax.version >= FIRST_VERSION_WITH_REPETITION && !usesByte(found, ASTERISK);
    this.characters = repeats ? { ...found, repetition: ASTERISK } : found;
    if (this.current.firstSegment === segment) this.zones.pop();
    this.zones.push({
      firstSegment: segment,
      byte: una?.byte ?? at,
      characters: this.characters,
      hasEscapes: syntax.isCodeExtended,
    });
    if (stated === null && found !== LEVEL_B_CHARACTERS && !sameSeparators(found, DEFAULT_CHARACTERS)) {
      const detail = `read off the header: ${describeCharacters(found)}`;
      this.report('EDIFACT_SEPARATORS_INFERRED', at, detail);
    }
  }
}

const usesByte = (characters: ServiceCharacters, byte: number): boolean =>
  Object.values(characters).some((used) => used === byte);

interface SyntaxIdentifier {
  readonly isCodeExtended: boolean;
  /** 0002; 0 when there is none. */
  readonly version: number;
}

const UNOX = [0x55, 0x4e, 0x4f, 0x58] as const;
const NOT_UNB: SyntaxIdentifier = { isCodeExtended: false, version: 0 };

/** S001 of the UNB at `at` before it is scanned: four letters, separator, digit. Line breaks may stand anywhere. */
function readSyntaxIdentifier(body: Uint8Array, at: number, component: number): SyntaxIdentifier {
  if (tagCodeAt(body, at) !== UNB) return NOT_UNB;
  let isCodeExtended = true;
  let next = skipLineBreaks(body, at + 4);
  for (const letter of UNOX) {
    isCodeExtended &&= body[next] === letter;
    next = skipLineBreaks(body, next + 1);
  }
  if (body[next] !== component) return { isCodeExtended, version: 0 };
  const digit = (body[skipLineBreaks(body, next + 1)] ?? 0) - 0x30;
  return { isCodeExtended, version: digit > 0 && digit <= 9 ? digit : 0 };
}
