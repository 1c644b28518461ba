import type { RailField } from './rail-field.js';
import type { RailNetwork, RailRecord, RailSubject } from './rail-record.js';

const CYRILLIC = /\p{Script=Cyrillic}/u;
const HAN = /\p{Script=Han}/u;
/** Names that only the systems of the 1520 mm railways use. */
const CIS_EXPORT = /^(?:nom_vag|kop_vmd|stan_op|date_op|index_poezd)$/i;

/**
 * The network by the fields a record has and by the script of their names: a column for ЕСР codes or a train index is of the 1520 mm
 * network, one for TMIS or telegraph codes is China's. Where both show, or neither, nobody can tell.
 */
export function networkOf(fields: ReadonlySet<RailField>, names: readonly string[]): RailNetwork {
  const isCis =
    fields.has('esr') ||
    fields.has('trainIndex') ||
    names.some((name) => CYRILLIC.test(name) || CIS_EXPORT.test(name.trim()));
  const isChina = fields.has('tmis') || fields.has('telegraph') || names.some((name) => HAN.test(name));
  if (isCis === isChina) return null;
  return isCis ? 'CIS' : 'CHINA';
}

/**
 * The network by what a record says where its names do not tell: a wagon of eight digits at a station of five or six is of the 1520 mm network.
 */
export function networkByValues({ wagon, esr, station }: RailRecord['cells']): RailNetwork {
  const isWagon = /^\d{8}$/.test(wagon?.text.replaceAll(/[\s-]/g, '') ?? '');
  const isStation = /(?:^|\D)\d{5,6}\D?$/.test((esr ?? station)?.text ?? '');
  return isWagon && isStation ? 'CIS' : null;
}

/** Whichever number stands first is what the records are about. Null when they have neither. */
export function subjectOf(fields: readonly RailField[]): RailSubject | null {
  const first = fields.find((field) => field === 'wagon' || field === 'container');
  if (first === undefined) return null;
  return first === 'wagon' ? 'WAGON' : 'CONTAINER';
}

/** Whether a record with these fields can say anything: a wagon or container, when, and what was done with it. */
export function isRailShape(fields: ReadonlySet<RailField>): boolean {
  const hasUnit = fields.has('wagon') || fields.has('container');
  return hasUnit && fields.has('time') && (fields.has('operation') || fields.has('operationName'));
}
