import { queryTooComplex } from './api-error.js';
import { MAX_NODES } from './limits.js';

/** A kilobyte of text weighs as much as one entry. */
const TEXT_BYTES = 1024;

/**
 * Journeys, shipments, events and the like that one answer may still hold. Depth and page size do not bound it: a container
 * with a hundred house bills, each asked for its containers and those for their bills, multiplies within any depth.
 */
export class NodeBudget {
  #left = MAX_NODES;

  takeText(bytes: number): void {
    this.take(Math.ceil(bytes / TEXT_BYTES));
  }

  take(nodes: number): void {
    this.#left -= nodes;
    if (this.#left < 0) {
      throw queryTooComplex(
        'The answer would hold too many entries. Ask for smaller pages, or for fewer lists inside lists.',
      );
    }
  }
}
