/** What the reader accepts from outside. Past a limit the rest is not read and a fault says so. */
export const CSV_LIMITS = {
  /** Larger bodies are refused as a whole. */
  bodyBytes: 32 * 1024 * 1024,
  rows: 100_000,
  cellsPerRow: 500,
  /** Longer cells are cut: no number, name or remark of the trade is longer. */
  cellBytes: 4_000,
  /** The header stands within so many lines and bytes; titles and filters of a report may stand above it. */
  headerRow: 20,
  headerBytes: 32 * 1024,
} as const;
