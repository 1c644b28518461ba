/** What the reader accepts from outside. Past a limit the rest is not read and a fault says so. */
export interface XmlLimits {
  /** Larger bodies are refused as a whole. */
  readonly bodyBytes: number;
  readonly elements: number;
  /** Elements inside each other. */
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
  /** Characters of one run of text, and of one value of an attribute. */
  readonly textCharacters: number;
}

/** No message of the trade nests deeper than two dozen levels; a manifest of a large ship has some hundred thousand elements. */
export const XML_LIMITS: XmlLimits = {
  bodyBytes: 32 * 1024 * 1024,
  elements: 1_000_000,
  depth: 100,
  attributes: 256,
  textCharacters: 4_000_000,
};
