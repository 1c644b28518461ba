import { badUserInput } from '../api-error.js';

/** Opaque to clients: the list it belongs to, and the key of the entry in that list. */
export const encodeCursor = (list: string, key: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify([list, ...key])).toString('base64url');

/** The key inside a cursor of this list, or null without a cursor. `accepts` checks every part; anything else is BAD_USER_INPUT. */
export function decodeCursor<Key extends readonly unknown[]>(
  cursor: string | null | undefined,
  list: string,
  accepts: { readonly [Part in keyof Key]: (value: unknown) => value is Key[Part] },
): Key | null {
  if (cursor === null || cursor === undefined) return null;
  const parts = partsOf(cursor);
  const key = parts.slice(1);
  const fits =
    parts[0] === list && key.length === accepts.length && accepts.every((accept, index) => accept(key[index]));
  if (!fits) throw badUserInput('This cursor is not one of this list (or the list was ordered or filtered otherwise).');
  return key as unknown as Key;
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    // Not JSON: no cursor of ours. The caller says so.
    return [];
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
// As Postgres writes timestamptz: `2026-03-05 06:07:00.123456+00`, four-digit years only.
const TIMESTAMP = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2}){0,2}$/;

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
export const isTimestamp = (value: unknown): value is string => typeof value === 'string' && TIMESTAMP.test(value);
export const isTimestampOrNull = (value: unknown): value is string | null => value === null || isTimestamp(value);
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 2_147_483_647;
