import { looksLikeJson } from './json/looks-like-json.js';
import type { JsonDocument } from './json/json-document.js';
import { readJson } from './json/read-json.js';

/** What the formats of one family look at before one of them is chosen. It is made once, when it is first asked for. */
export class Glance {
  private document: JsonDocument | null | undefined = undefined;

  constructor(readonly body: Uint8Array) {}

  /** The body read as JSON; null when it does not begin as an object or an array. */
  get json(): JsonDocument | null {
    if (this.document === undefined) this.document = looksLikeJson(this.body) ? readJson(this.body) : null;
    return this.document;
  }
}
