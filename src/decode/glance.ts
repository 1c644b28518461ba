import { looksLikeJson } from './json/looks-like-json.js';
import type { JsonDocument } from './json/json-document.js';
import { readJson } from './json/read-json.js';
import { looksLikeXml } from './xml/looks-like-xml.js';
import { readXml } from './xml/read-xml.js';
import type { XmlDocument } from './xml/xml-document.js';

/** What the formats of one family look at before one of them is chosen. It is made once, when it is first asked for. */
export class Glance {
  private jsonDocument: JsonDocument | null | undefined = undefined;
  private xmlDocument: XmlDocument | null | undefined = undefined;

  constructor(readonly body: Uint8Array) {}

  /** The body read as JSON; null when it does not begin as an object or an array. */
  get json(): JsonDocument | null {
    if (this.jsonDocument === undefined) this.jsonDocument = looksLikeJson(this.body) ? readJson(this.body) : null;
    return this.jsonDocument;
  }

  /** The body read as XML; null when it does not begin as a tag. What is refused before it is parsed has no root. */
  get xml(): XmlDocument | null {
    if (this.xmlDocument === undefined) this.xmlDocument = looksLikeXml(this.body) ? readXml(this.body) : null;
    return this.xmlDocument;
  }
}
