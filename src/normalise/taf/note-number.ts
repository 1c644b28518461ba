import type { ConsignmentLabel } from '../../decode/taf/wagon-status.js';
import { UIC_COUNTRIES } from '../code-maps/rail-taf.js';

/**
 * The number of a CIM consignment: the six digits are given anew at every station by every carrier, so that country, station and undertaking
 * stand in front, as on the note's control label. Null when one of them is missing: such a number would link consignments that have nothing to
 * do with each other. The dossier number is of all Europe and needs nothing in front.
 */
export function noteNumber({ country, station, carrier, number, dossier }: ConsignmentLabel): string | null {
  const iso = UIC_COUNTRIES[country] ?? country;
  if (number !== '' && iso !== '' && station !== '' && carrier !== '') return `${iso}${station}${carrier}${number}`;
  return dossier === '' ? null : dossier;
}
