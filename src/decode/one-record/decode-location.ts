import type { JsonValue } from '../json/json-value.js';
import type { OneRecordLocation } from './one-record-event.js';
import { literal, localName, type Ontology } from './ontology.js';

/** A Location: its codes (UN/LOCODE or IATA), its name, or nothing but its URI; null when it says none of them. */
export function readLocation(written: JsonValue, ontology: Ontology): OneRecordLocation | null {
  const value = written.single;
  if (!value.isSaid) return null;
  const codes = ['locationCodes', 'locationCode', 'code']
    .flatMap((name) => ontology.get(value, name).itemsOrSelf)
    .map((element) => codeOf(element, ontology))
    .filter(({ code }) => code !== '');
  const name = literal(ontology.get(value, 'locationName')).trimmed;
  const id = literal(value).trimmed;
  return codes.length === 0 && name === '' && id === '' ? null : { value, id, codes, name };
}

/** A CodeListElement brings its code and the name of its list; an IRI ends with the code, a bare text is it. */
function codeOf(element: JsonValue, ontology: Ontology): OneRecordLocation['codes'][number] {
  const code = literal(ontology.get(element, 'code')).trimmed;
  const list = literal(ontology.get(element, 'codeListName')).trimmed;
  const written = literal(element).trimmed;
  return { code: code || (element.isObject ? localName(written) : written), list };
}
