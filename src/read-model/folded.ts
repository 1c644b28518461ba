import { hash } from 'node:crypto';

/** A fold's result with the text and the hash by which a later one is compared with it. */
export interface Folded<T> {
  readonly value: T;
  /** Empty once it is stored. */
  readonly text: string;
  readonly digest: string;
}

/** Made of facts as they are stored, so every character of it can be stored. */
export function folded<T>(value: T, textOf: (value: T) => string): Folded<T> {
  const text = textOf(value);
  return { value, text, digest: hash('sha256', text, 'hex') };
}

/** What is left of it to compare with. */
export const stored = <T>({ value, digest }: Folded<T>): Folded<T> => ({ value, text: '', digest });
