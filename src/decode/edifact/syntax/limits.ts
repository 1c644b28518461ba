/** What the syntax layer accepts from outside. Past a limit the rest is not read and a fault says so. */
export interface SyntaxLimits {
  /** Larger bodies are refused as a whole. */
  readonly bodyBytes: number;
  readonly segmentsPerBody: number;
  /** Those behind are not read. */
  readonly elementsPerSegment: number;
  /** Interchanges, groups and messages of one body together. */
  readonly envelopesPerBody: number;
  /** Faults of one body; those past it are counted in one last fault. */
  readonly faultsPerBody: number;
}

/** The largest message of the trade is a BAPLIE of a few megabytes; no directory has a segment of 100 elements. */
export const SYNTAX_LIMITS: SyntaxLimits = {
  bodyBytes: 32 * 1024 * 1024,
  segmentsPerBody: 2_000_000,
  elementsPerSegment: 1_000,
  envelopesPerBody: 100_000,
  faultsPerBody: 1_000,
};
