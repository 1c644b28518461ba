/** CODECO and COARRI, in the style of each terminal. */

import { stamp203 } from './calendar.mjs';
import { message, segment } from './edifact-writer.mjs';
import { between, digits, letters } from './identifiers.mjs';
import { PLACES, zoneOf } from './places.mjs';
import { SENDERS } from './senders.mjs';

/**
 * `moment`: qualifier of the movement's time. `place`: components of LOC+165, then the facility; null where the terminal
 * names no place because it has only one. `gate`, `quay`: release and association code.
 */
const STYLES = {
  'cq-rail-terminal': {
    gate: ['95B', 'ITG14'],
    quay: ['95B', 'ITG13'],
    moment: '7',
    place: [['TJC', 'TER', 'ZZZ', 'TUANJIECUN']],
    owner: 'LBXO',
  },
  'malaszewicze-terminal': { quay: ['00B', ''], moment: '203', place: [['PLMAA', '139', '6']], owner: 'LBXO' },
  'duisburg-terminal': {
    gate: ['95B', 'ITG14'],
    quay: ['95B', 'ITG13'],
    moment: '203',
    place: [['DEDUI', '139', '6']],
    owner: 'LBXO',
    decimals: true,
  },
  'qinzhou-port': {
    gate: ['95B', 'ITG13'],
    quay: ['95B', 'ITG13'],
    moment: '7',
    place: [
      ['CNQZH', '139', '6'],
      ['BICT', 'TER', 'ZZZ'],
    ],
    owner: 'OCLN',
  },
  'singapore-terminal': {
    gate: ['95B', 'SMDG14'],
    quay: ['95B', 'SMDG16'],
    moment: '203',
    place: [
      ['SGSIN', '139', '6'],
      ['PSATUA', 'TER', 'ZZZ'],
    ],
    owner: 'OCLN',
  },
  'guoyuan-port': { gate: ['95B', 'ITG13'], quay: ['95B', 'ITG13'], moment: '7', place: null, owner: 'OCLN' },
  'yangshan-terminal': {
    quay: ['00B', 'SMDG20'],
    moment: '203',
    place: [
      ['CNYSA', '139', '6'],
      ['YST', 'TER', 'ZZZ'],
    ],
    owner: 'OCLN',
  },
  'hamburg-terminal': {
    gate: ['95B', 'ITG14'],
    quay: ['95B', 'ITG13'],
    moment: '203',
    place: [
      ['DEHAM', '139', '6'],
      ['HHT', 'TER', 'ZZZ'],
    ],
    owner: 'OCLN',
  },
};

const DIRECTIONS = { EXPORT: '2', IMPORT: '3', TRANSHIPMENT: '6' };
const locode = (key) => [PLACES[key].unlocode, '139', '6'];

const weight = (style, unit) => `${unit.grossKg}${style.decimals ? ',5' : ''}`;
const equipment = (unit, direction, laden) =>
  segment('EQD', 'CN', unit.number, [unit.sizeType, '102', '5'], '', DIRECTIONS[direction], laden ? '5' : '4');

/** TDT of the conveyance a unit comes from or goes to. */
export function mainTransport({ mode, voyage, carrier, vessel }) {
  const named = vessel ? [vessel.id, vessel.imo ? '146' : '', vessel.imo ? '' : 'ZZZ', vessel.name] : '';
  return segment('TDT', '20', voyage, mode, '', [carrier, '172', 'ZZZ'], '', '', named);
}

function gateReferences(unit, direction, laden) {
  const { booking, railNote, masterBill } = unit.consignment;
  const document = masterBill ? segment('RFF', ['BM', masterBill]) : segment('RFF', ['RCN', railNote]);
  if (direction === 'EXPORT') return [segment('RFF', ['BN', booking])];
  return laden ? [document, segment('RFF', ['RE', `R${digits(`release ${unit.number}`, 7)}`])] : [];
}

/**
 * One gate movement. `way` IN or OUT; `place` overrides the terminal's own (a depot it runs elsewhere); `conveyance` is
 * what the box is announced for; `action` is the message function (9 original, 1 cancellation).
 */
