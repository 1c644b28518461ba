/** Numbers in OCI that name a customs document: by the kind of number, and by the procedure it stands under. */
import type { ReferenceType } from '../../canonical/reference-number.js';

/** Movement reference number. Every other kind (traders, persons, screening, seals of approval) names no document. */
export const MRN_KIND = 'M';

/** Subjects under which a movement reference is that of a transit; under any other (EXP, IMP, AWB) it is that of a declaration. */
const TRANSIT_SUBJECTS: ReadonlySet<string> = new Set(['TRA']);

export const customsDocumentOf = (subject: string): ReferenceType =>
  TRANSIT_SUBJECTS.has(subject) ? 'TRANSIT_DOCUMENT' : 'DECLARATION';
