/** What the syntax layer accepts from outside. Past a limit the rest is not read and a fault says so. */
export interface SyntaxLimits {
  /** Larger bodies are refused as a whole. */
  readonly bodyBytes: number;
  readonly segmentsPerBody: number;
  readonly elementsPerSegment: number;
  /** Interchanges, groups and transaction sets of one body together. */
  readonly envelopesPerBody: number;
  /** Faults of one body; those past it are counted in one last fault. */
  readonly faultsPerBody: number;
}

/** The largest message of the trade is a customs manifest (309) of a few megabytes; no segment of the directory has 30 elements. */
export const SYNTAX_LIMITS: SyntaxLimits = {
  bodyBytes: 32 * 1024 * 1024,
  segmentsPerBody: 2_000_000,
  elementsPerSegment: 1_000,
  envelopesPerBody: 200_000,
  faultsPerBody: 1_000,
};
