import { CR, LF } from './ascii.js';

/** A segment tag as one integer, its three bytes in order: comparing tags then needs no string. 0 stands for a tag of another length. */
export type TagCode = number;

/** The code of a tag of three ASCII characters: `tagCodeOf('BGM')`. */
export const tagCodeOf = (tag: string): TagCode =>
  tag.length === 3 ? (tag.charCodeAt(0) << 16) | (tag.charCodeAt(1) << 8) | tag.charCodeAt(2) : 0;

export const UNA = tagCodeOf('UNA');
export const UNB = tagCodeOf('UNB');
export const UNG = tagCodeOf('UNG');
export const UNH = tagCodeOf('UNH');
export const UNT = tagCodeOf('UNT');
export const UNE = tagCodeOf('UNE');
export const UNZ = tagCodeOf('UNZ');

/** `UN`, with which every service segment begins: a tag code without its last byte. */
export const SERVICE_PREFIX = UNB >> 8;

/** The three bytes at an offset as a tag code, whatever they are; 0 past the end. */
export const tagCodeAt = (body: Uint8Array, at: number): TagCode =>
  at + 3 > body.length ? 0 : (body[at]! << 16) | (body[at + 1]! << 8) | body[at + 2]!;

/** The code of a tag between two offsets. Wrapping at a fixed width may have put a line break into it. */
export function tagCodeIn(body: Uint8Array, start: number, stop: number): TagCode {
  if (stop - start === 3) return tagCodeAt(body, start);
  let code = 0;
  let letters = 0;
  for (let at = start; at < stop && letters <= 3; at++) {
    if (body[at] === CR || body[at] === LF) continue;
    code = ((code << 8) | body[at]!) & 0xffffff;
    letters += 1;
  }
  return letters === 3 ? code : 0;
}

/** Whether the code is three capital letters or digits of which the first is a letter, as every tag in a directory is. */
export function isTagShaped(code: TagCode): boolean {
  const first = code >> 16;
  return first >= 0x41 && first <= 0x5a && isCapitalOrDigit((code >> 8) & 0xff) && isCapitalOrDigit(code & 0xff);
}

const isCapitalOrDigit = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x30 && byte <= 0x39);

/** Segments of the batch directories D.95B to D.21A, and the service segments. */
const KNOWN_TAGS =
  'UNB UNG UNH UNS UNT UNE UNZ UGH UGS UCI UCF UCM UCS ADR AGR AJT ALC ALI APR ARD ARR ASI ATT AUT BAS BGM BII BUS CAV CCD CCI CDI ' +
  'CDS CDV CED CIN CLA CLI CMP CNI CNT COD COM COT CPI CPS CPT CST CTA CUX DAM DFN DGS DII DIM DLI DLM DMS DOC DRD DSG DSI DTM EDT ' +
  'EFI ELM ELU ELV EMP EQA EQD EQN ERC ERI ERP EVE EVT FCA FII FNS FNT FOR FSQ FTX GDS GEI GID GIN GIR GOR GPO GRU HAN HYN ICD IDE ' +
  'IFD IHC IMD IND INP INV IRQ LAN LIN LOC MEA MEM MKS MOA MSG MTD NAD NAT NME PAC PAI PAS PAT PCC PCD PCI PDI PER PGI PIA PIT PNA ' +
  'POC PRC PRI PRV PSD PTY QRS QTY QUA QVR RCS REL RFF RJL RNG ROD RSL RTE SAL SCC SCD SEG SEL SEQ SFI SGP SGU SPR SPS STA STC STG ' +
  'STS TAX TCC TDT TEM TMD TMP TOD TPL TRU TSR VEH VLI';

const BITS = 5;
const MASK = (1 << BITS) - 1;

/** Five bits of each letter: a lookup of its own, because a decoder asks for a tag several times per segment. */
const slotOf = (code: TagCode): number =>
  (((code >> 16) & MASK) << (2 * BITS)) | (((code >> 8) & MASK) << BITS) | (code & MASK);

const TAG_NAMES = Array.from<string | undefined>({ length: 1 << (3 * BITS) });
for (const tag of KNOWN_TAGS.split(' ')) TAG_NAMES[slotOf(tagCodeOf(tag))] = tag;

/** The tag of this code when it is a known one. One string for each, so that a decoder's `switch` compares addresses. */
export function tagNameOf(code: TagCode): string | undefined {
  const name = TAG_NAMES[slotOf(code)];
  return name !== undefined && tagCodeOf(name) === code ? name : undefined;
}
