import type { Reference } from '../../canonical/reference-number.js';
import type { DcsaEvent } from '../../decode/dcsa/dcsa-event.js';
import {
  DCSA_DOCUMENT_TYPES,
  DCSA_REFERENCE_TYPES,
  documentCodeOf,
  EQUIPMENT_REFERENCE,
  referenceCodeOf,
} from '../code-maps/dcsa-words.js';
import { ReferenceList } from '../reference-list.js';

/** Documents first, then the references of shipper and forwarder. Equipment references are units. */
export function referencesOf({ documents, references }: DcsaEvent): readonly Reference[] {
  if (documents.length === 0 && references.length === 0) return NONE;
  const list = new ReferenceList();
  for (const { type, number } of documents) {
    const code = documentCodeOf(type);
    list.add(DCSA_DOCUMENT_TYPES.get(code) ?? null, number.trimmed, code || 'document');
  }
  for (const { type, number } of references) {
    const code = referenceCodeOf(type);
    if (code === EQUIPMENT_REFERENCE) continue;
    list.add(DCSA_REFERENCE_TYPES.get(code) ?? null, number.trimmed, code || 'reference');
  }
  return list.all;
}

const NONE: readonly Reference[] = [];
