import type { FeedProfile } from '../canonical/feed-profile.js';
import type { ReferenceData } from '../reference/reference.js';

/** Everything that interpreting a body needs beside its bytes; values only, so that the same call gives the same answer for ever. */
export interface InterpretContext {
  readonly feed: FeedProfile;
  readonly reference: ReferenceData;
  /** 32 hexadecimal digits of a hash of the text. Handed in, because the pure stages have no cryptography. */
  readonly fingerprint: (text: string) => string;
  /** When the body reached us, ISO 8601 UTC; null or left out when nobody knows. Asked only where a format leaves out the year (Cargo-IMP). */
  readonly receivedAt?: string | null;
}