export function gateMessage(feed, { number, unit, way, laden, direction, at, place, conveyance, action = '9' }) {
  const style = STYLES[feed];
  const zone = place ? zoneOf(place) : SENDERS[feed].zone;
  const [release, association] = style.gate;
  const where = place ? [locode(place)] : style.place;
  const plate = `${letters(`plate ${unit.number} ${way}`, 2)}${digits(`plate ${unit.number} ${way}`, 5)}`;
  const body = [
    segment('BGM', way === 'IN' ? '34' : '36', number, action),
    ...(conveyance ? [mainTransport(conveyance)] : [segment('TDT', '1', '', '3', '31')]),
    segment('NAD', 'MS', SENDERS[feed].party),
    segment('NAD', 'CF', [style.owner, '160', 'ZZZ']),
    equipment(unit, direction, laden),
    ...gateReferences(unit, direction, laden),
    segment('TMD', '3'),
    segment('DTM', [style.moment, stamp203(zone, at), '203']),
    ...(where ? [segment('LOC', '165', ...where)] : []),
    ...(laden && direction === 'EXPORT' ? [segment('MEA', 'AAE', 'G', ['KGM', weight(style, unit)])] : []),
    ...(laden ? [segment('SEL', unit.seal, 'SH')] : []),
    ...(way === 'IN' && !laden && between(`damage ${unit.number}`, 1, 5) === 1
      ? [segment('DAM', '1', ['DEN', '', 'ZZZ', 'DENT'], ['LEFT', '', 'ZZZ', 'LEFT SIDE'])]
      : []),
    ...(conveyance ? [segment('TDT', '1', '', '3', '31', '', '', '', plate)] : []),
    segment('CNT', ['16', '1']),
  ];
  return message('CODECO', release, body, { association });
}

/** Document name codes: SMDG's D.95B guide numbers them otherwise than the directory from D.00A on. */
const QUAY_CODES = { '95B': { LOAD: '46', DISCHARGE: '44' }, '00B': { LOAD: '122', DISCHARGE: '119' } };

/**
 * Moves between a conveyance and the yard, several units in one message. `from`, `to` are where the conveyance took or takes them;
 * `wagonOf` gives the wagon of a unit on a train, else stowage cells are written.
 */
export function quayMessage(
  feed,
  { number, what, units, at, direction, conveyance, from, to, arrival, departure, wagonOf },
) {
  const style = STYLES[feed];
  const { zone } = SENDERS[feed];
  const [release, association] = style.quay;
  const isLoad = what === 'LOAD';
  const time = (qualifier, instant) => (instant ? [segment('DTM', [qualifier, stamp203(zone, instant), '203'])] : []);
  const body = [
    segment('BGM', QUAY_CODES[release][what], number, '9'),
    mainTransport(conveyance),
    ...(style.place ? [segment('LOC', isLoad ? '9' : '11', ...style.place)] : []),
    ...time('132', arrival),
    ...time('133', departure),
    segment('NAD', 'CF', [style.owner, '172', 'ZZZ']),
    ...units.flatMap((unit) => [
      equipment(unit, direction, true),
      segment('RFF', ['BN', unit.consignment.booking]),
      ...(wagonOf ? [segment('RFF', ['ACR', wagonOf(unit)])] : []),
      segment('TMD', '3'),
      segment('DTM', ['203', stamp203(zone, at(unit)), '203']),
      ...(PLACES[isLoad ? to : from].unlocode ? [segment('LOC', isLoad ? '11' : '9', locode(isLoad ? to : from))] : []),
      ...(wagonOf
        ? []
        : [segment('LOC', '147', [`0${digits(`cell ${unit.number} ${conveyance.voyage}`, 6)}`, '', '5'])]),
      segment('MEA', 'AAE', release === '00B' ? 'VGM' : 'G', ['KGM', weight(style, unit)]),
      segment('SEL', unit.seal, 'SH'),
    ]),
    segment('CNT', ['16', units.length]),
  ];
  return message('COARRI', release, body, { association });
}
