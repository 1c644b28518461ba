/** What one message may grow to. Past a limit the rest is left out and a fault says so: a kilobyte must not become a million events. */
export const INTERPRET_LIMITS = {
  /**
   * Statements (a status or leg time, times its units) of one message: so many, and so many more for each of its segments. A train's
   * status with 500 containers and 10 times of its route comes to 11 for each segment.
   */
  statementsPerMessage: 500,
  statementsPerSegment: 12,
  /** However large it is: every statement becomes an object of a kilobyte. The manifest of the largest ship makes half as many. */
  mostStatements: 100_000,
  /** Errors and warnings each. */
  faultsPerMessage: 500,
  /** DTM, LOC and RFF each, of a header or a consignment, that its statuses look through. */
  sharedSegments: 100,
  /** TDT of a terminal report's header. */
  sharedTransports: 20,
  referencesPerEvent: 100,
  sealsPerUnit: 50,
  remarkCharacters: 1_000,
} as const;
