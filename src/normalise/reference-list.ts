import { readDocumentNumber } from '../canonical/identifiers/document-number.js';
import type { Reference, ReferenceType } from '../canonical/reference-number.js';
import { INTERPRET_LIMITS } from './limits.js';

/** The references of a fact: every number once, in the order in which they were given. */
export class ReferenceList {
  private readonly references: Reference[] = [];

  constructor(base: readonly Reference[] = []) {
    this.references.push(...base);
  }

  /**
   * Adds a number under its type. A number that cannot link anything (a dummy, a single character) goes under OTHER with its qualifier,
   * and so does one whose type is not known (`type` null).
   */
  add(type: ReferenceType | null, original: string, qualifier: string): void {
    if (original === '') return;
    const reading = readDocumentNumber(type ?? 'OTHER', original);
    const isOther = type === null || type === 'OTHER' || !reading.wellFormed;
    this.push({
      type: isOther ? 'OTHER' : type,
      number: reading.number,
      original: isOther ? `${qualifier}:${original}` : original,
    });
  }

  /** Adds a number whose type is not told, unless it is already there under one. */
  addUntyped(original: string, qualifier: string): void {
    const { number } = readDocumentNumber('OTHER', original);
    if (this.references.some((reference) => reference.number === number)) return;
    this.add(null, original, qualifier);
  }

  get all(): readonly Reference[] {
    return this.references;
  }

  private push(reference: Reference): void {
    if (this.references.length >= INTERPRET_LIMITS.referencesPerEvent) return;
    const { type, number, original } = reference;
    const known = this.references.some(
      (other) => other.number === number && other.type === type && (type !== 'OTHER' || other.original === original),
    );
    if (!known) this.references.push(reference);
  }
}
