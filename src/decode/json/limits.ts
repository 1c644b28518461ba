/** What the reader accepts from outside. Past a limit the rest is not read and a fault says so. */
export interface JsonLimits {
  /** Larger bodies are refused as a whole. */
  readonly bodyBytes: number;
  /** Objects, arrays, keys and scalars together. */
  readonly values: number;
  /** Containers inside each other. */
  readonly depth: number;
  /** Faults of one body; those past it are counted in one last fault. */
  readonly faults: number;
}

/** No message of the trade nests deeper than a dozen levels; pages of events have a few hundred thousand values. */
export const JSON_LIMITS: JsonLimits = {
  bodyBytes: 32 * 1024 * 1024,
  values: 4_000_000,
  depth: 100,
  faults: 100,
};
