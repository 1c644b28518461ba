import type { Transport, TransportMode } from '../../../canonical/tracking-event.js';
import { bytesOf } from '../bytes.js';
import type { WrittenCharset } from '../bytes.js';
import type { Desk, Letter, LetterUnit } from '../letter.js';
import { stampOf } from '../letter.js';

/** Components of a data element, or the only one. */
export type Element = string | readonly string[];
/** Tag and elements. */
export type Segment = readonly [tag: string, ...elements: readonly Element[]];

/** How a sender writes its interchanges. */
export interface EdifactStyle {
  /** `UNOC:3` */
  readonly syntax: string;
  readonly charset: WrittenCharset;
  /** IANA zone of its envelope and document times. */
  readonly zone: string;
  readonly una?: true;
  readonly lineEnd?: '\n' | '\r\n';
  /** Messages stand in a functional group. */
  readonly group?: true;
}

export interface EdifactMessage {
  readonly type: string;
  /** `95B` */
  readonly release: string;
  readonly association?: string;
  /** Without UNH and UNT. */
  readonly body: readonly Segment[];
}

/** ISO 9735: a release character before each service character. */
const escaped = (text: string): string => text.replaceAll(/[?'+:]/g, '?$&');

const withoutTail = (parts: readonly string[]): readonly string[] =>
  parts.slice(0, parts.findLastIndex((part) => part !== '') + 1);

const elementText = (element: Element): string =>
  typeof element === 'string' ? escaped(element) : withoutTail(element.map(escaped)).join(':');

const segmentText = ([tag, ...elements]: Segment): string =>
  `${[tag, ...withoutTail(elements.map(elementText))].join('+')}'`;

/** One interchange with one message. */
export function interchange(
  message: EdifactMessage,
  { sender, recipient, madeAt }: Letter,
  { style, desk: { clock, reference } }: { readonly style: EdifactStyle; readonly desk: Desk },
): Uint8Array {
  const stamp = stampOf(clock(madeAt, style.zone));
  const isVersion4 = style.syntax.endsWith(':4');
  const when = [isVersion4 ? stamp.slice(0, 8) : stamp.slice(2, 8), stamp.slice(8)];
  const { type, release, association = '', body } = message;
  const content: readonly Segment[] = [
    ['UNH', '1', [type, 'D', release, 'UN', association]],
    ...body,
    ['UNT', String(body.length + 2), '1'],
  ];
  const grouped: readonly Segment[] = style.group
    ? [['UNG', type, sender, recipient, when, reference, 'UN', ['D', release]], ...content, ['UNE', '1', reference]]
    : content;
  const segments: readonly Segment[] = [
    ['UNB', style.syntax.split(':'), sender, recipient, when, reference],
    ...grouped,
    ['UNZ', '1', reference],
  ];
  const end = style.lineEnd ?? '';
  const text = segments.map((segment) => segmentText(segment) + end).join('');
  return bytesOf(style.una ? `UNA:+.? '${end}${text}` : text, style.charset);
}

/** 8067, Recommendation 19. */
const MODES: Readonly<Record<TransportMode, string>> = {
  SEA: '1',
  RAIL: '2',
  ROAD: '3',
  AIR: '4',
  INLAND_WATERWAY: '8',
};

export const dtm = (qualifier: string, local: string): Segment => ['DTM', [qualifier, stampOf(local), '203']];

/** TDT of the conveyance itself: voyage or train in 8028; ship, or wagon, in C222. */
export function tdt(conveyance: Transport, stage = '20'): Segment {
  const { mode, voyage, train, flight, vesselId, vesselName, carrier, wagon, truck } = conveyance;
  const number = voyage ?? train ?? flight ?? '';
  const isImo = vesselId !== null && /^\d{7}$/.test(vesselId);
  const named: Element =
    vesselName !== null ? [vesselId ?? '', isImo ? '146' : '', isImo ? '' : 'ZZZ', vesselName] : (truck ?? wagon ?? '');
  return ['TDT', stage, number, mode === null ? '' : MODES[mode], '', [carrier ?? '', '172', 'ZZZ'], '', '', named];
}

/** 8249: which side of the journey the unit is on; 8169: empty or full. */
const DIRECTIONS = { EXPORT: '2', IMPORT: '3', TRANSHIPMENT: '6' } as const;

export const eqd = ({ number, sizeType, direction, laden }: LetterUnit): Segment => [
  'EQD',
  'CN',
  number,
  [sizeType, '102', '5'],
  '',
  direction === null ? '' : DIRECTIONS[direction],
  laden ? '5' : '4',
];

/** 1225 message function. */
export const functionCode = ({ purpose }: Pick<Letter, 'purpose'>): string =>
  ({ ORIGINAL: '9', REPLACES: '5', CANCELS: '1' })[purpose];
