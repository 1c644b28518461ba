import type { Line } from './lines.js';

/** Standard message identification: `FSU/14`. */
export interface MessageHeader {
  readonly type: string;
  /** Empty for messages that have none. */
  readonly version: string;
}

/** Standard message identifiers of Cargo-IMP. Those that are not read are known, so that a fault can name them. */
const WITH_VERSION: ReadonlySet<string> = new Set(
  (
    'CSN FAD FBL FBR FCB FDA FDD FFA FFC FFM FFR FFT FHL FMA FMB FMC FMR FMX FNA FPA FPM FPR FPU FRC FRP FRR FSA FSB FSC FSL FSN FSR FSU ' +
    'FTA FTR FUA FUM FUR FVA FVR FWB FWC FWR FXX FYT FZA FZB FZC FZE'
  ).split(' '),
);
/** Acknowledgements are written without a version, too. */
export const ACKNOWLEDGEMENTS: ReadonlySet<string> = new Set(['FMA', 'FNA']);

const HEADER = /^([A-Z]{3})(?:\/(\d{1,3}))?$/i;

/** The header that a whole line is, or null. */
export function readHeader(text: string): MessageHeader | null {
  if (text.length > 7) return null;
  const [, type = '', version = ''] = HEADER.exec(text) ?? [];
  const capitals = type.toUpperCase();
  const isKnown = version === '' ? ACKNOWLEDGEMENTS.has(capitals) : WITH_VERSION.has(capitals);
  return isKnown ? { type: capitals, version } : null;
}

/** What the first line of a message looks like, by its type: with the header before it, enough to know a message by. */
const FIRST_LINES: ReadonlyMap<string, RegExp> = new Map([
  ['FSU', /^(?:AWB\/)?\d{3}[ -]?\d{8}(?!\d)/i],
  ['FSA', /^(?:AWB\/)?\d{3}[ -]?\d{8}(?!\d)/i],
  ['FWB', /^(?:AWB\/)?\d{3}[ -]?\d{8}(?!\d)/i],
  ['FHL', /^MBI\/\d{3}/i],
  ['FFM', /^\d{1,2}\/[A-Z\d]{2,3}\/?\d/i],
  ['FMA', /^ACK\//i],
  ['FNA', /^(?:ACK|ERR)\//i],
]);

export const beginsMessage = (header: MessageHeader, next: Line | undefined): boolean =>
  next !== undefined && FIRST_LINES.get(header.type)?.test(next.text) === true;

const UNBROKEN = /^[A-Z]{3}\/\d{1,3}[ \t]+(?=(?:AWB\/)?\d{3}[ -]?\d{8}|MBI\/)/i;
const PART_BEGINS = /[ \t](?=[A-Z]{3}\/|\d{3}-\d{8})/gi;

/** Undoes what took the line ends out: `FSU/14 618-12345675… DEP/…` as one line becomes a line for each part. */
export function unfoldHeader(line: Line): readonly Line[] {
  const [head = ''] = UNBROKEN.exec(line.text.slice(0, 40)) ?? [];
  if (head === '' || readHeader(head.trim()) === null) return [line];
  const cuts = Array.from(line.text.matchAll(PART_BEGINS), ({ index }) => index);
  return [-1, ...cuts].map((cut, index) => {
    const text = line.text.slice(cut + 1, cuts[index]).trimEnd();
    const start = Math.min(line.start + cut + 1, line.end - 1);
    return { text, start, end: Math.min(start + Math.max(text.length, 1), line.end) };
  });
}
