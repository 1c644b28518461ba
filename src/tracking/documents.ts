import type { Reference, ReferenceKey, ReferenceType } from '../canonical/reference-number.js';
import type { Fact } from './fact.js';
import { referenceKeyOf, TRANSPORT_DOCUMENTS } from '../canonical/reference-number.js';

/**
 * Documents of which a unit carries one of a kind per journey. House bills stand many to a container, and a rail note is written
 * anew at a change of gauge (SMGS to CIM): neither tells two journeys apart.
 */
const ONE_PER_JOURNEY: readonly ReferenceType[] = ['MASTER_BILL', 'MASTER_AIR_WAYBILL', 'BOOKING'];

/** Documents that cover the whole unit: what they say of a conveyance holds for the unit. A house bill covers a part of it. */
const WHOLE_UNIT: readonly ReferenceType[] = ['MASTER_BILL', 'MASTER_AIR_WAYBILL', 'RAIL_NOTE', 'BOOKING'];

/** References by which a fact without a unit finds the journeys it is about. */
const LINKING: readonly ReferenceType[] = [...TRANSPORT_DOCUMENTS, 'DECLARATION', 'TRANSIT_DOCUMENT'];

export const documentType = (key: ReferenceKey): ReferenceType => key.slice(0, key.indexOf(':')) as ReferenceType;
export const isTransportDocument = (key: ReferenceKey): boolean => TRANSPORT_DOCUMENTS.includes(documentType(key));
export const isOnePerJourney = (key: ReferenceKey): boolean => ONE_PER_JOURNEY.includes(documentType(key));
export const coversWholeUnit = (key: ReferenceKey): boolean => WHOLE_UNIT.includes(documentType(key));

export const linkingKeys = (references: readonly Reference[]): readonly ReferenceKey[] =>
  references.filter(({ type }) => LINKING.includes(type)).map(referenceKeyOf);

/** Master bill before house bill before air waybill before rail note before booking, then by number. */
export function compareStrength(a: ReferenceKey, b: ReferenceKey): number {
  const byType = TRANSPORT_DOCUMENTS.indexOf(documentType(a)) - TRANSPORT_DOCUMENTS.indexOf(documentType(b));
  return byType || (a < b ? -1 : a > b ? 1 : 0);
}

/** Which documents stand beside each other in some fact: a booking and the bill it became are one. */
export class DocumentLinks {
  private readonly parents = new Map<ReferenceKey, ReferenceKey>();

  constructor(facts: readonly Fact[]) {
    for (const { documents } of facts) {
      const [first, ...others] = documents;
      if (first !== undefined) for (const other of others) this.join(first, other);
    }
  }

  areLinked(a: ReferenceKey, b: ReferenceKey): boolean {
    return a === b || this.rootOf(a) === this.rootOf(b);
  }

  /** The document that stands for all linked to this one; which of them it is means nothing. */
  rootOf(key: ReferenceKey): ReferenceKey {
    let root = key;
    for (let parent = this.parents.get(root); parent !== undefined; parent = this.parents.get(root)) root = parent;
    if (root !== key) this.parents.set(key, root);
    return root;
  }

  /** The smaller key becomes the root, so that the order of facts does not show. */
  private join(a: ReferenceKey, b: ReferenceKey): void {
    const [left, right] = [this.rootOf(a), this.rootOf(b)];
    if (left !== right) this.parents.set(left < right ? right : left, left < right ? left : right);
  }
}

/** Distinct references, by type and number. */
export function distinctReferences(references: readonly Reference[]): readonly Reference[] {
  const byKey = new Map<ReferenceKey, Reference>();
  for (const reference of references) {
    const key = referenceKeyOf(reference);
    const known = byKey.get(key);
    if (known === undefined || reference.original < known.original) byKey.set(key, reference);
  }
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, reference]) => reference);
}
