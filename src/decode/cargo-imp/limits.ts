/** What one body may grow to. A message of Cargo-IMP has 3,500 characters at most, a batch of a day some thousand of them. */
export const CARGO_IMP_LIMITS = {
  linesPerBody: 200_000,
  messagesPerBody: 10_000,
  /** Lines of a telegram before its text: addresses, origin, and what a gateway writes above them. */
  linesBeforeMessage: 60,
} as const;
