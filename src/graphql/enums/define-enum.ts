import { registerEnumType } from '@nestjs/graphql';

/**
 * Registers a GraphQL enum whose values are the words of one of our unions, written in capitals. The table gives every word
 * its sentence, and the compiler misses none.
 */
export function defineEnum<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries<string>(values);
  const enumeration = Object.fromEntries(entries.map(([word]) => [word.toUpperCase(), word]));
  const valuesMap = Object.fromEntries(entries.map(([word, text]) => [word.toUpperCase(), { description: text }]));
  registerEnumType(enumeration, { name, description, valuesMap });
  return enumeration;
}
