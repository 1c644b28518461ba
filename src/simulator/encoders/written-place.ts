/** Codes that senders write for a place, beside its UN/LOCODE. */
export interface PlaceCodes {
  /** The terminal's code in its own messages. */
  readonly terminal?: string;
  /** Telegraph code of the Chinese railway. */
  readonly station?: string;
  /** Station code of the 1520 mm railways (ESR). */
  readonly esr?: string;
  readonly iata?: string;
  /** Customs office in its authority's own list. */
  readonly office?: string;
  readonly chinese?: string;
  readonly russian?: string;
}

/** A place with everything that somebody may write for it. */
export interface WrittenPlace extends PlaceCodes {
  /** Key of the reference place. */
  readonly key: string;
  /** Its own UN/LOCODE, or that of the town or port it lies in. */
  readonly unlocode: string | null;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** IANA zone. */
  readonly zone: string;
}
