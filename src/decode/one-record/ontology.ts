import type { JsonValue } from '../json/json-value.js';

/** The two vocabularies of IATA ONE Record: what is tracked, and the interface it goes through. */
export type Vocabulary = 'cargo' | 'api';

const NAMESPACES: Readonly<Record<Vocabulary, string>> = {
  cargo: 'https://onerecord.iata.org/ns/cargo#',
  api: 'https://onerecord.iata.org/ns/api#',
};
const ONE_RECORD = 'https://onerecord.iata.org/';

/**
 * Reads JSON-LD nodes by the names of the ontology, however the sender's `@context` abbreviates them: `cargo:eventDate`, a prefix of its own,
 * `eventDate` under `@vocab`, or the whole IRI of expanded JSON-LD. The context is taken from the document alone; nothing is fetched.
 */
export class Ontology {
  /** What can stand in front of a name of each vocabulary. */
  private readonly prefixes: Readonly<Record<Vocabulary, readonly string[]>>;
  /** Whether the document's context names ONE Record at all. */
  readonly isNamed: boolean;

  constructor(root: JsonValue) {
    const contexts = contextsOf(root);
    const own = (vocabulary: Vocabulary): readonly string[] =>
      contexts.flatMap(({ name, iri }) => (iri === NAMESPACES[vocabulary] ? [`${name}:`] : []));
    this.prefixes = {
      cargo: [...new Set(['cargo:', ...own('cargo'), '', NAMESPACES.cargo])],
      api: [...new Set(['api:', ...own('api'), '', NAMESPACES.api])],
    };
    this.isNamed = contexts.some(({ iri }) => iri.startsWith(ONE_RECORD));
  }

  /** A property of a node. */
  get(node: JsonValue, name: string, vocabulary: Vocabulary = 'cargo'): JsonValue {
    for (const prefix of this.prefixes[vocabulary]) {
      const value = node.get(prefix + name);
      if (value.exists) return value;
    }
    return node.document.nothing;
  }

  /** The classes of a node, without their namespaces: `LogisticsEvent`. */
  classesOf(node: JsonValue): readonly string[] {
    return node
      .first(['@type', 'type'])
      .itemsOrSelf.map(({ trimmed }) => localName(trimmed))
      .filter((name) => name !== '');
  }
}

/** What stands behind the last `#`, `/` or `:` of an IRI or a compact IRI. */
export const localName = (iri: string): string => /[^#/:]*$/.exec(iri)?.[0] ?? iri;

/**
 * The value of a property: a literal, the `@value` of a typed one, the `@id` of a reference, the first of a list (expanded JSON-LD puts
 * everything in lists).
 */
export function literal(value: JsonValue): JsonValue {
  const { single } = value;
  return single.isObject ? single.first(['@value', '@id', 'id']) : single;
}

/** Terms of the document's context and the IRIs they stand for; a list of contexts is one after the other. */
function contextsOf(root: JsonValue): readonly { readonly name: string; readonly iri: string }[] {
  return root.single.get('@context').itemsOrSelf.flatMap((context) => {
    if (!context.isObject) return [{ name: '', iri: context.trimmed }];
    return context.members.map(({ name, value }) => ({ name, iri: literal(value).trimmed }));
  });
}
