import { hash } from 'node:crypto';

/** A UUID made of the first 16 bytes of the SHA-256 of the parts: the same parts always give the same id. */
export const hashId = (...parts: readonly string[]): string => uuidOf(hash('sha256', parts.join('\0'), 'hex'));

/** The first 32 hexadecimal digits, written as a UUID. */
export const uuidOf = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
