import type { JsonValue } from '../json/json-value.js';
import { literal, type Ontology } from './ontology.js';

/** What a ONE Record server answers to events that it was sent: a result for each object, or one error for all. */
export interface OneRecordAnswer {
  readonly type: 'MultiStatusResponse' | 'Error';
  readonly created: number;
  readonly results: readonly OneRecordResult[];
}

export interface OneRecordResult {
  /** HTTP status; empty for an error about the whole request. */
  readonly status: string;
  readonly object: string;
  /** What was wrong; empty when nothing was. */
  readonly message: string;
}

/** Null for any other node. */
export function readAnswer(root: JsonValue, ontology: Ontology): OneRecordAnswer | null {
  const [type] = ontology.classesOf(root);
  if (type === 'Error') {
    return { type, created: 0, results: [{ status: '', object: '', message: messageOf(root, ontology) }] };
  }
  if (type !== 'MultiStatusResponse') return null;
  const results = ontology.get(root, 'hasCreationResult', 'api').itemsOrSelf.map((result) => ({
    status: literal(ontology.get(result, 'hasHTTPStatus', 'api')).trimmed,
    object: literal(ontology.get(result, 'hasLogisticsObject', 'api')).trimmed,
    message: ontology
      .get(result, 'hasError', 'api')
      .itemsOrSelf.map((error) => messageOf(error, ontology))
      .join(', '),
  }));
  const isCreated = ({ status }: OneRecordResult): boolean => status.startsWith('2');
  return { type, created: results.filter(isCreated).length, results };
}

function messageOf(error: JsonValue, ontology: Ontology): string {
  const title = literal(ontology.get(error, 'hasTitle', 'api')).trimmed;
  const details = ontology
    .get(error, 'hasErrorDetail', 'api')
    .itemsOrSelf.map((detail) => literal(ontology.get(detail, 'hasMessage', 'api')).trimmed);
  return [title, ...details].filter((text) => text !== '').join(': ');
}
