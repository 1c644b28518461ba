import { readMrn } from '../../canonical/identifiers/mrn.js';
import type { Reference } from '../../canonical/reference-number.js';
import type { NctsMessage, NctsText } from '../../decode/ncts/ncts-message.js';
import { NCTS_PREVIOUS_DOCUMENTS, NCTS_TRANSPORT_DOCUMENTS } from '../code-maps/ncts-documents.js';
import type { FaultList } from '../fault-list.js';
import { ReferenceList } from '../reference-list.js';

/**
 * The movement's own numbers, then the documents it refers to. The MRN is the transit's number; until customs gives one the LRN, which the
 * declarant gives, is the only number of the declaration.
 */
export function referencesOf(message: NctsMessage, faults: FaultList): readonly Reference[] {
  const { lrn, mrn, statements, documents } = message;
  const list = new ReferenceList();
  if (mrn !== null) {
    reportMrn(mrn, faults);
    list.add('TRANSIT_DOCUMENT', mrn.text, 'MRN');
  }
  if (lrn !== null) list.add('DECLARATION', lrn.text, 'LRN');
  list.add(null, statements.get('TIRCarnetNumber')?.text ?? '', 'TIR');
  for (const { group, type, number } of documents) {
    const known = group === 'PREVIOUS' ? NCTS_PREVIOUS_DOCUMENTS.get(type) : NCTS_TRANSPORT_DOCUMENTS.get(type);
    list.add(known ?? null, number.text, group === 'UCR' ? 'UCR' : type || group);
  }
  return list.all;
}

function reportMrn({ text, byte }: NctsText, faults: FaultList): void {
  const { wellFormed, checkDigit } = readMrn(text);
  if (wellFormed && checkDigit !== 'INVALID') return;
  const what = wellFormed ? 'fails its check digit' : 'does not have the 18 characters of an MRN';
  faults.warning('MEMBER_MALFORMED', { byte }, `MRN '${text}' ${what}`);
}
