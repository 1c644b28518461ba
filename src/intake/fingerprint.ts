import { hash } from 'node:crypto';

/** The hash that the pure stages make ids of: 32 hexadecimal digits of the SHA-256 of the text. */
export const fingerprint = (text: string): string => hash('sha256', text, 'hex').slice(0, 32);
