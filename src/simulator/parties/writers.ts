import type { Chance } from '../chance.js';
import { encodeFsu } from '../encoders/cargo-imp.js';
import { encodeDcsa } from '../encoders/dcsa.js';
import { encodeCoparn, encodeIftmbc } from '../encoders/edifact/booking.js';
import { encodeCoarri } from '../encoders/edifact/coarri.js';
import { encodeCodeco } from '../encoders/edifact/codeco.js';
import { encodeCusres } from '../encoders/edifact/cusres.js';
import { encodeIftsta } from '../encoders/edifact/iftsta.js';
import type { Desk, Letter } from '../encoders/letter.js';
import { encodeNcts } from '../encoders/ncts.js';
import { encodeRailCsv } from '../encoders/rail-csv.js';
import { encodeSingleWindow, singleWindowSays } from '../encoders/single-window.js';
import { encodeX12315 } from '../encoders/x12-315.js';
import { CUSTOMS_RESPONSES, FORWARDER, STATUS_WRITERS, TERMINALS } from './dialects.js';

/** A party: the feed by which it speaks, and the code it writes for itself. */
export interface Party {
  readonly feed: string;
  readonly code: string;
}

export const PARTIES: readonly Party[] = [
  { feed: 'forwarder', code: 'LBFW' },
  { feed: 'cq-rail-terminal', code: 'CQRT' },
  { feed: 'guoyuan-port', code: 'GYRP' },
  { feed: 'cn-customs', code: 'CNCU' },
  { feed: 'cn-rail', code: 'CNRW' },
  { feed: 'cis-rail', code: 'KZRW' },
  { feed: 'malaszewicze-terminal', code: 'PLMT' },
  { feed: 'eu-customs', code: 'EUCG' },
  { feed: 'duisburg-terminal', code: 'DURT' },
  { feed: 'qinzhou-port', code: 'QZCT' },
  { feed: 'ocean-carrier', code: 'OCLN' },
  { feed: 'ocean-carrier-json', code: 'DLTA' },
  { feed: 'ocean-carrier-x12', code: 'XLNE' },
  { feed: 'singapore-terminal', code: 'SGTP' },
  { feed: 'sg-customs', code: 'SGCU' },
  { feed: 'haiphong-terminal', code: 'VHPT' },
  { feed: 'vn-customs', code: 'VNCU' },
  { feed: 'yangtze-barge', code: 'YZBL' },
  { feed: 'yangshan-terminal', code: 'YSCT' },
  { feed: 'hamburg-terminal', code: 'HHCT' },
  { feed: 'airline', code: 'LQ' },
];

/** A message as it leaves its sender's computer. */
export interface Written {
  /** `codeco`, `dec-result`: what it is, for the name of a file. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

const GATE: readonly string[] = ['GATE_IN', 'GATE_OUT', 'EMPTY_RELEASED', 'EMPTY_RETURNED'];
const QUAY: readonly string[] = ['LOADED', 'DISCHARGED'];

/** Writes a letter the way its sender does; `chance` decides where it has several formats. Null for what it has no words for. */
export function writeLetter(feed: string, letter: Letter, desk: Desk, chance: Chance): Written | null {
  const special = SPECIAL[feed];
  if (special !== undefined) return special(letter, desk, chance);
  const style = TERMINALS[feed];
  const code = letter.statements[0]?.code ?? '';
  if (style !== undefined && GATE.includes(code)) return { type: 'codeco', bytes: encodeCodeco(letter, style, desk) };
  if (style !== undefined && QUAY.includes(code)) return { type: 'coarri', bytes: encodeCoarri(letter, style, desk) };
  return status(feed, letter, desk);
}

type Writer = (letter: Letter, desk: Desk, chance: Chance) => Written | null;

const named = (type: string, bytes: Uint8Array | null): Written | null => (bytes === null ? null : { type, bytes });

function status(feed: string, letter: Letter, desk: Desk): Written | null {
  const style = STATUS_WRITERS[feed];
  return style === undefined ? null : named('iftsta', encodeIftsta(letter, style, desk));
}

function response(feed: string, letter: Letter, desk: Desk): Written | null {
  const style = CUSTOMS_RESPONSES[feed];
  return style === undefined ? null : named('cusres', encodeCusres(letter, style, desk));
}

/** A table cannot be corrected: what corrects something is written as a status message. */
const railway =
  (feed: string, network: 'CN' | 'CIS'): Writer =>
  (letter, desk, chance) => {
    const asTable = letter.purpose === 'ORIGINAL' && chance.happens(0.3);
    const table = asTable ? named('csv', encodeRailCsv(letter, { network }, desk)) : null;
    return table ?? status(feed, letter, desk);
  };

const SPECIAL: Readonly<Record<string, Writer>> = {
  'cn-rail': railway('cn-rail', 'CN'),
  'cis-rail': railway('cis-rail', 'CIS'),
  'ocean-carrier-json': (letter, desk) => named('dcsa', encodeDcsa(letter, desk)),
  'ocean-carrier-x12': (letter, desk) => named('315', encodeX12315(letter, 'Asia/Singapore', desk)),
  airline: (letter, desk) => named('fsu', encodeFsu(letter, desk)),
  'sg-customs': (letter, desk) => response('sg-customs', letter, desk),
  'vn-customs': (letter, desk) => response('vn-customs', letter, desk),
  'cn-customs': chineseCustoms,
  'eu-customs': europeanCustoms,
  forwarder,
};

/** By the Single Window, or by messages of its own; the same way for all that is said of one declaration. Of goods by air always by the former. */
function chineseCustoms(letter: Letter, desk: Desk): Written | null {
  const [first] = letter.statements;
  const bySingleWindow = first?.unit?.kind === 'AIR_WAYBILL' || Number(first?.customs?.declaration.at(-1)) < 4;
  if (bySingleWindow && singleWindowSays(first?.code ?? '')) {
    return named(first?.code === 'CUSTOMS_LODGED' ? 'dec-message' : 'dec-result', encodeSingleWindow(letter, desk));
  }
  return status('cn-customs', letter, desk);
}

/** Transits that are electronic are told by NCTS from their acceptance on; imports by CUSRES, some decisions about boxes by IFTSTA. */
function europeanCustoms(letter: Letter, desk: Desk, chance: Chance): Written | null {
  const [first] = letter.statements;
  if (first?.customs?.procedure === 'TRANSIT') {
    return first.customs.isElectronic ? named('ncts', encodeNcts(letter, desk)) : status('eu-customs', letter, desk);
  }
  const inWords = first?.unit?.kind === 'CONTAINER' && chance.happens(0.5) ? status('eu-customs', letter, desk) : null;
  return inWords ?? response('eu-customs', letter, desk);
}

function forwarder(letter: Letter, desk: Desk, chance: Chance): Written | null {
  const [first] = letter.statements;
  if (first?.code === 'BOOKED' && chance.happens(0.5)) return named('iftmbc', encodeIftmbc(letter, FORWARDER, desk));
  if (first?.code === 'EMPTY_RELEASED') return named('coparn', encodeCoparn(letter, FORWARDER, desk));
  return status('forwarder', letter, desk);
}
