/** What one body may hold; the largest ship's list has some 60,000 records. */
export const PORT_FILE_LIMITS = {
  records: 500_000,
  /** Of one record; the widest in the standards has thirty. What stands behind is not read. */
  fieldsPerRecord: 100,
  /** Errors and warnings of the whole body. */
  faults: 200,
} as const;
