import type { MessageFormat } from '../canonical/interpretation.js';
import { looksLikeCargoXml } from './cargo-xml/looks-like-cargo-xml.js';
import { looksLikeCnPortFile } from './cn-port-file/looks-like-cn-port-file.js';
import { holdsCargoImp, looksLikeCargoImp } from './cargo-imp/looks-like-cargo-imp.js';
import { looksLikeCnSingleWindow } from './cn-single-window/looks-like-cn-single-window.js';
import { looksLikeDcsa } from './dcsa/looks-like-dcsa.js';
import { holdsEdifact, looksLikeEdifact } from './edifact/looks-like-edifact.js';
import { firstByteOf, nameOfForeignBytes, showBytes } from './first-bytes.js';
import { looksLikeEpcis } from './epcis/looks-like-epcis.js';
import { Glance } from './glance.js';
import { looksLikeNcts } from './ncts/looks-like-ncts.js';
import { looksLikeOneRecord } from './one-record/looks-like-one-record.js';
import { looksLikeRailCsv } from './rail-csv/looks-like-rail-csv.js';
import { looksLikeRailJson } from './rail-json/looks-like-rail-json.js';
import { looksLikeTaf } from './taf/looks-like-taf.js';
import { looksLikeX12 } from './x12/looks-like-x12.js';

/** One format that Landbridge reads. Its decoder lives in the folder of its name, and so does the interpreter in `normalise/`. */
export interface Format {
  readonly name: MessageFormat;
  /** Whether a body begins with it, byte order mark and blanks aside: by structure alone, never by a word somewhere in the text. */
  readonly begins: (body: Uint8Array, glance: Glance) => boolean;
  /** Whether it can be found behind other bytes. Asked only when the body begins as no format at all. */
  readonly standsIn?: (body: Uint8Array) => boolean;
}

/** Every format, in the order in which they are tried. A new one costs a folder and a line here and in `normalise/interpreters.ts`. */
export const FORMATS: readonly Format[] = [
  { name: 'EDIFACT', begins: looksLikeEdifact, standsIn: holdsEdifact },
  { name: 'X12', begins: looksLikeX12 },
  { name: 'CN_PORT_FILE', begins: looksLikeCnPortFile },
  { name: 'CN_SINGLE_WINDOW', begins: looksLikeCnSingleWindow },
  { name: 'DCSA', begins: looksLikeDcsa },
  { name: 'EPCIS', begins: looksLikeEpcis },
  { name: 'ONE_RECORD', begins: looksLikeOneRecord },
  { name: 'CARGO_XML', begins: looksLikeCargoXml },
  { name: 'NCTS', begins: looksLikeNcts },
  { name: 'CARGO_IMP', begins: looksLikeCargoImp, standsIn: holdsCargoImp },
  { name: 'RAIL_JSON', begins: looksLikeRailJson },
  { name: 'TAF_TSI', begins: looksLikeTaf },
  { name: 'RAIL_CSV', begins: looksLikeRailCsv },
];

/** What the bytes are. `lookLike` says what an unread body begins like, for the fault; empty when there is nothing but blanks. */
export type Sniffed =
  { readonly format: MessageFormat } | { readonly format: null; readonly lookLike: string; readonly byte: number };

/** Finds the format of a body. Never throws, and takes time linear in the bytes. */
export function sniff(body: Uint8Array, glance: Glance = new Glance(body)): Sniffed {
  const byte = firstByteOf(body);
  if (byte >= body.length) return { format: null, lookLike: '', byte: 0 };
  const begun = FORMATS.find(({ begins }) => begins(body, glance));
  if (begun !== undefined) return { format: begun.name };
  const foreign = nameOfForeignBytes(body, byte);
  const held = foreign === null ? FORMATS.find(({ standsIn }) => standsIn?.(body) === true) : undefined;
  if (held !== undefined) return { format: held.name };
  return { format: null, lookLike: foreign ?? showBytes(body, byte), byte };
}
