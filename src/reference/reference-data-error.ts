/** The reference data that Landbridge was started with are broken: every problem, each with its line. Not retriable. */
export class ReferenceDataError extends Error {
  override readonly name = 'ReferenceDataError';
  readonly code = 'REFERENCE_DATA_BROKEN';
  readonly retriable = false;

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
