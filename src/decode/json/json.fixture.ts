import type { JsonDocument } from './json-document.js';
import type { JsonValue } from './json-value.js';
import { readJson } from './read-json.js';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const readText = (text: string): JsonDocument => readJson(bytesOf(text));

/** The plain value of a JSON value, as `JSON.parse` would have made it. */
export function plain(value: JsonValue): unknown {
  if (value.isArray) return value.items.map(plain);
  if (value.isObject) {
    const object: Record<string, unknown> = {};
    for (const { name, value: member } of value.members) {
      Object.defineProperty(object, name, {
        value: plain(member),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return object;
  }
  if (value.isNumber) return Number(value.text);
  if (value.isString) return value.text;
  return { true: true, false: false }[value.text] ?? null;
}

/** Every value of a document, the root first. */
export function everyValue(value: JsonValue): readonly JsonValue[] {
  const inner = value.isArray ? value.items : value.members.map(({ value: member }) => member);
  return [value, ...inner.flatMap(everyValue)];
}
