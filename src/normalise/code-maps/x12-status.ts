import type { StatusMeaning } from './status-meaning.js';

/** A code of an X12 list: its name, what it means to us, and the customs service that it names. */
export interface X12Status {
  readonly name: string;
  /** Null: the standard knows it, and it has no event of ours. It stays UNKNOWN until a feed maps it. */
  readonly meaning: StatusMeaning | null;
  /** ISO 3166-1 alpha-2 of the authority, when the code itself names it: "US customs hold". */
  readonly country: string | null;
}

export type X12Row = readonly [code: string, name: string, meaning?: StatusMeaning | null, country?: string];

export const statusTable = (rows: readonly X12Row[]): ReadonlyMap<string, X12Status> =>
  new Map(rows.map(([code, name, meaning = null, country = null]) => [code, { name, meaning, country }]));
