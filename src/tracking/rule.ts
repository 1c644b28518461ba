/** One rule of the fold: what docs/rules.md says of it, and the sentence by which it explains what it decided. */
export interface Rule {
  /** What holds, and why. */
  readonly statement: string;
  /** A case from the trade. */
  readonly example: string;
  /** Name of the test that holds it. */
  readonly test: string;
  /** Sentence with `{places}` to fill; null when the rule speaks through the exceptions and losing values instead. */
  readonly text: string | null;
}
